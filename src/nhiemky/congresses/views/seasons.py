"""The list of seasons, a new one, its head, its units, its days, its end."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from nhiemky.congresses import access, queries
from nhiemky.congresses.access import CongressDoor, SeasonDoor, Seasons
from nhiemky.congresses.actions.close_season import close_season
from nhiemky.congresses.actions.edit_season import edit_season
from nhiemky.congresses.actions.open_season import open_season
from nhiemky.congresses.actions.plan_congress import plan_congress
from nhiemky.congresses.actions.postpone_congresses import postpone_congresses
from nhiemky.congresses.actions.take_in_units import take_in_units
from nhiemky.congresses.actions.withdraw_congress import withdraw_congress
from nhiemky.congresses.forms.seasons import (
    NewSeasonForm,
    PlanForm,
    PostponeForm,
    SeasonForm,
    UnitsForm,
    WithdrawForm,
)
from nhiemky.congresses.models import Congress, CongressState, Season, SeasonState
from nhiemky.congresses.views.address import of_congress, of_season
from nhiemky.elections.access import READERS as ELECTION_READERS
from nhiemky.kernel.gates import open_to
from nhiemky.org.access import holds
from nhiemky.org.models import Unit
from nhiemky.pages.forms import press, submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words, page_of_row

MOODS = {SeasonState.RUNNING: "info", SeasonState.CLOSED: "ok"}

LIST = Listing(
    title=_("Đợt đại hội"),
    columns=(
        Column(
            "ten",
            _("Đợt đại hội"),
            lambda row: row.title,
            order_by="folded",
            link=page_of_row("season", "season_id"),
        ),
        Column("tu", _("Từ ngày"), lambda row: row.begins_on, order_by="begins_on", kind="date"),
        Column("den", _("Đến ngày"), lambda row: row.ends_on, order_by="ends_on", kind="date"),
        Column(
            "da-to-chuc",
            _("Đã tổ chức"),
            lambda row: f"{row.held}/{row.all_congresses}" if row.all_congresses else "",
            kind="number",
        ),
        Column("tinh-trang", _("Tình trạng"), lambda row: state_chip(row), order_by="state", kind="chip"),
        Column("theo", _("Theo"), lambda row: str(row.directive or ""), hide_on_phone=True),
    ),
    filters=(
        Filter(
            "tinh-trang", _("Tình trạng"), SeasonState.choices, lambda rows, value: rows.filter(state=value)
        ),
    ),
    search=by_words("folded"),
    default_order=("-begins_on",),
    empty=_(
        "Chưa có đợt đại hội nào. Mở một đợt: danh mục việc chuẩn bị, bảng tiến độ, đại hội điểm và bài học đi theo."
    ),
    export_name="dot-dai-hoi",
)


def state_chip(season: Season) -> Chip:
    return Chip(MOODS[SeasonState(season.state)], SeasonState(season.state).label)


@open_to(access.for_list)
def seasons(request: HttpRequest, opened: Seasons) -> HttpResponse:
    return LIST.answer(
        request,
        queries.listed(opened.rows),
        ward=opened.ward,
        template="congresses/seasons.html",
        context={
            "may_open": opened.may_write,
            "elections_open": holds(request.user, ELECTION_READERS, opened.ward),
        },
    )


@open_to(access.for_opener)
def new_season(request: HttpRequest, ward: Unit) -> HttpResponse:
    form = NewSeasonForm(request.POST or None, directives=queries.directives(ward))
    return submit(
        request,
        form,
        lambda data: open_season(request.user, ward, content=form.content()),
        ward=ward,
        template="congresses/season_form.html",
        context={
            "title": _("Mở đợt đại hội"),
            "submit_words": _("Mở đợt đại hội"),
            "back_url": reverse("seasons", kwargs={"ward": ward.slug}),
        },
        then=lambda made: of_season("season-units", ward, made),
        said=_("Đã mở đợt đại hội với danh mục việc thường dùng. Chọn các đơn vị tham gia."),
    )


@open_to(access.for_planner)
def edit(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    form = SeasonForm(request.POST or None, current=door.season, directives=queries.directives(door.ward))
    page = of_season("season", door.ward, door.season)
    return submit(
        request,
        form,
        lambda data: edit_season(
            request.user, door.season, revision=data["revision"], content=form.content()
        ),
        ward=door.ward,
        template="congresses/season_form.html",
        context={"title": _("Sửa thông tin đợt đại hội"), "back_url": page},
        then=page,
        said=_("Đã lưu thông tin đợt đại hội."),
    )


@open_to(access.for_planner)
@require_POST
def close(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    page = of_season("season", door.ward, door.season)
    return press(
        request,
        lambda: close_season(request.user, door.season),
        back=page,
        then=lambda season: page,
        said=lambda season: _("Đã kết thúc đợt đại hội."),
    )


@open_to(access.for_planner)
def units(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    today = queries.today_in(door.ward)
    offered = queries.may_take_part(door.season, today=today)
    form = UnitsForm(request.POST or None, units=offered)
    page = of_season("season", door.ward, door.season)
    return submit(
        request,
        form,
        lambda data: take_in_units(request.user, door.season, units=form.chosen(), variant=data["variant"]),
        ward=door.ward,
        template="congresses/units.html",
        context={
            "title": _("Đơn vị tham gia đợt đại hội"),
            "intro": door.season,
            "submit_words": _("Đưa vào đợt"),
            "back_url": page,
            "any_unit": offered.exists(),
            "elsewhere": queries.busy_elsewhere(door.season, today=today),
        },
        then=page,
        said=_("Đã đưa các đơn vị vào đợt; mỗi đơn vị có đủ danh mục việc."),
    )


@open_to(access.for_congress_planner)
def plan(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    """The form of one congress; what is odd about the plan is said after it is saved."""
    congress = door.congress
    form = PlanForm(request.POST or None, current=congress, people=queries.people_in_charge(door.ward))
    page = of_congress("congress-steps", door.ward, congress)

    def run(data: dict[str, Any]) -> Congress:
        planned = plan_congress(request.user, congress, revision=data["revision"], content=form.content())
        _tell_doubts(request, planned)
        return planned

    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template="congresses/plan.html",
        context={
            "title": _("Kế hoạch đại hội"),
            "congress": congress,
            "back_url": page,
            "doubts": doubts_in_words(request, congress),
        },
        then=page,
        said=_("Đã lưu kế hoạch; hạn của các việc tính lại theo ngày khai mạc."),
    )


def doubts_in_words(request: HttpRequest, congress: Congress) -> list[str]:
    """What is odd about a congress, in the reader's language."""
    found = queries.doubts_of(congress, today=queries.today_in(congress.season.unit))
    return [request.words_of(one.refusal) for one in found]  # type: ignore[attr-defined]  # site/edge.py puts it there


def _tell_doubts(request: HttpRequest, congress: Congress) -> None:
    for words in doubts_in_words(request, congress):
        messages.warning(request, words)


@open_to(access.for_congress_planner)
def withdraw(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    page = of_season("season", door.ward, door.season)
    return submit(
        request,
        WithdrawForm(request.POST or None),
        lambda data: withdraw_congress(request.user, door.congress, reason=data["reason"]),
        ward=door.ward,
        template="form.html",
        context={
            "title": _("Không tổ chức đại hội này"),
            "intro": door.congress.unit,
            "submit_words": _("Không tổ chức"),
            "back_url": of_congress("congress-steps", door.ward, door.congress),
        },
        then=page,
        said=_("Đã ghi không tổ chức; lý do được lưu trong nhật ký."),
    )


@open_to(access.for_planner)
def postpone(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    """`?dai-hoi=12` begins with one congress ticked."""
    ahead = door.congresses.filter(state=CongressState.PLANNED, planned_on__isnull=False)
    asked = request.GET.get("dai-hoi", "")
    ticked = {"congresses": [int(asked)]} if asked.isdecimal() else {}
    form = PostponeForm(
        request.POST or None,
        congresses=ahead.select_related("unit").order_by("planned_on", "unit__path"),
        initial=ticked,
    )
    page = of_season("season", door.ward, door.season)

    def run(data: dict[str, Any]) -> list[Congress]:
        moved = postpone_congresses(
            request.user,
            door.season,
            congresses=form.chosen(),
            working_days=data["working_days"],
            reason=data["reason"],
        )
        messages.info(request, _moved(len(moved), data["working_days"]))
        return moved

    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template="congresses/postpone.html",
        context={
            "title": _("Lùi ngày đại hội"),
            "submit_words": _("Lùi ngày"),
            "back_url": page,
            "any_ahead": ahead.exists(),
        },
        then=page,
        said=_("Hạn của các việc chưa xong đã lùi theo."),
    )


def _moved(number: int, working_days: int) -> str:
    said = ngettext("%(count)s đại hội lùi", "%(count)s đại hội lùi", number) % {"count": number}
    return _g("%(said)s %(days)s ngày làm việc.") % {"said": said, "days": working_days}
