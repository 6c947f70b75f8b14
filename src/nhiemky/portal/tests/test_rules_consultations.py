from __future__ import annotations

import datetime as dt
import itertools

import pytest

from nhiemky.kernel.refusals import Refused
from nhiemky.portal.rules import consultations
from nhiemky.portal.rules.consultations import Pace, PublicOpinion

TODAY = dt.date(2026, 3, 10)


def sent(said: PublicOpinion, **more: object) -> None:
    usual = {"due_on": TODAY, "closed": False, "today": TODAY}
    consultations.check_sent(said, **{**usual, **more})  # type: ignore[arg-type]


def test_residents_write_until_the_end_of_the_due_day_and_agree_to_be_read():
    sent(PublicOpinion(content="Thêm cây xanh", agrees=True))
    for code, said, more in (
        ("consultation-over", PublicOpinion(content="x", agrees=True), {"closed": True}),
        ("consultation-over", PublicOpinion(content="x", agrees=True), {"today": TODAY + dt.timedelta(1)}),
        ("consultation-trap", PublicOpinion(content="x", agrees=True, trap="http://"), {}),
        ("opinion-empty", PublicOpinion(content="  ", agrees=True), {}),
        ("consultation-without-consent", PublicOpinion(content="x"), {}),
    ):
        with pytest.raises(Refused, match=f"^{code}$"):
            sent(said, **more)


def test_one_address_sends_so_many_and_then_waits():
    pace = Pace(most=2, within=60, addresses=100)
    pace.check("a", now=0)
    pace.check("a", now=30)
    with pytest.raises(Refused, match="^consultation-too-many$") as said:
        pace.check("a", now=31)
    assert said.value.facts == {"minutes": 1}
    pace.check("b", now=31)
    pace.check("a", now=61)


def test_addresses_are_forgotten():
    pace = Pace(most=5, within=60, addresses=3)
    for at in range(10):
        pace.check(f"crowd {at}", now=0)
    assert len(pace._seen) == 3
    for at in range(4):
        pace.check(f"later {at}", now=100)
    assert set(pace._seen) == {f"later {at}" for at in range(1, 4)}


def test_a_number_is_read_as_it_was_meant():
    letters = itertools.cycle(consultations.LETTERS)
    made = consultations.code(lambda _letters: next(letters))
    assert made == "2345-6789"
    assert consultations.code_as_meant(" 2345 6789") == made
    assert consultations.code_as_meant("7k3m–9qpx") == "7K3M-9QPX"
    assert consultations.code_as_meant("") == ""


def test_nobody_is_named_who_did_not_agree_to_it():
    def called(**more: object) -> str:
        usual = {
            "of_public": True, "name": "Trần Thị Mẫu", "may_be_shown": True, "names": True, "body": "", "way": "",
        }  # fmt: skip
        return consultations.called(**{**usual, **more})  # type: ignore[arg-type]

    assert called() == "Trần Thị Mẫu"
    for more in ({"may_be_shown": False}, {"names": False}, {"name": ""}):
        assert called(**more) == "Người dân"
    assert called(of_public=False, body="Chi bộ 1") == "Chi bộ 1"
    assert called(of_public=False, way="Tại hội nghị") == "Ý kiến góp ý (tại hội nghị)"
