"""The head of the DOCX: two columns without rules, and lines as long as the layout says."""

from __future__ import annotations

from typing import Literal

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from nhiemky.printing.blocks import plain
from nhiemky.printing.formats import Sheet
from nhiemky.printing.layout import Head
from nhiemky.printing.word_pages import POINT
from nhiemky.printing.word_tables import CellWriter, TableWriter
from nhiemky.printing.word_text import one, put
from nhiemky.printing.words import MOTTO, PARTY

# Widths in ems of bold Times, a little generous: the rule below the last line on the right is as long as its words.
MOTTO_EMS = {PARTY: 13.9, MOTTO: 12.3}
# The same for the marks of urgency, whose frame is as wide as they are.
CAPITAL_EMS = 0.75


class HeadWriter:
    """Fills the four cells of the head; the columns do not touch."""

    def __init__(self, head: Head, sheet: Sheet) -> None:
        self._head = head
        self._sheet = sheet
        self._left = sheet.text_width * sheet.head_split - sheet.head_gap / 2
        self._right = sheet.text_width * (1 - sheet.head_split) - sheet.head_gap / 2

    def write(self, table: TableWriter) -> None:
        """`table` has three columns, the middle one empty."""
        table.row((self._issuer, _nothing, self._motto), kind="whole")
        table.row((self._symbol, _nothing, self._dated), kind="whole")

    @property
    def widths(self) -> tuple[float, float, float]:
        return (self._left, self._sheet.head_gap, self._right)

    def _issuer(self, cell: CellWriter) -> None:
        head = self._head
        one("superior", head.superior, cell)
        one("issuer", head.issuer, cell)
        if head.star:
            one("issuer", head.star, cell)
        if head.issuer_line:
            ruled_line(cell.paragraph("issuer"), room=self._left, length=head.issuer_line)

    def _motto(self, cell: CellWriter) -> None:
        head = self._head
        if head.nation:
            one("nation", head.nation, cell)
        motto = cell.paragraph("party")
        put(motto, plain(head.motto))
        _indented(motto, self._right, MOTTO_EMS[head.motto] * self._sheet.party * POINT)
        # A border and not an underline: that would run through the dots below Ộ and Ệ.
        bordered(motto, "bottom")

    def _symbol(self, cell: CellWriter) -> None:
        head, gap = self._head, self._sheet.gap / 2
        one("symbol", head.symbol, cell)
        if head.issuer_line:
            cell.written[0].paragraph_format.space_before = Pt(gap)
        if head.about:
            one("about", head.about, cell)
        if head.urgency:
            one("urgency", head.urgency, cell)
            cell.written[-1].paragraph_format.space_before = Pt(gap)
            _indented(
                cell.written[-1], self._left, len(head.urgency) * CAPITAL_EMS * self._sheet.symbol * POINT + 4
            )
            bordered(cell.written[-1], "top", "left", "bottom", "right")
        if head.draft:
            one("urgency", head.draft, cell)
            cell.written[-1].paragraph_format.space_before = Pt(gap)

    def _dated(self, cell: CellWriter) -> None:
        one("dated", self._head.dated, cell)
        if self._head.issuer_line:
            cell.written[0].paragraph_format.space_before = Pt(self._sheet.gap / 2)


def ruled_line(paragraph: WordParagraph, *, room: float, length: float) -> None:
    """An empty line of 7 pt with a rule of that length, mm, in its middle."""
    paragraph.paragraph_format.line_spacing = Pt(3.5)
    paragraph.paragraph_format.space_after = Pt(3.5)
    _indented(paragraph, room, length)
    bordered(paragraph, "bottom")


def bordered(paragraph: WordParagraph, *sides: Literal["top", "left", "bottom", "right"]) -> None:
    """Rules of 3/4 pt at the sides of a paragraph."""
    borders = OxmlElement("w:pBdr")
    for side in sides:
        rule = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
            rule.set(qn(f"w:{name}"), value)
        borders.append(rule)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _indented(paragraph: WordParagraph, room: float, length: float) -> None:
    """What is left of the room is indent, left and right."""
    indent = max((room - length) / 2, 0)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(indent)


def _nothing(_cell: CellWriter) -> None:
    """The empty column between the two."""
