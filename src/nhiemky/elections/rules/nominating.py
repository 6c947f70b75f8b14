"""From the official list to the slate: nominations, withdrawals, the opinion poll, the order of names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from nhiemky.elections.rules.bodies import Body
from nhiemky.elections.rules.regulation import Regulation
from nhiemky.elections.rules.surplus import binds, limits
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.collation import name_key

Name = TypeVar("Name", bound=Hashable)


class Origin(StrEnum):
    """How a name came up."""

    OFFICIAL = "official"
    SELF = "self"
    FLOOR = "floor"


class Withdrawal(StrEnum):
    """The three groups in which the presidium puts names and requests to the meeting (03-HD/TW 2020 [V])."""

    MUST_BE_REMOVED = "must-be-removed"
    MAY_WITHDRAW = "may-withdraw"
    MAY_NOT_WITHDRAW = "may-not-withdraw"


@dataclass(frozen=True, slots=True)
class Poll(Generic[Name]):
    """What an opinion poll leaves: `kept` stay on the slate, `tied` stand equal across the cut and people decide."""

    places: int
    kept: tuple[Name, ...]
    tied: tuple[Name, ...]
    dropped: tuple[Name, ...]


def supporters_needed(*, attending: int, regulation: Regulation) -> int:
    """The fewest who are more than 30 % of those attending (Art. 14(3) [V])."""
    return attending * regulation.floor_support_percent // 100 + 1


def check_support(*, supporters: int, attending: int, regulation: Regulation) -> None:
    """Refuse a self-nominated or floor-nominated name without more than 30 % of those attending (Art. 14(3) [V])."""
    if supporters > attending:
        raise Refused(
            "more-supporters-than-attending", supporters=supporters, attending=attending, field="supporters"
        )
    needed = supporters_needed(attending=attending, regulation=regulation)
    if supporters < needed:
        raise Refused(
            "floor-support-too-low",
            supporters=supporters,
            attending=attending,
            needed=needed,
            percent=regulation.floor_support_percent,
            field="supporters",
        )


def is_barred(*, origin: Origin, of_convening_committee: bool) -> bool:
    """Members of the convening committee neither stand nor accept outside its own list (Art. 13 of 2014 [V], 11 of 2024 [P])."""
    return of_convening_committee and origin is not Origin.OFFICIAL


def group(*, origin: Origin, of_convening_committee: bool, presidium_lets_go: bool) -> Withdrawal:
    """The group of a name that asks to withdraw or may not stand; the meeting decides by ballot or by hand."""
    if is_barred(origin=origin, of_convening_committee=of_convening_committee):
        return Withdrawal.MUST_BE_REMOVED
    return Withdrawal.MAY_WITHDRAW if presidium_lets_go else Withdrawal.MAY_NOT_WITHDRAW


def places_for_others(*, seats: int, official: int, body: Body, regulation: Regulation) -> int | None:
    """How many self- and floor-nominated names the cap leaves room for; None where no cap binds (Art. 14 [V])."""
    if not binds(body=body, seats=seats, regulation=regulation):
        return None
    return max(0, seats + limits(seats=seats, regulation=regulation).cap - official)


def poll_needed(*, others: int, places: int | None) -> bool:
    """Whether the names from the floor have to be put to an opinion poll: more of them than places (Art. 14 [P])."""
    return places is not None and others > places


def keep(*, support: Mapping[Name, int], places: int) -> Poll[Name]:
    """Take from the top of the poll so that the cap holds; equal counts across the cut are left to people [D].

    `support`: names not on the official list with their counts in the poll.
    """
    ranked = sorted(support, key=lambda name: -support[name])
    if len(ranked) <= places:
        return Poll(places, tuple(ranked), (), ())
    first_out = support[ranked[places]]
    kept = tuple(name for name in ranked[:places] if support[name] > first_out)
    # Nobody is tied where those equal to the first one out all stand behind the cut.
    equal = tuple(name for name in ranked if support[name] == first_out) if len(kept) < places else ()
    dropped = tuple(name for name in ranked if name not in kept and name not in equal)
    return Poll(places, kept, equal, dropped)


def ballot_key(*, name: str, born: dt.date | None = None) -> tuple[str, str, str]:
    """Sort key of a name on the slate: given name, family name, middle names (template [V]); then the older first [D].

    The spelling comes last, so that the order is the same every time.
    """
    return name_key(name), born.isoformat() if born else "~", name


def in_ballot_order(names: Iterable[str]) -> tuple[str, ...]:
    """Names A, B, C … by given name, as the papers print them."""
    return tuple(sorted(names, key=lambda name: ballot_key(name=name)))
