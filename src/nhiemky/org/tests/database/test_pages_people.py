"""Pages of people: what each role sees, what is written down, what a refused form keeps."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from nhiemky.journal.models import Entry
from nhiemky.org.models import Person

SEEING = ["clerk", "secretary", "branch_secretary"]
BLIND = ["teller", "editor", "approver", "superior_observer", "auditor", "administrator", "observer_above"]
RECORD = {
    "birth_date": dt.date(1956, 4, 2),
    "ethnic_group": "Pu Péo",
    "phone": "0912345678",
    "national_id": "001056001234",
    "education": "university",
    "political_theory": "intermediate",
    "card_number": "000123456789",
    "decided_on": dt.date(1980, 5, 19),
    "admitted_on": dt.date(1980, 6, 1),
    "official_on": dt.date(1981, 6, 1),
}


@pytest.fixture
def member(cast):
    return cast.person("Đỗ Thị Mẫu", **RECORD)


@pytest.mark.parametrize("role", SEEING)
def test_the_list_opens_for_those_who_see_people(cast, member, role):
    answer = cast.client(role).get(cast.url("people"))
    assert answer.status_code == 200
    assert "Đỗ Thị Mẫu" in answer.content.decode()


@pytest.mark.parametrize("role", BLIND)
@pytest.mark.parametrize("page", ["people", "person"])
def test_member_data_is_closed_to_everybody_else(cast, member, role, page):
    url = cast.url(page, person_id=member.pk) if page == "person" else cast.url(page)
    answer = cast.client(role).get(url)
    assert answer.status_code == 403
    assert "Mẫu" not in answer.content.decode().replace("phường Mẫu", "")


def test_a_stranger_finds_nothing_and_nobody_is_asked_to_sign_in(cast, member):
    url = cast.url("person", person_id=member.pk)
    assert cast.client("stranger").get(url).status_code == 404
    assert cast.client("anonymous").get(url).status_code == 302


def test_a_branch_secretary_sees_the_own_branch_only(cast, member):
    away = cast.person("Người Chi Bộ Khác", branch=cast.second)
    client = cast.client("branch_secretary")
    listed = client.get(cast.url("people")).content.decode()
    assert "Đỗ Thị Mẫu" in listed and "Người Chi Bộ Khác" not in listed
    assert client.get(cast.url("person", person_id=away.pk)).status_code == 404
    assert client.get(cast.url("person", person_id=member.pk)).status_code == 200


@pytest.mark.parametrize(
    ("role", "shown", "not_shown"),
    [
        ("clerk", ["02/04/1956", "Pu Péo", "Đại học", "Trung cấp", "0912345678", "001056001234"], []),
        ("secretary", ["02/04/1956", "Pu Péo", "0912345678", "••••••••1234"], ["001056001234"]),
        (
            "branch_secretary",
            ["1956", "Đại học", "Trung cấp", "0912345678"],
            ["02/04/1956", "Dân tộc", "Pu Péo", "1234</dd>", "001056001234", "Số căn cước"],
        ),
    ],
)
def test_fields_are_masked_by_role(cast, member, role, shown, not_shown):
    page = cast.client(role).get(cast.url("person", person_id=member.pk)).content.decode()
    assert [words for words in shown if words not in page] == []
    assert [words for words in not_shown if words in page] == []


@pytest.mark.parametrize("tab", ["noi-dung", "lien-quan", "nhat-ky", "in"])
def test_every_opening_of_a_record_is_written_down_with_ids_only(cast, member, tab):
    cast.client("branch_secretary").get(cast.url("person", person_id=member.pk), {"phan": tab})
    entry = Entry.objects.get(verb="PersonRead")
    assert entry.facts == {"person": member.pk, "part": tab}
    assert (entry.actor.username, entry.topic, entry.unit) == (
        "branch_secretary",
        f"person/{member.pk}",
        cast.ward.pk,
    )
    assert not hasattr(entry, "kept")


@pytest.mark.parametrize("words", ["do thi mau", "ĐỖ mẫu", "mau  do"])
def test_the_list_is_searched_without_diacritics(cast, member, words):
    cast.person("Trần Văn Khác")
    page = cast.client("clerk").get(cast.url("people"), {"tim": words}).content.decode()
    assert "Đỗ Thị Mẫu" in page and "Trần Văn Khác" not in page


def test_the_list_sorts_by_given_name(cast):
    for name in ("Trần Văn Đạt", "Bùi Thị An", "Lê Văn Dũng", "Nguyễn Ân"):
        cast.person(name)
    page = cast.client("clerk").get(cast.url("people")).content.decode()
    order = [page.index(name) for name in ("Bùi Thị An", "Nguyễn Ân", "Lê Văn Dũng", "Trần Văn Đạt")]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"trang-thai": "exempt"}, {"Miễn Văn B"}),
        ({"trang-thai": "dang"}, {"Nam Văn A", "Miễn Văn B"}),
        ({"gioi": "f"}, {"Nữ Thị C"}),
        ({"tuoi-dang": "40"}, {"Nam Văn A"}),
        ({"tuoi-dang": "0"}, {"Miễn Văn B"}),
    ],
)
def test_the_list_filters(cast, query, found):
    years = lambda n: dt.date(timezone.localdate().year - n, 1, 1)  # noqa: E731
    cast.person("Nam Văn A", gender="m", decided_on=years(44))
    cast.person("Miễn Văn B", state="exempt", decided_on=years(20))
    cast.person("Nữ Thị C", gender="f", state="deceased", branch=cast.second)
    page = cast.client("clerk").get(cast.url("people"), query).content.decode()
    assert {name for name in ("Nam Văn A", "Miễn Văn B", "Nữ Thị C") if name in page} == found


def test_a_branch_is_a_filter(cast):
    cast.person("Một Văn A")
    cast.person("Hai Văn B", branch=cast.second)
    page = cast.client("clerk").get(cast.url("people"), {"chi-bo": cast.second.pk}).content.decode()
    assert "Hai Văn B" in page and "Một Văn A" not in page


def test_an_export_is_masked_like_the_page_and_journaled_with_a_count(cast, member):
    answer = cast.client("branch_secretary").get(cast.url("people"), {"xuat": "csv"})
    text = b"".join(answer).decode("utf-8-sig")
    assert "Đỗ Thị Mẫu" in text and "0912345678" in text and "1956" in text
    assert "001056001234" not in text and "02/04/1956" not in text and "Số căn cước" not in text
    assert "Đại học" in text and "Trung cấp" in text and "Dân tộc" not in text and "Pu Péo" not in text
    assert Entry.objects.get(verb="PeopleExported").facts == {"format": "csv", "count": 1}


def test_the_masked_birth_date_does_not_sort(cast, member):
    page = cast.client("branch_secretary").get(cast.url("people")).content.decode()
    assert "xep=sinh" not in page
    assert "xep=sinh" in cast.client("clerk").get(cast.url("people")).content.decode()


def test_a_person_is_entered(cast):
    data = {
        "full_name": "Phạm Văn Mới",
        "branch": cast.first.pk,
        "state": "probationary",
        "admitted_on": "3/2/2026",
        "ethnic_group": "Mường",
        "education": "college",
    }
    answer = cast.client("clerk").post(cast.url("person-new"), data)
    person = Person.objects.get(full_name="Phạm Văn Mới")
    assert (person.ethnic_group, person.education, person.political_theory) == ("Mường", "college", "")
    assert answer.url == cast.url("person", person_id=person.pk)
    assert person.membership.admitted_on == dt.date(2026, 2, 3)
    assert "Hết 12 tháng dự bị vào ngày 03/02/2027" in cast.client("clerk").get(answer.url).content.decode()


def test_a_refused_person_keeps_what_was_typed_and_says_where(cast):
    data = {
        "full_name": "Phạm Văn Mới",
        "branch": cast.first.pk,
        "state": "official",
        "birth_date": "1/1/2990",
    }
    answer = cast.client("clerk").post(cast.url("person-new"), data)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Ngày này ở tương lai" in page and 'value="Phạm Văn Mới"' in page
    assert not Person.objects.exists()


def test_a_record_is_edited_and_a_second_editor_sees_both_versions(cast, member):
    url, client = cast.url("person-edit", person_id=member.pk), cast.client("clerk")
    typed = {"full_name": "Đỗ Thị Mẫu", "phone": "0900000001", "revision": 1}
    assert client.post(url, typed).status_code == 302
    late = client.post(url, {**typed, "phone": "0900000002"})
    assert late.status_code == 409
    assert "0900000001" in late.content.decode() and "0900000002" in late.content.decode()
    member.refresh_from_db()
    assert (member.phone, member.revision) == ("0900000001", 2)


def test_an_editor_does_not_overwrite_what_is_masked(cast, member):
    url = cast.url("person-edit", person_id=member.pk)
    assert "national_id" not in cast.client("secretary").get(url).content.decode()
    cast.client("secretary").post(
        url, {"full_name": "Đỗ Thị Mẫu", "revision": 1, "national_id": "999999999999"}
    )
    member.refresh_from_db()
    assert member.national_id == "001056001234"


@pytest.mark.parametrize(
    "page", ["person-edit", "person-change", "person-move", "person-gap", "person-admit"]
)
def test_a_branch_secretary_changes_nothing(cast, member, page):
    url = cast.url(page, person_id=member.pk)
    assert cast.client("branch_secretary").get(url).status_code == 403
    assert cast.client("clerk").get(url).status_code == 200
    assert cast.client("stranger").get(url).status_code == 404


def test_a_membership_changes_its_state(cast, member):
    url = cast.url("person-change", person_id=member.pk)
    data = {"revision": 1, "state": "exempt", "on": "1/7/2025", "basis": "12-NQ/CB"}
    assert cast.client("clerk").post(url, data).status_code == 302
    member.membership.refresh_from_db()
    assert member.membership.state == "exempt"
    assert member.membership.changes.last().rule_version == "294-2025"
    again = cast.client("clerk").post(url, {**data, "revision": 2, "on": "30/6/2025", "state": "official"})
    assert again.status_code == 409
    assert "trước thay đổi gần nhất" in again.content.decode()


def test_a_member_moves_to_another_branch(cast, member):
    url = cast.url("person-move", person_id=member.pk)
    data = {"revision": 1, "branch": cast.second.pk, "on": "1/3/2026", "basis": "Giấy chuyển 5"}
    assert cast.client("clerk").post(url, data).status_code == 302
    member.membership.refresh_from_db()
    assert member.membership.branch == cast.second
    member.refresh_from_db()
    assert member.revision == 2


def test_an_interruption_shifts_the_seniority(cast, member):
    url = cast.url("person-gap", person_id=member.pk)
    data = {"began_on": "1/1/1990", "ended_on": "1/1/1991", "reason": "Mất liên lạc"}
    assert cast.client("clerk").post(url, data).status_code == 302
    member.membership.refresh_from_db()
    assert member.membership.seniority_from == dt.date(1981, 5, 19)
    assert cast.client("clerk").post(url, {**data, "ended_on": "1/1/1990"}).status_code == 409


@pytest.mark.parametrize("state", ["deceased", "transferred", "struck_off", "expelled", "left"])
def test_seniority_stops_with_the_membership_wherever_it_is_shown_sorted_and_filtered(cast, state):
    this_year = timezone.localdate().year
    decided = dt.date(this_year - 51, 1, 1)
    ended = dt.date(this_year - 2, 12, 31)
    gone = cast.person("Gone Văn A", decided_on=decided, official_on=decided)
    cast.person("Still Văn B", decided_on=dt.date(this_year - 48, 1, 1))
    cast.person("Never Văn C")
    url = cast.url("person-change", person_id=gone.pk)
    data = {"revision": 1, "state": state, "on": ended.strftime("%d/%m/%Y"), "basis": "Quyết định số 1"}
    assert cast.client("clerk").post(url, data).status_code == 302
    clerk = cast.client("clerk")
    page = clerk.get(cast.url("person", person_id=gone.pk)).content.decode()
    assert "51 năm" not in page and "49 năm" in page and f"tính đến 31/12/{this_year - 2}" in page
    assert "Gone Văn A" in clerk.get(cast.url("people"), {"tuoi-dang": "40"}).content.decode()
    assert "Gone Văn A" not in clerk.get(cast.url("people"), {"tuoi-dang": "50"}).content.decode()
    both = clerk.get(cast.url("people"), {"xep": "-tuoi-dang"}).content.decode()
    assert both.index("Gone Văn A") < both.index("Still Văn B")


def test_somebody_the_office_knows_becomes_a_member(cast):
    guest = cast.person("Khách Văn X", branch=None)
    url = cast.url("person-admit", person_id=guest.pk)
    data = {
        "branch": cast.first.pk,
        "state": "probationary",
        "decided_on": "2/1/2026",
        "admitted_on": "10/1/2026",
    }
    assert cast.client("clerk").post(url, data).status_code == 302
    assert Person.objects.get(pk=guest.pk).membership.state == "probationary"
    assert cast.client("clerk").post(url, data).status_code == 409
