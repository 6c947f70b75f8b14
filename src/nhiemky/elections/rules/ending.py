"""When an election is over, what its approval does, and which days follow from it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date


@dataclass(frozen=True, slots=True)
class End:
    """`elected`, `alternates`: ids of persons in the order of election; `waiting`: codes that nobody decided;
    `another`: a further ballot was decided and not held."""

    closed_ballots: int
    elected: tuple[int, ...]
    alternates: tuple[int, ...]
    vacant: int
    waiting: tuple[str, ...]
    another: bool


def check_finish(end: End, *, held_on: dt.date, closed_on: dt.date) -> None:
    """Everything the regulation leaves to people is decided, and no ballot is still to be held."""
    if not end.closed_ballots:
        raise Refused("no-result-yet")
    if end.waiting:
        raise Refused("decisions-open", number=len(end.waiting))
    if end.another:
        raise Refused("ballot-still-to-hold")
    if closed_on < held_on:
        raise Refused("closed-before-held", held_on=format_date(held_on), field="closed_on")


def check_approval(*, state: str, closed_on: dt.date | None, approved_on: dt.date, document: str) -> None:
    """The next higher level approves a result that is there, by a document, not before the congress closed."""
    if state == "approved":
        raise Refused("already-approved")
    if state != "decided" or closed_on is None:
        raise Refused("no-result-yet")
    if approved_on < closed_on:
        raise Refused("approved-before-closed", closed_on=format_date(closed_on), field="decided_on")
    if not document.strip():
        raise Refused("approval-without-document", field="document")


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody in an office: the holding, the person, since when."""

    holding: int
    person: int
    since: dt.date | None


@dataclass(frozen=True, slots=True)
class Change:
    """Holdings to end the day before, and persons who take the office up on the day."""

    ended: tuple[int, ...]
    begun: tuple[int, ...]


def take_over(held: tuple[Held, ...], *, elected: tuple[int, ...], on: dt.date, by_election: bool) -> Change:
    """A new body takes the place of the old one; a by-election only adds. Who was in it and stays begins a new time.

    Somebody whose time would end before it began is left as written: the record is older than this election.
    """
    present = {one.person for one in held}
    if by_election:
        return Change((), tuple(person for person in elected if person not in present))
    ended = tuple(one for one in held if one.since is None or one.since < on)
    staying = present - {one.person for one in ended}
    return Change(
        tuple(one.holding for one in ended), tuple(person for person in elected if person not in staying)
    )


def check_appointment(*, document: str, decided_by: str, people: int) -> None:
    """An appointment rests on a decision of the superior level and names somebody."""
    if not document.strip():
        raise Refused("appointment-without-document", field="document")
    if not decided_by.strip():
        raise Refused("appointment-without-organ", field="decided_by")
    if not people:
        raise Refused("nobody-appointed", field="people")
