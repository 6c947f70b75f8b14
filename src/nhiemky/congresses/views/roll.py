"""The roll of a congress: a list like every other, and the page of one who stands on it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.congresses import access
from nhiemky.congresses.access import CongressDoor, CongressRow
from nhiemky.congresses.actions.print_congress import print_congress
from nhiemky.congresses.actions.remove_delegate import remove_delegate
from nhiemky.congresses.actions.replace_delegate import replace_delegate
from nhiemky.congresses.forms.delegates import ReplaceForm
from nhiemky.congresses.models import Assembly, CongressState, Delegate
from nhiemky.congresses.queries import delegates as rolls
from nhiemky.congresses.queries.congress import is_history, level_of
from nhiemky.congresses.rules.agenda import Level
from nhiemky.congresses.views.place import TO_DELEGATES, around, here, posted
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words
from nhiemky.pages.wards import Ward

MOODS = {"present": "ok", "summoned": "plain", "excused": "warn", "absent": "warn"}
ROLL = "danh-sach-trieu-tap"


def _page(row: Delegate, ward: Ward) -> str:
    address = {"ward": ward.slug, "congress_id": row.congress_id, "delegate_id": row.pk}
    return reverse("congress-delegate", kwargs=address)


def _part(row: Delegate) -> str:
    """`Đại biểu được bầu, dự khuyết, thay Lê Văn An`; of a member only the standing."""
    standing = row.get_standing_display()
    said = [standing] if row.way == Delegate.Way.MEMBER else [row.get_way_display()]
    if row.way != Delegate.Way.MEMBER and row.standing != Delegate.Standing.OFFICIAL:
        said.append(standing)
    if row.replaces is not None:
        said.append(_g("thay %(name)s") % {"name": row.replaces})
    taken = getattr(row, "replaced_by", None)
    if taken is not None:
        said.append(_g("%(name)s dự thay") % {"name": taken})
    return ", ".join(map(str, said))


def _unit(row: Delegate) -> str:
    membership = getattr(row.person, "membership", None)
    unit = row.from_unit or (membership.branch if membership else None)
    return unit.called if unit else ""


def chip_of(row: Delegate) -> Chip:
    return Chip(MOODS[row.attendance], Delegate.Attendance(row.attendance).label)


#: Why somebody did not come is said to those who prepare the congress only.
REASON = Column("ly-do", _("Lý do vắng"), lambda row: row.reason)
UNIT = Column("don-vi", _("Đơn vị"), _unit, order_by="from_unit__sort_key")
LIST = Listing(
    title=_("Danh sách triệu tập"),
    columns=(
        Column(
            "ten", _("Họ và tên"), lambda row: row.person.full_name, order_by="person__sort_key", link=_page
        ),
        Column("tu-cach", _("Tư cách dự"), _part, order_by=("way", "standing")),
        UNIT,
        Column("diem-danh", _("Điểm danh"), chip_of, order_by="attendance", kind="chip"),
        REASON,
    ),
    filters=(
        Filter(
            "diem-danh",
            _("Điểm danh"),
            Delegate.Attendance.choices,
            lambda rows, value: rows.filter(attendance=value),
        ),
        Filter(
            "tu-cach",
            _("Tư cách dự"),
            Delegate.Standing.choices,
            lambda rows, value: rows.filter(standing=value),
        ),
    ),
    search=by_words("person__folded"),
    default_order=("person__sort_key",),
    empty=_("Chưa có ai trong danh sách. Lấy từ hồ sơ, hoặc thêm từng người."),
    export_name=ROLL,
)


@open_to(access.for_roll)
def delegates(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shown, writes = door.congress, may_change(door)
    # Everybody of a branch is of that branch: the column would say one thing seventy times.
    left_out = [UNIT] if level_of(shown.unit) is Level.BRANCH else []
    left_out += [] if door.may_mark else [REASON]
    columns = [one for one in LIST.columns if one not in left_out]
    if not writes:
        columns = [replace(one, link=None) for one in columns]
    listing = replace(
        LIST,
        columns=tuple(columns),
        export=lambda _request, form, count: print_congress(
            request.user, shown, paper=ROLL, form=form, people=count
        ),
    )
    return listing.answer(
        request,
        rolls.roll(shown),
        ward=door.ward,
        template="congresses/delegates.html",
        context={
            **around(door, LIST.title),
            "count": rolls.roll_count(shown),
            "new": len(rolls.proposed(shown)) if writes else 0,
            "may_write": writes,
            "of_members": shown.assembly == Assembly.MEMBER_CONGRESS,
        },
    )


def may_change(door: CongressDoor) -> bool:
    """The roll of a congress that is over stays as it was; imported history is entered afterwards."""
    return door.may_write and (door.congress.state == CongressState.PLANNED or is_history(door.congress))


@open_to(access.for_delegate)
def delegate(request: HttpRequest, door: CongressRow) -> HttpResponse:
    row: Delegate = door.row
    taken = getattr(row, "replaced_by", None)
    absent = row.attendance in (Delegate.Attendance.EXCUSED, Delegate.Attendance.ABSENT)
    official = row.standing == Delegate.Standing.OFFICIAL
    context: dict[str, Any] = {
        **around(door, row.person.full_name, back=TO_DELEGATES),
        "ward": door.ward,
        "row": row,
        "part": _part(row),
        "unit": _unit(row),
        "chip": chip_of(row),
        "may_replace": official
        and absent
        and taken is None
        and rolls.free_alternates(door.congress).exists(),
        "may_remove": row.attendance != Delegate.Attendance.PRESENT and taken is None,
    }
    return render(request, "congresses/delegate.html", context)


@open_to(access.for_delegate)
@require_POST
def remove(request: HttpRequest, door: CongressRow) -> HttpResponse:
    return press(
        request,
        lambda: remove_delegate(request.user, door.row),
        back=here("congress-delegate", door, delegate_id=door.row.pk),
        then=lambda _done: here("congress-delegates", door),
        said=lambda _done: _("Đã bỏ khỏi danh sách."),
    )


@open_to(access.for_delegate)
def substitute(request: HttpRequest, door: CongressRow) -> HttpResponse:
    row: Delegate = door.row
    form = ReplaceForm(posted(request), alternates=rolls.free_alternates(door.congress))
    return submit(
        request,
        form,
        lambda data: replace_delegate(request.user, row, alternate=data["alternate"]),
        ward=door.ward,
        template="form.html",
        context={
            **around(door, _("Đại biểu dự khuyết dự thay"), back=TO_DELEGATES),
            "intro": _g("%(name)s vắng mặt; số đại biểu được triệu tập không đổi.") % {"name": row},
            "submit_words": _("Ghi người dự thay"),
        },
        then=here("congress-delegates", door),
        said=_("Đã ghi người dự thay."),
    )
