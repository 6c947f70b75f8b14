"""Where in a text an opinion points: `Điều 3, khoản 2`, or the beginning of the paragraph where it has no number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nhiemky.documents.rules.structure import Kind, Node

#: What stands above other paragraphs.
HEADINGS = frozenset({Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.ARTICLE, Kind.HEADING})
#: How many words of a paragraph stand for it.
WORDS = 8
#: Letters in one part of a text that is read to be answered: about fifteen pages, 80 kB with what stands around them.
LONGEST = 35_000
#: An article and a Roman heading are one step: a text has the one or the other.
_STEPS = {
    Kind.PART: 0,
    Kind.CHAPTER: 1,
    Kind.SECTION: 2,
    Kind.ARTICLE: 3,
    Kind.HEADING: 3,
    Kind.CLAUSE: 4,
    Kind.POINT: 5,
}
_NUMBERED = {
    Kind.PART: re.compile(r"phần\s+(?:thứ\s+\w+|[IVXLC]+|\d+)", re.IGNORECASE),
    Kind.CHAPTER: re.compile(r"chương\s+(?:[IVXLC]+|\d+)", re.IGNORECASE),
    Kind.SECTION: re.compile(r"mục\s+(?:[IVXLC]+|\d+)", re.IGNORECASE),
    Kind.ARTICLE: re.compile(r"điều\s+\d+", re.IGNORECASE),
    Kind.HEADING: re.compile(r"[IVXLC]+(?=[.\-–])"),
    Kind.CLAUSE: re.compile(r"[\d.]*\d(?=[.)])"),
    Kind.POINT: re.compile(r"[a-zđ](?=[.)])"),
}
_CALLED = {Kind.HEADING: "mục ", Kind.CLAUSE: "khoản ", Kind.POINT: "điểm "}


def beginning(text: str) -> str:
    """The first words of a paragraph, with an ellipsis where there are more."""
    words = text.split()
    return " ".join(words[:WORDS]) + ("…" if len(words) > WORDS else "")


def place_of(nodes: Sequence[Node], node: str) -> str:
    """Where one paragraph stands; empty for one that is not in the text."""
    return places_in(nodes).get(node, "") if node else ""


def places_in(nodes: Sequence[Node]) -> dict[str, str]:
    """Paragraph → `Điều 3, khoản 2`, `mục II: “Đến năm 2030 phấn đấu…”`.

    An article is named without the chapter it stands in: articles are numbered through a text. The steps above a
    clause or a point are named down from the article or the Roman heading.
    """
    above: dict[Kind, str] = {}
    found: dict[str, str] = {}
    for each in nodes:
        number = _number(each)
        if each.kind in _STEPS:
            above = {kind: words for kind, words in above.items() if _STEPS[kind] < _STEPS[each.kind]}
            if number:
                above[each.kind] = number
        named = _road(above)
        found[each.id] = named if number else _with_words(named, each.text)
    return found


def parts_of(nodes: Sequence[Node], *, longest: int = LONGEST) -> list[tuple[Node, ...]]:
    """A long text in parts that a telephone can load, cut between paragraphs; at least one part."""
    parts: list[list[Node]] = [[]]
    length = 0
    for node in nodes:
        if parts[-1] and length + len(node.text) > longest:
            parts.append([])
            length = 0
        parts[-1].append(node)
        length += len(node.text)
    return [tuple(part) for part in parts]


def _number(node: Node) -> str:
    found = _NUMBERED[node.kind].match(node.text) if node.kind in _NUMBERED else None
    return _CALLED.get(node.kind, "") + found.group().rstrip(".") if found else ""


def _road(above: dict[Kind, str]) -> str:
    """From the article or Roman heading down; from the top where there is neither. They stand in order already."""
    numbered_through = _STEPS[Kind.ARTICLE]
    begin = numbered_through if numbered_through in map(_STEPS.__getitem__, above) else 0
    return ", ".join(words for kind, words in above.items() if _STEPS[kind] >= begin)


def _with_words(named: str, text: str) -> str:
    quoted = f"“{beginning(text)}”"
    return f"{named}: {quoted}" if named else quoted
