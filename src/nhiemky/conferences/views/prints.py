"""The papers of a conference as PDF and DOCX."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header

from nhiemky.conferences import access, papers, queries
from nhiemky.conferences.access import PaperOf
from nhiemky.kernel.gates import open_to
from nhiemky.printing.pdf import to_pdf
from nhiemky.printing.word import to_docx

MAKERS = {
    "bien-ban": papers.minutes,
    "thong-bao-ket-luan": papers.notice,
    "chuong-trinh": papers.programme,
}
FORMATS = {
    "pdf": (to_pdf, "application/pdf"),
    "docx": (to_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


@open_to(access.for_paper)
def paper(request: HttpRequest, asked: PaperOf) -> HttpResponse:
    """A PDF opens in the browser, from where it is printed; a DOCX is taken away."""
    write, content_type = FORMATS[asked.form]
    made = MAKERS[asked.paper](queries.record(asked.conference))
    response = HttpResponse(write(made), content_type=content_type)
    name = f"{asked.ward.slug}-{asked.paper}-{asked.conference.pk}.{asked.form}"
    response["Content-Disposition"] = content_disposition_header(asked.form != "pdf", name) or "inline"
    response["Cache-Control"] = "private, no-store"
    return response
