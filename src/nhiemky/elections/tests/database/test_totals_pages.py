"""A second count by hand, bundle by bundle, beside a scan (docs/decisions/0010)."""

from __future__ import annotations

import pytest

from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.tests.database.scanner import CLEAR, bring, scan


def text_of(response):
    return response.content.decode()


@pytest.fixture
def ballot(cast, hall, reader):
    found = hall.ballot(hall.opened(), method="scan", batch_size=10)
    take_count(cast.teller, found, letter="A", way="scan")
    return found


@pytest.fixture
def stack(hall, ballot):
    return hall.stack(ballot, "A")


@pytest.fixture
def by_hand(cast, ballot):
    take_count(cast.other_teller, ballot, letter="B", way="totals")
    return ballot


TOTALS = {"votes_1": 10, "votes_2": 10, "votes_3": 10, "votes_4": 0, "valid": 10}


def test_totals_by_hand_are_entered_bundle_by_bundle_and_compared(cast, by_hand, stack, desk):
    page = text_of(desk("other_teller").get(by_hand, "totals", batch=1))
    assert "Tập 1: 10 phiếu, đếm tay" in page and page.count("btn primary") == 1
    answer = desk.post(by_hand, "totals", TOTALS, batch=1)
    assert answer.headers["Location"] == desk.url(by_hand, "totals", batch=2)
    assert "bạn đã xong" in text_of(desk.get(by_hand, "totals", batch=1))
    bring(cast.teller, stack, scan(CLEAR[:10]))
    answer = desk("teller").post(by_hand, "scan-end", batch=1)
    assert "hai bên khớp" in text_of(desk.get(by_hand, "scan", batch=1))
    assert "hai bên đã khớp" in text_of(desk("other_teller").get(by_hand, "totals", batch=1))


def test_where_the_counts_differ_both_count_again_and_nobody_sees_the_other(cast, by_hand, stack, desk):
    bring(cast.teller, stack, scan(CLEAR[:10]))
    desk("teller").post(by_hand, "scan-end", batch=1)
    wrong = TOTALS | {"votes_3": 9, "votes_4": 1}
    answer = desk("other_teller").post(by_hand, "totals", wrong, batch=1)
    assert answer.headers["Location"] == desk.url(by_hand, "totals", batch=1)
    page = text_of(desk.get(by_hand, "totals", batch=1))
    assert "Đếm lại từ đầu" in page and 'value="10"' not in page and 'value="9"' not in page
    page = text_of(desk("teller").get(by_hand, "scan", batch=1))
    assert "Hai bên khác nhau ở tập này" in page and "Kết thúc tập này" in page
    page = text_of(desk("clerk").get(by_hand))
    assert "hai bên khác nhau" in page and "Hai người nhập" not in page  # one of the two is a machine


def test_totals_that_do_not_add_up_come_back_as_they_were_typed(by_hand, desk):
    answer = desk("other_teller").post(by_hand, "totals", TOTALS | {"valid": 9}, batch=1)
    page = text_of(answer)
    assert answer.status_code == 422 and "nhưng tập có 10 phiếu" in page and 'value="9"' in page


@pytest.mark.parametrize(
    ("name", "status"), [("teller", 404), ("clerk", 404), ("secretary", 403), ("stranger", 404)]
)
def test_only_the_one_who_counts_by_hand_enters_totals(by_hand, desk, name, status):
    assert desk(name).get(by_hand, "totals", batch=1).status_code == status
    assert desk.post(by_hand, "totals", TOTALS, batch=1).status_code == status
