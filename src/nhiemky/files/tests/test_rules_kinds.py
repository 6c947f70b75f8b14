"""The first bytes say what a file is; its name must agree."""

import pytest

from nhiemky.files.rules.kinds import KINDS, accepted_format, named, refuse_too_large
from nhiemky.kernel.refusals import Refused

JPEG, PNG, WEBP = b"\xff\xd8\xff\xe0...", b"\x89PNG\r\n\x1a\n...", b"RIFF....WEBPVP8 "
PDF, ZIP = b"%PDF-1.7\n", b"PK\x03\x04..."


@pytest.mark.parametrize(
    "content, ending, code",
    [
        (JPEG, "jpg", "JPG"),
        (JPEG, "jpeg", "JPG"),
        (PNG, "png", "PNG"),
        (WEBP, "webp", "WEBP"),
        (PDF, "pdf", "PDF"),
        (ZIP, "docx", "DOCX"),
        (ZIP, "xlsx", "XLSX"),
        (b"xin ch\xc3\xa0o", "txt", "TXT"),
        (b"a;b", "csv", "TXT"),
    ],
)
def test_accepted(content: bytes, ending, code):
    assert accepted_format(content, ending=ending, kinds=KINDS, field="file").code == code


@pytest.mark.parametrize(
    "content, ending",
    [
        (b"<svg/>", "svg"),
        (b"<html>", "html"),
        (b"MZ", "exe"),
        (b"\xd0\xcf\x11\xe0", "doc"),
        (b"GIF89a", "gif"),
        (b"?", ""),
    ],
)
def test_anything_else_is_refused_with_what_is_accepted(content: bytes, ending):
    with pytest.raises(Refused) as refused:
        accepted_format(content, ending=ending, kinds=frozenset({"image", "pdf"}), field="photo")
    assert refused.value.code == "file-kind-not-accepted"
    assert refused.value.facts == {"accepted": "JPG, PNG, WEBP, PDF", "field": "photo"}


def test_a_kind_that_this_form_does_not_take():
    with pytest.raises(Refused, match="file-kind-not-accepted"):
        accepted_format(PDF, ending="pdf", kinds={"image"}, field="file")


@pytest.mark.parametrize(
    "content, ending, real",
    [(JPEG, "png", "JPG"), (PDF, "docx", "PDF"), (ZIP, "pdf", "DOCX"), (PNG, "", "PNG")],
)
def test_the_ending_must_agree(content: bytes, ending, real):
    with pytest.raises(Refused) as refused:
        accepted_format(content, ending=ending, kinds=KINDS, field="file")
    assert refused.value.code == "file-ending-disagrees"
    assert refused.value.facts["real"] == real


def test_sizes():
    refuse_too_large(2**20, most=2**20, field="file")
    with pytest.raises(Refused) as refused:
        refuse_too_large(2**20 + 1, most=2**20, field="file")
    assert (refused.value.code, refused.value.facts["megabytes"], refused.value.facts["most"]) == (
        "file-too-large",
        2,
        1,
    )
    with pytest.raises(Refused, match="file-is-empty"):
        refuse_too_large(0, most=2**20, field="file")


def test_names_of_kinds():
    assert named({"docx", "xlsx"}) == "DOCX, XLSX"
