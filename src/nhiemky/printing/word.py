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

from nhiemky.printing.blocks import Content, Printable, plain
from nhiemky.printing.flow import Break, Dots, Grid, Line
from nhiemky.printing.layout import Corner, Head, Layout, RecipientList, SigningPlace, lay_out
from nhiemky.printing.word_pages import POINT, mark_sample, number_pages, set_page
from nhiemky.printing.word_styles import set_styles, style_id
from nhiemky.printing.word_tables import CellWriter, Fill, TableWriter
from nhiemky.printing.words import PARTY, RECIPIENTS, STAR, unbreakable

# Width of the Party title in ems of bold Times, a little generous.
PARTY_EMS = 13.9
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
        parts = self._layout.body
        for number, part in enumerate(parts, start=1):
            keeps = bool(self._layout.closing) and number == len(parts)
            match part:
                case Line():
                    self._line(part, keeps=keeps)
                case Grid():
                    self._grid(part, keeps=keeps)
                case Dots():
                    self._dots(part, keeps=keeps)
                case Break():
                    self._begins_page = True
        self._closing(self._layout.closing)

    def _head(self, head: Head) -> None:
        width, split = self._sheet.text_width, self._sheet.head_split
        table = TableWriter(self._document, (width * split, width * (1 - split)), border="none")
        # The rule below the Party title is as long as its words: what is left of the column is indent.
        room = width * (1 - split) - PARTY_EMS * self._sheet.party * POINT
        table.row((partial(_issuer, head), partial(_party, max(room / 2, 0))), kind="whole")
        table.row((partial(_one, "symbol", head.symbol), partial(_one, "dated", head.dated)), kind="whole")
        self._spacer(3 * self._sheet.gap)

    def _title(self, key: str, words: str) -> None:
        if words:
            paragraph = self._paragraph(key)
            _put(paragraph, plain(words))
            if key == "rule" or (key == "kind" and not self._layout.rule):
                paragraph.paragraph_format.space_after = Pt(2 * self._sheet.gap)

    def _line(self, line: Line, *, keeps: bool) -> None:
        paragraph = self._paragraph(line.style)
        paragraph.alignment = ALIGNMENTS[line.align]
        if not line.indent and line.style == "body":
            paragraph.paragraph_format.first_line_indent = Mm(0)
        if line.keeps or keeps:
            paragraph.paragraph_format.keep_with_next = True
        _put(paragraph, line.content)

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
        _put(paragraph, plain(words))

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
                _one("post", "", cell)
        for paragraph in cell.written:
            paragraph.paragraph_format.keep_with_next = row < rows
        if row > 1:
            cell.written[0].paragraph_format.space_before = Pt(2 * self._sheet.gap)

    def _signing(self, place: SigningPlace, cell: CellWriter) -> None:
        if place.authority:
            _one("authority", place.authority, cell)
        post = cell.paragraph("post")
        _put(post, plain(place.post))
        for run in post.runs:
            run.bold = place.post_bold
        name = cell.paragraph("name")
        name.paragraph_format.space_before = Mm(self._sheet.signing_space)
        _put(name, plain(place.name))

    def _recipients(self, recipients: RecipientList, cell: CellWriter) -> None:
        label = cell.paragraph("recipients-label").add_run(RECIPIENTS)
        if self._layout.form.recipients_label == "underlined":
            label.underline = True
        else:
            label.bold = label.italic = True
        for line in recipients.lines:
            _one("recipients", line, cell)

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


def _issuer(head: Head, cell: CellWriter) -> None:
    _one("superior", head.superior, cell)
    _one("issuer", head.issuer, cell)
    _one("issuer", STAR, cell)


def _party(indent: float, cell: CellWriter) -> None:
    _one("party", PARTY, cell)
    # A border and not an underline: that would run through the dots below Ộ and Ệ.
    for paragraph in cell.written:
        paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Mm(indent)
        borders = OxmlElement("w:pBdr")
        rule = OxmlElement("w:bottom")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
            rule.set(qn(f"w:{name}"), value)
        borders.append(rule)
        paragraph._p.get_or_add_pPr().insert_element_before(
            borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )


def _one(style: str, words: str, cell: CellWriter) -> None:
    _put(cell.paragraph(style), plain(words))


def _put(paragraph: WordParagraph, content: Content) -> None:
    """The words of a content; a newline becomes a line break."""
    for text in content:
        run = paragraph.add_run()
        for words, whole in unbreakable(text.text):
            for number, part in enumerate(words.split("-") if whole else (words,)):
                if number:
                    run._r.append(OxmlElement("w:noBreakHyphen"))
                for line, text_of_line in enumerate(part.split("\n")):
                    if line:
                        run.add_break()
                    run.add_text(text_of_line)
        # None leaves the weight and slope of the style.
        run.bold = True if text.bold else None
        run.italic = True if text.italic else None
