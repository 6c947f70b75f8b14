"""What a lesson changes in the checklist: lines added, changed and retired, as a difference."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date

ADDED, CHANGED, RETIRED = "added", "changed", "retired"
LESSONS = "lessons"
#: What of a line a difference shows.
COLUMNS = ("title", "days", "applies", "done_by")

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Changed:
    """One column of a changed line: what stood there and what stands there now."""

    column: str
    before: object
    after: object


def difference(before: Values, after: Values) -> tuple[Changed, ...]:
    """The columns that are not what they were."""
    return tuple(
        Changed(column, before.get(column), after.get(column))
        for column in COLUMNS
        if before.get(column) != after.get(column)
    )


def check_changes(before: Values, after: Values) -> None:
    """A change of a line that changes nothing is none."""
    if not difference(before, after):
        raise Refused("lesson-changes-nothing")


def check_lesson(*, text: str, chosen: int | None, taken: Collection[int], already: Collection[str]) -> None:
    """A lesson has words of its own, or takes a finding (`chosen`) that no other lesson took; nobody draws one twice."""
    if chosen is None and not text.strip():
        raise Refused("lesson-without-words", field="text")
    if chosen in taken:
        raise Refused("finding-is-a-lesson-already", field="finding")
    if chosen is None and text.strip() in already:
        raise Refused("lesson-drawn-twice", field="text")


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the changes of a lesson have come: lines by kind, and how many congresses ahead have them all.

    `reached`: to how many it went when it was applied; what is said of it once none is ahead any more.
    """

    added: int
    changed: int
    retired: int
    have: int
    ahead: int
    reached: int


def spread(kinds: Iterable[str], *, have: int, ahead: int, reached: int) -> Spread:
    listed = list(kinds)
    return Spread(listed.count(ADDED), listed.count(CHANGED), listed.count(RETIRED), have, ahead, reached)


def check_meeting(
    *, purpose: str, held_on: dt.date | None, already: bool, last_pilot: dt.date | None, imported: bool
) -> None:
    """`last_pilot`: the last day of the pilots that have one. A meeting on lessons comes after what it is about."""
    if already:
        raise Refused("meeting-named-already", field="conference")
    if purpose != LESSONS or imported:
        return
    if held_on is None:
        raise Refused("lessons-meeting-without-day", field="held_on")
    if last_pilot is not None and held_on < last_pilot:
        raise Refused("lessons-before-the-pilot", day=format_date(last_pilot), field="held_on")
