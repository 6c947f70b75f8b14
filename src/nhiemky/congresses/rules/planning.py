"""When a congress may be held: what is refused, what is only warned of, always with the way out.

Each check returns a refusal or nothing, so that the same words stand in a form, on the board and beside history: of a
season or a congress entered from old papers nothing is refused (`Around.imported`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from nhiemky.congresses.rules import sitting
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.working_days import WorkCalendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A day for a congress: `part` of the day (empty: not said), `half_days` it lasts."""

    day: dt.date | None
    half_days: int
    part: str = ""
    pilot: bool = False

    @property
    def last(self) -> dt.date | None:
        return self.day and sitting.last_day(self.day, part=self.part, half_days=self.half_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Another congress that has a day: of which unit, from when to when, and what of those days it may take."""

    unit: str
    first: dt.date
    last: dt.date
    taken: frozenset[sitting.Half] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a plan is held against.

    `limit`: half days allowed, None where nobody set it; `begins`, `ends`: of the unit; `pilots`: days of the other pilots,
    None for one without a day; `others`: first days of those that are no pilot; `lessons`: days of the meetings that drew the lessons; `superiors`: congresses of the
    committees above the unit; `parts`: of the units below it, `parts_undated` of them have no day; `same_person`: the
    other congresses of whoever is in charge.
    """

    today: dt.date
    days: WorkCalendar
    begins_on: dt.date
    ends_on: dt.date
    imported: bool = False
    parts_first: bool = True
    limit: int | None = None
    unit: str = ""
    begins: dt.date | None = None
    ends: dt.date | None = None
    pilots: tuple[dt.date | None, ...] = ()
    others: tuple[dt.date, ...] = ()
    lessons: tuple[dt.date, ...] = ()
    superiors: tuple[Sitting, ...] = ()
    parts: tuple[Sitting, ...] = ()
    parts_undated: int = 0
    same_person: tuple[Sitting, ...] = ()
    notice_days: int = 0
    notice_basis: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A refusal as data; `blocks`: nothing is saved while it stands."""

    refusal: Refused
    blocks: bool


def problems(plan: Plan, around: Around) -> tuple[Problem, ...]:
    """Everything that is wrong with a plan, what blocks first. Nothing about a day where there is none."""
    found = [(check(plan, around), not around.imported) for check in _BLOCKING]
    found += [(check(plan, around), False) for check in _WARNING]
    return tuple(Problem(refusal, blocks) for refusal, blocks in found if refusal is not None)


def check(plan: Plan, around: Around) -> None:
    """Raise the first thing that blocks."""
    for problem in problems(plan, around):
        if problem.blocks:
            raise problem.refusal


def lessons_since(pilots: tuple[dt.date | None, ...], lessons: tuple[dt.date, ...]) -> dt.date | None:
    """The first meeting that draws lessons when all pilots are over; None where there is none yet."""
    known = [day for day in pilots if day is not None]
    if len(known) < len(pilots) or not known:
        return None
    return min((day for day in lessons if day >= max(known)), default=None)


Check = Callable[[Plan, Around], Refused | None]


def _too_long(plan: Plan, around: Around) -> Refused | None:
    if around.limit is None or plan.half_days <= around.limit:
        return None
    return Refused("congress-too-long", half_days=plan.half_days, limit=around.limit, field="half_days")


def _unit_not_there(plan: Plan, around: Around) -> Refused | None:
    if plan.day is None or plan.last is None:
        return None
    if around.begins is not None and plan.day < around.begins:
        begins = format_date(around.begins)
        return Refused("unit-not-there-yet", unit=around.unit, day=begins, field="planned_on")
    if around.ends is not None and plan.last > around.ends:
        ends = format_date(around.ends)
        return Refused("unit-not-there-any-more", unit=around.unit, day=ends, field="planned_on")
    return None


def _outside(plan: Plan, around: Around) -> Refused | None:
    if plan.day is None or plan.last is None or around.begins_on <= plan.day <= plan.last <= around.ends_on:
        return None
    return Refused(
        "congress-outside-season",
        begins=format_date(around.begins_on),
        ends=format_date(around.ends_on),
        field="planned_on",
    )


def _before_lessons(plan: Plan, around: Around) -> Refused | None:
    """The pilot first, then its lessons, then everybody else (elections §6.3 [V])."""
    if plan.day is None or plan.pilot or not around.pilots:
        return None
    meeting = lessons_since(around.pilots, around.lessons)
    if meeting is None:
        return Refused("lessons-meeting-missing", field="planned_on")
    if plan.day < meeting:
        return Refused("congress-before-lessons", day=format_date(meeting), field="planned_on")
    return None


def _pilot_after_lessons(plan: Plan, around: Around) -> Refused | None:
    """A pilot after the meeting about it."""
    if not plan.pilot or plan.last is None or not around.lessons:
        return None
    meeting = max(around.lessons)
    if plan.last <= meeting:
        return None
    return Refused("pilot-after-lessons", day=format_date(meeting), field="planned_on")


def _pilot_after_others(plan: Plan, around: Around) -> Refused | None:
    """The order of pilots can be passed by while no meeting on lessons is held: days first, then the tick."""
    if not plan.pilot or plan.last is None:
        return None
    before = sum(day <= plan.last for day in around.others)
    return Refused("pilot-after-others", number=before, field="planned_on") if before else None


def _after_superior(plan: Plan, around: Around) -> Refused | None:
    """Branches finish before their committee (elections §6.3, order rule [V])."""
    if plan.last is None or not around.parts_first:
        return None
    first = min(around.superiors, key=lambda one: one.first, default=None)
    if first is None or plan.last < first.first:
        return None
    return Refused(
        "congress-after-its-superior", unit=first.unit, day=format_date(first.first), field="planned_on"
    )


def _before_parts(plan: Plan, around: Around) -> Refused | None:
    if plan.day is None or not around.parts_first:
        return None
    late = [one for one in around.parts if one.last >= plan.day]
    if not late:
        return None
    latest = max(late, key=lambda one: one.last)
    return Refused(
        "congress-before-its-parts",
        number=len(late),
        unit=latest.unit,
        day=format_date(latest.last),
        field="planned_on",
    )


def _parts_undated(plan: Plan, around: Around) -> Refused | None:
    if plan.day is None or not around.parts_first or not around.parts_undated:
        return None
    return Refused("parts-without-a-day", number=around.parts_undated, field="planned_on")


def _short_notice(plan: Plan, around: Around) -> Refused | None:
    """30 working days before the opening (24-QĐ/TW §11.1 [V]); of history nobody counts them from today."""
    if plan.day is None or around.imported:
        return None
    if plan.day < around.today:
        return Refused("congress-day-is-past", field="planned_on")
    left = around.days.between(around.today, plan.day)
    if left >= around.notice_days:
        return None
    return Refused(
        "notice-too-short",
        left=left,
        needed=around.notice_days,
        basis=around.notice_basis,
        field="planned_on",
    )


def _day_off(plan: Plan, around: Around) -> Refused | None:
    if plan.day is None or around.imported:
        return None
    sits = sitting.halves(plan.day, part=plan.part, half_days=plan.half_days)
    off = next((day for day, _half in sits if not around.days.works(day)), None)
    return Refused("congress-on-a-day-off", day=format_date(off), field="planned_on") if off else None


def _elsewhere(plan: Plan, around: Around) -> Refused | None:
    """One person in charge cannot direct two congresses in one half day."""
    if plan.day is None:
        return None
    mine = sitting.may_take(plan.day, part=plan.part, half_days=plan.half_days)
    both = [one for one in around.same_person if one.taken & mine]
    if not both:
        return None
    return Refused("in-charge-is-elsewhere", unit=both[0].unit, number=len(both), field="in_charge")


_BLOCKING: tuple[Check, ...] = (
    _too_long,
    _unit_not_there,
    _outside,
    _before_lessons,
    _pilot_after_lessons,
    _after_superior,
    _before_parts,
)
_WARNING: tuple[Check, ...] = (_pilot_after_others, _parts_undated, _short_notice, _day_off, _elsewhere)
