"""A season of a small ward, one branch with its congress ahead, and those who prepare it: the fixture `held`."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from nhiemky.conferences.models import Conference
from nhiemky.congresses.actions.convene_congress import convene_congress
from nhiemky.congresses.actions.mark_delegates import mark_delegates
from nhiemky.congresses.actions.open_congress_elections import open_congress_elections
from nhiemky.congresses.actions.summon_delegates import summon_delegates
from nhiemky.congresses.models import ChecklistLine, Congress, Season, Step
from nhiemky.congresses.queries.congress import usual_bodies
from nhiemky.congresses.rules.delegates import Mark
from nhiemky.congresses.steps.congress import Meeting
from nhiemky.elections.models import Election
from nhiemky.org.models import Account, Role, Unit, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import NewPerson, add_people, appoint, create_office, create_unit, grant

DAY = dt.date(2026, 3, 14)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
NAMES = ("Lê Văn An", "Trần Thị Bình", "Phạm Đức Cường", "Nguyễn Thùy Dung", "Vũ Hải Yến", "Đỗ Minh Giang")


class Held:
    """The cast, the congress of the first branch, and its verbs said shortly as the clerk."""

    def __init__(self, client: Any) -> None:
        self.client = client
        district = create_unit(
            slug="tinh-mau", kind=UnitKind.DISTRICT, name="Thành ủy Mẫu", parent=installation()
        )
        self.ward = self._ward("phuong-mau", "Đảng ủy phường Mẫu", district)
        self.other = self._ward("phuong-khac", "Đảng ủy phường Khác", district)
        self.branch, self.second = (
            create_unit(slug=f"chi-bo-{n}", kind=UnitKind.BRANCH, name=f"Chi bộ Tổ dân phố số {n}", parent=self.ward)
            for n in (1, 2)
        )  # fmt: skip
        roles = {
            "clerk": (self.ward, Role.CLERK),
            "auditor": (self.ward, Role.AUDITOR),
            "editor": (self.ward, Role.EDITOR),
            "branch_secretary": (self.branch, Role.BRANCH_SECRETARY),
            "neighbour": (self.second, Role.BRANCH_SECRETARY),
            "stranger": (self.other, Role.CLERK),
        }
        self.accounts = {}
        for name, (unit, role) in roles.items():
            self.accounts[name] = Account.objects.create_user(name)
            grant(self.accounts[name], unit=unit, role=role)
        self.clerk = self.accounts["clerk"]
        self.people = self._members(self.branch)
        self.season = Season.objects.create(
            unit=self.ward, title="Đợt đại hội chi bộ 2026", first_year=2026, last_year=2028,
            begins_on=dt.date(2026, 2, 1), ends_on=dt.date(2026, 4, 30), women_percent=15, young_percent=10,
        )  # fmt: skip
        self.congress = self.planned(self.branch)
        self.lines = self._afterwards()

    @staticmethod
    def _ward(slug: str, name: str, parent: Unit) -> Unit:
        return create_unit(
            slug=slug, kind=UnitKind.WARD, name=name, place_name="Mẫu", parent=parent, is_sample=True
        )

    def _members(self, branch: Unit) -> list[Any]:
        """Twelve official members, one of them exempt, then one on probation and one suspended."""
        states = ["official"] * 11 + ["exempt", "probationary", "suspended"]
        names = (*NAMES, *(f"Hoàng Văn Mẫu {n}" for n in range(1, 9)))
        new = [
            NewPerson(
                full_name=name, branch=branch, state=state, birth_date=dt.date(1950 + 4 * place, 3, 1),
                gender="f" if place % 3 == 1 else "m", decided_on=dt.date(1990 + place, 5, 19),
            )
            for place, (name, state) in enumerate(zip(names, states, strict=True))
        ]  # fmt: skip
        return add_people(self.ward, new, on=dt.date(2026, 1, 1))

    def planned(self, unit: Unit, **more: Any) -> Congress:
        facts = {"variant": "three_committee", "planned_on": DAY, **more}
        return Congress.objects.create(season=self.season, unit=unit, **facts)

    def _afterwards(self) -> list[ChecklistLine]:
        titles = (("Báo cáo kết quả đại hội", 7), ("Quy chế làm việc của cấp ủy", 15))
        lines = [
            ChecklistLine.objects.create(
                season=self.season, number=number, package="afterwards", title=title, days=days
            )
            for number, (title, days) in enumerate(titles, 1)
        ]
        for line in lines:
            Step.objects.create(congress=self.congress, line=line)
        return lines

    def again(self) -> Congress:
        self.congress = Congress.objects.select_related("season__unit", "unit", "conference").get(
            pk=self.congress.pk
        )
        return self.congress

    def summon(self) -> int:
        return summon_delegates(self.clerk, self.congress)

    def convene(self) -> Conference:
        meeting = Meeting(part_of_day="morning", began_at=dt.time(8, 0), place="Nhà văn hóa")
        found = convene_congress(self.clerk, self.congress, meeting=meeting).conference
        self.again()
        assert found is not None
        return found

    def open(self) -> tuple[Election, ...]:
        return open_congress_elections(self.clerk, self.congress, bodies=usual_bodies(self.congress))

    def all_present(self, *, away: int = 0) -> int:
        """Everybody came but the last `away` of the roll."""
        rows = list(self.congress.delegates.order_by("pk"))
        there = {one.pk: Mark("present", "", seen=one.attendance) for one in rows[: len(rows) - away]}
        gone = {one.pk: Mark("excused", "ốm", seen=one.attendance) for one in rows[len(rows) - away :]}
        return mark_delegates(self.clerk, self.congress, marks={**there, **gone})

    def decided(self) -> None:
        Election.objects.filter(conference=self.again().conference_id).update(state="decided", closed_on=DAY)

    def closed(self) -> None:
        Conference.objects.filter(pk=self.again().conference_id).update(
            state="closed", closed_at=dt.datetime(2026, 3, 14, 11, tzinfo=dt.UTC)
        )

    def in_committee(self, *people: Any) -> None:
        """They were in the committee of the branch before."""
        office = create_office(self.branch, title=f"Chi ủy viên {self.branch.name}")
        for person in people:
            appoint(person, office=office, valid_from=dt.date(2023, 3, 1))

    def url(self, name: str, congress: Congress | None = None, **more: Any) -> str:
        shown = congress or self.congress
        return reverse(name, kwargs={"ward": self.ward.slug, "congress_id": shown.pk, **more})

    def sign_in(self, name: str) -> None:
        self.client.force_login(self.accounts[name], BACKEND)

    def get(self, name: str, **more: Any) -> Any:
        return self.client.get(self.url(name, **more))

    def post(self, name: str, data: Any = None, **more: Any) -> Any:
        return self.client.post(self.url(name, **more), data or {})


@pytest.fixture
def held(db: None, client: Any) -> Held:
    made = Held(client)
    made.sign_in("clerk")
    return made


def text_of(response: Any) -> str:
    return str(response.content.decode())
