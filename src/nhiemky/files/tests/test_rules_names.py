"""A safe name opens on Windows, tells no path and keeps its Vietnamese letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nhiemky.files.rules.names import DEVICES, LONGEST, ending_of, safe_name, with_ending


@pytest.mark.parametrize(
    "given_name, safe",
    [
        ("Báo cáo quý I.docx", "Báo cáo quý I.docx"),
        (unicodedata.normalize("NFD", "Nghị quyết.pdf"), "Nghị quyết.pdf"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\an\\ảnh.jpg", "ảnh.jpg"),
        ("CON.pdf", "_CON.pdf"),
        ("nul", "_nul"),
        ("com1.tar.pdf", "_com1.tar.pdf"),
        ("COM².txt", "_COM².txt"),
        ("console.pdf", "console.pdf"),
        ("a\x00b\r\nc.pdf", "ab c.pdf"),
        ("gpj.\u202etxe.pdf", "gpj.txe.pdf"),
        ('a<b>:"c|d?e*.pdf', "a-b---c-d-e-.pdf"),
        ("   .docx", "docx"),
        ("...", "tep"),
        ("", "tep"),
        ("a.pdf. . ", "a.pdf"),
        ("không đuôi", "không đuôi"),
    ],
)
def test_examples(given_name: str, safe):
    assert safe_name(given_name) == safe


def test_the_ending_survives_shortening():
    assert safe_name("x" * 400 + ".docx").endswith("x.docx")
    assert len(safe_name("x" * 400 + ".docx")) < LONGEST


def test_a_long_ending_is_no_ending():
    assert safe_name("a." + "x" * 400) == "a." + "x" * (LONGEST - 3)


@given(st.text(max_size=300))
def test_whatever_comes_the_name_is_safe(name: str):
    safe = safe_name(name)
    assert 0 < len(safe) <= LONGEST
    assert not set(safe) & set('/\\<>:"|?*\0\r\n')
    assert safe == safe.strip(" .")
    assert not DEVICES.fullmatch(safe)


@pytest.mark.parametrize("name, ending", [("a.PDF", "pdf"), ("a", ""), ("a.b.Docx", "docx")])
def test_endings(name: str, ending):
    assert ending_of(name) == ending


def test_another_ending():
    assert with_ending("ảnh.hội nghị.webp", "jpg") == "ảnh.hội nghị.jpg"
