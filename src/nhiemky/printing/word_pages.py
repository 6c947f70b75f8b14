"""Page setup of the DOCX: size, margins, page number from page 2, the mark of sample data."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.section import _Header
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from nhiemky.printing.blocks import SAMPLE_MARK
from nhiemky.printing.formats import Sheet
from nhiemky.printing.word_styles import style_id

# mm in a point
POINT = 25.4 / 72
# Width of the mark in ems, and the type size it has behind the text of the PDF as a share of the text width.
MARK_EMS, MARK_SIZE = 6.85, 0.13
# As in the PDF: the mark is grey so that nobody takes it for a word of the paper.
GREY = RGBColor(90, 90, 90)

# The shape Word itself writes for a watermark: behind the text, turned by 310 degrees.
WATERMARK = """
<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
  <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
               path="m@7,l@8,m@5,21600l@6,21600e">
    <v:formulas>
      <v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
      <v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
      <v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/>
      <v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/>
    </v:formulas>
    <v:path textpathok="t" o:connecttype="custom"/>
    <v:textpath on="t" fitshape="t"/>
  </v:shapetype>
  <v:shape id="{name}" type="#_x0000_t136" alt="{words}" fillcolor="#e8e8e8" stroked="f"
           style="position:absolute;width:{width}mm;height:{height}mm;rotation:310;z-index:-251658752;\
mso-position-horizontal:center;mso-position-horizontal-relative:page;\
mso-position-vertical:center;mso-position-vertical-relative:page">
    <v:textpath style="font-family:&quot;Times New Roman&quot;;font-weight:bold" string="{words}"/>
  </v:shape>
</w:pict>
"""


def set_page(document: Document, sheet: Sheet) -> None:
    """Size, margins and a first page of its own."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
    section.orientation = WD_ORIENT.LANDSCAPE if sheet.width > sheet.height else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
    section.left_margin, section.right_margin = Mm(sheet.left), Mm(sheet.right)
    section.header_distance = Mm(sheet.top - sheet.header_gap - sheet.page_number * sheet.close * POINT)
    section.different_first_page_header_footer = True


def number_pages(document: Document, sheet: Sheet) -> None:
    """The page number, top centre, from page 2."""
    paragraph = _header_line(document.sections[0].header, sheet)
    paragraph.add_run("\t")
    for kind, code in (("begin", ""), ("", "PAGE"), ("separate", ""), ("", ""), ("end", "")):
        if kind:
            _field_mark(paragraph, kind)
        elif code:
            _field_code(paragraph, code)
        else:
            paragraph.add_run("2")


def mark_sample(document: Document, sheet: Sheet) -> None:
    """The sample mark in the header of every page, as a line of words and as a watermark."""
    section = document.sections[0]
    for number, header in enumerate((section.first_page_header, section.header), start=1):
        line = _header_line(header, sheet)
        words, shape_run = line.add_run(SAMPLE_MARK), line.add_run()
        words.bold, words.font.size, words.font.color.rgb = True, Pt(sheet.page_number * 0.75), GREY
        width = min(sheet.text_width, sheet.height - 50) * MARK_SIZE * MARK_EMS
        shape = WATERMARK.format(name=f"sample{number}", words=SAMPLE_MARK, width=width, height=width / 6)
        shape_run._r.append(parse_xml(shape))
        # Before the number, which is already there.
        for place, run in enumerate((words, shape_run)):
            line._p.insert(1 + place, run._r)


def _header_line(header: _Header, sheet: Sheet) -> WordParagraph:
    """The one line of a header: left, and centre behind a tab."""
    header.is_linked_to_previous = False
    line = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
    if line.runs:
        return line
    line._p.get_or_add_pPr().style = style_id("mark")
    line.paragraph_format.tab_stops.add_tab_stop(Mm(sheet.text_width / 2), WD_TAB_ALIGNMENT.CENTER)
    return line


def _field_mark(paragraph: WordParagraph, kind: str) -> None:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    paragraph.add_run()._r.append(mark)


def _field_code(paragraph: WordParagraph, code: str) -> None:
    words: Any = OxmlElement("w:instrText")
    words.set(qn("xml:space"), "preserve")
    words.text = f" {code} "
    paragraph.add_run()._r.append(words)
