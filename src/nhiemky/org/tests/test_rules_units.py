from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.kernel.refusals import Refused
from nhiemky.org.rules import granting, offices, placing
from nhiemky.org.rules.slugs import slug_for

TODAY = dt.date(2026, 11, 23)


def code(function, **facts):
    """The code of the refusal, or "taken"."""
    try:
        function(**facts)
    except Refused as refusal:
        return refusal.code
    return "taken"


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, "taken"),
        ({"parent_path": "/1/2/5/"}, "unit-below-itself"),
        ({"parent_path": "/1/2/5/9/"}, "unit-below-itself"),
        ({"parent_path": "/1/2/55/"}, "taken"),
        ({"on": dt.date(2026, 11, 24)}, "placement-in-the-future"),
        ({"on": TODAY}, "taken"),
        ({"on": dt.date(2020, 1, 1)}, "placement-before-the-current-one"),
        ({"on": dt.date(2020, 1, 2)}, "taken"),
        ({"on": dt.date(1990, 1, 1), "current_from": None}, "taken"),
    ],
)
def test_placing(changed, found):
    facts = {
        "path": "/1/2/5/",
        "parent_path": "/1/2/7/",
        "on": dt.date(2025, 7, 1),
        "current_from": dt.date(2020, 1, 1),
        "today": TODAY,
    }
    assert code(placing.check_placement, **{**facts, **changed}) == found


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, "taken"),
        ({"valid_to": dt.date(2024, 1, 1)}, "unit-already-closed"),
        ({"valid_from": dt.date(2025, 7, 2)}, "unit-closed-before-it-began"),
        ({"valid_from": dt.date(2025, 7, 1)}, "taken"),
        ({"parts": 1}, "unit-still-has-parts"),
        ({"members": 3}, "unit-still-has-members"),
    ],
)
def test_closing(changed, found):
    facts = {"on": dt.date(2025, 7, 1), "valid_from": None, "valid_to": None, "parts": 0, "members": 0}
    assert code(placing.check_closing, **{**facts, **changed}) == found


@pytest.mark.parametrize(
    ("kind", "predecessors", "successors", "members", "found"),
    [
        ("merged", 2, 1, 50, "taken"),
        ("merged", 1, 1, 0, "taken"),
        ("merged", 1, 2, 0, "succession-does-not-fit"),
        ("split", 1, 2, 0, "taken"),
        ("split", 1, 1, 0, "succession-does-not-fit"),
        ("split", 2, 2, 0, "succession-does-not-fit"),
        ("split", 1, 2, 5, "unit-still-has-members"),
        ("renamed", 1, 1, 40, "taken"),
        ("renamed", 1, 0, 0, "succession-does-not-fit"),
    ],
)
def test_succession(kind, predecessors, successors, members, found):
    facts = {"kind": kind, "predecessors": predecessors, "successors": successors, "members": members}
    assert code(placing.check_succession, **facts) == found


@pytest.mark.parametrize(
    ("kind", "branch_type", "found"),
    [
        ("branch", "school", "taken"),
        ("branch", "", "branch-without-type"),
        ("body", "", "taken"),
        ("body", "school", "type-of-branches-only"),
    ],
)
def test_branch_types(kind, branch_type, found):
    assert code(placing.check_branch_type, kind=kind, branch_type=branch_type) == found


@pytest.mark.parametrize(
    ("title", "one"),
    [
        ("Bí thư Đảng ủy", True),
        ("Chủ tịch UBND", True),
        ("Trưởng ban Công tác Mặt trận", True),
        ("Phó Bí thư", False),
        ("Ủy viên Ban Thường vụ", False),
    ],
)
def test_offices_usually_held_by_one(title, one):
    assert offices.usually_one_holder(title) is one


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "found"),
    [
        (None, None, "taken"),
        (dt.date(2025, 1, 1), None, "taken"),
        (dt.date(2025, 1, 2), None, "ends-before-it-begins"),
        (None, dt.date(2024, 1, 1), "already-ended"),
    ],
)
def test_the_end_of_an_office(valid_from, valid_to, found):
    on = dt.date(2025, 1, 1)
    assert code(offices.check_end, on=on, valid_from=valid_from, valid_to=valid_to) == found


def test_slugs_are_plain_and_unique():
    assert slug_for("phuong-mau", "Chi bộ TDP số 1", taken=()) == "phuong-mau-chi-bo-tdp-so-1"
    taken = {"phuong-mau-chi-bo", "phuong-mau-chi-bo-2"}
    assert slug_for("phuong-mau", "Chi bộ", taken=taken) == "phuong-mau-chi-bo-3"
    long = slug_for("phuong-mau", "Chi bộ " * 20, taken=())
    assert len(long) <= 60 and not long.endswith("-")


@pytest.mark.parametrize(
    ("held", "role", "kind", "found"),
    [
        ({"administrator"}, "clerk", "ward", "taken"),
        ({"administrator"}, "administrator", "ward", "role-not-yours-to-give"),
        ({"clerk"}, "branch_secretary", "branch", "taken"),
        ({"clerk"}, "branch_secretary", "ward", "role-of-a-branch"),
        ({"clerk"}, "secretary", "ward", "role-not-yours-to-give"),
        ({"clerk", "administrator"}, "secretary", "ward", "taken"),
        ({"secretary"}, "editor", "ward", "role-not-yours-to-give"),
        (set(), "teller", "ward", "role-not-yours-to-give"),
    ],
)
def test_who_gives_which_role(held, role, kind, found):
    assert code(granting.check_grant, giver=1, receiver=2, held=held, role=role, unit_kind=kind) == found


def test_nobody_gives_a_role_to_oneself():
    facts = {"giver": 1, "receiver": 1, "held": {"administrator"}, "role": "clerk", "unit_kind": "ward"}
    assert code(granting.check_grant, **facts) == "no-role-for-oneself"


@pytest.mark.parametrize(
    ("receiver", "grants", "found"),
    [
        (2, [("branch_secretary", {"clerk"})], "taken"),
        (2, [("branch_secretary", {"clerk"}), ("secretary", {"clerk"})], "account-above-yours"),
        (2, [("teller", {"clerk"}), ("clerk", set())], "account-above-yours"),
        (2, [], "taken"),
        (1, [("teller", {"clerk"})], "account-above-yours"),
    ],
)
def test_who_resets_which_password(receiver, grants, found):
    assert code(granting.check_reset, giver=1, receiver=receiver, grants=grants) == found


def test_a_key_is_made_by_its_account_or_by_whoever_could_reset_its_password():
    granting.check_key(maker=1, owner=1, grants=[("secretary", {"secretary"})], label="Kế toán")
    granting.check_key(maker=2, owner=1, grants=[("teller", {"clerk"})], label="Kế toán")
    with pytest.raises(Refused, match="account-above-yours"):
        granting.check_key(maker=2, owner=1, grants=[("secretary", {"clerk"})], label="Kế toán")
    with pytest.raises(Refused, match="key-without-label"):
        granting.check_key(maker=1, owner=1, grants=[], label=" ")
    granting.check_revoked(revoked=False)
    with pytest.raises(Refused, match="key-already-revoked"):
        granting.check_revoked(revoked=True)
