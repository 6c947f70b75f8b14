"""What papers that came in ask of the ward, late ones first."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import DateField, Value
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access
from nhiemky.documents.access import DocumentOnShelf, HandlingOfPaper, Shelf
from nhiemky.documents.actions.ask_handling import ask_handling
from nhiemky.documents.actions.close_handling import close_handling
from nhiemky.documents.actions.remind_handling import remind_handling
from nhiemky.documents.forms.registers import ClosingForm, HandlingForm
from nhiemky.documents.models import Handling, HandlingState
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.rules.nearness import days_left
from nhiemky.documents.views.place import address
from nhiemky.documents.views.registers import handling_of, state_chip
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing


def nearness(handling: Handling, today: dt.date) -> Chip | None:
    """Quá hạn 5 ngày · hôm nay · còn 3 ngày; nothing once it is closed."""
    if handling.state == HandlingState.CLOSED or handling.due_on is None:
        return None
    mood, words, days = days_left(handling.due_on, today)
    said: dict[str, Any] = {
        "late": _g("quá hạn %(days)s ngày") % {"days": days},
        "today": _("hôm nay"),
        "left": _g("còn %(days)s ngày") % {"days": days},
    }
    return Chip(mood, said[words])


def _of_document(handling: Any, ward: Any) -> str:
    return reverse("document", kwargs={"ward": ward.slug, "document_id": handling.document_id})


LIST = Listing(
    title=_("Văn bản đến cần xử lý"),
    columns=(
        Column("van-ban", _("Văn bản"), lambda row: str(row.document), kind="symbol", link=_of_document),
        Column("yeu-cau", _("Yêu cầu phải làm"), lambda row: row.asks),
        Column(
            "co-quan", _("Cơ quan ban hành"), lambda row: row.document.issuer, order_by="document__issuer"
        ),
        Column("han", _("Hạn"), lambda row: row.due_on, order_by="due_on", kind="date"),
        Column("con", _("Còn"), lambda row: nearness(row, row.today), kind="chip"),
        Column("trang-thai", _("Trạng thái"), state_chip, order_by="state", kind="chip"),
    ),
    filters=(
        Filter(
            "trang-thai",
            _("Trạng thái"),
            [(value, words) for value, words in HandlingState.choices if value != HandlingState.CLOSED],
            lambda rows, value: rows.filter(state=value),
        ),
    ),
    default_order=("due_on", "document_id"),
    empty=_("Không có văn bản đến nào chờ xử lý. Khi vào sổ, ghi yêu cầu phải làm thì văn bản hiện ở đây."),
    export_name="van-ban-can-xu-ly",
)


@open_to(access.for_books)
def handlings(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    seen = queries.came_in(shelf.ward).filter(shelf.seen)
    rows = queries.open_handlings(shelf.ward).filter(document__in=seen)
    today = queries.today_in(shelf.ward)
    for_list = rows.annotate(today=Value(today, output_field=DateField()))
    context = {
        "writes": shelf.writes,
        "book": "xu-ly",
        "practice": queries.practice_of(shelf.ward),
    }
    return LIST.answer(
        request, for_list, ward=shelf.ward, template="documents/handlings.html", context=context
    )


def shown(found: DocumentOnShelf) -> dict[str, Any]:
    """What the page of a document shows of what it asks."""
    handling, today = handling_of(found.document), queries.today_in(found.ward)
    return {
        "handling": handling,
        "handling_state": state_chip(handling),
        "handling_nearness": nearness(handling, today) if handling else None,
    }


@open_to(access.for_document_writer)
def ask(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    document = found.document
    back = address("document", found.ward, document)
    arrived = document.arrived_on or queries.today_in(found.ward)
    today = queries.today_in(found.ward)
    return submit(
        request,
        HandlingForm(
            request.POST or None,
            initial={"due_on": max(queries.usual_due(document.unit, arrived), today)},
        ),
        lambda data: ask_handling(request.user, document, asks=data["asks"], due_on=data["due_on"]),
        ward=found.ward,
        template="form.html",
        context={"title": _("Ghi yêu cầu phải làm"), "intro": document, "back_url": back},
        then=back,
        said=_("Đã ghi. Giao nhiệm vụ để có người chịu trách nhiệm."),
    )


@open_to(access.for_handling_writer)
def close(request: HttpRequest, found: HandlingOfPaper) -> HttpResponse:
    back = address("document", found.ward, found.document)
    answers = queries.newest_of(queries.went_out(found.ward))
    return submit(
        request,
        ClosingForm(request.POST or None, documents=answers),
        lambda data: close_handling(
            request.user, found.handling, result=data["result"], answer=data["answer"]
        ),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Ghi đã xử lý xong"),
            "intro": found.handling.asks,
            "submit_words": _("Ghi đã xử lý xong"),
            "back_url": back,
        },
        then=back,
        said=_("Đã ghi văn bản được xử lý xong."),
    )


@open_to(access.for_handling_writer)
@require_POST
def remind(request: HttpRequest, found: HandlingOfPaper) -> HttpResponse:
    back = address("document", found.ward, found.document)
    return press(
        request,
        lambda: remind_handling(request.user, found.handling),
        back=back,
        then=lambda _done: back,
        said=lambda _done: _("Đã ghi nhắc việc hôm nay."),
    )
