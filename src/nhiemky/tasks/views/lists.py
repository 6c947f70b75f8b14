"""The list of tasks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.gates import open_to
from nhiemky.pages.lists import Column, Filter, Listing, by_words, page_of_row
from nhiemky.tasks import access, queries
from nhiemky.tasks.access import Desk
from nhiemky.tasks.actions.export_tasks import export_tasks
from nhiemky.tasks.models import TaskState
from nhiemky.tasks.rules.flow import UNFINISHED, WITH_OWNER
from nhiemky.tasks.rules.urgency import SOON

Rows = QuerySet[Any]
NEARNESS = [
    ("qua-han", _("Quá hạn")),
    ("hom-nay", _("Hôm nay")),
    ("sap-den", _("Sắp đến hạn")),
    ("khong-han", _("Không hạn")),
]
NEEDS = (
    *("title", "due", "state", "source_label", "owner_person__full_name", "owner_office__title"),
    *(
        "owner_office__unit__name",
        "owner_office__unit__short_name",
        "owner_unit__name",
        "owner_unit__short_name",
    ),
    *("set_by__username", "set_by__shown_as"),
)
UNFINISHED_CODE = "chua-xong"
MINE = "cua-toi"


@open_to(access.for_reader)
def tasks(request: HttpRequest, desk: Desk) -> HttpResponse:
    rows = queries.in_order_of_work(queries.tasks_in(desk.ward).filter(desk.seen))
    return _listing(request, desk, timezone.localdate()).answer(
        request, rows, ward=desk.ward, template="tasks/list.html", context={"writes": desk.writes}
    )


def _listing(request: HttpRequest, desk: Desk, today: dt.date) -> Listing:
    def write_down(_request: HttpRequest, form: str, count: int) -> None:
        export_tasks(request.user, desk.ward, format=form, rows=count)

    return Listing(
        title=_("Nhiệm vụ"),
        columns=_columns(today),
        filters=_filters(desk, today),
        search=by_words("folded"),
        empty=_("Chưa có nhiệm vụ nào. Nhiệm vụ mở từ kết luận hội nghị, hoặc giao trực tiếp tại đây."),
        export_name="nhiem-vu",
        within=queries.in_term,
        export=write_down,
        needs=NEEDS,
    )


def _columns(today: dt.date) -> tuple[Column, ...]:
    return (
        Column(
            "viec",
            _("Việc phải làm"),
            lambda task: task.title,
            order_by="folded",
            link=page_of_row("task", "task_id"),
        ),
        Column("thoi-han", _("Thời hạn"), lambda task: queries.nearness(task, today), kind="chip"),
        Column("han", _("Hạn"), lambda task: task.due, order_by="due", kind="date"),
        Column("trang-thai", _("Trạng thái"), queries.state_chip, order_by="state", kind="chip"),
        Column("cua-ai", _("Chịu trách nhiệm"), queries.owner_words),
        Column(
            "tu-dau", _("Từ đâu"), lambda task: task.source_label, order_by="source_label", hide_on_phone=True
        ),
        Column("nguoi-giao", _("Người giao"), lambda task: str(task.set_by), hide_on_phone=True),
    )


def _filters(desk: Desk, today: dt.date) -> tuple[Filter, ...]:
    seen = queries.tasks_in(desk.ward).filter(desk.seen)

    def near(rows: Rows, value: str) -> Rows:
        waiting = rows.filter(state__in=WITH_OWNER)
        if value == "khong-han":
            return waiting.filter(due__isnull=True)
        days: dict[str, Q] = {
            "qua-han": Q(due__lt=today),
            "hom-nay": Q(due=today),
            "sap-den": Q(due__range=(today, today + dt.timedelta(days=SOON))),
        }
        return waiting.filter(days[value])

    def owned(rows: Rows, value: str) -> Rows:
        return rows.filter(desk.own) if value == MINE else queries.owned_by_code(rows, value)

    def in_state(rows: Rows, value: str) -> Rows:
        return rows.filter(state__in=UNFINISHED if value == UNFINISHED_CODE else [value])

    return (
        Filter("han", _("Thời hạn"), NEARNESS, near),
        Filter("cua", _("Của ai"), lambda _ward: [(MINE, _("Của tôi")), *queries.owners_in(seen)], owned),
        Filter(
            "tu",
            _("Từ đâu"),
            lambda _ward: queries.sources_in(seen),
            lambda rows, value: rows.filter(source_topic=value),
        ),
        Filter(
            "trang-thai",
            _("Trạng thái"),
            [(UNFINISHED_CODE, _("Chưa xong")), *TaskState.choices],
            in_state,
        ),
    )
