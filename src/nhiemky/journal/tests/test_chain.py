"""The arithmetic of the chain and what an event may bring into it."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import pytest

from nhiemky.journal import chain
from nhiemky.kernel.events import Values


@dataclass
class Happened:
    what: Any = None
    words: Values = field(default_factory=Values)


def test_the_same_row_gives_the_same_bytes_whatever_the_order_of_its_keys():
    assert (
        chain.canonical({"b": "đ", "a": 1})
        == chain.canonical({"a": 1, "b": "đ"})
        == '{"a":1,"b":"đ"}'.encode()
    )


def test_a_link_depends_on_the_row_and_on_the_one_before():
    links = {chain.link(previous, {"number": number}) for previous in ("", "a") for number in (1, 2)}
    assert len(links) == 4


def test_the_moment_is_hashed_in_one_time_zone():
    zones = [dt.UTC, dt.timezone(dt.timedelta(hours=7))]
    moment = dt.datetime(2023, 2, 17, 7, 0, tzinfo=dt.UTC)
    rows = [
        chain.protected(
            unit=1, number=1, at=moment.astimezone(zone), actor=None, verb="A", topic="a/1", facts={}
        )
        for zone in zones
    ]
    assert rows[0] == rows[1]


def test_values_stay_out_of_the_chain():
    facts, values = chain.facts_of(Happened(3, Values(name="Chi bộ 2", day=dt.date(2023, 2, 17))), salt="s")
    assert facts["what"] == 3
    assert facts["words"] == {"name": chain.salted("s", "Chi bộ 2"), "day": chain.salted("s", "2023-02-17")}
    assert values == {"words": {"name": "Chi bộ 2", "day": "2023-02-17"}}


def test_without_the_salt_nobody_can_guess_the_value_back():
    assert chain.salted("a", "không") != chain.salted("b", "không")


@pytest.mark.parametrize("harmless", [None, True, 7, "close_count", dt.date(2023, 1, 2), (1, 2), ["a", None]])
def test_ids_numbers_dates_and_codes_are_facts(harmless):
    chain.facts_of(Happened(harmless), salt="s")


@pytest.mark.parametrize("personal", ["Nguyễn An", "x" * 65, 1.5, {"a": 1}, ["Chi bộ Ấ"], Decimal("1.5")])
def test_anything_else_may_be_personal(personal):
    with pytest.raises(TypeError, match="may be personal"):
        chain.facts_of(Happened(personal), salt="s")


@pytest.mark.parametrize(
    "typed, kept",
    [
        (Decimal("26.6"), "26.6"),
        (("a", 1), ["a", 1]),
        (None, None),
        (True, True),
        (dt.date(2023, 2, 17), "2023-02-17"),
    ],
)
def test_values_are_kept_as_json_can_hold_them(typed, kept):
    assert chain.facts_of(Happened(words=Values(value=typed)), salt="s")[1]["words"]["value"] == kept
