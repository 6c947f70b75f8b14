"""The journal of a ward: who reads it, what it shows, how recorded content is erased."""

from dataclasses import dataclass, field

import pytest
from django.test import Client

from nhiemky.journal.models import Entry
from nhiemky.journal.queries import history
from nhiemky.journal.verify import verify
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org.actions.guard_account import guard_account
from nhiemky.org.models import Account, Role
from nhiemky.org.queries import installation
from nhiemky.org.steps import grant


@dataclass(frozen=True)
class Noted:
    words: Values = field(default_factory=Values)


@pytest.fixture
def browser(cast):
    def sign_in(account):
        client = Client()
        client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in


@pytest.fixture
def secretary(cast):
    account = Account.objects.create_user("bi-thu", password="x" * 12, shown_as="Bí thư")
    grant(account, unit=cast.ward, role=Role.SECRETARY)
    return account


@pytest.fixture
def entry(cast):
    return record(cast.clerk, Noted(Values(title="Kế hoạch mùa hè")), unit=cast.ward.pk, topic="task/1")


def test_the_list_shows_the_ward_and_its_parts_and_nothing_else(cast, browser, entry):
    record(cast.auditor, Noted(), unit=cast.branch.pk, topic="task/2")
    record(None, Noted(), unit=cast.other.pk, topic="task/3")
    page = browser(cast.auditor).get("/lam-viec/phuong-a/nhat-ky/").content.decode()
    assert "Nhiệm vụ số 1" in page
    assert "Nhiệm vụ số 2" in page
    assert "Nhiệm vụ số 3" not in page


@pytest.mark.parametrize("query, shown", [("nguoi={clerk}", "task/1"), ("nguoi={auditor}", "task/2"), ("viec=ValuesErased", ""), ("tu=1", "task/1 task/2")])  # fmt: skip
def test_filters(cast, browser, entry, query, shown):
    record(cast.auditor, Noted(), unit=cast.branch.pk, topic="task/2")
    query = query.format(clerk=cast.clerk.pk, auditor=cast.auditor.pk)
    page = browser(cast.auditor).get(f"/lam-viec/phuong-a/nhat-ky/?{query}").content.decode()
    assert {f"task/{n}" for n in (1, 2) if f"Nhiệm vụ số {n}" in page} == set(shown.split())


def test_taking_the_list_along_is_written_down(cast, browser, entry):
    answer = browser(cast.auditor).get("/lam-viec/phuong-a/nhat-ky/?xuat=csv")
    assert "attachment" in answer["Content-Disposition"]
    assert history(f"unit/{cast.ward.pk}")[0].facts == {"format": "csv", "rows": 1}


@pytest.mark.parametrize("address", ["", "{entry}/"])
@pytest.mark.parametrize(
    "who, status", [("clerk", 200), ("auditor", 200), ("branch_secretary", 403), ("nobody", 404)]
)
def test_who_may_read(cast, browser, entry, who, status, address):
    url = f"/lam-viec/phuong-a/nhat-ky/{address.format(entry=entry.pk)}"
    assert browser(getattr(cast, who)).get(url).status_code == status


def test_an_entry_of_another_ward_is_not_there(cast, browser, entry):
    foreign = record(None, Noted(), unit=cast.other.pk, topic="task/3")
    for number in (foreign.pk, 10**9):
        assert browser(cast.auditor).get(f"/lam-viec/phuong-a/nhat-ky/{number}/").status_code == 404


def test_an_entry_shows_what_was_typed_and_its_hash(cast, browser, entry):
    page = browser(cast.clerk).get(f"/lam-viec/phuong-a/nhat-ky/{entry.pk}/").content.decode()
    assert "Kế hoạch mùa hè" in page
    assert entry.hash in page
    assert "xoa-noi-dung" not in page


def test_the_auditor_proves_without_reading_what_was_typed(cast, browser, entry):
    page = browser(cast.auditor).get(f"/lam-viec/phuong-a/nhat-ky/{entry.pk}/").content.decode()
    assert entry.hash in page
    assert "Kế hoạch mùa hè" not in page
    assert "Chỉ văn phòng và bí thư" in page


@pytest.mark.parametrize("who, status", [("clerk", 403), ("auditor", 403), ("nobody", 404)])
def test_only_the_secretary_erases(cast, browser, entry, who, status):
    url = f"/lam-viec/phuong-a/nhat-ky/{entry.pk}/xoa-noi-dung/"
    client = browser(getattr(cast, who))
    assert client.get(url).status_code == status
    assert client.post(url, {"reason": "x", "understood": "on"}).status_code == status
    assert history("task/1")[0].values


def test_the_secretary_erases_with_a_reason_and_a_confirmation(cast, browser, secretary, entry):
    client, url = browser(secretary), f"/lam-viec/phuong-a/nhat-ky/{entry.pk}/xoa-noi-dung/"
    assert "xoa-noi-dung" in client.get(f"/lam-viec/phuong-a/nhat-ky/{entry.pk}/").content.decode()
    assert "không khôi phục" in client.get(url).content.decode()
    unsure = client.post(url, {"reason": "Theo quyết định 12"})
    assert unsure.status_code == 422
    assert "Theo quyết định 12" in unsure.content.decode()
    answer = client.post(url, {"reason": "Theo quyết định 12", "understood": "on"})
    assert (answer.status_code, answer["Location"]) == (302, f"/lam-viec/phuong-a/nhat-ky/{entry.pk}/")
    decision, erased = history("task/1")
    assert (erased.erased, erased.values, decision.values) == (True, None, {"reason": "Theo quyết định 12"})
    assert "Kế hoạch mùa hè" not in client.get(answer["Location"]).content.decode()
    assert verify(cast.ward.pk)[0].broken is None


def test_twice_is_refused_with_words(cast, browser, secretary, entry):
    client, url = browser(secretary), f"/lam-viec/phuong-a/nhat-ky/{entry.pk}/xoa-noi-dung/"
    client.post(url, {"reason": "Theo quyết định 12", "understood": "on"})
    again = client.post(url, {"reason": "Lần nữa", "understood": "on"})
    assert again.status_code == 409
    assert "đã được xóa trước đó" in again.content.decode()
    assert Entry.objects.filter(verb="ValuesErased").count() == 1


class TestTheInstallation:
    """The chain of the root unit: accounts, and what belongs to no ward."""

    URL = "/lam-viec/phuong-a/nhat-ky-he-thong/"

    @pytest.fixture
    def administrator(self, cast):
        account = Account.objects.create_user("quan-tri", password="x" * 12, shown_as="Quản trị")
        grant(account, unit=installation(), role=Role.ADMINISTRATOR)
        return account

    def test_the_administrator_reads_it_and_no_line_of_a_ward(self, cast, browser, administrator, entry):
        guard_account(cast.clerk, step="password_changed")
        client = browser(administrator)
        page = client.get(self.URL).content.decode()
        assert "Đổi mật khẩu của mình" in page
        assert "Nhiệm vụ số 1" not in page
        mine = Entry.objects.get(verb="AccountGuarded")
        assert mine.hash in client.get(f"{self.URL}{mine.pk}/").content.decode()
        assert client.get(f"{self.URL}{entry.pk}/").status_code == 404

    def test_the_room_is_shown_to_the_administrator_of_the_root_unit_only(self, cast, browser, administrator):
        assert "Nhật ký hệ thống" in browser(administrator).get("/lam-viec/phuong-a/").content.decode()
        local = Account.objects.create_user("quan-tri-a", password="x" * 12)
        grant(local, unit=cast.ward, role=Role.ADMINISTRATOR)
        for account in (local, cast.clerk, cast.auditor):
            assert "Nhật ký hệ thống" not in browser(account).get("/lam-viec/phuong-a/").content.decode()
            assert browser(account).get(self.URL).status_code == 403
        assert browser(cast.nobody).get(self.URL).status_code == 404

    def test_taking_it_along_is_written_into_the_same_chain(self, cast, browser, administrator):
        browser(administrator).get(f"{self.URL}?xuat=csv")
        assert Entry.objects.filter(unit=installation().pk).latest("pk").verb == "JournalExported"


def test_the_history_of_an_account_says_in_words_what_was_changed(cast, browser):
    for step in ("password_changed", "totp_activated"):
        guard_account(cast.clerk, step=step)
    page = browser(cast.clerk).get(f"/lam-viec/phuong-a/to-chuc/tai-khoan/{cast.clerk.pk}/?phan=nhat-ky")
    assert "Đổi mật khẩu của mình" in page.content.decode()
    assert "Bật mã xác thực trên điện thoại" in page.content.decode()
    assert "password_changed" not in page.content.decode()
