"""The plain text of a paper: the same words in the same order as on its pages."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.printing.blocks import SAMPLE_MARK, Printable
from nhiemky.printing.flow import Break, Dots, Grid, Line, Part
from nhiemky.printing.layout import Corner, Head, Layout, RecipientList, SigningPlace, lay_out
from nhiemky.printing.words import RECIPIENTS, wording


def to_text(paper: Printable) -> str:
    """The text of a paper, one paragraph or table row a line, cells parted by tabs; ends with a newline."""
    return "\n".join(_lines(lay_out(paper))) + "\n"


def _lines(layout: Layout) -> Iterator[str]:
    if layout.sample:
        yield SAMPLE_MARK
    if layout.head:
        yield from _head(layout.head)
    yield from (line for line in (layout.kind, layout.abstract, layout.rule) if line)
    for part in layout.body:
        yield from _part(part)
    for row in layout.closing:
        for corner in row:
            yield from _corner(corner)
    for part in layout.after:
        yield from _part(part)


def _head(head: Head) -> Iterator[str]:
    # Where a long name is broken belongs to the page, not to the words.
    names = (name.replace("\n", " ") for name in (head.superior, head.issuer))
    above = (*names, head.star, head.nation, head.motto)
    below = (head.symbol, head.about, head.urgency, head.draft, head.dated)
    yield from (line for line in (*above, *below) if line)


def _part(part: Part) -> Iterator[str]:
    match part:
        case Line():
            yield wording(part.content)
        case Grid():
            yield from ("\t".join(row) for row in (part.header, *part.rows) if row)
        case Dots():
            yield from ["…"] * part.lines
        case Break():
            return


def _corner(corner: Corner) -> Iterator[str]:
    match corner:
        case SigningPlace():
            yield from (line for line in (corner.authority, corner.post, corner.name) if line)
        case RecipientList():
            yield from (RECIPIENTS, *corner.lines)
        case None:
            return
