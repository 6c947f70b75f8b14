"""The numbers that Word draws before paragraphs and does not keep in their text: 1., a), I., -, as numbering.xml says."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from nhiemky.vietnamese.numbers import roman

_PLACE = re.compile(r"%(\d)")
#: Beyond that the document is damaged; Word itself has nine levels.
MOST_LEVELS = 9
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Level:
    """`format` as Word calls it (decimal, lowerLetter, bullet …), `text` with places: "%1.%2."."""

    format: str
    text: str
    start: int


def name_of(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def value_of(element: Element | None, *path: str) -> str:
    """The `val` of the element at the end of a path of names; "" where there is none."""
    for step in path:
        element = child_of(element, step)
    return said_by(element, "val")


def child_of(element: Element | None, name: str) -> Element | None:
    if element is None:
        return None
    return next((child for child in element if name_of(child) == name), None)


def said_by(element: Element | None, attribute: str) -> str:
    if element is None:
        return ""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == attribute), "")


class Numbering:
    """Counts through a document from top to bottom."""

    def __init__(self, root: Element | None) -> None:
        abstract = dict(_abstract(root))
        self._levels = {
            said_by(num, "numId"): abstract.get(value_of(num, "abstractNumId"), {})
            for num in _named(root, "num")
        }
        #: Lists of one abstract numbering go on with each other, as Word lets them.
        self._series = {said_by(num, "numId"): value_of(num, "abstractNumId") for num in _named(root, "num")}
        self._reached: dict[str, dict[int, int]] = defaultdict(dict)

    def mark(self, list_id: str, depth: int) -> str:
        """The mark of the next paragraph of a list: "1.", "b)", "-"; "" for a list that draws none."""
        level = self._levels.get(list_id, {}).get(depth)
        if level is None or level.format == "none":
            return ""
        if level.format == "bullet":
            return "-"
        reached = self._reached[self._series[list_id]]
        reached[depth] = reached.get(depth, level.start - 1) + 1
        for deeper in [other for other in reached if other > depth]:
            del reached[deeper]
        return _PLACE.sub(lambda found: self._number(list_id, int(found[1]) - 1, reached), level.text).strip()

    def _number(self, list_id: str, depth: int, reached: dict[int, int]) -> str:
        level = self._levels[list_id].get(depth)
        if level is None:
            return ""
        return _FORMATS.get(level.format, str)(reached.get(depth, level.start))


def _named(root: Element | None, name: str) -> Iterator[Element]:
    return (child for child in (root if root is not None else ()) if name_of(child) == name)


def _abstract(root: Element | None) -> Iterator[tuple[str, dict[int, Level]]]:
    for numbering in _named(root, "abstractNum"):
        levels = list(_named(numbering, "lvl"))[:MOST_LEVELS]
        yield (
            said_by(numbering, "abstractNumId"),
            {depth: _level(level) for depth, level in enumerate(levels)},
        )


def _level(level: Element) -> Level:
    start = value_of(level, "start")
    return Level(
        value_of(level, "numFmt") or "decimal",
        value_of(level, "lvlText"),
        int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1,
    )


def _letter(number: int) -> str:
    """a … z, aa, bb, as Word goes on."""
    if number < 1:
        return ""
    return _LETTERS[(number - 1) % 26] * min((number - 1) // 26 + 1, 9)


def _roman(number: int) -> str:
    return roman(number) if 0 < number < 4000 else str(number)


_FORMATS: dict[str, Callable[[int], str]] = {
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperRoman": _roman,
}
