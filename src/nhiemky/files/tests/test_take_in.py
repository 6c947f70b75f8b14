"""What is taken in is what it says it is; what is refused leaves nothing behind."""

import datetime as dt
import io
import tempfile
import zipfile
from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest
import typst
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from nhiemky.files.models import StoredFile
from nhiemky.files.queries import content_of, path_of
from nhiemky.files.rules.kinds import KINDS
from nhiemky.files.steps import take_in
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Account

pytestmark = pytest.mark.django_db
GPS, EXIF = 0x8825, 0x8769


@pytest.fixture
def actor():
    return Account.objects.create(username="van-phong")


@pytest.fixture
def media(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@pytest.fixture
def taken(actor, media, django_capture_on_commit_callbacks):
    def take(name, content, *, kinds=KINDS):
        with django_capture_on_commit_callbacks(execute=True):
            return take_in(SimpleUploadedFile(name, content), unit=7, actor=actor, kinds=kinds)

    return take


@pytest.fixture
def refused(taken, media):
    """The refusal of a file; nothing may be left of it."""

    def take(name, content, **kwargs):
        before = set(Path(tempfile.gettempdir()).glob("*.upload*"))
        with pytest.raises(Refused) as no:
            taken(name, content, **kwargs)
        assert not StoredFile.objects.exists()
        assert not media.exists()
        assert set(Path(tempfile.gettempdir()).glob("*.upload*")) == before
        return no.value

    return take


def photograph(size=(64, 48), form="JPEG", mode="RGB", **kwargs):
    written = io.BytesIO()
    Image.new(mode, size, 0x336699 if mode == "RGB" else None).save(written, form, **kwargs)
    return written.getvalue()


def exif_of_a_telephone():
    exif = Image.Exif()
    exif[0x0112] = 6  # to be turned by 90 degrees
    exif.get_ifd(EXIF)[0x9003] = "2023:02:17 14:05:09"
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (21.0, 2.0, 11.0)
    return exif


def document(*, text="", header="", cell=""):
    made, written = docx.Document(), io.BytesIO()
    made.add_paragraph(text)
    made.sections[0].header.paragraphs[0].text = header
    made.add_table(1, 2).rows[0].cells[1].text = cell
    made.save(written)
    return written.getvalue()


def workbook(*, cell="", header="", sheet="Sheet"):
    made, written = openpyxl.Workbook(), io.BytesIO()
    made.active["B2"], made.active.title = cell, sheet
    made.active.oddHeader.center.text = header
    made.save(written)
    return written.getvalue()


def with_part(archive, name, content):
    """The same archive with one more part, or with a part replaced."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(archive)) as old,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, content)
    return written.getvalue()


def pdf(words):
    return typst.compile(words.encode())


def test_a_photograph_is_turned_made_small_and_loses_its_position(taken):
    original = photograph((4000, 3000), exif=exif_of_a_telephone(), comment=b"at home")
    with Image.open(io.BytesIO(original)) as image:
        assert image.getexif().get_ifd(GPS) and image.info["comment"] == b"at home"
    stored = taken("Hội nghị.JPG", original)
    kept = content_of(stored)
    with Image.open(io.BytesIO(kept)) as image:
        assert image.size == (stored.width, stored.height) == (1920, 2560)
        assert not image.getexif() and not image.getexif().get_ifd(GPS)
        assert "comment" not in image.info and "icc_profile" not in image.info
    assert b"Exif" not in kept and b"at home" not in kept
    assert f"{timezone.localtime(stored.taken_at):%Y-%m-%d %H:%M:%S}" == "2023-02-17 14:05:09"
    assert (stored.kind, stored.name, stored.content_type) == ("image", "Hội nghị.JPG", "image/jpeg")


def test_the_zone_of_the_camera_counts(taken):
    exif = exif_of_a_telephone()
    exif.get_ifd(EXIF)[0x9011] = "+09:00"
    stored = taken("a.jpg", photograph(exif=exif))
    assert stored.taken_at == dt.datetime(2023, 2, 17, 5, 5, 9, tzinfo=dt.UTC)


def test_a_camera_that_talks_nonsense_is_ignored(taken):
    exif = exif_of_a_telephone()
    exif.get_ifd(EXIF)[0x9003] = "0000:00:00 00:00:00"
    assert taken("a.jpg", photograph(exif=exif)).taken_at is None


@pytest.mark.parametrize(
    "form, mode, name, kept",
    [
        ("PNG", "RGB", "a.png", "a.png"),
        ("PNG", "P", "a.png", "a.png"),
        ("WEBP", "RGB", "ảnh.webp", "ảnh.jpg"),
        ("WEBP", "RGBA", "ảnh.webp", "ảnh.png"),
        ("JPEG", "CMYK", "a.jpeg", "a.jpeg"),
        ("JPEG", "L", "a.jpg", "a.jpg"),
    ],
)
def test_images_are_kept_as_jpeg_or_png(taken, form, mode, name, kept):
    stored = taken(name, photograph(form=form, mode=mode))
    assert stored.name == kept
    with Image.open(io.BytesIO(content_of(stored))) as image:
        assert image.get_format_mimetype() == stored.content_type


def test_the_bytes_lie_by_unit_and_hash(taken, media):
    stored = taken("kế hoạch.docx", document(text="Kế hoạch"))
    assert path_of(stored) == media / "7" / stored.sha256[:2] / f"{stored.sha256}.docx"
    assert [path for path in media.rglob("*") if path.is_file()] == [path_of(stored)]
    assert len(content_of(stored)) == stored.size
    again = taken("bản sao.docx", content_of(stored))
    assert path_of(again) == path_of(stored)


def test_nothing_is_written_before_the_commit(actor, media, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        stored = take_in(SimpleUploadedFile("a.txt", b"xin"), unit=7, actor=actor, kinds=KINDS)
        assert not media.exists()
    assert len(callbacks) == 1
    with pytest.raises(FileNotFoundError):
        content_of(stored)


@pytest.mark.parametrize(
    "name, content",
    [
        ("a.docx", document(text="Công tác bảo vệ bí mật nhà nước")),
        ("a.xlsx", workbook(cell="Mật độ dân số")),
        ("a.pdf", pdf("Kế hoạch bảo vệ bí mật nhà nước")),
        ("a.txt", "Hội nghị thân mật".encode("utf-16")),
        ("a.md", "# Báo cáo".encode()),
    ],
)
def test_ordinary_documents_are_taken_in(taken, name, content):
    stored = taken(name, content)
    assert content_of(stored) == content


STAMP = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="TUYỆT MẬT"/></v:shape></w:pict></w:r>'


def stamped(xml):
    plain = document(text="@@")
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        body = archive.read("word/document.xml").decode()
    return with_part(plain, "word/document.xml", body.replace("<w:r><w:t>@@</w:t></w:r>", xml))


@pytest.mark.parametrize(
    "name, content, mark",
    [
        ("TỐI MẬT.txt", b"xin", "Tối mật"),
        ("a.docx", document(text="MẬT"), "Mật"),
        ("a.docx", document(header="ĐẢNG BỘ QUẬN\tTỐI MẬT"), "Tối mật"),
        ("a.docx", document(cell="Độ mật: Mật"), "Mật"),
        ("a.docx", stamped(STAMP), "Tuyệt mật"),
        ("a.docx", stamped("<w:r><w:t>TUY</w:t></w:r><w:r><w:t>ỆT MẬT</w:t></w:r>"), "Tuyệt mật"),
        ("a.docx", with_part(document(), "docProps/custom.xml", "<p><lpwstr>Mật</lpwstr></p>"), "Mật"),
        ("a.xlsx", workbook(cell="Tối mật"), "Tối mật"),
        ("a.xlsx", workbook(header="MẬT"), "Mật"),
        ("a.xlsx", workbook(sheet="TUYỆT MẬT"), "Tuyệt mật"),
        ("a.pdf", pdf("#align(right)[*MẬT*]\n\nKế hoạch"), "Mật"),
        ("a.pdf", pdf('#set document(title: "Tuyệt mật")\nKế hoạch'), "Tuyệt mật"),
        ("a.txt", "Kế hoạch\n  M Ậ T  \n".encode(), "Mật"),
        ("a.txt", "Độ mật: Tối mật".encode("utf-16"), "Tối mật"),
    ],
)
def test_state_secrets_are_refused_and_leave_nothing(refused, name, content, mark):
    no = refused(name, content)
    assert (no.code, no.facts) == ("state-secret-mark", {"mark": mark, "field": "file"})


def locked():
    writer, written = pypdf.PdfWriter(), io.BytesIO()
    writer.add_blank_page(100, 100)
    writer.encrypt("mật khẩu", algorithm="AES-256")
    writer.write(written)
    return written.getvalue()


BOMB = with_part(document(), "word/media/zero.bin", b"\0" * (20 * 2**20))


@pytest.mark.parametrize(
    "name, content, code",
    [
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "file-kind-not-accepted"),
        ("a.html", b"<html></html>", "file-kind-not-accepted"),
        ("a.exe", b"MZ\x90", "file-kind-not-accepted"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "file-kind-not-accepted"),
        ("a.txt", b"  <!DOCTYPE html><script>", "text-is-a-web-page"),
        ("a.txt", b"MZ\x90\x00\x01", "text-not-unicode"),
        ("a.txt", b"a\x00b", "text-with-control-signs"),
        ("a.csv", "Họ tên,Chi bộ\nLê\0".encode(), "text-with-control-signs"),
        ("a.png", photograph(), "file-ending-disagrees"),
        ("a.jpg", photograph()[:300], "file-damaged"),
        ("a.jpg", b"\xff\xd8\xff" + b"?" * 50, "file-damaged"),
        ("a.png", photograph((10_000, 9_000), "PNG", "1"), "image-too-many-pixels"),
        ("a.pdf", b"%PDF-1.7 nothing", "file-damaged"),
        ("a.pdf", b"%PDF-1.7 nothing %%EOF", "file-damaged"),
        ("a.pdf", locked(), "pdf-is-locked"),
        ("a.docx", b"PK\x03\x04 nothing", "file-damaged"),
        ("a.docx", workbook(), "file-damaged"),
        ("a.docx", with_part(document(), "word/vbaProject.bin", b"x"), "file-with-macros"),
        ("a.docx", with_part(document(), "word/../../up.xml", b"x"), "file-damaged"),
        ("a.docx", with_part(document(), "word/document.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "file-damaged"),
        ("a.docx", BOMB, "archive-too-large-unpacked"),
        ("a.txt", b"", "file-is-empty"),
    ],
)  # fmt: skip
def test_what_is_not_what_it_says_is_refused(refused, name, content, code):
    assert refused(name, content).code == code


def test_a_file_over_the_limit(refused, settings):
    settings.MAX_UPLOAD_BYTES = 1024
    assert refused("a.txt", b"x" * 1025).code == "file-too-large"


def test_a_kind_that_the_form_does_not_take(refused):
    assert refused("a.pdf", pdf("x"), kinds={"image"}).facts["accepted"] == "JPG, PNG, WEBP"


def test_a_failed_write_leaves_no_part(taken, media, monkeypatch):
    def full(*_):
        raise OSError("disk full")

    monkeypatch.setattr("nhiemky.files.steps.os.replace", full)
    with pytest.raises(OSError, match="disk full"):
        taken("a.txt", b"xin")
    assert [path for path in media.rglob("*") if path.is_file()] == []
