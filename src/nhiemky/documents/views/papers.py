"""A draft and an issued document as papers, and the marks that stand on them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access, papers, queries
from nhiemky.documents.access import DraftOnShelf
from nhiemky.documents.actions.mark_urgent import mark_urgent
from nhiemky.documents.forms.templates import UrgencyForm
from nhiemky.documents.models import Document, Draft, Issue, Stage
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit
from nhiemky.pages.objects import PaperLink
from nhiemky.pages.papers import answer

_FORMS = (("pdf", _("Văn bản (PDF)")), ("docx", _("Văn bản (Word)")))


def links_of_draft(ward: Any, draft: Draft) -> tuple[PaperLink, ...]:
    """The paper of a draft, to be had at every stage."""
    return tuple(
        PaperLink(
            words,
            reverse("draft-document", kwargs={"ward": ward.slug, "draft_id": draft.pk, "form": form}),
        )
        for form, words in _FORMS
    )


def links_of_document(ward: Any, document: Document) -> tuple[PaperLink, ...]:
    """The paper of a document that was written here; none for one that came in or was only registered."""
    if not Issue.objects.filter(document=document, draft__isnull=False).exists():
        return ()
    return tuple(
        PaperLink(
            words,
            reverse("document-paper", kwargs={"ward": ward.slug, "document_id": document.pk, "form": form}),
        )
        for form, words in _FORMS
    )


def shown(_request: HttpRequest, found: DraftOnShelf) -> dict[str, Any]:
    """What the print tab of a draft says about its marks."""
    return {"urgency_changes": found.writes and found.draft.stage != Stage.ISSUED}


@open_to(access.for_draft_paper)
def draft_document(request: HttpRequest, found: access.PaperOfDraft) -> HttpResponse:
    paper = papers.issued(queries.written_of_draft(found.draft))
    return answer(paper, form=found.form, name=f"du-thao-{found.draft.pk}")


@open_to(access.for_document_paper)
def document_paper(request: HttpRequest, found: access.PaperOfDocument) -> HttpResponse:
    issue = (
        Issue.objects.select_related("issuer", "document", "draft__unit__parent", "draft__issuer")
        .filter(document=found.document)
        .first()
    )
    written = queries.written_of_issue(issue) if issue else None
    if written is None:
        raise Http404
    return answer(papers.issued(written), form=found.form, name=f"van-ban-{found.document.pk}")


@open_to(access.for_draft_writer)
def urgency(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    draft = found.draft
    page = reverse("draft", kwargs={"ward": found.ward.slug, "draft_id": draft.pk})
    return submit(
        request,
        UrgencyForm(request.POST or None, current=draft),
        lambda data: mark_urgent(request.user, draft, urgency=data["urgency"], revision=data["revision"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Độ khẩn của văn bản"),
            "intro": draft,
            "back_url": f"{page}?phan=in",
        },
        then=f"{page}?phan=in",
        said=_("Đã lưu độ khẩn."),
    )
