"""Who is elected, who is tied, what stays vacant. Integers only.

More than half of the denominator elects (Art. 30 [V]); of more such persons than seats the highest are elected [V].
What the texts leave to people – ties [R], further rounds [R], alternates without a vote of their own [P] – is named as
a decision that has to be recorded.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from nhiemky.elections.rules.practice import TieBreak

Name = TypeVar("Name", bound=Hashable)


class Decision(StrEnum):
    """What people decide and the system records. In this order."""

    ALL_DISAGREE = "all-disagree-ballots"
    TIE = "tie-at-last-seat"
    TIE_OF_ALTERNATES = "tie-at-last-alternate"
    VACANT = "seats-vacant"
    ALTERNATES = "alternates-without-second-vote"


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Name]):
    """`elected` and `alternates` from high to low, equal counts in the order of the slate, as are the `tied`.

    `seats_tied`: how many of the tied may still be elected. elected + seats_tied + vacant = seats.
    """

    elected: tuple[Name, ...]
    tied: tuple[Name, ...] = ()
    seats_tied: int = 0
    vacant: int = 0
    alternates: tuple[Name, ...] = ()
    decisions_required: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cut(Generic[Name]):
    taken: tuple[Name, ...]
    tied: tuple[Name, ...]
    left: int


def decide(*, votes: Mapping[Name, int], seats: int, needed: int, alternates: int = 0) -> Outcome[Name]:
    """The outcome of one round. `votes`: everybody on the slate, in its order. `alternates`: how many are asked for
    without a vote of their own (delegates only; none where a second ballot is held for them).
    """
    ranked = sorted((name for name in votes if votes[name] >= needed), key=lambda name: -votes[name])
    seated = _highest(ranked, votes, seats)
    rest = ranked[len(seated.taken) :] if not seated.tied else []
    behind: _Cut[Name] = _highest(rest, votes, alternates)
    vacant = 0 if seated.tied else seated.left
    required = {
        Decision.TIE: seated.tied,
        Decision.TIE_OF_ALTERNATES: behind.tied,
        Decision.VACANT: vacant,
        Decision.ALTERNATES: behind.taken,
    }
    return Outcome(
        elected=seated.taken,
        tied=seated.tied,
        seats_tied=seated.left if seated.tied else 0,
        vacant=vacant,
        alternates=behind.taken,
        decisions_required=tuple(decision for decision, reason in required.items() if reason),
    )


def decide_revote(
    *, votes: Mapping[Name, int], seats: int, needed: int, way: TieBreak = TieBreak.PLURALITY
) -> Outcome[Name]:
    """The vote between tied persons for the seats they are tied for (elections §4.3(2) [R]: to be confirmed).

    By plurality the higher count wins without more than half, but nobody wins without a vote. Still equal: the congress
    decides whether to vote again.
    """
    return decide(votes=votes, seats=seats, needed=1 if way is TieBreak.PLURALITY else needed)


def _highest(ranked: list[Name], votes: Mapping[Name, int], places: int) -> _Cut[Name]:
    """The first `places` of the ranked; those equal across the last place are tied and none of them is taken."""
    if len(ranked) <= places:
        return _Cut(tuple(ranked), (), places - len(ranked))
    if not places:
        return _Cut((), (), 0)
    if votes[ranked[places - 1]] > votes[ranked[places]]:
        return _Cut(tuple(ranked[:places]), (), 0)
    line = votes[ranked[places]]
    taken = tuple(name for name in ranked if votes[name] > line)
    return _Cut(taken, tuple(name for name in ranked if votes[name] == line), places - len(taken))
