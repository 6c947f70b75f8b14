"""Empty seats: found from the offices people hold, shown to whoever can have them filled."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from nhiemky.congresses.queries.vacancies import empty_seats
from nhiemky.congresses.tests.database.counted.conftest import DAY, Counted
from nhiemky.elections import steps as elections
from nhiemky.elections.actions.approve_result import approve_result
from nhiemky.journal.keeping import something_happened
from nhiemky.org import steps as org
from nhiemky.org.models import OfficeHolding, UnitKind

TODAY = DAY + dt.timedelta(days=200)


def found(counted: Counted) -> list[tuple[str, str, int, int]]:
    return [
        (one.unit.name, one.vacancy.post, one.vacancy.seats, one.vacancy.days)
        for one in empty_seats(counted.ward, today=TODAY)
    ]


def leaves(counted: Counted, at: int, place: int, *, days_ago: int, today: dt.date = TODAY) -> None:
    """Somebody ends all offices on a day."""
    for holding in OfficeHolding.objects.filter(person=counted.people[at][place], valid_to=None):
        org.end_holding(holding, on=today - dt.timedelta(days=days_ago))
    something_happened()


@pytest.fixture
def approved(counted: Counted) -> Counted:
    """The first branch elected three and a secretary of them, and all took their offices up."""
    committee = counted.hold(0, people=[0, 1, 2, 3], seats=3, votes=[18, 15, 14, 4])
    secretary = counted.hold(0, "secretary", people=[0], seats=1, votes=[20], among=committee)
    for election in (committee, secretary):
        content = elections.DecisionContent(
            text="Chuẩn y", decided_on=DAY, organ="superior", document="12-QĐ/ĐU"
        )
        approve_result(counted.clerk, election, approved_on=DAY, content=content)
    return counted


def test_a_secretary_who_left_and_was_not_followed_leaves_two_seats(approved):
    assert found(approved) == []
    leaves(approved, 0, 0, days_ago=94)
    assert found(approved) == [("Chi bộ 1", "committee", 1, 94), ("Chi bộ 1", "secretary", 1, 94)]
    office = OfficeHolding.objects.filter(office__title__startswith="Bí thư").get().office
    org.appoint(approved.people[0][1], office=office, valid_from=TODAY + dt.timedelta(days=3))
    assert ("Chi bộ 1", "secretary", 1, 94) in found(approved)  # who begins next week is not there yet
    org.appoint(approved.people[0][2], office=office, valid_from=TODAY)
    assert found(approved) == [("Chi bộ 1", "committee", 1, 94)]


def test_a_unit_that_ended_has_no_empty_seats(approved):
    leaves(approved, 0, 0, days_ago=94)
    org.end_unit(approved.branches[0], on=TODAY - dt.timedelta(days=1))
    assert found(approved) == []


def test_posts_of_the_ward_may_hang_on_its_committee(counted):
    body = org.create_unit(
        slug="phuong-mau-bch", kind=UnitKind.BODY, name="Ban Chấp hành", parent=counted.ward
    )
    office = org.create_office(body, title="Phó Bí thư Đảng ủy", rank=20)
    org.create_office(counted.ward, title="Chủ tịch UBND", rank=90)
    org.appoint(counted.people[0][0], office=office, valid_from=DAY)
    leaves(counted, 0, 0, days_ago=10)
    assert found(counted) == [("Đảng ủy phường Mẫu", "deputy_secretary", 1, 10)]


def test_the_page_leads_to_a_by_election_and_to_one_that_is_coming(approved):
    today = timezone.localdate()
    leaves(approved, 0, 0, days_ago=94, today=today)
    page = reverse("vacancies", kwargs={"ward": approved.ward.slug})
    text = approved.client().get(page).content.decode()
    assert "Bí thư Chi bộ 1" in text and ">94<" in text and "Mở bầu bổ sung" in text
    unit = approved.branches[0]
    form = approved.client().get(
        reverse("election-new", kwargs={"ward": approved.ward.slug}),
        {"don-vi": unit.pk, "bau": "secretary", "bo-sung": "1"},
    )
    assert "checked" in form.content.decode().partition('name="by_election"')[2][:60]
    approved.opened(0, "secretary", people=[1], seats=1, by_election=True)
    assert "Đang chuẩn bị bầu" in approved.client().get(page).content.decode()
    assert "Mở bầu bổ sung" not in approved.client("observer").get(page).content.decode()
    assert approved.client("branch_secretary").get(page).status_code == 403


def test_hom_nay_reminds_clerk_and_secretary_and_nobody_else(approved):
    day = reverse("today", kwargs={"ward": approved.ward.slug})
    assert "Chức danh đang khuyết" not in approved.client().get(day).content.decode()
    leaves(approved, 0, 0, days_ago=94, today=timezone.localdate())
    for name in ("clerk", "secretary"):
        text = approved.client(name).get(day).content.decode()
        assert "94 ngày" in text and "Bí thư Chi bộ 1" in text
    for name in ("editor", "observer"):
        assert "Chức danh đang khuyết" not in approved.client(name).get(day).content.decode()


def test_without_empty_seats_the_page_says_so(counted):

    page = counted.client().get(reverse("vacancies", kwargs={"ward": counted.ward.slug}))
    assert "Không có chức danh nào đang khuyết" in page.content.decode()
