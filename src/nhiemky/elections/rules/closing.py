"""The end of a ballot: the sums must agree, then the outcome follows from the counts and from nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nhiemky.elections.rules import accounting, outcome
from nhiemky.elections.rules.counting import Count
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.papers import Ground
from nhiemky.elections.rules.practice import Alternates, Practice
from nhiemky.kernel.refusals import Refused

#: What somebody on the paper has become.
ELECTED, ALTERNATE, TIED, NOT = "elected", "alternate", "tied", "not"


@dataclass(frozen=True, slots=True)
class Terms:
    """What was frozen when the ballot opened."""

    purpose: str
    kind: Kind
    seats: int
    alternates: int
    needed: int
    practice: Practice
    poll: bool = False


@dataclass(frozen=True, slots=True)
class Closed:
    """`results`: one word per name, in the order of the paper; `to_decide`: what is left to people."""

    results: tuple[str, ...]
    to_decide: tuple[str, ...]
    vacant: int


def check(
    counted: Count, *, terms: Terms, issued: int, collected: int, batch_sums: Sequence[Mapping[str, object]]
) -> None:
    """Refuse to close while any sum disagrees: box, valid and invalid, votes, and those of the bundles."""
    accounting.check_box(issued=issued, collected=collected)
    accounting.check_sum(collected=collected, valid=counted.valid, invalid=counted.invalid)
    accounting.check_votes(kind=terms.kind, seats=terms.seats, valid=counted.valid, votes=counted.votes)
    if batch_sums and not _agree(counted, batch_sums):
        raise Refused("bundles-do-not-add-up")


def _agree(counted: Count, sums: Sequence[Mapping[str, object]]) -> bool:
    votes = [sum(column) for column in zip(*(list(one["votes"]) for one in sums), strict=True)]  # type: ignore[call-overload]
    return (
        votes == list(counted.votes)
        and sum(int(str(one["valid"])) for one in sums) == counted.valid
        and sum(int(str(one["invalid"])) for one in sums) == counted.invalid
    )


def totals(*, kind: Kind, votes: Sequence[int], collected: int, invalid_reasons: Mapping[str, int]) -> Count:
    """A count that comes from a tally sheet: totals only. Whatever is not invalid is valid."""
    grounds = {Ground(code): number for code, number in invalid_reasons.items() if number}
    if any(number < 0 for number in (*votes, *grounds.values(), collected)):
        raise Refused("negative-number")
    invalid = sum(grounds.values())
    doubtful = grounds.get(Ground.NOBODY, 0) if kind is Kind.COLUMNS else 0
    return Count(tuple(votes), collected - invalid, invalid, grounds, doubtful)


def decide(counted: Count, *, terms: Terms) -> Closed:
    """Who is what. Between tied persons the ward's practice says whether more than half is asked for ([R]).

    An opinion poll elects nobody and leaves nothing to decide: its counts help to draw up the slate.
    """
    if terms.poll:
        return Closed(("",) * len(counted.votes), (), 0)
    votes = dict(enumerate(counted.votes))
    if terms.purpose == "tie":
        found = outcome.decide_revote(
            votes=votes, seats=terms.seats, needed=terms.needed, way=terms.practice.tie_break
        )
    else:
        asked = terms.alternates if terms.practice.alternates is Alternates.BY_VOTES else 0
        found = outcome.decide(votes=votes, seats=terms.seats, needed=terms.needed, alternates=asked)
    results = tuple(_word(place, found, purpose=terms.purpose) for place in votes)
    return Closed(results, _left_to_people(counted, found, terms), found.vacant)


def _word(place: int, found: outcome.Outcome[int], *, purpose: str) -> str:
    if place in found.elected:
        return ALTERNATE if purpose == "alternates" else ELECTED
    if place in found.alternates:
        return ALTERNATE
    return TIED if place in found.tied else NOT


def _left_to_people(counted: Count, found: outcome.Outcome[int], terms: Terms) -> tuple[str, ...]:
    codes = [str(code) for code in found.decisions_required]
    if counted.all_disagree:
        codes.insert(0, str(outcome.Decision.ALL_DISAGREE))
    second = terms.alternates and terms.practice.alternates is Alternates.SECOND_BALLOT
    if second and not found.vacant and not found.tied:
        codes.append(str(outcome.Decision.ALTERNATES))
    return tuple(codes)
