"""Papers of the ballots of Phường Mẫu that come to the counts they should come to. Pure; every paper is invented.

A paper is a text of `elections.rules.marks`; papers stand in the order of the pile.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

#: Papers that are invalid, of each kind of ballot: too many names and nobody; both boxes and none.
SPOILT = {"strike": ("-", "x"), "single": ("b", "n")}


def struck(chance: Random, votes: Sequence[int], *, papers: int, seats: int, spoilt: int = 0) -> list[str]:
    """Papers with names to strike, on which name after name has these votes. ValueError where no such papers exist.

    The strikes of one name after the other are dealt out around the pile: a name is never struck twice on a paper, and
    all papers have as many strikes as their neighbours, or one more.
    """
    valid, names = papers - spoilt, len(votes)
    marks = [["-"] * names for _ in range(valid)]
    place = 0
    for name, count in enumerate(votes):
        for _ in range(valid - count):
            marks[place % valid][name] = "x"
            place += 1
    if not (names - seats) * valid <= place <= (names - 1) * valid or max(votes) > valid:
        raise ValueError(f"no {valid} papers for {seats} seats give {list(votes)}")
    bad = [SPOILT["strike"][number % 2] * names for number in range(spoilt)]
    return _shuffled(chance, ["".join(paper) for paper in marks] + bad)


def agreed(chance: Random, *, papers: int, against: int, spoilt: int = 0) -> list[str]:
    """Papers with one name, agree or disagree."""
    good = ["d"] * against + ["a"] * (papers - spoilt - against)
    bad = [SPOILT["single"][number % 2] for number in range(spoilt)]
    return _shuffled(chance, good + bad)


def clear(chance: Random, *, valid: int, seats: int, needed: int, loser: int) -> list[int]:
    """Votes of `seats` names that are well elected, and the loser's; together they can stand on papers."""
    struck_of = [0] * seats
    # The loser's own votes are papers on which somebody else is struck; some papers strike one name more.
    for _ in range(loser + round(0.15 * valid)):
        least = min(struck_of)
        fit = [name for name in range(seats) if struck_of[name] <= min(least + 3, valid - needed - 2)]
        struck_of[chance.choice(fit)] += 1
    return [*(valid - one for one in struck_of), loser]


def tied(*, valid: int, seats: int, needed: int) -> list[int]:
    """Two stand equal for the last seat, above half; the others are elected."""
    equal = needed + 1
    rest = max(valid - 2 * (valid - equal), 0)
    share = -(-rest // (seats - 1))
    return [*(valid - max(share, 1 + place) for place in range(seats - 1)), equal, equal]


def one_short(chance: Random, *, valid: int, seats: int, needed: int) -> list[int]:
    """All but one are elected, one just misses half, the last is far from it."""
    votes = clear(chance, valid=valid, seats=seats - 1, needed=needed, loser=valid // 4)
    return [*votes[:-1], needed - 2, valid // 4]


def _shuffled(chance: Random, papers: list[str]) -> list[str]:
    chance.shuffle(papers)
    return papers
