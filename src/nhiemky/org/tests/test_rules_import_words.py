"""What a list says of ethnic group, education and political theory."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.org.rules.import_columns import field_of
from nhiemky.org.rules.import_rows import Row, read_row
from nhiemky.org.rules.import_words import EDUCATIONS, KNOWN, POLITICAL_THEORIES
from nhiemky.vietnamese.folding import fold

FIELDS = ("full_name", "branch", "state", "ethnic_group", "education", "political_theory")
COLUMNS = {field: place for place, field in enumerate(FIELDS)}


def read(**cells: object) -> Row:
    facts = {"full_name": "Nguyễn Văn Mẫu", "branch": "Chi bộ 1", "state": "Chính thức", **cells}
    sheet = [facts.get(field) for field in FIELDS]
    return read_row(7, sheet, columns=COLUMNS, branch_of=lambda _: 5, today=dt.date(2026, 11, 23))


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Dân tộc", "ethnic_group"),
        ("DAN TOC", "ethnic_group"),
        ("Trình độ chuyên môn", "education"),
        ("trinh do chuyen mon:", "education"),
        ("Trình độ lý luận chính trị", "political_theory"),
        ("LLCT", "political_theory"),
        ("Trình độ học vấn", ""),
    ],
)
def test_headings(heading, field):
    assert field_of(heading) == field


@pytest.mark.parametrize(
    ("field", "cell", "kept"),
    [
        ("ethnic_group", "KINH", "Kinh"),
        ("ethnic_group", "Ê-đê", "Ê-đê"),
        ("education", "Đại học", "university"),
        ("education", "ĐH.", "university"),
        ("education", "thac sy", "master"),
        ("education", "ThS", "master"),
        ("education", "Chưa qua đào tạo", "none"),
        ("education", "-", None),
        ("education", None, None),
        ("political_theory", "Trung cấp", "intermediate"),
        ("political_theory", "CAO CẤP", "advanced"),
        ("political_theory", "Cử nhân", "bachelor"),
        ("political_theory", "Chưa qua", None),
    ],
)
def test_what_is_understood_is_kept_and_nothing_odd(field, cell, kept):
    row = read(**{field: cell})
    assert (row.texts.get(field), row.findings) == (kept, [])


@pytest.mark.parametrize(
    ("field", "cell", "level", "code"),
    [
        ("ethnic_group", "x", "warning", "word-unknown"),
        ("ethnic_group", 1, "warning", "word-unknown"),
        ("ethnic_group", "Tên " + "dài " * 10, "error", "too-long"),
        ("education", "12/12", "warning", "word-unknown"),
        ("education", "Đại học (năm 3)", "warning", "word-unknown"),
        ("political_theory", "Đại học", "warning", "word-unknown"),
    ],
)
def test_what_is_not_understood_makes_the_row_doubtful(field, cell, level, code):
    row = read(**{field: cell})
    assert [(found.level, found.code, found.field) for found in row.findings] == [(level, code, field)]
    assert row.sound is (level == "warning")
    assert field not in row.texts or level == "error"


def test_the_words_are_folded_as_cells_are():
    assert [word for words in KNOWN.values() for word in words if fold(word) != word] == []
    assert set(EDUCATIONS.values()) == {"none", "vocational", "college", "university", "master", "doctor", ""}
    assert set(POLITICAL_THEORIES.values()) == {"elementary", "intermediate", "advanced", "bachelor", ""}
