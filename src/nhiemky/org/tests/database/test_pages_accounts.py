"""Accounts: who opens them, who gives which role, what is shown once."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from django.utils import timezone

from nhiemky.journal.models import Entry, EntryValues
from nhiemky.org import access, queries, steps
from nhiemky.org.models import Account, Grant, Role
from nhiemky.org.rules.granting import MAY_GIVE
from nhiemky.org.rules.masking import ROLES


def opened(cast, who: str, **data: object):
    facts = {"username": "nguoi-moi", "shown_as": "Người mới", "role": "editor", "unit": cast.ward.pk, **data}
    return cast.client(who).post(cast.url("account-new"), facts)


def test_the_tables_of_rules_name_real_roles():
    assert set(ROLES) <= set(Role.values)
    assert set(MAY_GIVE) <= set(Role.values)
    assert frozenset().union(*MAY_GIVE.values()) <= set(Role.values)
    assert set(MAY_GIVE) == set(access.GRANTERS)


def test_an_account_is_opened_and_its_password_shown_once(cast):
    answer = opened(cast, "clerk")
    password = re.search(r"<code>([a-z0-9-]{19})</code>", answer.content.decode())[1]
    account = Account.objects.get(username="nguoi-moi")
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    assert account.check_password(password)
    assert (
        password not in cast.client("clerk").get(cast.url("account", account_id=account.pk)).content.decode()
    )
    kept = EntryValues.objects.get(entry=Entry.objects.get(verb="AccountOpened")).values
    assert kept == {"values": {"username": "nguoi-moi", "shown_as": "Người mới"}}


def test_an_account_belongs_to_a_person_chosen_by_name(cast):
    person = cast.person("Đỗ Thị Mẫu")
    url = f"{cast.url('account-new')}?tim=mau"
    data = {"username": "mau", "shown_as": "Mẫu", "role": "branch_secretary", "unit": cast.first.pk}
    assert cast.client("clerk").post(url, {**data, "person": person.pk}).status_code == 200
    assert Account.objects.get(username="mau").person == person


def test_an_administrator_is_offered_no_people(cast):
    cast.person("Đỗ Thị Mẫu")
    page = cast.client("administrator").get(cast.url("account-new"), {"tim": "mau"}).content.decode()
    assert "Đỗ Thị Mẫu" not in page and 'name="role"' in page


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        ({"username": "clerk"}, 409, "Tên đăng nhập này đã có"),
        ({"username": "CHỮ HOA"}, 422, "Chữ thường không dấu"),
        ({"role": "secretary"}, 422, ""),
        ({"role": "branch_secretary"}, 409, "chỉ giao tại một chi bộ"),
    ],
)
def test_refused_accounts(cast, data, status, words):
    answer = opened(cast, "clerk", **data)
    assert answer.status_code == status and words in answer.content.decode()
    assert not Account.objects.filter(shown_as="Người mới").exists()


def test_an_administrator_gives_what_a_clerk_may_not(cast):
    assert opened(cast, "administrator", role="secretary").status_code == 200


@pytest.mark.parametrize(
    "who", ["secretary", "branch_secretary", "teller", "editor", "auditor", "superior_observer"]
)
@pytest.mark.parametrize("page", ["accounts", "account-new"])
def test_accounts_are_closed_to_others(cast, who, page):
    assert cast.client(who).get(cast.url(page)).status_code == 403


def test_the_list_of_accounts_shows_the_roles_that_hold(cast):
    Grant.objects.filter(account=cast.accounts["editor"]).update(valid_to=dt.date(2020, 1, 1))
    page = cast.client("clerk").get(cast.url("accounts")).content.decode()
    assert "Bí thư chi bộ – Chi bộ TDP số 1" in page and "Biên tập cổng thông tin" not in page
    assert "stranger" not in page


def test_a_role_is_given_and_ended(cast):
    account = cast.accounts["editor"]
    url = cast.url("account", account_id=account.pk)
    assert cast.client("clerk").post(url, {"role": "approver", "unit": cast.ward.pk}).status_code == 302
    given = account.grants.get(role="approver")
    end = cast.url("grant-end", grant_id=given.pk)
    assert cast.client("clerk").post(end, {"reason": "Chuyển việc"}).status_code == 302
    given.refresh_from_db()
    assert given.valid_to == timezone.localdate() - dt.timedelta(days=1)
    assert not access.holds(account, [Role.APPROVER], cast.ward)
    assert list(Entry.objects.filter(topic=f"account/{account.pk}").values_list("verb", flat=True)) == [
        "RoleGiven",
        "RoleEnded",
    ]


def test_nobody_reaches_above_or_gives_to_oneself(cast):
    client = cast.client("clerk")
    own = cast.clerk.grants.get()
    assert client.post(cast.url("grant-end", grant_id=own.pk), {"reason": "x"}).status_code == 409
    secretary = cast.accounts["secretary"]
    theirs = secretary.grants.get()
    assert client.post(cast.url("grant-end", grant_id=theirs.pk), {"reason": "x"}).status_code == 409
    assert client.post(cast.url("account-reset", account_id=secretary.pk)).status_code == 409
    assert (
        client.post(
            cast.url("account", account_id=cast.clerk.pk), {"role": "editor", "unit": cast.ward.pk}
        ).status_code
        == 409
    )


def test_a_password_is_reset_and_shown_once(cast):
    account = cast.accounts["editor"]
    answer = cast.client("clerk").post(cast.url("account-reset", account_id=account.pk))
    account.refresh_from_db()
    assert account.check_password(re.search(r"<code>([a-z0-9-]{19})</code>", answer.content.decode())[1])
    assert Entry.objects.get(verb="PasswordReset").facts == {"account": account.pk}


def test_a_role_elsewhere_protects_an_account(cast):
    account = cast.accounts["editor"]
    steps.grant(account, unit=cast.other_ward, role=Role.TELLER)
    assert cast.client("clerk").post(cast.url("account-reset", account_id=account.pk)).status_code == 409


def test_roles_hold_downwards_never_sideways(cast):
    secretary = cast.accounts["branch_secretary"]
    assert access.holds(secretary, [Role.BRANCH_SECRETARY], cast.first)
    assert not access.holds(secretary, [Role.BRANCH_SECRETARY], cast.second)
    assert not access.holds(secretary, [Role.BRANCH_SECRETARY], cast.ward)
    assert queries.roles_held(cast.accounts["observer_above"], cast.first) == {"superior_observer"}


@pytest.mark.parametrize(("first", "last"), [(1, None), (None, -1)])
def test_a_role_holds_only_in_its_time(cast, first, last):
    today = timezone.localdate()
    day = lambda offset: today + dt.timedelta(days=offset) if offset else None  # noqa: E731
    cast.clerk.grants.update(valid_from=day(first), valid_to=day(last))
    assert cast.client("clerk").get(cast.url("people")).status_code == 404
