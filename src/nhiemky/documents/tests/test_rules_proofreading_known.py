"""What an office knows besides: names, letters, words, terms, and what its register says of the papers cited."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.documents.rules.proofreading import of_words_alone, prepared, proofread, rejoined
from nhiemky.documents.rules.proofreading_known import Known, Recorded, Running, words_in_list
from nhiemky.documents.rules.proofreading_record import symbols_cited
from nhiemky.documents.rules.proofreading_shown import lines, shown


def found(text: str, known: Known) -> list[tuple[str, str, str | None]]:
    text = prepared(text)
    return [(one.reason, text[one.start : one.end], one.suggestion) for one in proofread(text, known=known)]


PAPER = Recorded("02-KH/ĐU", "KH", "ĐU", 2, dt.date(2020, 12, 10))
REGISTER = Known(papers=(PAPER,), place="Mẫu")


def test_names_letters_and_the_list_are_no_mistakes():
    text = "Krôông có mặt. Tổ ZKX họp ở hoach mới."
    assert [place for _, place, _ in found(text, Known())] == ["Krôông", "ZKX", "hoach"]
    known = Known(syllables=frozenset({"krôông"}), letters=frozenset({"ZKX"}), words=frozenset({"hoach"}))
    assert found(text, known) == []
    # A name does not excuse the same letters written small.
    assert found("Tổ krôông họp.", known) == [("syllable", "krôông", None)]


def test_a_list_is_read_line_by_line():
    assert words_in_list("Hoach\n\n# lời ghi\ngiấy   khen # hai chữ\n") == {"hoach", "giấy khen"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kế hoạch số 02-KH/ĐU ngày 10/10/2020.", [("register-date", "10/10/2020", "10/12/2020")]),
        ("Kế hoạch số 02-KH/ĐU ngày 10/12/2021.", [("register-date", "10/12/2021", "10/12/2020")]),
        ("Kế hoạch số 02-KH/ĐU ngày 10/12/2020.", []),
        ("Kế hoạch số 02-KH/ĐU ngày 15/9/2025.", []),  # another term has a paper 02 too
        ("Kế hoạch số 02-KH/ĐU ngày 10/10/2020 của Đảng ủy phường Bên.", []),
        (
            "Kế hoạch số 02-KH/ĐU ngày 10/10/2020 của Đảng ủy phường Mẫu.",
            [("register-date", "10/10/2020", "10/12/2020")],
        ),
        ("Kế hoạch số 02 ngày 10/10/2020 của Đảng ủy.", []),  # a bare number may be anybody's
    ],
)
def test_the_date_in_the_register(text, expected):
    assert found(text, REGISTER) == expected


def test_a_date_early_in_the_year_has_its_zero():
    known = Known(papers=(Recorded("02-KH/ĐU", "KH", "ĐU", 2, dt.date(2021, 2, 5)),))
    assert found("Kế hoạch số 02-KH/ĐU ngày 05/3/2021.", known)[0][2] == "05/02/2021"


def test_two_papers_of_one_symbol_near_by_leave_the_text_alone():
    twice = Known(papers=(PAPER, Recorded("02-KH/ĐU", "KH", "ĐU", 2, dt.date(2020, 3, 1))))
    assert found("Kế hoạch số 02-KH/ĐU ngày 10/10/2020.", twice) == []


@pytest.mark.parametrize(
    ("series", "wrong"),
    [
        ((Running("ĐU", "KH", dt.date(2020, 7, 1), 9),), True),
        ((Running("ĐU", "", dt.date(2020, 7, 1), 9),), True),
        ((Running("ĐU", "KH", dt.date(2020, 7, 1), 15),), False),
        ((Running("ĐU", "KH", dt.date(2025, 7, 1), 1),), False),  # cited from before the series
        ((Running("ĐU", "NQ", dt.date(2020, 7, 1), 9),), False),
        ((Running("CB", "KH", dt.date(2020, 7, 1), 9),), False),
    ],
)
def test_a_number_that_was_not_given_yet(series, wrong):
    reasons = [reason for reason, _, _ in found("Kế hoạch số 15-KH/ĐU ngày 05/5/2021.", Known(series=series))]
    assert reasons == (["register-number"] if wrong else [])


def test_what_to_ask_the_register_about():
    text = "Kế hoạch 02- KH/ĐU ngày 10/12/2020, Kế hoạch số 03 ngày 1/1/2021 của Đảng ủy, 05-CT/TW."
    assert symbols_cited(text) == {"02-KH/ĐU"}


def test_terms_of_the_ward():
    known = Known(terms=((2020, 2025),))
    assert found("nhiệm kỳ 2020-2024", known) == [("record", "2020-2024", "2020-2025")]
    assert found("nhiệm kỳ 2020 - 2020", Known(terms=((2020, 2026),)))[0][2] == "2020 - 2026"
    for right in ("nhiệm kỳ 2020-2025", "nhiệm kỳ 2020-2022", "nhiệm kỳ 2021-2026", "giai đoạn 2020-2024"):
        assert found(right, known) == []


def test_lines_of_a_pdf_are_joined_and_its_layout_is_left_alone():
    text = rejoined("Hội nghị\nđã họp  xong\nKết thúc.")
    assert text == "Hội nghị đã họp  xong\nKết thúc."
    assert proofread(text) != [] and of_words_alone(proofread(text)) == []
    assert len(of_words_alone(proofread("Ngày 31/9/2025."))) == 1


def test_where_a_page_shows_a_finding():
    text = "Đầu.\n𝐀 có chí đạo  và gía.\nSau."
    proof = shown(proofread(text), text)
    first = proof.findings[0]
    assert (first.line, first.before, first.words, first.after) == (2, "𝐀 có ", "chí đạo", "  và gía.")
    assert first.units == (11, 18) and first.finding.start == 10
    assert (proof.errors, proof.warnings, proof.notes) == (1, 1, 1)
    (line,) = lines(proof)
    assert line.number == 2
    assert [(words, one.number if one else 0) for words, one in line.parts] == [
        ("𝐀 có ", 0), ("chí đạo", 1), ("  ", 2), ("và ", 0), ("gía", 3), (".", 0),
    ]  # fmt: skip
    assert [one.right for one in proof.findings] == ["chỉ đạo", "", "giá"]


def test_long_places_are_cut_and_ascii_counts_alike():
    text = f"{'Chu dau. ' * 9}Giao {'van phong ' * 12}ra soat.{' Chu sau.' * 9}"
    proof = shown(proofread("x  y " + "chu " * 20), "x  y " + "chu " * 20)
    assert proof.findings[0].units == (1, 3) and proof.findings[0].after.endswith("…")
    long = shown(proofread(text.replace("Giao van phong", "Giao văn phòng")), text)
    assert all(len(one.words) <= 90 for one in long.findings)


def test_overlapping_places_and_a_finding_at_the_end():
    text = "Tăng cường công tác chí đạo.\nHọp  "
    proof = shown(proofread(text), text)
    assert len(proof.findings) >= 2
    (line, *_) = lines(proof)
    assert "".join(words for words, _ in line.parts) == "Tăng cường công tác chí đạo."
    assert lines(shown([], text)) == []


def test_a_sign_alone_on_a_line():
    text = "Tin mới\n\n.\n\nĐảng ủy họp."
    assert found(text, Known()) == [("lone", ".", None)]
