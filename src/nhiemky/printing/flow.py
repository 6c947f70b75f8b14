"""From blocks to the lines and grids that every renderer prints, in the same order and the same words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from nhiemky.printing.blocks import (
    Address,
    Align,
    Appendix,
    Blank,
    Block,
    Content,
    Facts,
    Heading,
    Items,
    PageBreak,
    Paragraph,
    Quote,
    Table,
    Text,
    plain,
)
from nhiemky.printing.words import clean, cleaned, one_line, wording

Style: TypeAlias = Literal[
    "body",
    "heading-1",
    "heading-2",
    "heading-3",
    "item",
    "fact",
    "quote",
    "attribution",
    "address",
    "addressee",
]
Keeps: TypeAlias = Literal["free", "next"]
HEADINGS: tuple[Style, ...] = ("heading-1", "heading-2", "heading-3")
ALIGNS: dict[str, Align] = {"left": "left", "center": "center", "right": "right"}
LEFT: Align = "left"
OPENING_QUOTES = ("“", '"', "«")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of one style; `keeps` holds it on the page of what follows."""

    style: Style
    content: Content
    align: Align = "justify"
    indent: bool = True
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with as many cells in every row as it has columns; widths add up to 1."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    align: tuple[Align, ...]


@dataclass(frozen=True, slots=True)
class Dots:
    """Dotted lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True)
class Break:
    """The next part begins a page."""


Part: TypeAlias = Line | Grid | Dots | Break


def flow(body: Iterable[Block]) -> tuple[Part, ...]:
    """The parts of a body; whatever has no words is left out."""
    return tuple(part for block in body for part in _parts(block))


def addressed(address: Address | None) -> Iterator[Part]:
    """One name stands behind the word, several stand below it."""
    if address is None:
        return
    names = [name for name in map(one_line, address.names) if name]
    if len(names) == 1:
        yield from _line(
            "address", plain(f"{address.word}: {names[0]}"), align="center", indent=False, keeps="next"
        )
        return
    yield from _line("addressee", plain(f"{address.word}:"), align="left", indent=False, keeps="next")
    for name in names:
        closed = name if name.endswith((",", ";", ".")) else name + (";" if name is not names[-1] else ".")
        yield from _line("addressee", plain(f"- {closed}"), align="left", indent=False, keeps="next")


def appended(appendices: Iterable[Appendix]) -> Iterator[Part]:
    """Every appendix on pages of its own, under its name, its title and the paper it belongs to."""
    for appendix in appendices:
        yield Break()
        for words in (appendix.word, appendix.title):
            yield from _line("heading-1", plain(words), align="center", indent=False, keeps="next")
        said = (Text(appendix.belongs_to, italic=True),)
        yield from _line("body", said, align="center", indent=False, keeps="next")
        yield from flow(appendix.body)


def _parts(block: Block) -> Iterator[Part]:  # noqa: C901 - one case for each block is the shape of the tree
    match block:
        case Heading():
            level = min(max(block.level, 1), len(HEADINGS))
            indent = block.align != "center"
            yield from _line(
                HEADINGS[level - 1], plain(block.text), align=block.align, indent=indent, keeps="next"
            )
        case Paragraph():
            # What announces a list or a table ("Hội nghị nghe:") must not stand alone at the foot of a page.
            announces = wording(block.content).rstrip().endswith(":")
            keeps: Keeps = "next" if announces else "free"
            yield from _line("body", block.content, align=block.align, indent=block.indent, keeps=keeps)
        case Items():
            yield from _items(block)
        case Facts():
            for label, value in block.rows:
                yield from _line("fact", plain(f"{label.rstrip(': ')}: {value}".rstrip()))
        case Quote():
            yield from _quote(block)
        case Table():
            yield from grid(block)
        case Blank() if block.lines > 0:
            yield Dots(block.lines)
        case PageBreak():
            yield Break()
        case _:
            return


def _line(
    style: Style,
    content: Content,
    *,
    align: Align = "justify",
    indent: bool = True,
    keeps: Keeps = "free",
) -> Iterator[Line]:
    runs = cleaned(content)
    if wording(runs).strip():
        yield Line(style, runs, align, indent, keeps == "next")


def _items(block: Items) -> Iterator[Line]:
    spoken = [item for item in map(cleaned, block.items) if wording(item).strip()]
    for number, item in enumerate(spoken, start=1):
        sign = "- " if block.marker == "dash" else f"{number}. "
        yield from _line("item", (Text(sign), *item))


def _quote(block: Quote) -> Iterator[Line]:
    words = cleaned(block.content)
    if not wording(words).strip():
        return
    if not wording(words).lstrip().startswith(OPENING_QUOTES):
        words = (Text("“"), *words, Text("”"))
    said_by = one_line(block.attribution)
    yield from _line("quote", words, indent=False, keeps="next" if said_by else "free")
    yield from _line("attribution", plain(said_by), align="right", indent=False)


def grid(table: Table) -> Iterator[Grid]:
    """The table made rectangular; nothing when it has no column."""
    columns = max((len(row) for row in (table.header, *table.rows)), default=0)
    if not columns:
        return
    given = [width if width > 0 else 1.0 for width in table.widths[:columns]]
    widths = given + [1.0] * (columns - len(given))
    sides: list[Align] = [ALIGNS.get(side, LEFT) for side in table.align[:columns]]
    sides += [LEFT] * (columns - len(sides))
    yield Grid(
        header=_row(table.header, columns) if any(table.header) else (),
        rows=tuple(_row(row, columns) for row in table.rows),
        widths=tuple(width / sum(widths) for width in widths),
        align=tuple(sides),
    )


def _row(cells: tuple[str, ...], columns: int) -> tuple[str, ...]:
    return tuple(clean(cell).strip() for cell in cells) + ("",) * (columns - len(cells))
