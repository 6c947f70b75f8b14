"""Putting off congresses together: where each of them goes, and whether the season still holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from nhiemky.congresses.rules import sitting
from nhiemky.congresses.rules.planning import Sitting
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.working_days import WorkCalendar

MOST_DAYS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A congress of the season with its day. `above`: ids of the units over its own; `ends`: the last day of the unit."""

    id: int
    unit_id: int
    unit: str
    above: tuple[int, ...]
    day: dt.date
    half_days: int
    part: str = ""
    pilot: bool = False
    ends: dt.date | None = None

    @property
    def last(self) -> dt.date:
        return sitting.last_day(self.day, part=self.part, half_days=self.half_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What the season allows; `lessons`: days of its meetings on lessons."""

    begins_on: dt.date
    ends_on: dt.date
    parts_first: bool
    lessons: tuple[dt.date, ...]
    imported: bool = False


def check_asked(*, working_days: int, reason: str, chosen: int) -> None:
    if not chosen:
        raise Refused("nothing-to-postpone", field="congresses")
    if not 1 <= working_days <= MOST_DAYS:
        raise Refused("postponed-by-strange-days", most=MOST_DAYS, field="working_days")
    if not reason.strip():
        raise Refused("postponed-without-reason", field="reason")


def moved(
    congresses: Collection[Dated], chosen: Collection[int], *, working_days: int, days: WorkCalendar
) -> dict[int, dt.date]:
    """Id → the new day of each chosen congress."""
    new = {day: days.after(day, working_days) for day in {one.day for one in congresses if one.id in chosen}}
    return {one.id: new[one.day] for one in congresses if one.id in chosen}


def check(congresses: Sequence[Dated], window: Window, *, chosen: Collection[int]) -> None:
    """`congresses`: all of the season with their new days. Refuse what was moved to where it cannot be."""
    if window.imported:
        return
    _check_window([one for one in congresses if one.id in chosen], window)
    _check_lessons([one for one in congresses if one.id in chosen and one.pilot], window)
    if window.parts_first:
        _check_order(congresses, chosen)


def _check_window(moved: Sequence[Dated], window: Window) -> None:
    outside = [one for one in moved if one.last > window.ends_on]
    if outside:
        latest = max(outside, key=lambda one: one.last)
        raise Refused(
            "postponed-outside-season",
            number=len(outside),
            unit=latest.unit,
            day=format_date(latest.last),
            ends=format_date(window.ends_on),
            field="working_days",
        )
    gone = next((one for one in moved if one.ends is not None and one.last > one.ends), None)
    if gone is not None and gone.ends is not None:
        raise Refused(
            "unit-not-there-any-more", unit=gone.unit, day=format_date(gone.ends), field="working_days"
        )


def _check_lessons(pilots: Sequence[Dated], window: Window) -> None:
    meeting = max(window.lessons, default=None)
    if meeting is not None and any(one.last > meeting for one in pilots):
        raise Refused("pilot-after-lessons", day=format_date(meeting), field="working_days")


def _check_order(congresses: Sequence[Dated], chosen: Collection[int]) -> None:
    """A part that would not be over before a committee above it sits."""
    of_unit: Mapping[int, Dated] = {one.unit_id: one for one in congresses}
    for one in congresses:
        for unit in one.above:
            over = of_unit.get(unit)
            if over is None or over.day > one.last or not {one.id, over.id} & set(chosen):
                continue
            raise Refused(
                "postponed-after-its-superior",
                unit=one.unit,
                superior=over.unit,
                day=format_date(over.day),
                field="working_days",
            )


def sitting_of(one: Dated) -> Sitting:
    taken = sitting.may_take(one.day, part=one.part, half_days=one.half_days)
    return Sitting(unit=one.unit, first=one.day, last=one.last, taken=taken)
