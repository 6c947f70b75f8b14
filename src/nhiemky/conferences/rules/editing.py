"""When a line of a record may be changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from nhiemky.figures.rules import references
from nhiemky.kernel.refusals import Refused


def check_unchanged(*, seen: int, now: int) -> None:
    """Somebody else has saved since the form was opened: the form then shows both versions."""
    if seen != now:
        raise Refused("changed-meanwhile")


def check_all_unchanged(*, seen: Mapping[int, int], now: Mapping[int, int]) -> None:
    """The same for several lines of one form."""
    if seen != now:
        raise Refused("changed-meanwhile")


def check_free_of_task(*, task: int | None, number: int) -> None:
    """A conclusion whose task was opened is changed through the task: its number stands in the source of it."""
    if task is not None:
        raise Refused("conclusion-has-task", number=number)


def check_due(due: date | None, *, held_on: date | None, imported: bool) -> None:
    """A day is asked for, not before the conference; an imported history may lack it."""
    if imported:
        return
    if due is None:
        raise Refused("conclusion-needs-due", field="due")
    if held_on is not None and due < held_on:
        raise Refused("due-before-conference", field="due")


def check_somebody(invited: int) -> None:
    if not invited:
        raise Refused("nobody-summoned")


def check_once(people: Sequence[int], *, there: Collection[int]) -> None:
    """Nobody stands on the roll twice."""
    twice = len(people) - len(set(people)) + len(set(people) & set(there))
    if twice:
        raise Refused("already-summoned", people=twice, field="people")


def check_same(*, conference: int, of: int) -> None:
    if conference != of:
        raise Refused("line-of-another-conference")


def check_role_free(holder: str) -> None:
    """One person presides and one takes the minutes: those two sign them."""
    if holder:
        raise Refused("role-taken", holder=holder, field="role")


def check_title(title: str) -> None:
    """A title stands in lists and in the search, where no figure is looked up: it says its numbers itself."""
    if references.codes_in(title):
        raise Refused("title-takes-no-figures", field="title")
