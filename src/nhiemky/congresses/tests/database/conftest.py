"""A ward with four branches that hold their congresses: who plans, who prepares, who is in charge, who looks on."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from nhiemky.conferences.steps import ConferenceContent
from nhiemky.congresses import queries, steps
from nhiemky.congresses.actions.name_meeting import name_meeting
from nhiemky.congresses.actions.open_season import open_season
from nhiemky.congresses.actions.plan_congress import plan_congress
from nhiemky.congresses.actions.take_in_units import take_in_units
from nhiemky.congresses.models import Congress, Meeting, Season
from nhiemky.org.models import Account, BranchType, Role, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import NewPerson, add_people, appoint, assign, create_office, create_unit, grant

TYPES = (BranchType.RESIDENTIAL, BranchType.RESIDENTIAL, BranchType.AGENCY, BranchType.SCHOOL)


@pytest.fixture
def cast(db):
    """`people`: five of the first branch; the first of them is in charge of branches 1 and 2."""
    district = create_unit(slug="quan-mau", kind=UnitKind.DISTRICT, name="Quận ủy Mẫu", parent=installation())
    ward = create_unit(
        slug="phuong-mau", kind=UnitKind.WARD, name="Đảng ủy phường Mẫu", place_name="Mẫu",
        issuer_code="ĐU", parent=district,
    )  # fmt: skip
    other = create_unit(slug="phuong-khac", kind=UnitKind.WARD, name="Đảng ủy phường Khác", parent=district)
    branches = [
        create_unit(
            slug=f"chi-bo-{number}", kind=UnitKind.BRANCH, name=f"Chi bộ số {number}", parent=ward,
            branch_type=kind,
        )
        for number, kind in enumerate(TYPES, 1)
    ]  # fmt: skip
    new = [
        NewPerson(full_name=name, branch=branches[0], state="official")
        for name in ("Lê Văn An", "Trần Thị Bình", "Phạm Đức Cường", "Vũ Hải Yến", "Đỗ Minh Giang")
    ]
    people = add_people(ward, new, on=dt.date(2020, 1, 1))
    in_charge = people[0]
    appoint(in_charge, office=create_office(ward, title="Ủy viên Ban Thường vụ"))
    for branch in branches[:2]:
        assign(in_charge, charge=branch)
    roles = {
        "clerk": (ward, Role.CLERK, None),
        "secretary": (ward, Role.SECRETARY, None),
        "editor": (ward, Role.EDITOR, None),
        "observer": (ward, Role.SUPERIOR_OBSERVER, None),
        "teller": (ward, Role.TELLER, None),
        "branch_secretary": (branches[0], Role.BRANCH_SECRETARY, None),
        "charged": (ward, Role.TELLER, in_charge),
        "stranger": (other, Role.CLERK, None),
    }
    accounts = {}
    for name, (unit, role, person) in roles.items():
        accounts[name] = Account.objects.create_user(name, person=person)
        grant(accounts[name], unit=unit, role=role)
    return SimpleNamespace(
        ward=ward, other=other, branches=branches, people=people, in_charge=in_charge,
        today=queries.today_in(ward), **accounts,
    )  # fmt: skip


@pytest.fixture
def season(cast):
    """A season with the four branches in it, none of them with a day: `season.season`, `season.congresses`."""
    return Desk(cast)


class Desk:
    """The clerk at work: every verb goes through its action."""

    def __init__(self, cast: Any) -> None:
        self.cast, self.clerk, self.ward, self.today = cast, cast.clerk, cast.ward, cast.today
        self.season = self.opened()
        self.congresses = self.taken_in()

    def day(self, days: int) -> dt.date:
        return self.today + dt.timedelta(days=days)

    def opened(self, **more: Any) -> Season:
        head = {
            "title": "Đại hội các chi bộ 2027–2030", "first_year": 2027, "last_year": 2030,
            "begins_on": self.day(-60), "ends_on": self.day(200), **more,
        }  # fmt: skip
        return open_season(self.clerk, self.ward, content=steps.SeasonContent(**head))

    def taken_in(
        self, season: Season | None = None, units: Any = None, variant: str = "three_committee"
    ) -> list[Congress]:
        chosen = self.cast.branches if units is None else units
        return take_in_units(self.clerk, season or self.season, units=chosen, variant=variant)

    def plan(self, congress: Congress, day: dt.date | None, **more: Any) -> Congress:
        congress = Congress.objects.select_related("season").get(pk=congress.pk)
        kept = {
            name: more.pop(name, getattr(congress, name))
            for name in ("variant", "assembly", "in_charge", "is_pilot", "half_days", "part_of_day")
        }
        content = steps.PlanContent(planned_on=day, **kept)
        return plan_congress(
            self.clerk, congress, revision=more.pop("revision", congress.revision), content=content
        )

    def meeting(self, day: dt.date, purpose: str = "lessons") -> Meeting:
        content = ConferenceContent(kind="other", title="Hội nghị rút kinh nghiệm", held_on=day)
        return name_meeting(self.clerk, self.season, purpose=purpose, conference=content)

    def line(self, title: str) -> Any:
        return self.season.lines.get(title__startswith=title)

    def url(self, name: str, **more: Any) -> str:
        kwargs = {"ward": self.ward.slug, **more}
        if "congress_id" not in kwargs:
            kwargs.setdefault("season_id", self.season.pk)
        return reverse(name, kwargs=kwargs)
