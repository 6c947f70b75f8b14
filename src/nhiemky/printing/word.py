"""A paper as DOCX in the same format as its PDF, for offices that go on writing in a word processor."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import partial
from typing import Any

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as WordParagraph

from nhiemky.printing.blocks import Printable, plain
from nhiemky.printing.flow import Break, Dots, Grid, Line, Part
from nhiemky.printing.layout import Corner, Head, Layout, RecipientList, SigningPlace, lay_out
from nhiemky.printing.word_head import HeadWriter, ruled_line
from nhiemky.printing.word_pages import mark_sample, number_pages, set_page
from nhiemky.printing.word_styles import INDENTED, set_styles, style_id
from nhiemky.printing.word_tables import CellWriter, Fill, TableWriter
from nhiemky.printing.word_text import one, put
from nhiemky.printing.words import RECIPIENTS

LANGUAGES = {"vi": "vi-VN", "en": "en-US"}
ALIGNMENTS = {
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def to_docx(paper: Printable) -> bytes:
    """The paper as a DOCX file with real styles, repeated table headers and a page number from page 2."""
    layout = lay_out(paper)
    document = docx.Document()
    language = LANGUAGES.get(layout.language, layout.language)
    set_styles(document, layout.sheet, language=language)
    set_page(document, layout.sheet)
    number_pages(document, layout.sheet)
    if layout.sample:
        mark_sample(document, layout.sheet)
    _describe(document, layout, language)
    _Writer(document, layout).write()
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def _describe(document: Document, layout: Layout, language: str) -> None:
    properties = document.core_properties
    # Word's own limit for these fields.
    properties.title, properties.author = layout.title[:255], layout.author[:255]
    properties.language = language
    properties.keywords = layout.form.key
    properties.comments = ""
    # The dates of the empty template are not those of this paper.
    element: Any = properties._element
    for tag in ("dcterms:created", "dcterms:modified"):
        for stale in element.findall(qn(tag)):
            element.remove(stale)
    # Nor is its picture for file managers.
    relations = document.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[key]
    _set_compatibility(document)


def _set_compatibility(document: Document) -> None:
    """Word 2013 and later: no "compatibility mode" in the title, and tables that begin at the margin."""
    settings = document.settings.element
    compat = settings.find(qn("w:compat"))
    if compat is None:
        raise LookupError("the empty document has no compatibility settings")
    # Without it Word stretches a justified line that ends in a line break.
    compat.insert(0, OxmlElement("w:doNotExpandShiftReturn"))
    name = "compatibilityMode"
    modes = [one for one in compat.findall(qn("w:compatSetting")) if one.get(qn("w:name")) == name]
    if not modes:
        modes = [OxmlElement("w:compatSetting")]
        modes[0].set(qn("w:name"), name)
        modes[0].set(qn("w:uri"), "http://schemas.microsoft.com/office/word")
        compat.append(modes[0])
    modes[0].set(qn("w:val"), "15")


class _Writer:
    """Writes the parts of a layout one behind the other."""

    def __init__(self, document: Document, layout: Layout) -> None:
        self._document = document
        self._layout = layout
        self._sheet = layout.sheet
        self._begins_page = False

    def write(self) -> None:
        if self._layout.head:
            self._head(self._layout.head)
        for key in ("kind", "abstract", "rule"):
            self._title(key, getattr(self._layout, key))
        if self._layout.title_line:
            line = self._paragraph("rule")
            ruled_line(line, room=self._sheet.text_width, length=self._layout.title_line)
            line.paragraph_format.space_after = Pt(2 * self._sheet.gap)
        self._parts(self._layout.body, closed=bool(self._layout.closing))
        self._closing(self._layout.closing)
        self._parts(self._layout.after, closed=False)

    def _parts(self, parts: Sequence[Part], *, closed: bool) -> None:
        for number, part in enumerate(parts, start=1):
            keeps = closed and number == len(parts)
            match part:
                case Line():
                    self._line(part, keeps=keeps)
                case Grid():
                    self._grid(part, keeps=keeps)
                case Dots():
                    self._dots(part, keeps=keeps)
                case Break():
                    self._begins_page = True

    def _head(self, head: Head) -> None:
        writer = HeadWriter(head, self._sheet)
        writer.write(TableWriter(self._document, writer.widths, border="none"))
        self._spacer(3 * self._sheet.gap)

    def _title(self, key: str, words: str) -> None:
        if words:
            paragraph = self._paragraph(key)
            put(paragraph, plain(words))
            below = self._layout.rule or self._layout.title_line
            if key == "rule" or (key == "kind" and not below):
                paragraph.paragraph_format.space_after = Pt(2 * self._sheet.gap)

    def _line(self, line: Line, *, keeps: bool) -> None:
        paragraph = self._paragraph(line.style)
        paragraph.alignment = ALIGNMENTS[line.align]
        if not line.indent and line.style in INDENTED:
            paragraph.paragraph_format.first_line_indent = Mm(0)
        if line.keeps or keeps:
            paragraph.paragraph_format.keep_with_next = True
        put(paragraph, line.content)

    def _dots(self, dots: Dots, *, keeps: bool) -> None:
        for number in range(1, dots.lines + 1):
            paragraph = self._paragraph("dots")
            shape = paragraph.paragraph_format
            # Space and not a tall line: LibreOffice makes a line of only a tab as low as its letters would be.
            shape.space_before = Pt(1.4 * self._sheet.pitch - self._sheet.close * self._sheet.body)
            shape.tab_stops.add_tab_stop(
                Mm(self._sheet.text_width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS
            )
            if number == dots.lines:
                shape.space_after, shape.keep_with_next = Pt(self._sheet.gap), keeps
            paragraph.add_run("\t")

    def _grid(self, grid: Grid, *, keeps: bool) -> None:
        widths = [width * self._sheet.text_width for width in grid.widths]
        table = TableWriter(self._document, widths, border="single")
        if grid.header:
            table.row(
                [partial(self._cell, "column", "center", cell, True) for cell in grid.header], kind="header"
            )
        for number, row in enumerate(grid.rows, start=1):
            last = keeps and number == len(grid.rows)
            sides = zip(row, grid.align, strict=True)
            # Word breaks a row all the same when it is taller than a page.
            table.row([partial(self._cell, "cell", side, cell, last) for cell, side in sides], kind="whole")
        # Two tables that touch become one in Word; the small paragraph also makes the gap.
        self._spacer(self._sheet.gap, keeps=keeps)

    def _cell(self, style: str, side: str, words: str, keeps: bool, cell: CellWriter) -> None:  # noqa: FBT001
        paragraph = cell.paragraph(style)
        paragraph.alignment = ALIGNMENTS[side]
        if self._begins_page:
            paragraph.paragraph_format.page_break_before = True
            self._begins_page = False
        if keeps:
            paragraph.paragraph_format.keep_with_next = True
        put(paragraph, plain(words))

    def _closing(self, rows: Sequence[tuple[Corner, Corner]]) -> None:
        if not rows:
            return
        self._spacer(2 * self._sheet.gap, keeps=True)
        width = self._sheet.text_width
        table = TableWriter(self._document, (width / 2, width / 2), border="none")
        for number, row in enumerate(rows, start=1):
            fills: list[Fill] = [partial(self._corner, corner, number, len(rows)) for corner in row]
            table.row(fills, kind="whole")
        self._spacer(1)

    def _corner(self, corner: Corner, row: int, rows: int, cell: CellWriter) -> None:
        match corner:
            case SigningPlace():
                self._signing(corner, cell)
            case RecipientList():
                self._recipients(corner, cell)
            case None:
                one("post", "", cell)
        for paragraph in cell.written:
            paragraph.paragraph_format.keep_with_next = row < rows
        if row > 1:
            cell.written[0].paragraph_format.space_before = Pt(2 * self._sheet.gap)

    def _signing(self, place: SigningPlace, cell: CellWriter) -> None:
        if place.authority:
            one("authority", place.authority, cell)
        post = cell.paragraph("post")
        put(post, plain(place.post))
        for run in post.runs:
            run.bold = place.post_bold
        name = cell.paragraph("name")
        name.paragraph_format.space_before = Mm(self._sheet.signing_space)
        put(name, plain(place.name))

    def _recipients(self, recipients: RecipientList, cell: CellWriter) -> None:
        label = cell.paragraph("recipients-label").add_run(RECIPIENTS)
        if self._layout.form.recipients_label == "underlined":
            label.underline = True
        else:
            label.bold = label.italic = True
        for line in recipients.lines:
            one("recipients", line, cell)

    def _paragraph(self, style: str) -> WordParagraph:
        paragraph = self._document.add_paragraph()
        paragraph._p.get_or_add_pPr().style = style_id(style)
        if self._begins_page:
            paragraph.paragraph_format.page_break_before = True
            self._begins_page = False
        return paragraph

    def _spacer(self, height: float, *, keeps: bool = False) -> None:
        paragraph = self._document.add_paragraph()
        shape = paragraph.paragraph_format
        shape.line_spacing = Pt(max(height, 1))
        shape.keep_with_next = keeps
