"""What a season came to, over any set of its congresses: organisations, seats, posts, who was elected (elections §6.6 [V]).

Shares are printed by elections.rules.percent; nothing is decided by them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from nhiemky.congresses.rules.asked import SchemeCount, Target
from nhiemky.congresses.rules.partitions import BodyCount, without_traits

#: Fewer people than this can be told apart by age, ethnic group and qualification.
FEWEST = 10
COMMITTEE, SCHEMES, SEATS = "committee", "schemes", "seats"


@dataclass(frozen=True, slots=True)
class Organisations:
    """Congresses of the chosen units; those that are not held any more are no part of `total`."""

    total: int
    held: int
    withdrawn: int
    pilots: int
    pilots_held: int


@dataclass(frozen=True, slots=True)
class Seats:
    """Seats of one body over all its elections whose result is there. `unknown`: elections that do not say how many.

    `short`: seats that stayed empty. `on_list` of `list_seats`: names on the first slates, for the surplus.
    """

    body: str
    elections: int
    decided: int
    elected: int
    short: int
    unknown: int
    on_list: int
    list_seats: int


@dataclass(frozen=True, slots=True)
class Posts:
    """A post over units: in how many of the congresses held that fill it somebody has it, and who that is."""

    body: str
    units: int
    filled: int
    people: int
    directly: int
    appointed: int
    re_elected: int
    new: int
    again_unknown: int

    @property
    def missing(self) -> int:
        return max(self.units - self.filled, 0)


@dataclass(frozen=True, slots=True)
class Statistics:
    organisations: Organisations
    seats: tuple[Seats, ...]
    bodies: tuple[BodyCount, ...]
    posts: tuple[Posts, ...]
    targets: tuple[Target, ...]
    schemes: tuple[SchemeCount, ...]
    #: Bodies of which it is not said who is in them, and SCHEMES where those are not compared in full.
    withheld: frozenset[str] = frozenset()

    def body(self, code: str) -> BodyCount | None:
        return next((one for one in self.bodies if one.body == code), None)


def posts_of(count: BodyCount, *, units: int, filled: int) -> Posts:
    """`units`: congresses held that fill the post; `filled`: those of them that brought somebody into it."""
    return Posts(
        body=count.body,
        units=units,
        filled=filled,
        people=count.total,
        directly=count.directly,
        appointed=count.appointed,
        re_elected=count.again.of("re_elected"),
        new=count.again.of("new"),
        again_unknown=count.again.unknown,
    )


def guarded(found: Statistics) -> Statistics:
    """The statistics for readers who see no names: how many are in a small body, and nothing of who they are."""
    small = {one.body for one in found.bodies if one.total < FEWEST}
    small |= {one.body for one in found.posts if one.people < FEWEST}
    schemes = _compared(found.schemes)
    partly = {SCHEMES} if schemes != found.schemes else set()
    return replace(
        found,
        bodies=tuple(without_traits(one) if one.body in small else one for one in found.bodies),
        posts=tuple(
            replace(one, re_elected=0, new=0, again_unknown=0) if one.body in small else one
            for one in found.posts
        ),
        targets=() if COMMITTEE in small else found.targets,
        schemes=schemes,
        withheld=frozenset(small | partly),
    )


def _compared(schemes: tuple[SchemeCount, ...]) -> tuple[SchemeCount, ...]:
    """How many seats, always; who is in them only over as many people as all schemes together, and not over a few."""
    seats = next((one for one in schemes if one.code == SEATS), None)
    if seats is None:
        return schemes
    many = seats.found >= FEWEST
    return tuple(
        one
        for one in schemes
        if one.code == SEATS or not one.schemes or (many and one.schemes == seats.schemes)
    )
