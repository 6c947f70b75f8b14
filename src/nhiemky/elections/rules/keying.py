"""How a pile of papers is cut into bundles and keyed: plain text operations, so that nothing is lost and nothing is late.

What an operator has keyed of a bundle is one text: the marks of one paper per line, in the order of the pile. A line
that both have to key again is empty.
"""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.elections.rules import agreeing
from nhiemky.kernel.refusals import Refused

#: Papers in a bundle unless the board says otherwise; hand-counted, bound, keyed in one go.
USUAL_BATCH = 50
#: Totals of a smaller bundle could show how somebody voted; a round with fewer papers is one bundle.
SMALLEST_BATCH = 10


@dataclass(frozen=True, slots=True)
class Pile:
    """`lines`: marks of each paper, empty where it has to be keyed again; `again`: places (from 0) of those."""

    size: int
    lines: tuple[str, ...]
    again: tuple[int, ...] = ()

    @property
    def keyed(self) -> int:
        return sum(1 for line in self.lines if line)

    @property
    def place(self) -> int | None:
        """The place (from 0) of the paper to key now; None when the bundle is through."""
        waiting = next((place for place, line in enumerate(self.lines) if not line), None)
        if waiting is not None:
            return waiting
        return len(self.lines) if len(self.lines) < self.size else None


def plan(papers: int, *, size: int = USUAL_BATCH) -> tuple[int, ...]:
    """Sizes of the bundles of a pile: as few as possible, alike to within one paper, none too small.

    >>> plan(120)
    (40, 40, 40)
    """
    if size < SMALLEST_BATCH:
        raise Refused("batch-too-small", least=SMALLEST_BATCH, field="batch_size")
    if papers == 0:
        return ()
    bundles = max(1, min(-(-papers // size), papers // SMALLEST_BATCH))
    each, more = divmod(papers, bundles)
    return tuple(each + (number < more) for number in range(bundles))


def read(text: str, *, size: int, again: tuple[int, ...] = ()) -> Pile:
    """The pile that `Stack.keyed` holds."""
    return Pile(size, tuple(text.split("\n")) if text else (), again)


def write(pile: Pile) -> str:
    return "\n".join(pile.lines)


def add(pile: Pile, marks: str, *, seen: int) -> Pile:
    """Key the next paper. `seen`: how many papers the page believed to be keyed; a second click is not a second paper."""
    place = pile.place
    if place is None:
        raise Refused("batch-is-full", size=pile.size)
    _check_step(pile, seen)
    if place == len(pile.lines):
        return Pile(pile.size, (*pile.lines, marks), pile.again)
    return Pile(pile.size, (*pile.lines[:place], marks, *pile.lines[place + 1 :]), pile.again)


def undo(pile: Pile, *, seen: int) -> tuple[Pile, str]:
    """Take the last keyed paper back; returns its marks too, to be shown again."""
    _check_step(pile, seen)
    place = _last(pile)
    if place is None:
        raise Refused("nothing-to-take-back")
    marks = pile.lines[place]
    if pile.again:
        return Pile(pile.size, (*pile.lines[:place], "", *pile.lines[place + 1 :]), pile.again), marks
    return Pile(pile.size, pile.lines[:-1], ()), marks


def last(pile: Pile) -> str:
    """The marks of the paper keyed last; empty when there is none to take back."""
    place = _last(pile)
    return "" if place is None else pile.lines[place]


def key_again(pile: Pile, places: tuple[int, ...]) -> Pile:
    """Empty the lines at which two counts differ; both key those papers again, still blind."""
    lines = tuple("" if place in places else line for place, line in enumerate(pile.lines))
    return Pile(pile.size, lines, places)


def compare(first: Pile, second: Pile) -> tuple[int, ...]:
    """Places that both have to key again; empty when both hold the same papers, in whatever order.

    Where more than half of the places differ, one of them turned the pile otherwise: the whole bundle is keyed again.
    """
    found = agreeing.differences(first=first.lines, second=second.lines)
    if found.agree:
        return ()
    return found.positions if 2 * len(found.positions) <= first.size else tuple(range(first.size))


def check_whole(pile: Pile) -> None:
    """A bundle is ended when exactly as many papers are keyed as were counted by hand."""
    if pile.keyed != pile.size:
        raise Refused("batch-not-whole", keyed=pile.keyed, size=pile.size)


def _check_step(pile: Pile, seen: int) -> None:
    if seen != pile.keyed:
        raise Refused("keying-out-of-step", keyed=pile.keyed, seen=seen)


def _last(pile: Pile) -> int | None:
    """The place of the paper keyed last: of the whole pile, or among those keyed again."""
    if not pile.again:
        return len(pile.lines) - 1 if pile.lines else None
    filled = [place for place in pile.again if place < len(pile.lines) and pile.lines[place]]
    return max(filled, default=None)
