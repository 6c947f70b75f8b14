"""Word files as the text of the editor: headings, lists and tables stay; bombs, macros and secrets do not come in."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from nhiemky.documents.reading import docx_text
from nhiemky.documents.reading.docx_numbering import Numbering
from nhiemky.kernel.refusals import Refused

MOST = 20 * 2**20
LISTS = f"""<w:numbering {nsdecls("w")}>
  <w:abstractNum w:abstractNumId="7">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
    <w:lvl w:ilvl="2"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
    <w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
    <w:lvl w:ilvl="4"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl>
    <w:lvl w:ilvl="5"><w:start w:val="x"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%6/%9"/></w:lvl>
    <w:lvl w:ilvl="6"><w:start w:val="0"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%7."/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
</w:numbering>"""


def saved(paper) -> bytes:
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def read(content: bytes, *, ending: str = "docx", most: int = MOST) -> list[str]:
    return docx_text.text_of(content, ending=ending, most=most, field="file").split("\n")


def marks(*places: tuple[str, int]) -> list[str]:
    numbering = Numbering(parse_xml(LISTS))
    return [numbering.mark(list_id, depth) for list_id, depth in places]


def test_lists_are_numbered_as_word_draws_them():
    assert marks(("1", 0), ("1", 1), ("1", 1), ("1", 2), ("1", 2), ("1", 0), ("1", 1)) == [
        "I.", "I.1.", "I.2.", "c)", "d)", "II.", "II.1.",
    ]  # fmt: skip
    assert marks(("1", 0), ("2", 0)) == ["I.", "II."], "lists of one kind go on with each other"
    assert marks(("1", 3), ("1", 4), ("1", 5), ("1", 6), ("9", 0), ("1", 8)) == ["-", "", "i/", ".", "", ""]


def test_headings_lists_tables_and_changes_are_kept_in_their_order():
    paper = docx.Document()
    paper.add_heading("Kế hoạch", 0)
    paper.add_heading("Điều 1. Phạm vi", 1)
    paper.add_heading("Yêu cầu", 2)
    paper.add_paragraph("một", style="List Number")
    paper.add_paragraph("hai", style="List Number")
    paper.add_paragraph("gạch", style="List Bullet")
    table = paper.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Nội dung", "Thời hạn"
    table.cell(1, 0).text, table.cell(1, 1).text = "Rà soát\ndanh sách", "15/3"
    changed = paper.add_paragraph("ba ")._p
    changed.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>cũ</w:delText></w:r></w:del>"))
    changed.append(
        parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>mới</w:t><w:br/><w:t>dòng</w:t></w:r></w:ins>")
    )
    paper.add_paragraph("")
    assert read(saved(paper)) == [
        "# Kế hoạch",
        "Điều 1. Phạm vi",
        "## Yêu cầu",
        "1. một",
        "2. hai",
        "- gạch",
        "Nội dung | Thời hạn",
        "Rà soát danh sách | 15/3",
        "ba mới dòng",
    ]


def test_a_style_of_the_office_takes_from_the_one_it_is_based_on():
    paper = docx.Document()
    style = paper.styles.add_style("Mục Đảng", 1)
    style.base_style = paper.styles["Heading 2"]
    paper.add_paragraph("Nhiệm vụ", style="Mục Đảng")
    outlined = paper.styles.add_style("Đề mục", 1)
    outlined.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="4"/>'))
    paper.add_paragraph("Giải pháp", style="Đề mục")
    assert read(saved(paper)) == ["## Nhiệm vụ", "### Giải pháp"]


def test_text_files_are_read_as_they_are():
    assert read("\ufeffKe\u0302\u0301 hoa\u0323ch\nhai".encode(), ending="txt") == ["Kế hoạch", "hai"]


def rewritten(content: bytes, name: str, part: bytes) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            if entry != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, part)
    return kept.getvalue()


def paper(*paragraphs: str) -> bytes:
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    return saved(made)


def test_a_file_without_styles_and_lists_is_read_all_the_same():
    nested = f"<w:document {nsdecls('w')}><w:body>" + "<w:sdt><w:sdtContent>" * 3
    nested += "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>" + "</w:sdtContent></w:sdt>" * 3
    nested += "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
    content = rewritten(paper("x"), "word/document.xml", f"{nested}</w:body></w:document>".encode())
    assert read(rewritten(content, "word/styles.xml", f"<w:styles {nsdecls('w')}/>".encode())) == ["chữ"]


@pytest.mark.parametrize(
    ("content", "ending", "code"),
    [
        (b"", "docx", "file-is-empty"),
        (b"PK\x03\x04 broken", "docx", "file-damaged"),
        (b"%PDF-1.7", "pdf", "file-kind-not-accepted"),
        (paper("Một"), "txt", "file-ending-disagrees"),
        (rewritten(paper("Một"), "word/vbaProject.bin", b"0"), "docx", "file-with-macros"),
        (rewritten(paper("Một"), "word/a.xml", b"0" * 40_000_000), "docx", "archive-too-large-unpacked"),
        (rewritten(paper("Một"), "word/styles.xml", b"<!DOCTYPE a><a/>"), "docx", "file-damaged"),
        (rewritten(paper("Một"), "word/numbering.xml", b"<a>"), "docx", "file-damaged"),
        (paper("TUYỆT MẬT", "nội dung"), "docx", "state-secret-mark"),
        ("Độ mật: Tối mật".encode(), "txt", "state-secret-mark"),
        (b"a" * 500_001, "txt", "draft-too-long"),
        (b"a" * (MOST + 1), "txt", "file-too-large"),
    ],
)
def test_what_is_no_text_for_a_draft_is_refused(content: bytes, ending: str, code: str):
    with pytest.raises(Refused) as refused:
        read(content, ending=ending)
    assert refused.value.code == code
    assert refused.value.facts["field"] == "file"


def test_a_part_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(docx_text, "MOST_BYTES_OF_A_PART", 100)
    with pytest.raises(Refused, match="draft-too-long"):
        read(paper("Một"))
