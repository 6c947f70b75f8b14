"""`SLATE.json`, read strictly."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.sheet import Format
from nhiemky.elections.rules.slate_file import slate
from nhiemky.files.rules.malformed import Malformed

GIVEN = {
    "title": "Bầu chi ủy",
    "unit": "Chi bộ Tổ dân phố số 7",
    "term": "2025-2027",
    "body": "committee",
    "seats": 3,
    "names": ["Nguyễn Văn Mẫu", "Trần  Thị Bình", "Lê Văn Cảnh", "Phạm Thị Dung"],
    "paper": "A5",
    "date": "2025-02-14",
}


def read(**changes: object):
    return slate(json.dumps(GIVEN | changes))


def test_a_slate_is_read_and_put_in_the_order_of_given_names():
    found = read()
    assert found.names == ("Trần Thị Bình", "Lê Văn Cảnh", "Phạm Thị Dung", "Nguyễn Văn Mẫu")
    assert found.kind is Kind.STRIKE and found.paper is Format.A5 and found.held_on == dt.date(2025, 2, 14)


def test_the_kind_follows_from_names_and_seats():
    assert read(seats=4).kind is Kind.COLUMNS
    assert read(seats=1, names=["A"]).kind is Kind.SINGLE


@pytest.mark.parametrize("empty", [None, ""])
def test_term_and_date_may_be_empty(empty: object):
    found = read(term=empty, date=empty)
    assert found.term == "" and found.held_on is None


@pytest.mark.parametrize(
    "changes, code, path",
    [
        ({"seats": "3"}, "wrong-type", "seats"),
        ({"seats": 0}, "too-small", "seats"),
        ({"seats": 5}, "fewer-names-than-seats", "names"),
        ({"names": "A"}, "wrong-type", "names"),
        ({"names": []}, "fewer-names-than-seats", "names"),
        ({"names": ["A", "B", "C", " "]}, "not-a-name", "names[3]"),
        ({"names": ["Lê Văn An", "B", "C", "Lê  Văn An"]}, "name-twice", "names[3]"),
        ({"paper": "A3"}, "not-one-of", "paper"),
        ({"title": ""}, "not-a-name", "title"),
        ({"date": "30/2/2025"}, "not-a-date", "date"),
        ({"date": "2025"}, "not-a-date", "date"),
        ({"date": 2025}, "wrong-type", "date"),
        ({"copies": 3}, "unknown-key", "copies"),
    ],
)
def test_what_cannot_be_printed_is_named_with_its_place(changes: dict[str, object], code: str, path: str):
    with pytest.raises(Malformed) as wrong:
        read(**changes)
    assert (wrong.value.code, wrong.value.path) == (code, path)


@pytest.mark.parametrize("key", GIVEN)
def test_every_field_has_to_be_there(key: str):
    with pytest.raises(Malformed) as wrong:
        slate(json.dumps({name: value for name, value in GIVEN.items() if name != key}))
    assert (wrong.value.code, wrong.value.path) == ("missing", key)


@pytest.mark.parametrize("text, path", [("[{}]", "1:1"), ("", "1:1"), (json.dumps(GIVEN) + "\n x", "2:2")])
def test_only_one_object_is_a_slate(text: str, path: str):
    with pytest.raises(Malformed) as wrong:
        slate(text)
    assert (wrong.value.code, wrong.value.path) == ("not-json", path)
