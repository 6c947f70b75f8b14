"""Papers on Hôm nay: late ones first, and none that somebody has as a task already."""

from __future__ import annotations

import datetime as dt

import pytest
from django.urls import reverse

from nhiemky.documents.actions.register_arrival import register_arrival
from nhiemky.documents.models import Draft
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.steps import handling_assigned, open_draft_in
from nhiemky.org.models import Account, Role
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit, grant
from nhiemky.site import today, today_papers


@pytest.fixture
def ward(db):
    return create_unit(slug="phuong-a", kind="ward", name="Đảng bộ phường A", parent=installation())


def person(name: str, ward, role: str) -> Account:
    made = Account.objects.create_user(name)
    grant(made, unit=ward, role=role)
    return made


def test_what_waits_stands_on_the_day_and_what_is_given_to_somebody_does_not(client, ward):
    clerk, day = person("clerk", ward, Role.CLERK), today.date_in(ward)
    papers = []
    for number, arrived in ((1, 40), (2, 3)):
        entry = Entry(kind="Công văn", symbol=f"0{number}-CV/QU", issuer="Quận ủy", level="district")
        papers.append(
            register_arrival(
                clerk, ward, entry=entry, arrived_on=day - dt.timedelta(days=arrived), asks="Báo cáo"
            )
        )
    draft = open_draft_in(clerk, ward, title="Dự thảo Kế hoạch")
    Draft.objects.filter(pk=draft.pk).update(due_on=day)
    found, count = today_papers.lines(clerk, ward, day, ahead=14)
    assert [line.title for line in found] == ["Công văn 01-CV/QU", "Dự thảo Kế hoạch", "Công văn 02-CV/QU"]
    assert [line.nearness.mood for line in found][:2] == ["late", "warn"] and count == 3
    client.force_login(clerk)
    page = client.get(reverse("today", kwargs={"ward": ward.slug})).content.decode()
    assert "Công văn 01-CV/QU" in page and "Đang soạn thảo" in page
    handling_assigned(f"document/{papers[0].pk}", within=papers[0].unit)
    assert [line.title for line in today_papers.lines(clerk, ward, day, ahead=14)[0]][:1] == [
        "Dự thảo Kế hoạch"
    ]


def test_somebody_to_whom_documents_are_closed_sees_none(ward):
    teller = person("teller", ward, Role.TELLER)
    assert today_papers.lines(teller, ward, today.date_in(ward), ahead=14) == ([], 0)
