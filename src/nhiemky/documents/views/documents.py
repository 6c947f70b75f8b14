"""The register of documents and the page of one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import BooleanField, Case, QuerySet, Value, When
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access, queries
from nhiemky.documents.access import DocumentOnShelf, Shelf
from nhiemky.documents.actions.edit_document import edit_document
from nhiemky.documents.actions.register_document import register_document
from nhiemky.documents.actions.unlink_documents import unlink_documents
from nhiemky.documents.forms.documents import DocumentForm, NewDocumentForm, entry_of
from nhiemky.documents.models import Document
from nhiemky.documents.queries import registers
from nhiemky.documents.views import handling, issuing
from nhiemky.documents.views import papers as printed
from nhiemky.documents.views.finding import searching
from nhiemky.documents.views.place import address
from nhiemky.files.serving import show_inline
from nhiemky.journal.keeping import kept
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.forms import press, submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, page_of_row
from nhiemky.pages.objects import object_page
from nhiemky.pages.spans import by_day

Rows = QuerySet[Any]


def _kinds(ward: Any) -> Iterable[tuple[str, str]]:
    kinds = queries.register(ward).exclude(kind="").order_by("kind").values_list("kind", flat=True).distinct()
    return [(kind, kind) for kind in kinds]


def _years(ward: Any) -> Iterable[tuple[str, str]]:
    days = queries.register(ward).filter(dated__isnull=False).order_by().dates("dated", "year", order="DESC")
    return [(str(day.year), str(day.year)) for day in days]


def _in_year(rows: Rows, value: str) -> Rows:
    return rows.filter(dated__year=int(value))


LIST = Listing(
    title=_("Văn bản"),
    columns=(
        Column(
            "van-ban",
            _("Văn bản"),
            str,
            order_by=("kind", "number"),
            kind="symbol",
            link=page_of_row("document", "document_id"),
        ),
        Column("ngay", _("Ngày"), lambda document: document.dated, order_by="dated", kind="date"),
        Column("trich-yeu", _("Trích yếu"), lambda document: document.title),
        Column("co-quan", _("Cơ quan ban hành"), lambda document: document.issuer, order_by="issuer"),
        Column(
            "cap",
            _("Cấp"),
            lambda document: Document.Level(document.level).label,
            order_by="level",
            hide_on_phone=True,
        ),
        Column(
            "luu-y",
            _("Lưu ý"),
            lambda document: Chip("warn", _("Cần xem")) if document.has_doubts else None,
            kind="chip",
        ),
    ),
    filters=(
        Filter("loai", _("Loại"), _kinds, lambda rows, value: rows.filter(kind=value)),
        Filter("cap", _("Cấp"), Document.Level.choices, lambda rows, value: rows.filter(level=value)),
        Filter("nam", _("Năm"), _years, _in_year),
        Filter(
            "luu-y", _("Lưu ý"), [("co", _("Cần xem"))], lambda rows, _value: rows.filter(has_doubts=True)
        ),
    ),
    # The index is asked within what the reader sees: `documents` says so.
    search=lambda rows, words: queries.found(rows, words, paths=()),
    default_order=("-dated",),
    empty=_("Sổ văn bản chưa có gì. Vào sổ văn bản đầu tiên: số, ký hiệu gõ như trên giấy."),
    export_name="van-ban",
    within=by_day("dated"),
)


@open_to(access.for_reader)
def documents(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    marked = Case(
        When(
            pk__in=kept(("doubts", shelf.ward.pk), lambda: list(queries.doubts_in(shelf.ward))),
            then=Value(value=True),
        ),
        default=Value(value=False),
        output_field=BooleanField(),
    )
    rows = queries.register(shelf.ward).filter(shelf.seen).annotate(has_doubts=marked)
    context = {"writes": shelf.writes, "listed": queries.LISTED, "book": "moi"}
    listing = searching(LIST, paths=shelf.paths)
    return listing.answer(request, rows, ward=shelf.ward, template="documents/list.html", context=context)


@open_to(access.for_writer)
def new_document(request: HttpRequest, ward: Unit) -> HttpResponse:
    form = NewDocumentForm(
        request.POST or None, request.FILES or None, initial={"level": Document.Level.WARD}
    )
    return submit(
        request,
        form,
        lambda data: register_document(request.user, ward, entry=entry_of(data), upload=data["file"]),
        ward=ward,
        template="documents/document_form.html",
        context={
            "title": _("Vào sổ văn bản"),
            "submit_words": _("Vào sổ"),
            "back_url": reverse("documents", kwargs={"ward": ward.slug}),
        },
        then=lambda document: address("document", ward, document),
        said=_("Đã vào sổ văn bản."),
    )


@open_to(access.for_document)
def document(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    shown = found.document
    return object_page(
        request,
        ward=found.ward,
        topic=f"document/{shown.pk}",
        subject=shown,
        template="documents/document.html",
        context={
            "doubts": (*queries.doubts_of(shown, found.ward), *queries.dated_before(shown)),
            "stands": queries.stands(shown),
            "clauses": queries.clauses_of(shown),
            "links": queries.links_of(shown),
            "writes": found.writes,
            **handling.shown(found),
            **issuing.shown(shown),
        },
        papers=printed.links_of_document(found.ward, shown),
    )


@open_to(access.for_document)
def document_file(request: HttpRequest, found: DocumentOnShelf) -> HttpResponseBase:
    if found.document.file is None:
        raise Http404
    return show_inline(request, found.document.file)


@open_to(access.for_document_writer)
def edit(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    shown = found.document
    numbered = registers.issue_of(shown) is not None
    return submit(
        request,
        DocumentForm(request.POST or None, current=shown, numbered=numbered),
        lambda data: edit_document(request.user, shown, entry=entry_of(data), revision=data["revision"]),
        ward=found.ward,
        template="documents/document_form.html",
        context={
            "title": _("Sửa văn bản trong sổ"),
            "intro": _(
                "Văn bản đã cấp số tại đây: chỉ sửa được trích yếu. Sai số, ngày, cơ quan thì thu hồi rồi ban hành lại."
            )
            if numbered
            else "",
            "back_url": address("document", found.ward, shown),
        },
        then=address("document", found.ward, shown),
        said=_("Đã lưu văn bản."),
    )


@open_to(access.for_document_link)
@require_POST
def unlink(request: HttpRequest, found: access.LinkOnShelf) -> HttpResponse:
    back = address("document", found.ward, found.document)
    return press(
        request,
        lambda: unlink_documents(request.user, found.document, link_id=found.link.pk),
        back=back,
        then=lambda _done: back,
    )
