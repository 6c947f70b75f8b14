"""Which part of one sequence is which part of another: lines of two versions, words of two lines. Bounded work.

`in_order` keeps the order (what a difference shows), `same_ones` does not (a paragraph that was moved is the same
one). Both cost n·log n on any input; a text in which nothing agrees, or everything was shuffled, costs no more.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

#: Two paragraphs are the same one, changed, when that share of their words stands in both.
ALIKE = 0.5
#: A changed paragraph is looked for among so many others, those with its rarest words first.
MOST_CANDIDATES = 12
#: Comparisons of single words between two anchors, in one stretch and in all: more is a rewritten stretch anyway.
MOST_CELLS = 4_000
MOST_CELLS_IN_ALL = 600_000

Pair = tuple[int, int]

_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Patience:
    """How many comparisons are still allowed for a whole document; the last ones are spent where they come first."""

    cells: int = MOST_CELLS_IN_ALL

    def allows(self, cells: int) -> bool:
        if cells > MOST_CELLS or cells > self.cells:
            return False
        self.cells -= cells
        return True


@dataclass(slots=True)
class _Stretch:
    """A part of both sequences that is still to be compared: [i, j) of the old one with [k, m) of the new one."""

    i: int
    j: int
    k: int
    m: int
    found: list[Pair] = field(default_factory=list)


def in_order(
    old: Sequence[Hashable], new: Sequence[Hashable], *, patience: Patience | None = None
) -> list[Pair]:
    """Pairs (place in old, place in new) of equal parts, both rising: a long common subsequence, not always the longest.

    What stands once on both sides is an anchor (patience difference); between anchors the ends are compared, then, if
    the stretch is short, everything with everything.
    """
    patience = patience or Patience()
    waiting = [(0, len(old), 0, len(new))]
    found: list[Pair] = []
    while waiting:
        part = _trimmed(old, new, waiting.pop())
        found += part.found
        if part.i == part.j or part.k == part.m:
            continue
        anchors = _anchors(old, new, part)
        if anchors:
            found += anchors
            edges = [(part.i - 1, part.k - 1), *anchors, (part.j, part.m)]
            waiting += [(a + 1, b, c + 1, d) for (a, c), (b, d) in pairwise(edges)]
        elif patience.allows((part.j - part.i) * (part.m - part.k)):
            found += _compared(old, new, part)
    return sorted(found)


def rising(numbers: Sequence[int]) -> list[int]:
    """Places of a longest rising subsequence."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(at[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        at[length : length + 1] = [place]
    chain: list[int] = []
    place = at[-1] if at else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]


def same_ones(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Place in new → place in old of every line that is the same, was moved, or is the same one changed."""
    kept = {k: i for i, k in in_order(old, new)}
    free_old = sorted(set(range(len(old))) - set(kept.values()))
    free_new = [k for k in range(len(new)) if k not in kept]
    for k, i in _moved(old, new, free_old, free_new):
        kept[k] = i
    taken = set(kept.values())
    left_old = [i for i in free_old if i not in taken]
    left_new = [k for k in free_new if k not in kept]
    kept.update(_changed(old, new, left_old, left_new, kept))
    return kept


def _trimmed(old: Sequence[Hashable], new: Sequence[Hashable], bounds: tuple[int, int, int, int]) -> _Stretch:
    """Equal beginnings and ends are pairs at once."""
    part = _Stretch(*bounds)
    while part.i < part.j and part.k < part.m and old[part.i] == new[part.k]:
        part.found.append((part.i, part.k))
        part.i, part.k = part.i + 1, part.k + 1
    while part.i < part.j and part.k < part.m and old[part.j - 1] == new[part.m - 1]:
        part.j, part.m = part.j - 1, part.m - 1
        part.found.append((part.j, part.m))
    return part


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], part: _Stretch) -> list[Pair]:
    """Parts that stand exactly once on both sides, as many of them as keep their order."""
    here = _only_once(old, part.i, part.j)
    there = _only_once(new, part.k, part.m)
    pairs = [(place, there[what]) for what, place in here.items() if what in there]
    return [pairs[place] for place in rising([k for _i, k in pairs])]


def _only_once(whole: Sequence[Hashable], begin: int, end: int) -> dict[Hashable, int]:
    """What stands once in a stretch → where, in the order of the stretch."""
    places: dict[Hashable, int] = {}
    for place in range(begin, end):
        places[whole[place]] = -1 if whole[place] in places else place
    return {what: place for what, place in places.items() if place >= 0}


def _compared(old: Sequence[Hashable], new: Sequence[Hashable], part: _Stretch) -> Iterator[Pair]:
    """The longest common subsequence of a short stretch."""
    wide = part.m - part.k + 1
    longest = [[0] * wide for _line in range(part.j - part.i + 1)]
    for i in range(part.j - 1, part.i - 1, -1):
        line, below = longest[i - part.i], longest[i - part.i + 1]
        for k in range(wide - 2, -1, -1):
            line[k] = below[k + 1] + 1 if old[i] == new[part.k + k] else max(below[k], line[k + 1])
    i, k = part.i, 0
    while i < part.j and k < wide - 1:
        if old[i] == new[part.k + k]:
            yield i, part.k + k
            i, k = i + 1, k + 1
        elif longest[i - part.i + 1][k] >= longest[i - part.i][k + 1]:
            i += 1
        else:
            k += 1


def _moved(
    old: Sequence[str], new: Sequence[str], free_old: Sequence[int], free_new: Sequence[int]
) -> Iterator[Pair]:
    """(place in new, place in old) of equal lines elsewhere; of several equal ones the first with the first."""
    places: dict[str, list[int]] = defaultdict(list)
    for i in reversed(free_old):
        places[old[i]].append(i)
    for k in free_new:
        if places.get(new[k]):
            yield k, places[new[k]].pop()


def _changed(
    old: Sequence[str],
    new: Sequence[str],
    left_old: Sequence[int],
    left_new: Sequence[int],
    kept: dict[int, int],
) -> dict[int, int]:
    """Each line that is left takes the free one with most words in common, the nearest of equals."""
    words_old = {i: Counter(_WORD.findall(old[i].casefold())) for i in left_old}
    words_new = {k: Counter(_WORD.findall(new[k].casefold())) for k in left_new}
    where: dict[str, list[int]] = defaultdict(list)
    for i, words in words_old.items():
        for word in words:
            where[word].append(i)
    expected = _expected(left_new, kept)
    offers = []
    for k, words in words_new.items():
        for i in _candidates(words, where, near=expected[k]):
            share = _share(words, words_old[i])
            if share >= ALIKE:
                offers.append((-share, abs(i - expected[k]), k, i))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _share_in_both, _distance, k, i in sorted(offers):
        if k not in found and i not in taken:
            found[k] = i
            taken.add(i)
    return found


def _expected(left_new: Sequence[int], kept: dict[int, int]) -> dict[int, int]:
    """Where a line would have stood in the old text: behind the one that stands before it now."""
    expected: dict[int, int] = {}
    for k in left_new:
        before = kept.get(k - 1, expected.get(k - 1, -1))
        expected[k] = before + 1
    return expected


def _candidates(words: Counter[str], where: dict[str, list[int]], *, near: int) -> list[int]:
    """Lines with the rarest words of this one first; of a word that many have, the nearest ones."""
    found: dict[int, None] = {}
    for word in sorted((word for word in words if word in where), key=lambda word: len(where[word])):
        places = where[word]
        begin = max(0, bisect_left(places, near) - MOST_CANDIDATES // 2)
        found.update(dict.fromkeys(places[begin : begin + MOST_CANDIDATES]))
        if len(found) >= MOST_CANDIDATES:
            break
    return list(found)


def _share(one: Counter[str], other: Counter[str]) -> float:
    """Twice the words in both, of the words of both."""
    both = sum(min(count, other[word]) for word, count in one.items())
    return 2 * both / (one.total() + other.total())
