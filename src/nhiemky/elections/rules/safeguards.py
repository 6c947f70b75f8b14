"""What verbs refuse although no page offers it: rows that would say something that cannot be, or be lost too early."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection

from nhiemky.elections.rules.preparing import SINGLE_POSTS
from nhiemky.kernel.refusals import Refused


def check_operator(person: int | None, *, standing: Collection[int]) -> None:
    """Nobody who stands on the paper counts it, also as the technical staff of the board (Article 8)."""
    if person is not None and person in standing:
        raise Refused("operator-stands")


def check_totals(votes: int, *, names: int) -> None:
    """A tally sheet gives a number for every name on the paper, and for nobody else."""
    if votes != names:
        raise Refused("votes-of-other-names", votes=votes, names=names)


def check_appointees(*, people: int, body: str, of_this_unit: bool) -> None:
    """A post of one person is filled by one, and an appointment follows from an election of its own unit."""
    if not of_this_unit:
        raise Refused("election-of-another-unit", field="election")
    if people > 1 and body in SINGLE_POSTS:
        raise Refused("single-post-has-one-seat", field="people")


def check_elects(*, is_poll: bool) -> None:
    """An opinion poll elects nobody: nothing of it is approved and nobody takes up an office."""
    if is_poll:
        raise Refused("poll-elects-nobody")


def check_decided_by_now(decided_on: dt.date, *, today: dt.date) -> None:
    """Papers are not destroyed by a decision that lies ahead: typed early, it would end the six months early."""
    if decided_on > today:
        raise Refused("decision-lies-ahead", field="decided_on")


def check_assembly(*, before: str, after: str, ballots: int) -> None:
    """Who votes does not change once somebody has voted: the frozen denominators were worked out for them."""
    if ballots and before != after:
        raise Refused("assembly-has-voted", field="assembly")


def check_roll_person(*, named: bool, number: int) -> None:
    """A line of the roll with a name takes one off."""
    if named and number != 1:
        raise Refused("roll-line-of-one", field="number")
