"""The styles of the DOCX: real paragraph styles, so that the office can go on writing in the same format."""

from __future__ import annotations

from typing import Any, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from nhiemky.printing.formats import Sheet

FACE = "Times New Roman"
FACE_SLOTS = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
THEME_SLOTS = ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme")
HEADINGS = {"heading-1": "Heading 1", "heading-2": "Heading 2", "heading-3": "Heading 3"}
STYLES = {
    **HEADINGS,
    "body": "Nội dung",
    "item": "Liệt kê",
    "fact": "Thông tin",
    "quote": "Trích nguyên văn",
    "attribution": "Người phát biểu",
    "address": "Kính gửi",
    "addressee": "Nơi kính gửi",
    "superior": "Cơ quan cấp trên",
    "issuer": "Cơ quan ban hành",
    "nation": "Quốc hiệu",
    "party": "Tiêu đề Đảng",
    "symbol": "Số ký hiệu",
    "about": "Trích yếu công văn",
    "urgency": "Độ khẩn, dự thảo",
    "dated": "Địa danh ngày tháng",
    "kind": "Tên loại",
    "abstract": "Trích yếu",
    "rule": "Gạch dưới trích yếu",
    "dots": "Dòng kẻ chấm",
    "cell": "Ô bảng",
    "column": "Đầu cột bảng",
    "authority": "Quyền hạn ký",
    "post": "Chức vụ ký",
    "name": "Họ tên người ký",
    "recipients-label": "Nơi nhận",
    "recipients": "Danh sách nơi nhận",
    "mark": "Dấu trang",
}
CENTERED = frozenset(
    {"superior", "issuer", "party", "symbol", "dated", "kind", "abstract", "rule", "column"}
    | {"authority", "post", "name", "nation", "about", "urgency"}
)
BOLD = frozenset(
    {"issuer", "nation", "party", "urgency", "kind", "abstract", "column", "authority", "name", *HEADINGS}
)
ITALIC = frozenset({"dated", "attribution", "heading-3"})
INDENTED = frozenset({"body", "item", "fact", *HEADINGS})
# Set at the exact pitch of the format with the gap behind; the rest stands close.
RUNNING = frozenset({"body", "item", "fact", "quote", "attribution", "address", "addressee", *HEADINGS})
# Share of the text width before the names to which a paper speaks.
ADDRESSEE = 0.25


def set_styles(document: Document, sheet: Sheet, *, language: str) -> None:
    """Gives the document all styles of `STYLES` in the sizes of the sheet."""
    normal = document.styles["Normal"]
    _face(normal, sheet.body)
    _language(normal, language)
    normal.paragraph_format.space_after = Pt(0)
    # The template spaces all lines by 1.15.
    normal.paragraph_format.line_spacing = 1.0
    sizes = _sizes(sheet)
    for key, name in STYLES.items():
        _dress(_style(document, key, name), key, sizes.get(key, sheet.body), sheet)
    _face(document.styles["Header"], sheet.page_number)


def style_id(key: str) -> str:
    """The id of a style in the file; ASCII, because some word processors lose others."""
    return HEADINGS[key].replace(" ", "") if key in HEADINGS else f"paper-{key}"


def _style(document: Document, key: str, name: str) -> ParagraphStyle:
    if key in HEADINGS:
        return cast(ParagraphStyle, document.styles[name])
    style = cast(ParagraphStyle, document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH))
    style.base_style = document.styles["Normal"]
    style.element.styleId = style_id(key)
    return style


def _sizes(sheet: Sheet) -> dict[str, float]:
    return {
        "superior": sheet.issuer,
        "issuer": sheet.issuer,
        "nation": sheet.nation,
        "party": sheet.party,
        "symbol": sheet.symbol,
        "about": 0.92 * sheet.symbol,
        "urgency": sheet.symbol,
        "dated": sheet.dated,
        "kind": sheet.kind,
        "abstract": sheet.abstract,
        "cell": sheet.table,
        "column": sheet.table,
        "authority": sheet.signature,
        "post": sheet.signature,
        "name": sheet.signature,
        "recipients-label": sheet.recipients_label,
        "recipients": sheet.recipients,
        "mark": sheet.page_number,
    }


def _dress(style: ParagraphStyle, key: str, size: float, sheet: Sheet) -> None:
    _face(style, size)
    style.font.bold = key in BOLD
    style.font.italic = key in ITALIC
    shape = style.paragraph_format
    shape.space_before = Pt(0)
    shape.space_after = Pt(sheet.gap if key in RUNNING else 0)
    shape.widow_control = True
    shape.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    shape.line_spacing = Pt(sheet.pitch if key in RUNNING else sheet.close * size)
    if key in INDENTED:
        shape.first_line_indent = Mm(sheet.indent)
    if key in CENTERED:
        shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if key == "quote":
        shape.left_indent, shape.right_indent = Mm(sheet.indent), Mm(sheet.indent / 2)
    if key == "addressee":
        shape.left_indent = Mm(ADDRESSEE * sheet.text_width)
    if key in HEADINGS:
        shape.keep_with_next = True


def _face(style: Any, size: float) -> None:
    style.font.name = FACE
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # Theme fonts of the template would win over the named face.
    for slot in THEME_SLOTS:
        fonts.attrib.pop(qn(slot), None)
    for slot in FACE_SLOTS:
        fonts.set(qn(slot), FACE)


def _language(style: Any, language: str) -> None:
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), language)
    style.element.get_or_add_rPr().append(mark)
