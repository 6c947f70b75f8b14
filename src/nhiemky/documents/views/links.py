"""Links between documents, found by searching, and what a document of the superior level asks for."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access, queries
from nhiemky.documents.access import ClauseOnShelf, DocumentOnShelf
from nhiemky.documents.actions.add_clauses import add_clauses
from nhiemky.documents.actions.drop_clause import drop_clause
from nhiemky.documents.actions.link_documents import link_documents
from nhiemky.documents.actions.mark_clause import mark_clause
from nhiemky.documents.forms.links import CARRIED_OUT_BY, ClausesForm, LinkForm
from nhiemky.documents.models import Document, DocumentLink
from nhiemky.documents.rules import asked_for
from nhiemky.documents.views.place import address
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.pages.lists import SEARCH, typed

MOST_FOUND = 12


@open_to(access.for_document_writer)
def link(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    """Without words what is likely is offered; with words what the search finds."""
    shown = found.document
    documents = queries.register(found.ward)
    words = typed(request.GET.get(SEARCH, ""))
    offered = _found(request, found, words) if words else queries.suggested(shown, documents)
    form = LinkForm(
        request.POST or None,
        document=shown,
        found=offered,
        documents=documents,
        initial=_asked(request),
    )

    def run(data: dict[str, Any]) -> DocumentLink:
        source, target, kind, clause = form.chosen(data)
        return link_documents(request.user, source, target=target, kind=kind, clause=clause)

    return submit(
        request,
        form,
        run,
        ward=found.ward,
        template="documents/document_link.html",
        context={
            "title": _("Liên kết với văn bản khác"),
            "subject": shown,
            "words": words,
            "offered": offered or form.is_bound,
            "submit_words": _("Liên kết"),
            "back_url": address("document", found.ward, shown),
        },
        then=address("document", found.ward, shown),
        said=_("Đã liên kết hai văn bản."),
    )


def _found(request: HttpRequest, found: DocumentOnShelf, words: str) -> list[Document]:
    shelf = access.for_reader(request.user, ward=found.ward.slug)
    page = queries.results(shelf, words).page
    rows = [result.row for result in page if isinstance(result.row, Document)]
    return [row for row in rows if row.pk != found.document.pk][:MOST_FOUND]


def _asked(request: HttpRequest) -> dict[str, str]:
    """From the map one comes with the clause that has no plan yet."""
    clause = request.GET.get("noi-dung", "")
    if "thuc-hien-bang" not in request.GET and not clause.isdecimal():
        return {}
    return {"kind": CARRIED_OUT_BY, "clause": clause}


@open_to(access.for_document_writer)
def clauses(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    shown = found.document
    written = list(queries.clauses_of(shown))
    known = {clause.text for clause in written}
    proposed = [line for line in asked_for.tasks_in(queries.document_text(shown)) if line.text not in known]
    form = ClausesForm(request.POST or None, proposed=proposed)
    return submit(
        request,
        form,
        lambda data: add_clauses(request.user, shown, lines=form.lines(data)),
        ward=found.ward,
        template="documents/document_clauses.html",
        context={
            "title": _("Nội dung giao"),
            "subject": shown,
            "written": written,
            "submit_words": _("Ghi nội dung giao"),
            "back_url": address("document", found.ward, shown),
        },
        then=address("document-clauses", found.ward, shown),
        said=_("Đã ghi nội dung giao."),
    )


@open_to(access.for_clause)
@require_POST
def drop(request: HttpRequest, found: ClauseOnShelf) -> HttpResponse:
    page = address("document-clauses", found.ward, found.document)
    return press(
        request,
        lambda: drop_clause(request.user, found.document, clause_id=found.clause.pk),
        back=page,
        then=lambda _done: page,
        said=lambda _done: _("Đã bỏ nội dung giao."),
    )


@open_to(access.for_clause)
@require_POST
def mark(request: HttpRequest, found: ClauseOnShelf) -> HttpResponse:
    page = address("document-clauses", found.ward, found.document)
    plan = "1" if request.POST.get("plan") == "1" else "0"
    return press(
        request,
        lambda: mark_clause(request.user, found.document, clause_id=found.clause.pk, plan=plan),
        back=page,
        then=lambda _done: page,
    )
