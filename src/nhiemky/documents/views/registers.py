"""The two books: what came in and what went out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access
from nhiemky.documents.access import DocumentOnShelf, Shelf
from nhiemky.documents.actions.continue_arrivals import continue_arrivals
from nhiemky.documents.actions.receive_document import receive_document
from nhiemky.documents.actions.register_arrival import register_arrival
from nhiemky.documents.actions.set_paper_practice import set_paper_practice
from nhiemky.documents.forms.documents import entry_of
from nhiemky.documents.forms.registers import ArrivalForm, ContinueForm, PracticeForm, ReceiptForm
from nhiemky.documents.models import Document, Handling, HandlingState
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.views.finding import searching
from nhiemky.documents.views.place import address, url
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.forms import submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, page_of_row
from nhiemky.pages.spans import by_day

Rows = QuerySet[Any]
MOODS = {
    HandlingState.WAITING: "warn",
    HandlingState.ASSIGNED: "info",
    HandlingState.REPORTED: "info",
    HandlingState.CLOSED: "ok",
}


def handling_of(document: Document) -> Handling | None:
    return document.handling if hasattr(document, "handling") else None


def state_chip(handling: Handling | None) -> Chip | None:
    return Chip(MOODS[HandlingState(handling.state)], handling.get_state_display()) if handling else None


def acknowledged(document: Any) -> str:
    """`2/5`: how many of how many recipients said that it arrived."""
    return f"{document.acknowledged_count}/{document.recipients_count}" if document.recipients_count else ""


def _document(key: str, title: Any, order: str | tuple[str, ...]) -> Column:
    return Column(key, title, str, order_by=order, kind="symbol", link=page_of_row("document", "document_id"))


def _years(ward: Any) -> Iterable[tuple[str, str]]:
    years = queries.came_in(ward).exclude(arrival_year=None).order_by("-arrival_year")
    return [(str(year), str(year)) for year in years.values_list("arrival_year", flat=True).distinct()]


IN = Listing(
    title=_("Sổ văn bản đến"),
    columns=(
        Column(
            "so-den",
            _("Số đến"),
            lambda row: f"{row.arrival_number:02d}/{row.arrival_year}" if row.arrival_number else "",
            order_by=("arrival_year", "arrival_number"),
            kind="symbol",
        ),
        Column("ngay-den", _("Ngày đến"), lambda row: row.arrived_on, order_by="arrived_on", kind="date"),
        _document("van-ban", _("Văn bản"), ("kind", "number")),
        Column("ngay", _("Ngày văn bản"), lambda row: row.dated, order_by="dated", kind="date"),
        Column("co-quan", _("Cơ quan ban hành"), lambda row: row.issuer, order_by="issuer"),
        Column("trich-yeu", _("Trích yếu"), lambda row: row.title),
        Column("xu-ly", _("Xử lý"), lambda row: state_chip(handling_of(row)), kind="chip"),
    ),
    filters=(
        Filter("nam", _("Năm"), _years, lambda rows, value: rows.filter(arrival_year=int(value))),
        Filter(
            "xu-ly", _("Xử lý"), HandlingState.choices, lambda rows, value: rows.filter(handling__state=value)
        ),
    ),
    default_order=("-arrival_year", "-arrival_number"),
    empty=_("Sổ văn bản đến chưa có gì. Vào sổ văn bản đầu tiên: hệ thống cấp số đến theo thứ tự trong năm."),
    export_name="so-van-ban-den",
    within=by_day("arrived_on"),
)

OUT = Listing(
    title=_("Sổ văn bản đi"),
    columns=(
        _document("van-ban", _("Số, ký hiệu"), ("kind", "number")),
        Column("ngay", _("Ngày văn bản"), lambda row: row.dated, order_by="dated", kind="date"),
        Column("trich-yeu", _("Trích yếu"), lambda row: row.title),
        Column("nguoi-ky", _("Người ký"), lambda row: row.signed_by, order_by="signed_by"),
        Column("co-quan", _("Cơ quan ban hành"), lambda row: row.issuer, order_by="issuer"),
        Column("nhan", _("Đã nhận"), acknowledged),
        Column(
            "luu-y",
            _("Lưu ý"),
            lambda row: (
                Chip("warn", _("Đã thu hồi"))
                if hasattr(row, "issue") and row.issue.withdrawn_reason
                else None
            ),
            kind="chip",
        ),
    ),
    filters=(
        Filter(
            "co-quan",
            _("Cơ quan ban hành"),
            lambda ward: [
                (name, name)
                for name in queries.went_out(ward)
                .order_by("issuer")
                .values_list("issuer", flat=True)
                .distinct()
            ],
            lambda rows, value: rows.filter(issuer=value),
        ),
    ),
    default_order=("-dated",),
    empty=_("Chưa có văn bản đi nào. Số được cấp khi ban hành: từ một dự thảo đã ký, hoặc lấy số ngay."),
    export_name="so-van-ban-di",
    within=by_day("dated"),
)


@open_to(access.for_books)
def came_in(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    rows = queries.came_in(shelf.ward).filter(shelf.seen)
    context = {"writes": shelf.writes, "book": "den"}
    listing = searching(IN, paths=shelf.paths)
    return listing.answer(request, rows, ward=shelf.ward, template="documents/book_in.html", context=context)


@open_to(access.for_books)
def went_out(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    rows = queries.went_out(shelf.ward).filter(shelf.seen)
    context = {"writes": shelf.writes, "book": "di"}
    listing = searching(OUT, paths=shelf.paths)
    return listing.answer(request, rows, ward=shelf.ward, template="documents/book_out.html", context=context)


@open_to(access.for_writer)
def new_arrival(request: HttpRequest, ward: Unit) -> HttpResponse:
    today = queries.today_in(ward)
    form = ArrivalForm(
        request.POST or None,
        request.FILES or None,
        initial={"arrived_on": today, "level": Document.Level.DISTRICT},
    )
    return submit(
        request,
        form,
        lambda data: register_arrival(
            request.user,
            ward,
            entry=entry_of(data),
            arrived_on=data["arrived_on"],
            asks=data["asks"],
            due_on=data["due_on"],
            upload=data["file"],
        ),
        ward=ward,
        template="documents/arrival_form.html",
        context={
            "title": _("Vào sổ văn bản đến"),
            "submit_words": _("Vào sổ"),
            "back_url": url("documents-in", ward),
            "next_number": _next_arrival(ward, today.year),
            "year": today.year,
            "usual_due": queries.usual_due(ward, today),
        },
        then=lambda document: address("document", ward, document),
        said=_("Đã vào sổ văn bản đến."),
    )


@open_to(access.for_document_writer)
def receive(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    shown = found.document
    form = ReceiptForm(request.POST or None, initial={"arrived_on": queries.today_in(found.ward)})
    return submit(
        request,
        form,
        lambda data: receive_document(request.user, shown, arrived_on=data["arrived_on"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Vào sổ văn bản đến"),
            "intro": shown,
            "submit_words": _("Vào sổ"),
            "back_url": address("document", found.ward, shown),
        },
        then=address("document", found.ward, shown),
        said=_("Đã vào sổ văn bản đến."),
    )


@open_to(access.for_writer)
def practice(request: HttpRequest, ward: Unit) -> HttpResponse:
    current = queries.practice_of(ward)
    return submit(
        request,
        PracticeForm(request.POST or None, current=current),
        lambda data: set_paper_practice(
            request.user, ward, days_to_handle=data["days_to_handle"], days_counted=data["days_counted"]
        ),
        ward=ward,
        template="form.html",
        context={
            "title": _("Số ngày xử lý văn bản đến"),
            "intro": _("Dùng cho văn bản đến không ghi hạn. Văn bản đã có hạn giữ nguyên hạn đó."),
            "back_url": url("handlings", ward),
        },
        then=url("handlings", ward),
        said=_("Đã lưu số ngày xử lý."),
    )


@open_to(access.for_writer)
def continue_book(request: HttpRequest, ward: Unit) -> HttpResponse:
    """The book of arrivals goes on from a paper book."""
    year = queries.today_in(ward).year
    return submit(
        request,
        ContinueForm(request.POST or None),
        lambda data: continue_arrivals(
            request.user, ward, year=year, reached=data["reached"], reason=data["reason"]
        ),
        ward=ward,
        template="documents/continue.html",
        context={
            "title": _("Tiếp số đến từ sổ giấy"),
            "next_number": _next_arrival(ward, year),
            "year": year,
            "back_url": url("documents-in", ward),
        },
        then=url("documents-in", ward),
        said=_("Đã ghi: sổ văn bản đến tiếp số từ sổ giấy."),
    )


def _next_arrival(ward: Unit, year: int) -> str:
    """Only shown: the number is given to whoever comes first."""
    book = queries.arrivals_of(ward, year)
    return f"{(book.last if book else 0) + 1:02d}"
