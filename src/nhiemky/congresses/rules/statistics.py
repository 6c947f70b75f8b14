"""What a season came to, over any set of its congresses: organisations, seats, posts, who was elected (elections §6.6 [V]).

Shares are printed by elections.rules.percent; nothing is decided by them.
"""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.congresses.rules.asked import SchemeCount, Target
from nhiemky.congresses.rules.partitions import BodyCount


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
    """A post over units: in how many of the congresses held somebody has it, and who that is."""

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

    def body(self, code: str) -> BodyCount | None:
        return next((one for one in self.bodies if one.body == code), None)


def posts_of(count: BodyCount, *, units: int, filled: int) -> Posts:
    """`units`: congresses held; `filled`: those of them that brought somebody into the post."""
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
