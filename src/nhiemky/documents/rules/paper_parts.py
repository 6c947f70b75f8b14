"""A text taken apart for its paper: to whom it speaks, what each paragraph is on the page, its appendices.

The text of the editor stays plain lines; here is read what they are in print: a line in capitals is a title in the
middle, lines that begin with `|` are a table, a line "PHỤ LỤC II" begins an appendix.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, pairwise

from nhiemky.documents.rules.structure import Kind, Node


class Role(StrEnum):
    """What a paragraph is on the page."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    SMALL_HEADING = "small-heading"
    ARTICLE = "article"
    BASIS = "basis"
    DASH = "dash"
    TABLE = "table"
    TEXT = "text"


HEADINGS = (Role.HEADING, Role.SUBHEADING, Role.SMALL_HEADING)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its role; of an article `text` is "Điều 3." and `rest` what it says."""

    role: Role
    text: str
    rest: str = ""


@dataclass(frozen=True, slots=True)
class AppendixText:
    word: str
    title: str
    belongs_to: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    address_word: str
    address: tuple[str, ...]
    lines: tuple[Line, ...]
    appendices: tuple[AppendixText, ...]


_ADDRESS = re.compile(r"(Kính (?:gửi|trình|báo))\s*:\s*(.*)", re.IGNORECASE)
_APPENDIX = re.compile(r"(phụ lục(?:\s+(?:số\s+)?(?:[IVXLC]+|\d+))?)\s*(?:[.:–-]\s*(.*))?", re.IGNORECASE)
_ARTICLE = re.compile(r"Điều\s+\d+[.:]\s*", re.IGNORECASE)
_BASIS = re.compile(r"[-–]?\s*(Căn cứ|Xét|Theo đề nghị)\b", re.IGNORECASE)
_DECIDES = re.compile(r"\b(QUYẾT ĐỊNH|QUYẾT NGHỊ)\b")
_SIGN = re.compile(r"[-–*•]\s+")
_RULE_ROW = re.compile(r"[|\s:–-]+")
#: A line that ends so says something; a heading does not.
_SAYS = (".", ";", ":", ",", "!", "?")
LONGEST_HEADING, LONGEST_TITLE = 150, 160


def parts_of(nodes: Sequence[Node]) -> Parts:
    """The text in its parts; nothing of it is lost."""
    word, names, rest = _address(nodes)
    starts = [at for at, node in enumerate(rest) if _begins_appendix(node)]
    cuts = [*starts, len(rest)]
    appendices = (rest[start:end] for start, end in pairwise(cuts))
    return Parts(word, names, lines_of(rest[: cuts[0]]), tuple(map(_appendix, appendices)))


def lines_of(nodes: Sequence[Node]) -> tuple[Line, ...]:
    """Each paragraph with its role."""
    decides = next((at for at, node in enumerate(nodes) if _decides(node)), 0)
    behind = [*nodes[1:], None][: len(nodes)]
    return tuple(
        _line(node, then, founding=at < decides)
        for at, (node, then) in enumerate(zip(nodes, behind, strict=True))
    )


def rows_of(lines: Sequence[Line]) -> tuple[tuple[str, ...], ...]:
    """The cells of table lines; the row of dashes that some write under the header is no row."""
    rows = [line.text.strip().strip("|").split("|") for line in lines if not _RULE_ROW.fullmatch(line.text)]
    return tuple(tuple(cell.strip() for cell in row) for row in rows)


def grouped(lines: Sequence[Line]) -> Iterator[tuple[Role, tuple[Line, ...]]]:
    """Neighbours of one role together, so that rows become one table and dashes one list."""
    for role, found in groupby(lines, key=lambda line: line.role):
        yield role, tuple(found)


def abstract_of(title: str, *, kind: str) -> str:
    """The title without "Dự thảo" and without the name of the kind, which stands above it."""
    bare = " ".join(title.split())
    for before in ("dự thảo", kind.lower()):
        if before and bare.lower().startswith(f"{before} "):
            bare = bare[len(before) + 1 :]
    return bare[:1].upper() + bare[1:]


def about_of(title: str, *, kind: str) -> str:
    """What stands behind "V/v" under the number of an official letter."""
    bare = abstract_of(title, kind=kind)
    for before in ("về việc ", "v/v ", "về "):
        if bare.lower().startswith(before):
            bare = bare[len(before) :]
            break
    return bare if bare[:2].isupper() else bare[:1].lower() + bare[1:]


def organ_of(issuer: str) -> str:
    """How a body is called where it signs: without its place ("Ủy ban nhân dân phường Mẫu" signs as "Ủy ban nhân dân")."""
    return re.split(
        r"\s+(?:phường|xã|thị trấn|đặc khu|quận|huyện|thị xã|thành phố|tỉnh)\s", issuer, flags=re.IGNORECASE
    )[0]


def _address(nodes: Sequence[Node]) -> tuple[str, tuple[str, ...], Sequence[Node]]:
    spoken = _ADDRESS.fullmatch(nodes[0].text) if nodes else None
    if spoken is None:
        return "", (), nodes
    if spoken[2]:
        return spoken[1], (spoken[2],), nodes[1:]
    end = next((at for at, node in enumerate(nodes[1:], start=1) if node.kind is not Kind.DASH), len(nodes))
    return spoken[1], tuple(_SIGN.sub("", node.text, count=1) for node in nodes[1:end]), nodes[end:]


def _begins_appendix(node: Node) -> bool:
    found = _APPENDIX.fullmatch(node.text)
    # "Phụ lục này gồm …" is a sentence; a mere "Phụ lục" or one with a number is not.
    return found is not None and node.kind is Kind.PARAGRAPH


def _appendix(nodes: Sequence[Node]) -> AppendixText:
    named = _APPENDIX.fullmatch(nodes[0].text)
    word, title = (named[1].upper(), named[2] or "") if named else ("", "")
    rest = list(nodes[1:])
    if not title and rest and rest[0].kind is Kind.PARAGRAPH and not _is_row(rest[0]):
        title = rest.pop(0).text
    belongs_to = rest.pop(0).text if rest and rest[0].text.startswith("(") else ""
    return AppendixText(word, title, belongs_to, lines_of(rest))


def _decides(node: Node) -> bool:
    return _is_title(node) and _DECIDES.search(node.text) is not None


def _is_title(node: Node) -> bool:
    written = [sign for sign in node.text if sign.isalpha()]
    capitals = len(written) >= 3 and all(sign.isupper() for sign in written)
    return node.kind is Kind.PARAGRAPH and capitals and len(node.text) <= LONGEST_TITLE


def _is_row(node: Node) -> bool:
    return node.text.startswith("|")


def _line(node: Node, then: Node | None, *, founding: bool) -> Line:
    text = node.text
    if founding and _BASIS.match(text):
        return Line(Role.BASIS, text)
    if _is_row(node):
        return Line(Role.TABLE, text)
    if node.kind in (Kind.PART, Kind.CHAPTER, Kind.SECTION) or _is_title(node):
        return Line(Role.TITLE, text)
    if node.kind is Kind.ARTICLE:
        return _article(text, heads=_heads(node, then))
    if node.kind is Kind.HEADING:
        return _heading(text)
    if node.kind is Kind.CLAUSE and _heads(node, then):
        return Line(Role.SMALL_HEADING if _depth(node) > 1 else Role.SUBHEADING, text)
    if node.kind is Kind.DASH and _SIGN.match(text):
        return Line(Role.DASH, _SIGN.sub("", text, count=1))
    return Line(Role.TEXT, text)


def _heads(node: Node, then: Node | None) -> bool:
    """Whether a numbered line is the heading of what follows: it says nothing by itself, and something stands below it."""
    if then is None or node.text.endswith(_SAYS) or len(node.text) > LONGEST_HEADING:
        return False
    wider = list(Kind).index(then.kind) < list(Kind).index(node.kind)
    sibling = then.kind is node.kind and _depth(then) <= _depth(node)
    return not (wider or sibling or _is_title(then))


def _depth(node: Node) -> int:
    """1 for "2.", 2 for "2.1."."""
    return len(re.findall(r"\d+", node.text.split(" ", 1)[0]))


def _article(text: str, *, heads: bool) -> Line:
    sign = _ARTICLE.match(text)
    rest = text[sign.end() :] if sign else ""
    return (
        Line(Role.SUBHEADING, text)
        if heads or not rest
        else Line(Role.ARTICLE, text[: -len(rest)].rstrip(), rest)
    )


def _heading(text: str) -> Line:
    bare = text.lstrip("#")
    steps = len(text) - len(bare)
    return Line(HEADINGS[max(steps, 1) - 1], bare.strip())
