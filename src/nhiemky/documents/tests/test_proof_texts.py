"""Files that are proofread: text, Markdown, DOCX; bombs, macros, secrets and pictures are not."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from nhiemky.documents.reading.proof_texts import MOST_BYTES, text_of
from nhiemky.documents.reading.word_list import word_list
from nhiemky.kernel.refusals import Refused


def written(*paragraphs: str) -> bytes:
    paper = docx.Document()
    for paragraph in paragraphs:
        paper.add_paragraph(paragraph)
    kept = io.BytesIO()
    paper.save(kept)
    return kept.getvalue()


def test_text_is_read_in_nfc_with_plain_line_ends():
    assert text_of("\ufeffKe\u0302\u0301 hoa\u0323ch\r\nhai".encode(), ending="md") == "Kế hoạch\nhai"


def test_a_docx_is_its_body_paragraph_by_paragraph():
    assert text_of(written("Kế hoạch", "giấy  khen"), ending="docx") == "Kế hoạch\ngiấy  khen"


def test_tables_breaks_and_tracked_changes():
    paper = docx.Document()
    run = paper.add_paragraph().add_run("một")
    run.add_tab()
    run.add_break()
    paper.add_table(1, 1).cell(0, 0).text = "hai"
    changed = paper.add_paragraph("ba ")._p
    changed.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>cũ</w:delText></w:r></w:del>"))
    changed.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>mới</w:t></w:r></w:ins>"))
    kept = io.BytesIO()
    paper.save(kept)
    assert text_of(kept.getvalue(), ending="docx").split("\n") == ["một\t", "", "hai", "ba mới"]


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    kept = io.BytesIO(content)
    with zipfile.ZipFile(kept, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("content", "ending", "code"),
    [
        (b"", "txt", "file-is-empty"),
        (b"x" * (MOST_BYTES + 1), "txt", "file-too-large"),
        (b"\xff\xfa\x00", "txt", "text-not-unicode"),
        (b"%PDF-1.7", "pdf", "file-kind-not-accepted"),
        (b"chu", "exe", "file-kind-not-accepted"),
        (b"PK\x03\x04 broken", "docx", "file-damaged"),
        (written("Một"), "txt", "file-ending-disagrees"),
        (
            with_part(written("Một"), "word/media/a.xml", b"0" * 40_000_000),
            "docx",
            "archive-too-large-unpacked",
        ),
        (with_part(written("Một"), "word/vbaProject.bin", b"0"), "docx", "file-with-macros"),
        ("TỐI MẬT\nnội dung".encode(), "txt", "state-secret-mark"),
        (written("TUYỆT MẬT", "nội dung"), "docx", "state-secret-mark"),
        (b"a" * 5_000_001, "txt", "file-too-large"),
    ],
)
def test_what_is_no_text_is_refused(content: bytes, ending: str, code: str):
    with pytest.raises(Refused) as refused:
        text_of(content, ending=ending)
    assert refused.value.code == code


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def test_what_stands_beside_the_body_comes_behind_it():
    paper = docx.Document()
    paper.add_paragraph("Thân bài")
    paper.sections[0].header.paragraphs[0].text = "Đầu trang"
    paper.sections[0].footer.paragraphs[0].text = "Chân trang"
    box = paper.paragraphs[0].add_run()._r
    inside = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box.append(
        parse_xml(
            f'<mc:AlternateContent xmlns:mc="{mc}" xmlns:w="{W}"><mc:Choice Requires="wps">{inside}</mc:Choice>'
            f"<mc:Fallback>{inside}</mc:Fallback></mc:AlternateContent>"
        )
    )
    kept = io.BytesIO()
    paper.save(kept)
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote><w:p><w:r><w:t>Chú thích</w:t></w:r></w:p></w:footnote></w:footnotes>'
    content = with_part(kept.getvalue(), "word/footnotes.xml", notes.encode())
    assert text_of(content, ending="docx").split("\n") == [
        "Thân bài",
        "Trong khung",
        "Chân trang",
        "Chú thích",
        "Đầu trang",
    ]


def test_the_list_of_the_office_is_a_plain_file(tmp_path):
    assert word_list(tmp_path) == frozenset()
    (tmp_path / "tu-dien.txt").write_bytes("\ufeffHoach\nKrôông Ana\n".encode() + b"\xff\n")
    assert word_list(tmp_path) == {"hoach", "krôông ana"}
    (tmp_path / "khac").mkdir()
    (tmp_path / "khac" / "tu-dien.txt").mkdir()
    assert word_list(tmp_path / "khac") == frozenset()
