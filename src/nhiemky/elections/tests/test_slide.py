"""The hall screen shows the whole result of a closed ballot, and no vote before it is closed."""

from dataclasses import replace
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.utils.translation import override

from nhiemky.elections.tests import records


def shown(record=records.RECORD, ballot=records.BALLOT, language="vi"):
    with override(language):
        return render_to_string("elections/slide.html", {"record": record, "round": ballot})


def test_votes_percentages_and_what_more_than_half_is():
    page = shown()
    assert "Quá một nửa: từ <b>12</b> phiếu, trên 23 người làm căn cứ tính" in page
    for name, _, votes, percent, _ in records.PEOPLE:
        assert name in page and f'<td class="n">{votes}</td>' in page and percent in page
    assert (
        "Trúng cử 3/3" in page
        and "Hợp lệ 22" in page
        and "Không hợp lệ 1" in page
        and "Phát ra 23, thu về 23" in page
    )


def test_the_elected_carry_the_word():
    page = shown()
    assert page.count('<span class="word">Trúng cử</span>') == 3
    assert "Không trúng cử" not in page


@pytest.mark.parametrize(("names", "tables"), [(1, 1), (4, 1), (8, 1), (9, 2), (31, 2)])
def test_many_names_stand_in_two_columns_each_once(names, tables):
    record, ballot = records.of_size(names)
    page = shown(record, ballot)
    assert page.count("<table>") == tables
    assert [page.count(f">{line.name}<") for line in ballot.names] == [1] * names


def test_long_names_get_smaller_letters():
    long = tuple(replace(line, name="Nguyễn Thị Phương Hoàng Anh") for line in records.BALLOT.names)
    assert " longer" in shown(*records.with_ballot(names=long))
    assert " long" not in shown().split("<main")[1].split(">")[0]


def test_no_vote_before_the_ballot_is_closed():
    for state in ("voting", "counting"):
        page = shown(*records.with_ballot(state=state, state_words="Đang kiểm phiếu"))
        assert "Đang kiểm phiếu" in page and "65,22" not in page and "<table>" not in page
    assert "thu về" not in shown(*records.with_ballot(state="voting"))


def test_a_void_ballot_says_why():
    page = shown(*records.with_ballot(state="void", collected=24, void_words="thu về nhiều hơn phát ra"))
    assert "Lần bỏ phiếu này bị hủy: thu về nhiều hơn phát ra" in page and "65,22" not in page
    assert "Phát ra 23, thu về 24" in page


def test_ties_alternates_and_the_number_of_the_ballot():
    first, second, third, fourth = records.BALLOT.names
    names = (replace(first, result="tied", result_words="Bằng phiếu"), replace(second, result="alternate", result_words="Dự khuyết"), third, fourth)  # fmt: skip
    page = shown(*records.with_ballot(names=names, number=2))
    assert "bầu lần 2" in page and "Bằng phiếu: 1" in page and "Dự khuyết: 1" in page
    assert "Quá một nửa" not in shown(*records.with_ballot(purpose="tie"))


def test_a_poll_elects_nobody_and_sample_data_is_marked():
    page = shown(replace(records.RECORD, is_poll=True, is_sample=True))
    assert "Trúng cử" not in page and "65,22" in page and "DỮ LIỆU MẪU" in page


def test_nothing_inline_and_both_languages():
    page = shown(language="en")
    assert "style=" not in page and "<style" not in page
    assert "More than half: from <b>12</b> votes, of 23 who count" in page
    sheet = Path(__file__).parents[1] / "static" / "elections" / "slide.css"
    assert "url(" not in sheet.read_text(encoding="utf-8")
