"""Papers counted. The order of papers never matters: the count of a box is the sum of the counts of its batches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from nhiemky.elections.rules import papers
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.papers import Ground
from nhiemky.elections.rules.practice import AllDisagree


@dataclass(frozen=True, slots=True)
class Count:
    """`votes` per name of the slate; `invalid_reasons` in the order of the grounds, none of zero papers.

    `all_disagree`: papers with columns that give nobody a vote; they are in `invalid` or in `valid` as the board decided.
    """

    votes: tuple[int, ...]
    valid: int
    invalid: int
    invalid_reasons: dict[Ground, int] = field(default_factory=dict)
    all_disagree: int = 0

    @property
    def collected(self) -> int:
        """All papers of the box."""
        return self.valid + self.invalid


def count(
    stack: Iterable[str],
    *,
    kind: Kind,
    names: int,
    seats: int,
    all_disagree: AllDisagree = AllDisagree.INVALID,
) -> Count:
    """Count papers, each a checked text of `marks` with `names` characters before its flags."""
    good: list[str] = []
    grounds: Counter[Ground] = Counter()
    doubtful = 0
    for paper in stack:
        found = papers.ground(paper, kind=kind, seats=seats, all_disagree=all_disagree)
        if found is None:
            good.append(paper)
        else:
            grounds[found] += 1
        doubtful += papers.disagrees_with_all(paper, kind=kind)
    # A valid paper carries no flag, so its text has a character a name: name i stands at i, i + names, i + 2·names …
    box = "".join(good)
    votes = tuple(box[name::names].count(papers.VOTE[kind]) for name in range(names))
    return Count(votes, len(good), grounds.total(), _ordered(grounds), doubtful)


def total(counts: Iterable[Count], *, names: int) -> Count:
    """The count of several batches together."""
    batches = list(counts)
    grounds: Counter[Ground] = Counter()
    for batch in batches:
        grounds.update(batch.invalid_reasons)
    return Count(
        votes=tuple(sum(batch.votes[name] for batch in batches) for name in range(names)),
        valid=sum(batch.valid for batch in batches),
        invalid=sum(batch.invalid for batch in batches),
        invalid_reasons=_ordered(grounds),
        all_disagree=sum(batch.all_disagree for batch in batches),
    )


def _ordered(grounds: Counter[Ground]) -> dict[Ground, int]:
    return {ground: grounds[ground] for ground in Ground if grounds[ground]}
