"""What must be true before a ballot opens: number, candidates, slate, counting board, roll.

The order is that of elections.md §4.7. Imported history is known by its totals and skips what nobody wrote down.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused

#: Posts of one person each: nobody votes on how many secretaries there are.
SINGLE_POSTS = frozenset({"secretary", "inspection_chair"})


@dataclass(frozen=True, slots=True)
class Standing:
    """A candidate as the slate looks at them. `supported`: enough of those attending were for a name from the floor."""

    id: int
    person: int
    name: str
    withdrawn: bool
    waiting: bool
    supported: bool
    elected: bool


def check_words(text: str, *, field: str = "text") -> None:
    """A decision is kept in words."""
    if not text.strip():
        raise Refused("decision-without-words", field=field)


def check_title(title: str) -> None:
    if not title.strip():
        raise Refused("election-without-title", field="title")


def check_seats(seats: int, *, body: str, alternates: int) -> None:
    """A single post has one seat; only delegates have alternates."""
    if seats < 1:
        raise Refused("no-seats", field="seats")
    if body in SINGLE_POSTS and seats != 1:
        raise Refused("single-post-has-one-seat", field="seats")
    if alternates and body != "delegates":
        raise Refused("alternates-of-delegates-only", field="alternates")


def check_open(*, state: str, round_state: str) -> None:
    """Nothing about slate, board and roll changes while a ballot runs or after the end."""
    if state != "preparing":
        raise Refused("election-ended")
    if round_state in {"voting", "counting"}:
        raise Refused("ballot-is-open")


def check_nomination(
    *, person: int, proposed: Collection[int], board: Collection[int], among: Collection[int] | None
) -> None:
    """Once on the list, not on the counting board (Article 8), and of the committee where only its people may stand."""
    if person in proposed:
        raise Refused("person-already-proposed", field="people")
    if person in board:
        raise Refused("person-counts-the-votes", field="people")
    if among is not None and person not in among:
        raise Refused("person-not-of-the-committee", field="people")


def check_presented(people: int) -> None:
    """A list that is presented has names on it."""
    if not people:
        raise Refused("nobody-presented", field="people")


def check_support(*, source: str, supporters: int | None, attending: int | None) -> None:
    """Self-nominated people and names from the floor say how many of how many were for them (Article 14(3))."""
    if source == "official":
        return
    if supporters is None or attending is None or attending < 1:
        raise Refused("support-not-counted", field="supporters")
    if supporters > attending:
        raise Refused(
            "more-support-than-attending", supporters=supporters, attending=attending, field="supporters"
        )


def check_slate(names: Iterable[Standing], *, seats: int | None) -> None:
    """Nobody withdrawn, undecided, without support or already elected; at least as many names as seats."""
    if seats is None:
        raise Refused("seats-not-voted")
    listed = list(names)
    if not listed:
        raise Refused("slate-is-empty", field="slate")
    for one in listed:
        _check_name(one)
    if len(listed) < seats:
        raise Refused("fewer-names-than-seats", names=len(listed), seats=seats, field="slate")


def _check_name(one: Standing) -> None:
    if one.withdrawn:
        raise Refused("candidate-withdrawn", name=one.name, field="slate")
    if one.waiting:
        raise Refused("candidate-waits-for-withdrawal", name=one.name, field="slate")
    if not one.supported:
        raise Refused("candidate-without-support", name=one.name, field="slate")
    if one.elected:
        raise Refused("candidate-already-elected", name=one.name, field="slate")


def check_board(people: Collection[int], *, head: int | None, slate: Collection[int]) -> None:
    """A head who is one of them, and nobody who stands (Article 8)."""
    if not people:
        raise Refused("board-is-empty", field="people")
    if head is None or head not in people:
        raise Refused("board-without-head", field="head")
    if set(people) & set(slate):
        raise Refused("board-member-stands", field="people")


def check_ballot(*, names: int, seats: int, board: int, summoned: int | None, present: int | None) -> None:
    """A ballot opens on an adopted slate, a counting board and a roll; those present are among those summoned."""
    if not names:
        raise Refused("slate-not-adopted")
    if names < seats:
        raise Refused("fewer-names-than-seats", names=names, seats=seats)
    if not board:
        raise Refused("board-is-empty")
    if summoned is None:
        raise Refused("roll-not-set")
    if present is not None and present > summoned:
        raise Refused("more-present-than-summoned", present=present, summoned=summoned, field="present")


def check_withdrawals(*, asked: Collection[int], withdrawn: Collection[int], must: Collection[int]) -> None:
    """Only who asked leaves; whoever may not stand at all leaves in any case (Article 11, 13 of 2014)."""
    if not asked:
        raise Refused("nobody-asked-to-withdraw")
    if not set(withdrawn) <= set(asked):
        raise Refused("withdrawn-without-asking", field="withdrawn")
    if not set(must) <= set(withdrawn):
        raise Refused("must-be-removed-stays", field="withdrawn")


def check_nobody_counts(names: Iterable[Standing], *, board: Collection[int]) -> None:
    """Nobody on the slate counts the votes (Article 8)."""
    for one in names:
        if one.person in board:
            raise Refused("slate-name-on-the-board", name=one.name, field="slate")


def check_poll(*, is_poll: bool, names: int) -> None:
    """A poll asks about self-nominated people and names from the floor; there is none about a poll."""
    if is_poll:
        raise Refused("poll-of-a-poll")
    if not names:
        raise Refused("nobody-to-poll")
