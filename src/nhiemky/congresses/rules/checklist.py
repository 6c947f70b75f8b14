"""Which lines of the checklist a congress has, when each of its steps is due, and what may be said of a step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.working_days import WorkCalendar

AFTERWARDS = "afterwards"
OPEN, DONE, WAIVED = "open", "done", "waived"
#: Variants in which the congress itself elects the committee, and those in which it elects delegates.
ELECTS_COMMITTEE = frozenset({"four", "three_committee"})
ELECTS_DELEGATES = frozenset({"four", "three_delegates"})
#: Two hundred working days are most of a year: nobody prepares a congress longer.
MOST_DAYS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What about a congress decides which lines it has."""

    pilot: bool
    variant: str
    branch: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as it decides about steps. `days`: working days before the opening, of `AFTERWARDS` after the close."""

    id: int
    package: str
    days: int
    applies: str


_APPLIES: dict[str, Callable[[Kind], bool]] = {
    "all": lambda congress: True,
    "pilot": lambda congress: congress.pilot,
    "committee": lambda congress: congress.variant in ELECTS_COMMITTEE,
    "delegates": lambda congress: congress.variant in ELECTS_DELEGATES,
    "appointed": lambda congress: congress.variant not in ELECTS_COMMITTEE,
    "branches": lambda congress: congress.branch,
    "committees": lambda congress: not congress.branch,
}


def applies_to(applies: str, congress: Kind) -> bool:
    """KeyError for a code that no line has."""
    return _APPLIES[applies](congress)


def lines_of(lines: Iterable[Line], congress: Kind) -> frozenset[int]:
    """Ids of the lines that a congress has."""
    return frozenset(line.id for line in lines if applies_to(line.applies, congress))


def due(line: Line, *, first: dt.date | None, last: dt.date | None, days: WorkCalendar) -> dt.date | None:
    """The day by which it has to be done: before the first day of the congress or after its last; None without a day.

    Nought working days is the day itself, also when it is a day off: branches like to meet on Sundays.
    """
    if first is None or last is None:
        return None
    after = line.package == AFTERWARDS
    from_day = last if after else first
    if line.days == 0:
        return from_day
    return days.after(from_day, line.days if after else -line.days)


def check_line(*, title: str, days: int) -> None:
    if not title.strip():
        raise Refused("checklist-line-without-words", field="title")
    if not 0 <= days <= MOST_DAYS:
        raise Refused("checklist-days-out-of-range", most=MOST_DAYS, field="days")


def check_not_retired(*, retired: bool) -> None:
    if retired:
        raise Refused("checklist-line-retired")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Some steps of one congress as somebody wants to mark them."""

    state: str
    on: dt.date | None
    note: str
    chosen: int
    afterwards: int


def check_seen(seen: Mapping[int, str], *, now: Mapping[int, str]) -> None:
    """`seen`: id of each step that is marked → its state on the page; what somebody wrote meanwhile is not wiped."""
    if any(seen.get(pk) != state for pk, state in now.items()):
        raise Refused("steps-marked-meanwhile", field="steps")


def check_marks(mark: Marked, *, congress_state: str, today: dt.date, imported: bool) -> None:
    """Refuse marks that cannot be true. Of a season that is entered from old papers only the reason is asked for."""
    if mark.chosen == 0:
        raise Refused("no-step-chosen", field="steps")
    if congress_state == "withdrawn":
        raise Refused("congress-withdrawn")
    if mark.state == WAIVED and not mark.note.strip():
        raise Refused("step-waived-without-reason", field="note")
    if mark.state != DONE or imported:
        return
    if mark.on is not None and mark.on > today:
        raise Refused("step-done-in-the-future", field="on")
    if mark.afterwards and congress_state == "planned":
        raise Refused("congress-not-held-yet", number=mark.afterwards)
