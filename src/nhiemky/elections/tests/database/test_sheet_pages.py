"""A ballot counted on a tally sheet: totals only, and every wrong sum is explained where it stands."""

from __future__ import annotations

import pytest

from nhiemky.elections.models import Round


def text_of(response):
    return response.content.decode()


@pytest.fixture
def sheet(hall):
    return hall.ballot(hall.opened(), method="sheet")


def totals(**more):
    votes = {f"votes_{place}": number for place, number in enumerate((19, 17, 14, 7), 1)}
    return {**votes, "valid": 19, "ground_too-many": 1, **more}


def test_a_tally_sheet_says_that_it_knows_totals_only(sheet, desk):
    assert "chỉ có tổng số" in text_of(desk("teller").get(sheet))
    assert "Chỉ có tổng số" in text_of(desk.get(sheet, "sheet"))
    assert desk.post(sheet, "sheet", totals()).status_code == 302
    page = text_of(desk.get(sheet))
    assert "chỉ có tổng số" in page and "trúng cử 3/3" in page


@pytest.mark.parametrize(
    ("wrong", "field", "words"),
    [
        ({"valid": 18}, "valid", "Hợp lệ 18 + không hợp lệ 1 = 19, nhưng thu về 20"),
        ({"votes_1": 20}, "votes_1", "20 phiếu đồng ý, nhiều hơn 19 phiếu hợp lệ"),
        ({"votes_2": ""}, "votes_2", "Không được để trống"),
        ({"ground_nobody": -1}, "ground_nobody", "từ 0 trở lên"),
    ],
)
def test_wrong_sums_of_a_tally_sheet_are_explained_where_they_stand(sheet, desk, wrong, field, words):
    answer = desk("teller").post(sheet, "sheet", totals(**wrong))
    assert answer.status_code == 422
    assert words in str(answer.context["form"].errors[field])
    assert 'name="votes_3" value="14"' in text_of(answer)
    sheet.refresh_from_db()
    assert sheet.state == Round.State.COUNTING


def test_more_votes_than_papers_can_give_are_refused(sheet, desk):
    votes = {f"votes_{place}": 19 for place in range(1, 5)}
    answer = desk("teller").post(sheet, "sheet", totals(**votes))
    assert answer.status_code == 409 and "nhiều nhất được 57" in text_of(answer)
