"""What is different between two versions of a draft: paragraphs by their ids, words inside them. Bounded work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from nhiemky.documents.rules.alignment import Patience, in_order, rising
from nhiemky.documents.rules.structure import Node


class Mark(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


class Fate(StrEnum):
    """What became of a paragraph. `AWAY`: where one stood that was moved elsewhere."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"
    MOVED_AND_CHANGED = "moved-and-changed"
    AWAY = "away"


@dataclass(frozen=True, slots=True)
class Piece:
    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph in the order of the newer version; what was removed stands behind what stood before it."""

    id: str
    fate: Fate
    pieces: tuple[Piece, ...]

    @property
    def is_different(self) -> bool:
        return self.fate is not Fate.KEPT


@dataclass(frozen=True, slots=True)
class Counts:
    """How many paragraphs were added, removed, changed, moved; one that was moved and changed counts in both."""

    added: int
    removed: int
    changed: int
    moved: int

    @property
    def none(self) -> bool:
        return not (self.added or self.removed or self.changed or self.moved)


@dataclass(frozen=True, slots=True)
class Folded:
    """Lines to show (`skipped` 0), or how many paragraphs in which nothing changed are left out here."""

    lines: tuple[Line, ...]
    skipped: int = 0


#: A reference to a figure, a word with what belongs to it (1.234,5; 02-KH/ĐU; 13/13), or one other sign.
_TOKEN = re.compile(r"\{\{[^{}]*\}\}|\w+(?:[-./,:]\w+)*|[^\w\s]")


def differences(old: Sequence[Node], new: Sequence[Node]) -> tuple[Line, ...]:
    """Every paragraph of both versions, in the order of the newer one."""
    before = {node.id: node for node in old}
    stands = _in_place(old, new)
    patience = Patience()
    gone = _gone(old, {node.id for node in new}, stands)
    lines = gone.pop("", [])
    for node in new:
        lines.append(_line(node, before.get(node.id), stays=node.id in stands, patience=patience))
        lines += gone.pop(node.id, []) if node.id in stands else []
    return tuple(lines)


def words(old: str, new: str, *, patience: Patience | None = None) -> tuple[Piece, ...]:
    """The words of two texts in one row: what is in both, what was taken out, what was put in."""
    if old == new:
        return (Piece(Mark.KEPT, new),) if new else ()
    was, now = list(_TOKEN.finditer(old)), list(_TOKEN.finditer(new))
    pairs = in_order([token[0] for token in was], [token[0] for token in now], patience=patience)
    pieces = tuple(_tidied(_pieces(_Text(old, was), _Text(new, now), pairs)))
    if all(piece.mark is Mark.KEPT for piece in pieces):  # nothing but spaces changed
        return (Piece(Mark.REMOVED, old), Piece(Mark.ADDED, new))
    return pieces


def counted(lines: Iterable[Line]) -> Counts:
    fates = [line.fate for line in lines]
    both = fates.count(Fate.MOVED_AND_CHANGED)
    return Counts(
        added=fates.count(Fate.ADDED),
        removed=fates.count(Fate.REMOVED),
        changed=fates.count(Fate.CHANGED) + both,
        moved=fates.count(Fate.MOVED) + both,
    )


def folded(lines: Sequence[Line], *, around: int = 1) -> tuple[Folded, ...]:
    """The lines that differ with `around` others on each side; how many were left out stands between them."""
    different = [place for place, line in enumerate(lines) if line.is_different]
    shown = {place + by for place in different for by in range(-around, around + 1)}
    parts = []
    for is_shown, places in groupby(range(len(lines)), key=lambda place: place in shown):
        held = list(places)
        if is_shown:
            parts.append(Folded(tuple(lines[place] for place in held)))
        else:
            parts.append(Folded((), skipped=len(held)))
    return tuple(parts)


def _in_place(old: Sequence[Node], new: Sequence[Node]) -> set[str]:
    """Ids of the paragraphs that kept their order: the rest of those in both versions was moved."""
    places = {node.id: place for place, node in enumerate(old)}
    both = [node.id for node in new if node.id in places]
    return {both[at] for at in rising([places[one] for one in both])}


def _gone(old: Sequence[Node], still: set[str], stands: set[str]) -> dict[str, list[Line]]:
    """Removed and moved-away paragraphs by the id of the paragraph that stayed before them; "" for the beginning."""
    gone: dict[str, list[Line]] = {}
    anchor = ""
    for node in old:
        if node.id in stands:
            anchor = node.id
            continue
        fate = Fate.AWAY if node.id in still else Fate.REMOVED
        mark = Mark.KEPT if fate is Fate.AWAY else Mark.REMOVED
        gone.setdefault(anchor, []).append(Line(node.id, fate, (Piece(mark, node.text),)))
    return gone


def _line(node: Node, before: Node | None, *, stays: bool, patience: Patience) -> Line:
    if before is None:
        return Line(node.id, Fate.ADDED, (Piece(Mark.ADDED, node.text),))
    if before.text == node.text:
        return Line(node.id, Fate.KEPT if stays else Fate.MOVED, (Piece(Mark.KEPT, node.text),))
    fate = Fate.CHANGED if stays else Fate.MOVED_AND_CHANGED
    return Line(node.id, fate, words(before.text, node.text, patience=patience))


@dataclass(frozen=True, slots=True)
class _Text:
    """A text and its words."""

    text: str
    tokens: list[re.Match[str]]

    def between(self, begin: int, end: int) -> str:
        """The text of the words from `begin` to before `end`, with the space behind the last one."""
        first = self.tokens[begin].start() if begin < len(self.tokens) else len(self.text)
        last = self.tokens[end].start() if end < len(self.tokens) else len(self.text)
        return self.text[first:last]


def _pieces(was: _Text, now: _Text, pairs: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    i = k = 0
    for begin_old, begin_new, length in _runs(pairs, ends=(len(was.tokens), len(now.tokens))):
        if i < begin_old:
            yield Piece(Mark.REMOVED, was.between(i, begin_old))
        if k < begin_new:
            yield Piece(Mark.ADDED, now.between(k, begin_new))
        if length:
            yield Piece(Mark.KEPT, now.between(begin_new, begin_new + length))
        i, k = begin_old + length, begin_new + length


def _tidied(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The space behind a word that was put in or taken out is not marked: a line through nothing says nothing."""
    for piece in pieces:
        yield Piece(piece.mark, piece.text.rstrip()) if piece.mark is not Mark.KEPT else piece
        if piece.mark is not Mark.KEPT and piece.text[-1:].isspace():
            yield Piece(Mark.KEPT, " ")


def _runs(pairs: Sequence[tuple[int, int]], *, ends: tuple[int, int]) -> Iterator[tuple[int, int, int]]:
    """Unbroken runs of pairs as (begin in old, begin in new, length), and an empty one at the ends."""
    for _shift, run in groupby(
        enumerate(pairs), key=lambda item: (item[1][0] - item[0], item[1][1] - item[0])
    ):
        held = [pair for _place, pair in run]
        yield (*held[0], len(held))
    yield (*ends, 0)
