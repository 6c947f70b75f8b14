"""A small season that is over: three branches of a ward held their congresses, the first one as the pilot."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from nhiemky.conferences import steps as conferences
from nhiemky.congresses.models import Congress, CongressState, Season
from nhiemky.elections import steps as elections
from nhiemky.elections.actions.adopt_slate import adopt_slate
from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.decide_outcome import decide_outcome
from nhiemky.elections.actions.enter_totals import enter_totals
from nhiemky.elections.actions.finish_election import finish_election
from nhiemky.elections.actions.name_board import name_board
from nhiemky.elections.actions.nominate import nominate
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.open_election import open_election
from nhiemky.elections.actions.set_roll import set_roll
from nhiemky.elections.models import Election
from nhiemky.org import steps as org
from nhiemky.org.models import Account, BranchType, Person, Role, Unit, UnitKind
from nhiemky.org.queries import installation

PILOT, DAY = dt.date(2025, 2, 10), dt.date(2025, 3, 10)
VOTERS = 20
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@dataclass
class Counted:
    """`people`: twelve members of each branch, in order of age from 30 on; the first of each is a woman."""

    ward: Unit
    branches: list[Unit]
    season: Season
    congresses: list[Congress]
    people: list[list[Person]]
    accounts: dict[str, Account] = field(default_factory=dict)

    @property
    def clerk(self) -> Account:
        return self.accounts["clerk"]

    def client(self, name: str = "clerk") -> Client:
        client = Client()
        client.force_login(self.accounts[name], BACKEND)
        return client

    def url(self, name: str, **more: Any) -> str:
        about = {"ward": self.ward.slug, "season_id": self.season.pk}
        return reverse(name, kwargs={**about, **more})

    def hold(
        self,
        at: int,
        body: str = "committee",
        *,
        people: list[int],
        seats: int,
        votes: list[int],
        **more: Any,
    ) -> Election:
        """An election at a congress of the season, through its own verbs: people by their places, votes beside."""
        election = self.opened(at, body, people=people, seats=seats, **more)
        ballot = open_ballot(self.clerk, election, present=VOTERS)
        collect_papers(self.clerk, ballot, issued=VOTERS, collected=VOTERS, method="sheet")
        names = [one.candidate.person_id for one in ballot.names.all()]
        wanted = {self.people[at][place].pk: number for place, number in zip(people, votes, strict=True)}
        ballot = enter_totals(self.clerk, ballot, votes=[wanted[pk] for pk in names], invalid_reasons={})
        if "seats-vacant" in ballot.to_decide:
            decide_outcome(self.clerk, ballot, kind="vacant", outcome="stop", content=words())
        return finish_election(self.clerk, election, closed_on=election.held_on)

    def opened(
        self,
        at: int,
        body: str,
        *,
        people: list[int],
        seats: int,
        assembly: str = "member_congress",
        **more: Any,
    ) -> Election:
        congress = self.congresses[at]
        content = elections.ElectionContent(
            title=f"Bầu {body}", body=body, assembly=assembly, seats=seats,
            **{"conference": congress.conference, "held_on": congress.held_on, **more},
        )  # fmt: skip
        election = open_election(self.clerk, congress.unit, content=content)
        stand = [self.people[at][place] for place in people]
        slate = [nominate(self.clerk, election, person=one, source="official").pk for one in stand]
        adopt_slate(self.clerk, election, candidates=slate, content=words())
        board = self.people[at][-2:]
        name_board(self.clerk, election, people=board, head=board[0], content=words())
        set_roll(self.clerk, election, summoned=VOTERS)
        election.refresh_from_db()
        return election

    def before(self, at: int, title: str, *places: int) -> None:
        """Who held an office of the branch before its congress."""
        unit = self.branches[at]
        office = org.create_office(unit, title=f"{title} {unit.name}", rank=40)
        for place in places:
            org.appoint(self.people[at][place], office=office, valid_from=dt.date(2022, 3, 1))


def words() -> elections.DecisionContent:
    return elections.DecisionContent(text="Đại hội nhất trí", decided_on=DAY)


@pytest.fixture
def counted(db: None) -> Counted:
    district = org.create_unit(
        slug="tinh-mau", kind=UnitKind.DISTRICT, name="Thành ủy Mẫu", parent=installation()
    )
    ward = org.create_unit(
        slug="phuong-mau", kind=UnitKind.WARD, name="Đảng ủy phường Mẫu", place_name="Mẫu", parent=district,
        issuer_code="ĐU", is_sample=True,
    )  # fmt: skip
    other = org.create_unit(
        slug="phuong-khac", kind=UnitKind.WARD, name="Đảng ủy phường Khác", parent=district
    )
    branches = [
        org.create_unit(
            slug=f"phuong-mau-{number}", kind=UnitKind.BRANCH, branch_type=kind, name=f"Chi bộ {number}", parent=ward
        )
        for number, kind in enumerate(BranchType.values, 1)
    ]  # fmt: skip
    accounts = {}
    for name, (unit, role) in {
        "clerk": (ward, Role.CLERK),
        "secretary": (ward, Role.SECRETARY),
        "editor": (ward, Role.EDITOR),
        "observer": (district, Role.SUPERIOR_OBSERVER),
        "branch_secretary": (branches[0], Role.BRANCH_SECRETARY),
        "stranger": (other, Role.CLERK),
    }.items():
        accounts[name] = Account.objects.create_user(name)
        org.grant(accounts[name], unit=unit, role=role)
    people = [
        org.add_people(ward, [_member(branch, at) for at in range(12)], on=PILOT) for branch in branches
    ]
    season = Season.objects.create(
        unit=ward, title="Đại hội các chi bộ nhiệm kỳ 2025-2027", first_year=2025, last_year=2027,
        begins_on=dt.date(2025, 2, 1), ends_on=dt.date(2025, 3, 31),
    )  # fmt: skip
    congresses = [_congress(season, branch, at) for at, branch in enumerate(branches)]
    return Counted(ward, branches, season, congresses, people, accounts)


def _member(branch: Unit, at: int) -> org.NewPerson:
    return org.NewPerson(
        full_name=f"Lê Văn {branch.pk} {'ABCDEGHIKLMN'[at]}",
        branch=branch,
        state="official",
        gender="f" if at == 0 else "m",
        birth_date=dt.date(1995 - 4 * at, 3, 11),
        ethnic_group="Kinh" if at % 3 else "Tày",
    )


def _congress(season: Season, branch: Unit, at: int) -> Congress:
    day = DAY if at else PILOT
    held = conferences.write_conference(
        branch, conferences.ConferenceContent(kind="congress", title=f"Đại hội {branch.name}", held_on=day)
    )
    return Congress.objects.create(
        season=season, unit=branch, is_pilot=not at, planned_on=day, held_on=day, conference=held,
        state=CongressState.HELD,
    )  # fmt: skip
