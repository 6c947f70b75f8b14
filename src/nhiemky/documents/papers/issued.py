"""A draft or an issued text as the paper of its kind, in the form of the Party or of the State. Always Vietnamese."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from nhiemky.documents.rules import paper_parts, paper_shapes
from nhiemky.documents.rules.paper_parts import Line, Role
from nhiemky.documents.rules.structure import Node
from nhiemky.printing.blocks import (
    Address,
    Appendix,
    Block,
    Heading,
    Items,
    Letterhead,
    Marks,
    Paper,
    PaperStyle,
    Paragraph,
    Signature,
    Table,
    Text,
    contents,
    plain,
)
from nhiemky.printing.formats import Format, ended, format_for
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.document_kinds import kind as kind_named

#: Steps of headings in print.
_LEVELS = {Role.HEADING: 1, Role.SUBHEADING: 2, Role.SMALL_HEADING: 3}
#: Roles that may close a text and so take the end mark.
_CLOSES = (Role.TEXT, Role.DASH, Role.ARTICLE, Role.BASIS)
#: Letters by which a column is wider than its longest word, and more than which none takes from the others.
_AIR, _WIDEST = 4, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Everything that stands on the paper. `symbol` and `dated` are empty while it has no number.

    `authority`, `post`, `signer`: how it is signed ("T/M ĐẢNG ỦY", "BÍ THƯ"); `draft_mark`: "DỰ THẢO LẦN 2".
    `nodes`: its paragraphs with figures already in words.
    """

    kind: str
    style: PaperStyle
    superior: str
    issuer: str
    code: str
    place: str
    title: str
    nodes: Sequence[Node]
    recipients: tuple[str, ...] = ()
    symbol: str = ""
    dated: dt.date | None = None
    authority: str = ""
    post: str = ""
    signer: str = ""
    urgency: str = ""
    draft_mark: str = ""
    sample: bool = False


def issued(written: Written) -> Paper:
    """The paper; a text whose kind nobody has said has its title and no name."""
    shape = paper_shapes.shape_of(written.kind, written.style)
    name = kind_named(written.kind).name if written.kind else ""
    parts = paper_parts.parts_of(written.nodes)
    form = format_for(written.dated, style=written.style)
    abstract = paper_parts.abstract_of(written.title, kind=name)
    about = (
        paper_shapes.ABOUT + paper_parts.about_of(written.title, kind=name) if written.kind == "CV" else ""
    )
    return Paper(
        letterhead=Letterhead(
            superior=written.superior.upper(),
            issuer=written.issuer.upper(),
            symbol=_number_line(written),
            marks=Marks(about=about, urgency=written.urgency, draft=written.draft_mark),
        ),
        place=written.place,
        dated=written.dated,
        kind=name.upper() if shape.named else "",
        abstract=abstract if shape.named else "",
        address=Address(parts.address_word, parts.address) if parts.address_word else None,
        body=tuple(_blocks(_closed(parts.lines, form), written.style)),
        signatures=_signatures(written, shape),
        recipients=written.recipients,
        title=" ".join(part for part in (name, written.symbol, abstract) if part),
        sample=written.sample,
        paper_size=shape.size,
        style=written.style,
        appendices=tuple(
            Appendix(
                one.word,
                one.title,
                one.belongs_to or _belonging(written, name),
                tuple(_blocks(one.lines, written.style)),
            )
            for one in parts.appendices
        ),
    )


def _number_line(written: Written) -> str:
    if not paper_shapes.shape_of(written.kind, written.style).numbered:
        return ""
    if written.symbol:
        return paper_shapes.number_line(written.symbol, written.style)
    return paper_shapes.symbol_with_blank(written.kind, written.style, code=written.code)


def _belonging(written: Written, name: str) -> str:
    numbered = f"số {written.symbol}" if written.symbol else "số …………"
    day = format_date(written.dated) if written.dated else "…/…/……"
    return f"(Kèm theo {name or 'văn bản'} {numbered} ngày {day} của {written.issuer})"


def _signatures(written: Written, shape: paper_shapes.Shape) -> tuple[Signature, ...]:
    if shape.signers:
        names = [written.signer if at == shape.ours else "" for at in range(len(shape.signers))]
        return tuple(Signature("", post, name) for post, name in zip(shape.signers, names, strict=True))
    return (Signature(written.authority, written.post, written.signer),)


def _closed(lines: tuple[Line, ...], form: Format) -> tuple[Line, ...]:
    """The last words take the end mark of the format; headings and tables have none."""
    if not lines or lines[-1].role not in _CLOSES:
        return lines
    last = lines[-1]
    closing = (
        Line(last.role, last.text, ended(last.rest, form=form))
        if last.rest
        else Line(last.role, ended(last.text, form=form))
    )
    return (*lines[:-1], closing)


def _blocks(lines: Sequence[Line], style: str) -> Iterator[Block]:
    for role, found in paper_parts.grouped(lines):
        if role is Role.TABLE:
            yield from _table(paper_parts.rows_of(found))
        elif role is Role.DASH:
            yield Items(contents([line.text for line in found]))
        else:
            yield from (_block(line, style) for line in found)


def _block(line: Line, style: str) -> Block:
    if line.role is Role.TITLE:
        return Heading(line.text, 1, "center")
    if line.role in _LEVELS:
        return Heading(line.text, _LEVELS[line.role])
    if line.role is Role.ARTICLE:
        return Paragraph((Text(f"{line.text} ", bold=True), Text(line.rest)))
    if line.role is Role.BASIS:
        # In italics by Nghị định 30; the Party sets them as they are.
        return Paragraph((Text(line.text, italic=style == "state"),))
    return Paragraph(plain(line.text))


def _table(rows: tuple[tuple[str, ...], ...]) -> Iterator[Table]:
    if not rows:
        return
    yield Table(header=rows[0], rows=rows[1:], widths=tuple(map(_width, zip_longest(*rows, fillvalue=""))))


def _width(column: tuple[str, ...]) -> float:
    word = max(len(word) for cell in column for word in (*cell.split(), ""))
    return float(max(word + _AIR, min(max(map(len, column)) + _AIR, _WIDEST)))
