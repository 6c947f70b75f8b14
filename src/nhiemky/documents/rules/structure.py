"""A text as numbered paragraphs: what each one is (part, article, clause, point …), with an id that outlives changes.

The editor shows plain lines; the ladder is read from how a line begins (Phần, Chương, Mục, Điều, I., 1., a), -), as
36-HD/VPTW and Nghị định 30 write it. A line that begins with `#`, `##` or `###` is a heading whatever its words.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Steps of the ladder, the widest first; then what is no step."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    ARTICLE = "article"
    HEADING = "heading"
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


#: A heading in capitals or of one line behind a Roman numeral; a clause is "1." or "1)", a point "a)".
_BEGINS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.PART, re.compile(r"phần\s+(thứ\s+\w+|[IVXLC]+|\d+)\b", re.IGNORECASE)),
    (Kind.CHAPTER, re.compile(r"chương\s+([IVXLC]+|\d+)\b", re.IGNORECASE)),
    (Kind.SECTION, re.compile(r"mục\s+([IVXLC]+|\d+)\b", re.IGNORECASE)),
    (Kind.ARTICLE, re.compile(r"điều\s+\d+[.:]", re.IGNORECASE)),
    (Kind.HEADING, re.compile(r"#{1,3}\s|[IVXLC]+[.\-–]\s")),
    (Kind.CLAUSE, re.compile(r"\d{1,2}(\.\d{1,2})*[.)]\s")),
    (Kind.POINT, re.compile(r"[a-zđ][.)]\s")),
    (Kind.DASH, re.compile(r"[-–+*•]\s")),
)
#: Two paragraphs are the same one, changed, when that share of their letters stands in both.
ALIKE = 0.5


def kind_of(line: str) -> Kind:
    """What a line is, by how it begins."""
    return next((kind for kind, begins in _BEGINS if begins.match(line)), Kind.PARAGRAPH)


def lined(nodes: Sequence[Node]) -> str:
    """The text of the editor: one paragraph a line."""
    return "\n".join(node.text for node in nodes)


def read(text: str, *, before: Sequence[Node] = (), highest: int = 0) -> tuple[Node, ...]:
    """The paragraphs of an edited text; those that stood `before` keep their ids, also when their words were changed.

    `highest`: the highest id ever given in this draft; new paragraphs go on from there.
    """
    lines = [" ".join(line.split()) for line in text.replace("\r\n", "\n").split("\n")]
    lines = [line for line in lines if line]
    kept = dict(_matched([node.text for node in before], lines))
    given = iter(range(max([highest, *(int(node.id) for node in before)]) + 1, 2**31))
    return tuple(
        Node(before[kept[at]].id if at in kept else str(next(given)), kind_of(line), line)
        for at, line in enumerate(lines)
    )


def highest_id(nodes: Sequence[Node]) -> int:
    """The highest id in a text; 0 for an empty one."""
    return max((int(node.id) for node in nodes), default=0)


def _matched(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """(place in the new text, place in the old one) of every paragraph that is the same or the same one changed."""
    for tag, i, j, k, m in difflib.SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(k, m), range(i, j), strict=True)
        elif tag == "replace":
            yield from _alike(old, new, range(i, j), range(k, m))


def _alike(old: Sequence[str], new: Sequence[str], olds: range, news: range) -> Iterator[tuple[int, int]]:
    """In a rewritten stretch each new paragraph takes the first old one, in order, that it resembles."""
    start = olds.start
    for at in news:
        for candidate in range(start, olds.stop):
            matcher = difflib.SequenceMatcher(a=old[candidate], b=new[at], autojunk=False)
            if matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE:
                yield at, candidate
                start = candidate + 1
                break
