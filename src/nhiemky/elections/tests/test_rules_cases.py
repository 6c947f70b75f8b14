"""What comes from outside is read strictly: a case is what was meant, or it is said where and what was expected."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from nhiemky.elections.rules.bodies import Assembly, Body
from nhiemky.elections.rules.cases import case, cases
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.tally import decide_case
from nhiemky.files.rules.malformed import Malformed

DROP = object()
GOOD: dict[str, Any] = {
    "id": "x",
    "regulation": "190-QD/TW-2024",
    "assembly": "member_congress",
    "body": "committee",
    "seats": 2,
    "slate": ["An", "Bình", "Cường"],
    "roll": {"summoned": 5},
    "accounting": {"issued": 2, "collected": 2},
    "ballots": [{"marks": [False, False, True]}, {"marks": [True, True, True], "not_issued": False}],
}
COLUMNS = {
    **GOOD,
    "seats": 3,
    "ballots": [{"marks": [[True, False], [False, True], [True, True]]}, {"marks": [[False, False]] * 3}],
}
SHEET = {
    **{key: value for key, value in GOOD.items() if key != "ballots"},
    "accounting": {"issued": 2, "collected": 2, "valid": 2},
    "votes": {"An": 2, "Bình": 1, "Cường": 0},
}


def changed(good: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy with one place set, or dropped."""
    made = copy.deepcopy(good)
    *above, last = [int(step) if step.isdecimal() else step for step in path.split(".")]
    place: Any = made
    for step in above:
        place = place[step]
    if value is DROP:
        del place[last]
    else:
        place[last] = value
    return made


def test_a_good_case_is_read():
    read = case(GOOD)
    assert (read.id, read.assembly, read.body) == ("x", Assembly.MEMBER_CONGRESS, Body.COMMITTEE)
    assert (read.kind, read.papers) == (Kind.STRIKE, ("--x", "xxx"))
    assert (case(COLUMNS).kind, case(COLUMNS).papers) == (Kind.COLUMNS, ("adb", "nnn"))
    assert case(SHEET).votes == {"An": 2, "Bình": 1, "Cường": 0}


def test_flags_are_read_in_one_order():
    flags = {"foreign_marks": True, "not_issued": True, "off_list_names": True}
    assert case(changed(GOOD, "ballots.0", {"marks": [False] * 3, **flags})).papers[0] == "---!iof"


@pytest.mark.parametrize(
    ("good", "path", "value", "code", "where"),
    [
        (GOOD, "id", DROP, "missing", "id"),
        (GOOD, "id", 3, "wrong-type", "id"),
        (GOOD, "note", "a", "unknown-key", "note"),
        (GOOD, "regulation", "220-QD/TW-2009", "not-one-of", "regulation"),
        (GOOD, "assembly", None, "wrong-type", "assembly"),
        (GOOD, "body", "chair", "not-one-of", "body"),
        (GOOD, "seats", 0, "too-small", "seats"),
        (GOOD, "seats", True, "wrong-type", "seats"),
        (GOOD, "seats", 2.0, "wrong-type", "seats"),
        (GOOD, "seats", "2", "wrong-type", "seats"),
        (GOOD, "seats", 4, "fewer-names-than-seats", "slate"),
        (GOOD, "slate", "An", "wrong-type", "slate"),
        (GOOD, "slate.1", 5, "wrong-type", "slate[1]"),
        (GOOD, "slate.1", "  ", "not-a-name", "slate[1]"),
        (GOOD, "slate.1", "A\x00n", "not-a-name", "slate[1]"),
        (GOOD, "slate.1", "A\ud800n", "not-a-name", "slate[1]"),
        (GOOD, "slate.2", "An", "name-twice", "slate[2]"),
        (GOOD, "slate.2", " Bi\u0300nh", "name-twice", "slate[2]"),
        (GOOD, "alternates", -1, "too-small", "alternates"),
        (GOOD, "roll", [], "wrong-type", "roll"),
        (GOOD, "roll.summoned", "5", "wrong-type", "roll.summoned"),
        (GOOD, "roll.incumbent", 5, "unknown-key", "roll.incumbent"),
        (GOOD, "roll", DROP, "both-or-neither", "case"),
        (GOOD, "denominator", 5, "both-or-neither", "case"),
        (GOOD, "ballots", DROP, "both-or-neither", "case"),
        (GOOD, "votes", {}, "both-or-neither", "case"),
        (GOOD, "accounting.issued", DROP, "missing", "accounting.issued"),
        (GOOD, "accounting.collected", -1, "too-small", "accounting.collected"),
        (GOOD, "committee_elected", None, "wrong-type", "committee_elected"),
        (GOOD, "ballots", {}, "wrong-type", "ballots"),
        (GOOD, "ballots.1", [], "wrong-type", "ballots[1]"),
        (GOOD, "ballots.1", {}, "missing", "ballots[1].marks"),
        (GOOD, "ballots.1.marks", None, "wrong-type", "ballots[1].marks"),
        (GOOD, "ballots.1.marks", [True], "marks-of-wrong-length", "ballots[1].marks"),
        (GOOD, "ballots.1.marks.2", 1, "wrong-type", "ballots[1].marks[2]"),
        (GOOD, "ballots.1.marks.2", [True, False], "wrong-type", "ballots[1].marks[2]"),
        (GOOD, "ballots.1.foreign_mark", True, "unknown-key", "ballots[1].foreign_mark"),
        (GOOD, "ballots.1.foreign_marks", 1, "wrong-type", "ballots[1].foreign_marks"),
        (COLUMNS, "ballots.0.marks.1", True, "wrong-type", "ballots[0].marks[1]"),
        (COLUMNS, "ballots.0.marks.1", [True], "not-two-boxes", "ballots[0].marks[1]"),
        (COLUMNS, "ballots.0.marks.1", [True, 0], "wrong-type", "ballots[0].marks[1][1]"),
        (COLUMNS, "ballots.0.marks", [[True, False]], "marks-of-wrong-length", "ballots[0].marks"),
        (SHEET, "accounting.valid", DROP, "missing", "accounting.valid"),
        (SHEET, "votes", [], "wrong-type", "votes"),
        (SHEET, "votes.Bình", DROP, "missing", "votes.Bình"),
        (SHEET, "votes.Bình", -1, "too-small", "votes.Bình"),
        (SHEET, "votes.Bình", False, "wrong-type", "votes.Bình"),
        (SHEET, "votes.Bi\u0300nh", 1, "name-twice", "votes.Bi\u0300nh"),
    ],
)
def test_what_cannot_be_meant(good, path, value, code, where):
    with pytest.raises(Malformed) as wrong:
        case(changed(good, path, value))
    assert (wrong.value.code, wrong.value.path) == (code, where)
    assert str(wrong.value) == f"{where}: {code}"


def test_what_was_given_is_shown_and_not_too_long():
    with pytest.raises(Malformed) as wrong:
        case(changed(GOOD, "seats", "2" * 100))
    assert len(wrong.value.facts["given"]) == 40
    with pytest.raises(Malformed) as wrong:
        case(changed(GOOD, "seats", None))
    assert wrong.value.facts == {"expected": "whole-number", "given": "null"}


def test_counts_find_their_name_however_its_letters_are_composed():
    read = case(changed(changed(SHEET, "votes.Bình", DROP), "votes.Bi\u0300nh", 2))
    assert decide_case(read)["votes"] == {"An": 2, "Bình": 2, "Cường": 0}


def of(text: str) -> tuple[bool, list[str]]:
    is_list, found = cases(text)
    return is_list, [one.id for one in found]


def test_one_case_or_a_list():
    one = json.dumps(GOOD)
    assert of(f" {one}\n") == (False, ["x"])
    assert of("[ ]") == (True, [])
    assert of(f"[{one} , {one}\n] ") == (True, ["x", "x"])


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("", "not-json", "1:1"),
        ("\n\n  nul", "not-json", "3:3"),
        ("[", "not-json", "1:2"),
        ("[\n1", "wrong-type", "[0]"),
        ("[] x", "not-json", "1:4"),
        ("{} {}", "not-json", "1:4"),
        ('{"a": 1, "b": 2,\n "a": 3}', "key-twice", "1:1"),
        ("[\n {}, NaN]", "missing", "[0].id"),
        ("NaN", "not-a-number", "1:1"),
        ("[" * 100_000, "not-json", "1:2"),
        ("9" * 10_000, "not-json", "1:1"),
    ],
)
def test_what_is_no_json(text, code, where):
    with pytest.raises(Malformed) as wrong:
        of(text)
    assert (wrong.value.code, wrong.value.path) == (code, where)


@pytest.mark.parametrize("end", [" x", " {}", "\n]"])
def test_nothing_stands_behind_a_case(end):
    with pytest.raises(Malformed, match="not-json"):
        of(json.dumps(GOOD) + end)


def test_a_list_goes_on_with_a_comma():
    with pytest.raises(Malformed) as wrong:
        of(f"[{json.dumps(GOOD)} {json.dumps(GOOD)}]")
    assert wrong.value.code == "not-json"
