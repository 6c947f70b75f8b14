"""The papers of a conference as PDF and DOCX."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from nhiemky.conferences import access, papers, queries
from nhiemky.conferences.access import PaperOf
from nhiemky.kernel.gates import open_to
from nhiemky.pages.papers import answer

MAKERS = {
    "bien-ban": papers.minutes,
    "thong-bao-ket-luan": papers.notice,
    "chuong-trinh": papers.programme,
}


@open_to(access.for_paper)
def paper(request: HttpRequest, asked: PaperOf) -> HttpResponse:
    made = MAKERS[asked.paper](queries.record(asked.conference))
    name = f"{asked.ward.slug}-{asked.paper}-{asked.conference.pk}"
    return answer(made, form=asked.form, name=name)
