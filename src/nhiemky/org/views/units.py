"""Pages of the organisation and of its units."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.gzip import gzip_page

from nhiemky.kernel.gates import open_to
from nhiemky.org import access, queries
from nhiemky.org.access import UnitDoor
from nhiemky.org.actions.close_unit import close_unit
from nhiemky.org.actions.create_unit import create_unit
from nhiemky.org.actions.edit_unit import edit_unit
from nhiemky.org.actions.open_term import open_term
from nhiemky.org.actions.place_unit import place_unit
from nhiemky.org.actions.succeed_unit import succeed_unit
from nhiemky.org.forms.units import CloseForm, PlaceForm, SuccessionForm, TermForm, UnitEditForm, UnitForm
from nhiemky.org.models import Unit, UnitKind
from nhiemky.org.rules.masking import Level
from nhiemky.org.rules.terms import Placed
from nhiemky.org.steps import NewUnit
from nhiemky.pages.forms import submit
from nhiemky.pages.objects import object_page
from nhiemky.vietnamese.dates import format_date, parse_date
from nhiemky.vietnamese.unreadable import Unreadable


def unit_url(ward: Unit, unit: Unit) -> str:
    """The page of a unit."""
    return reverse("unit", kwargs={"ward": ward.slug, "unit_id": unit.pk})


def org_url(ward: Unit) -> str:
    return reverse("org", kwargs={"ward": ward.slug})


@open_to(access.for_units)
@gzip_page  # sixty branches with their officers: 90 kB of the same few words
def organisation(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    """The tree on a day (?ngay=17/02/2023), today if none is said or it cannot be read."""
    asked = request.GET.get("ngay", "").strip()
    day = _day(asked)
    context = {
        "ward": door.ward,
        "door": door,
        "overview": queries.overview(
            door.ward, on=day or timezone.localdate(), sight=door.sight, paths=door.open_paths
        ),
        "today": day is None,
        "asked": asked,
        "unreadable": bool(asked) and day is None,
        "sees_people": bool(door.sight.paths),
        "gives_roles": access.holds(request.user, access.GRANTERS, door.ward),
    }
    return render(request, "org/organisation.html", context)


def _day(text: str) -> dt.date | None:
    try:
        return parse_date(text).complete if text else None
    except Unreadable:
        return None


@open_to(access.for_unit)
def unit(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    """One unit: what it is, its parts, its terms, who holds its offices, where it stood and what became of it."""
    found = door.unit
    sees = door.sight.of("offices", at=found.path) is Level.FULL
    holdings = queries.holdings_of(found) if sees else []
    assignments = queries.assignments_of(found) if sees else []
    context = {
        "door": door,
        "parts": queries.parts_of(found),
        "placements": found.placements.select_related("parent").order_by("-valid_from", "-pk"),
        "origins": found.origins.select_related("predecessor").order_by("on"),
        "successions": found.successions.select_related("successor").order_by("on"),
        "terms": found.terms.order_by("-first_year"),
        "offices": queries.offices_of(found),
        "sees_people": sees,
        "holdings": holdings,
        "assignments": assignments,
        "open_records": queries.in_sight(
            door.ward,
            door.sight,
            [*(held.person_id for held in holdings), *(charged.person_id for charged in assignments)],
        ),
        "members": queries.members_going_on(found).count(),
        "lists_members": any(found.path.startswith(path) for path in door.sight.paths),
        "is_branch": found.kind == UnitKind.BRANCH,
    }
    topic = f"unit/{found.pk}"
    return object_page(
        request, ward=door.ward, topic=topic, subject=found, template="org/unit.html", context=context
    )


@open_to(access.for_writer)
def new_unit(request: HttpRequest, ward: Unit) -> HttpResponse:
    """A new unit under another one (?duoi=id)."""
    units = queries.open_units(ward)
    first = {"parent": request.GET.get("duoi") or ward.pk, "kind": UnitKind.BRANCH}
    form = UnitForm(request.POST or None, units=units, initial=first)

    def run(data: dict[str, Any]) -> Unit:
        parent = data.pop("parent")
        return create_unit(request.user, ward, parent=parent, new=NewUnit(**data))

    context = {"title": _("Thêm đơn vị"), "back_url": org_url(ward)}
    return submit(
        request,
        form,
        run,
        ward=ward,
        template="form.html",
        context=context,
        then=lambda made: unit_url(ward, made),
        said=_("Đã thêm đơn vị."),
    )


@open_to(access.for_unit_writer)
def edit(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    form = UnitEditForm(request.POST or None, current=door.unit)

    def run(data: dict[str, Any]) -> Unit:
        revision = data.pop("revision")
        return edit_unit(request.user, door.ward, door.unit, revision=revision, changes=data)

    return _answer(request, door, form, run, title=_("Sửa đơn vị"), said=_("Đã lưu đơn vị."))


@open_to(access.for_unit_writer)
def place(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    form = PlaceForm(request.POST or None, units=queries.open_units(door.ward))
    return _answer(
        request,
        door,
        form,
        lambda data: place_unit(request.user, door.ward, door.unit, **data),
        title=_("Chuyển đơn vị sang trực thuộc nơi khác"),
        said=_("Đã chuyển đơn vị cùng các đơn vị bên dưới."),
        intro=_("Vị trí cũ được giữ lại trong lịch sử và kết thúc vào ngày trước đó."),
    )


@open_to(access.for_unit_writer)
def close(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    form = CloseForm(request.POST or None)
    return _answer(
        request,
        door,
        form,
        lambda data: close_unit(request.user, door.ward, door.unit, **data),
        title=_("Kết thúc hoạt động của đơn vị"),
        said=_("Đơn vị đã kết thúc hoạt động."),
        intro=_(
            "Chức vụ, phân công phụ trách và vai trò tại đơn vị kết thúc cùng ngày. Hồ sơ cũ vẫn còn và tra cứu được."
        ),
    )


@open_to(access.for_unit_writer)
def succeed(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    others = queries.open_units(door.ward).exclude(pk=door.unit.pk)
    form = SuccessionForm(request.POST or None, units=others)

    def run(data: dict[str, Any]) -> Unit:
        successors = list(data.pop("successors"))
        succeed_unit(request.user, door.ward, predecessors=[door.unit], successors=successors, **data)
        return door.unit

    return _answer(
        request,
        door,
        form,
        run,
        title=_("Sáp nhập, chia tách, đổi tên"),
        said=_("Đã ghi đơn vị kế thừa."),
        intro=_(
            "Đơn vị này kết thúc vào ngày trước đó. Khi sáp nhập hoặc đổi tên, đảng viên chuyển sang đơn vị kế thừa."
        ),
    )


@open_to(access.for_unit_writer)
def term(request: HttpRequest, door: UnitDoor) -> HttpResponse:
    form = TermForm(request.POST or None)

    def run(data: dict[str, Any]) -> Unit:
        placed = open_term(request.user, door.ward, door.unit, **data)
        _tell_of_neighbours(request, placed)
        return door.unit

    return _answer(
        request,
        door,
        form,
        run,
        title=_("Thêm nhiệm kỳ"),
        said=_("Đã thêm nhiệm kỳ."),
        intro=_("Nhiệm kỳ trước kết thúc vào ngày trước ngày khai mạc đại hội."),
    )


def _tell_of_neighbours(request: HttpRequest, placed: Placed) -> None:
    """What a new term made of the one before it, and that a later one is known already."""
    facts = {"before": placed.before, "after": placed.after}
    if placed.after:
        words = _g("Đã có nhiệm kỳ sau (%(after)s) nên nhiệm kỳ này được ghi là nhiệm kỳ cũ.")
        messages.warning(request, words % facts)
    if placed.ends_before and placed.before_ends:
        words = _g("Nhiệm kỳ %(before)s kết thúc ngày %(day)s.")
        messages.info(request, words % {**facts, "day": format_date(placed.before_ends)})
    elif placed.before and placed.before_ends is None:
        words = _g("Chưa ghi ngày khai mạc đại hội nên nhiệm kỳ %(before)s chưa có ngày kết thúc.")
        messages.warning(request, words % facts)


def _answer(
    request: HttpRequest, door: UnitDoor, form: Any, run: Any, *, title: Any, said: Any, intro: Any = ""
) -> HttpResponse:
    """A form over one unit that leads back to the unit's page."""
    back = unit_url(door.ward, door.unit)
    context = {"title": f"{title} – {door.unit}", "intro": intro, "back_url": back}
    return submit(
        request, form, run, ward=door.ward, template="form.html", context=context, then=back, said=said
    )


def warn_of_others(request: HttpRequest, holding: Any) -> None:
    """Two holders of an office that usually one holds: said, not refused."""
    if queries.usually_one(holding) and queries.others_holding(holding):
        words = _g("Chức vụ “%(title)s” đang có người khác giữ; hãy cho người cũ thôi giữ nếu đã thay.")
        messages.warning(request, words % {"title": holding.office.title})
