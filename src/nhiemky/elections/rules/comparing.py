"""Two counts of one bundle, made in whatever ways: do they say the same?

Papers that a scanner has read lie in another order than those in the hands of an operator: they are compared as heaps,
and where they differ nobody knows which paper it was. A count of totals is compared with the sums of the other one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.elections.rules import accounting, agreeing, closing, keying
from nhiemky.elections.rules.closing import Terms
from nhiemky.elections.rules.counting import Count
from nhiemky.elections.rules.keying import Pile

KEYING, SCAN, TOTALS = "keying", "scan", "totals"


@dataclass(frozen=True, slots=True)
class Counted:
    """What one count says of a bundle: `pile` where there are papers, `sums` always."""

    way: str
    sums: Mapping[str, Any]
    pile: Pile | None = None


def sums(counted: Count) -> dict[str, Any]:
    """A count of a bundle as two counts are compared by it."""
    return {
        "valid": counted.valid,
        "invalid": counted.invalid,
        "votes": list(counted.votes),
        "invalid_reasons": {str(ground): number for ground, number in counted.invalid_reasons.items()},
    }


def by_hand(
    terms: Terms, *, votes: Sequence[int], size: int, invalid_reasons: Mapping[str, int]
) -> dict[str, Any]:
    """The sums of a bundle that was counted by hand. Refuses what cannot be: more votes than papers, and the like."""
    counted = closing.totals(kind=terms.kind, votes=votes, collected=size, invalid_reasons=invalid_reasons)
    accounting.check_sum(collected=size, valid=counted.valid, invalid=counted.invalid)
    accounting.check_votes(kind=terms.kind, seats=terms.seats, valid=counted.valid, votes=votes)
    return sums(counted)


def again(first: Counted, second: Counted, *, size: int) -> tuple[int, ...]:
    """Places (from 0) that have to be counted again: empty where both agree."""
    whole = tuple(range(size))
    if first.pile is None or second.pile is None:
        return () if first.sums == second.sums else whole
    if first.way == second.way == KEYING:
        return keying.compare(first.pile, second.pile)
    found = agreeing.differences(first=first.pile.lines, second=second.pile.lines)
    return () if found.agree else whole


def said(places: tuple[int, ...] | None) -> str:
    """The outcome in one word; None: the other count has not ended this bundle."""
    return "waiting" if places is None else "differs" if places else "agreed"
