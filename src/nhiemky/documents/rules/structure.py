"""A text as numbered paragraphs: what each one is (part, article, clause, point …), with an id that outlives changes.

The editor shows plain lines; the ladder is read from how a line begins (Phần, Chương, Mục, Điều, A., I., 1., a), -), as
36-HD/VPTW and Nghị định 30 write it. A line that begins with `#`, `##` or `###` is a heading whatever its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from nhiemky.documents.rules.alignment import same_ones


class Kind(StrEnum):
    """Steps of the ladder, the widest first; then what is no step."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    HEADING = "heading"
    ARTICLE = "article"
    CLAUSE = "clause"
    POINT = "point"
    DASH = "dash"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Node:
    """One paragraph. `id` is a number in words ("17"), given once in the life of a draft and never again."""

    id: str
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline: `depth` 0 for the widest step that this text uses, `place` the paragraph, from 0."""

    place: int
    depth: int
    text: str


#: How each kind begins: (kind, pattern, whether capitals count). The editor's own script reads the same list.
LADDER: tuple[tuple[Kind, str, bool], ...] = (
    (Kind.PART, r"phần\s+(thứ\s+\S+|[IVXLC]+|\d+)(?=\W|$)", False),
    (Kind.CHAPTER, r"chương\s+([IVXLC]+|\d+)(?=\W|$)", False),
    (Kind.SECTION, r"mục\s+([IVXLC]+|\d+)(?=\W|$)", False),
    (Kind.ARTICLE, r"điều\s+\d+[.:]", False),
    # "A. ĐẶC ĐIỂM", "I- TÌNH HÌNH", "II. NHIỆM VỤ"
    (Kind.HEADING, r"#{1,3}\s|[A-HĐ]\.\s|[IVXLC]+[.\-–]\s", True),
    (Kind.CLAUSE, r"\d{1,2}(\.\d{1,2})*[.)]\s|\d{1,2}(\.\d{1,2})+\s", True),
    (Kind.POINT, r"[a-zđ][.)]\s", True),
    (Kind.DASH, r"[-–+*•]\s", True),
)
_BEGINS = [
    (kind, re.compile(pattern, re.NOFLAG if exact else re.IGNORECASE)) for kind, pattern, exact in LADDER
]
_HASHES = re.compile(r"#{1,3}\s+")
_STEPS = list(Kind)
#: What stands in an outline; clauses only in a text that has nothing wider.
_OUTLINED = (Kind.PART, Kind.CHAPTER, Kind.SECTION, Kind.HEADING, Kind.ARTICLE)
LONGEST_ENTRY = 80


def kind_of(line: str) -> Kind:
    """What a line is, by how it begins."""
    return next((kind for kind, begins in _BEGINS if begins.match(line)), Kind.PARAGRAPH)


def words_of(text: str) -> str:
    """A paragraph as readers see it: the `##` of a heading is for the editor alone."""
    return _HASHES.sub("", text, count=1) if text.startswith("#") else text


def lined(nodes: Sequence[Node]) -> str:
    """The text of the editor: one paragraph a line."""
    return "\n".join(node.text for node in nodes)


def lines_of(text: str) -> list[str]:
    """The paragraphs of an edited text: single spaces, no empty lines."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in lines if line]


def read(text: str, *, before: Sequence[Node] = (), highest: int = 0) -> tuple[Node, ...]:
    """The paragraphs of an edited text; those that stood `before` keep their ids, also when changed or moved.

    `highest`: the highest id ever given in this draft; new paragraphs go on from there.
    """
    lines = lines_of(text)
    kept = same_ones([node.text for node in before], lines)
    following = max(highest, highest_id(before)) + 1
    nodes = []
    for place, line in enumerate(lines):
        if place in kept:
            given = before[kept[place]].id
        else:
            given, following = str(following), following + 1
        nodes.append(Node(given, kind_of(line), line))
    return tuple(nodes)


def highest_id(nodes: Sequence[Node]) -> int:
    """The highest id in a text; 0 for an empty one."""
    return max((int(node.id) for node in nodes), default=0)


def outline(nodes: Sequence[Node]) -> list[Entry]:
    """The headings of a text, each as deep as the steps above it that this text really uses."""
    return list(_entries(nodes))


def _entries(nodes: Sequence[Node]) -> Iterator[Entry]:
    above: list[int] = []
    outlined = _OUTLINED if any(node.kind in _OUTLINED for node in nodes) else (Kind.CLAUSE,)
    for place, node in enumerate(nodes):
        if node.kind in outlined:
            step = _step(node)
            while above and above[-1] >= step:
                above.pop()
            words = words_of(node.text)
            yield Entry(
                place, len(above), words if len(words) <= LONGEST_ENTRY else words[: LONGEST_ENTRY - 1] + "…"
            )
            above.append(step)


def _step(node: Node) -> int:
    """Ten to a kind; a heading of its own kind is deeper by its number of `#`, and "I." stands below "A."."""
    within = len(node.text) - len(node.text.lstrip("#"))
    if not within and re.match(r"[IVXLC]{2,}|[IVX][.\-–]", node.text):
        within = 4
    return 10 * _STEPS.index(node.kind) + within


def ladder() -> list[dict[str, object]]:
    """How each kind begins, for the editor's own script: the same words, the same steps."""
    return [
        {
            "pattern": pattern,
            "exact": exact,
            "step": _STEPS.index(kind),
            "outlined": kind in _OUTLINED,
            "clause": kind is Kind.CLAUSE,
        }
        for kind, pattern, exact in LADDER
    ]
