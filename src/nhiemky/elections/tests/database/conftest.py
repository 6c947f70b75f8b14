"""A branch of thirty members that holds its congress, with a clerk, two tellers and a secretary."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from django.urls import reverse

from nhiemky.elections import steps
from nhiemky.elections.actions.add_roll_line import add_roll_line
from nhiemky.elections.actions.adopt_slate import adopt_slate
from nhiemky.elections.actions.close_ballot import close_ballot
from nhiemky.elections.actions.collect_papers import collect_papers
from nhiemky.elections.actions.end_batch import end_batch
from nhiemky.elections.actions.key_paper import key_paper
from nhiemky.elections.actions.name_board import name_board
from nhiemky.elections.actions.nominate import nominate
from nhiemky.elections.actions.open_ballot import open_ballot
from nhiemky.elections.actions.open_election import open_election
from nhiemky.elections.actions.set_roll import set_roll
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.actions.vote_seats import vote_seats
from nhiemky.elections.models import Stack
from nhiemky.elections.tests.database.scanner import FakeReader
from nhiemky.org.models import Account, Role, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import NewPerson, add_people, create_unit, grant

DAY = dt.date(2026, 9, 12)
NAMES = ("Lê Văn An", "Trần Thị Bình", "Phạm Đức Cường", "Nguyễn Thùy Dung", "Vũ Hải Yến", "Đỗ Minh Giang")


@pytest.fixture
def cast(db):
    district = create_unit(
        slug="tinh-mau", kind=UnitKind.DISTRICT, name="Thành ủy Mẫu", parent=installation()
    )
    ward = create_unit(
        slug="phuong-mau", kind=UnitKind.WARD, name="Đảng ủy phường Mẫu", place_name="Mẫu", parent=district,
        is_sample=True,
    )  # fmt: skip
    other = create_unit(slug="phuong-khac", kind=UnitKind.WARD, name="Đảng ủy phường Khác", parent=district)
    branch = create_unit(slug="chi-bo-1", kind=UnitKind.BRANCH, name="Chi bộ Tổ dân phố số 1", parent=ward)
    second = create_unit(slug="chi-bo-2", kind=UnitKind.BRANCH, name="Chi bộ Tổ dân phố số 2", parent=ward)
    roles = {
        "clerk": (ward, Role.CLERK),
        "secretary": (ward, Role.SECRETARY),
        "teller": (ward, Role.TELLER),
        "other_teller": (ward, Role.TELLER),
        "auditor": (ward, Role.AUDITOR),
        "editor": (ward, Role.EDITOR),
        "branch_secretary": (branch, Role.BRANCH_SECRETARY),
        "stranger": (other, Role.CLERK),
    }
    accounts = {}
    for name, (unit, role) in roles.items():
        accounts[name] = Account.objects.create_user(name)
        grant(accounts[name], unit=unit, role=role)
    new = [
        NewPerson(full_name=name, branch=branch, state="official", birth_date=dt.date(1980 + place, 3, 1))
        for place, name in enumerate((*NAMES, *(f"Hoàng Văn Mẫu {n}" for n in range(1, 25))))
    ]
    people = add_people(ward, new, on=DAY)
    return SimpleNamespace(
        ward=ward, other=other, branch=branch, second=second, people=people,
        named=dict(zip(NAMES, people, strict=False)), **accounts,
    )  # fmt: skip


def words(text="Đại hội nhất trí", **counts):
    return steps.DecisionContent(text=text, decided_on=DAY, **counts)


@pytest.fixture
def hall(cast):
    """Verbs of a hall, said shortly: every one goes through its action."""
    return Hall(cast)


ROLL = (("exempt_absent", 2), ("temporarily_away_absent", 1))


class Hall:
    def __init__(self, cast):
        self.cast, self.words = cast, words

    def opened(
        self, body="committee", *, seats=3, names=4, assembly="member_congress", among=None, roll=ROLL, **more
    ):
        """An election with its slate adopted, its board named and its roll set: 27 of 30 count."""
        cast = self.cast
        content = steps.ElectionContent(
            title=f"Bầu {body}", body=body, assembly=assembly, held_on=DAY, among=among, **more
        )
        election = open_election(cast.clerk, cast.branch, content=content)
        if election.seats is None:
            vote_seats(cast.clerk, election, seats=seats, alternates=0, content=words())
        people = list(cast.named.values())[:names] if isinstance(names, int) else names
        candidates = [nominate(cast.clerk, election, person=one, source="official") for one in people]
        adopt_slate(cast.clerk, election, candidates=[one.pk for one in candidates], content=words())
        board = cast.people[-3:]
        name_board(cast.clerk, election, people=board, head=board[0], content=words())
        set_roll(cast.clerk, election, summoned=30)
        for reason, number in roll:
            line = steps.RollLineContent(
                reason=reason, number=number, evidence="Danh sách đảng viên", approved_by="Chi ủy"
            )
            add_roll_line(cast.clerk, election, content=line)
        election.refresh_from_db()
        return election

    def ballot(self, election, *, collected=20, issued=None, present=25, method="keying", batch_size=50):
        ballot = open_ballot(self.cast.clerk, election, present=present)
        return collect_papers(
            self.cast.teller, ballot, issued=issued or collected, collected=collected, method=method,
            batch_size=batch_size,
        )  # fmt: skip

    def places(self, ballot):
        take_count(self.cast.teller, ballot, letter="A")
        take_count(self.cast.other_teller, ballot, letter="B")

    def stack(self, ballot, letter, batch=1):
        return Stack.objects.get(count__round=ballot, count__letter=letter, batch__number=batch)

    def key(self, ballot, letter, papers, batch=1):
        """Key papers into a bundle without ending it."""
        operator = self.cast.teller if letter == "A" else self.cast.other_teller
        stack = self.stack(ballot, letter, batch)
        for paper in papers:
            stack.refresh_from_db()
            key_paper(operator, stack, paper=paper, seen=stack.number_keyed)

    def end(self, ballot, letter, batch=1):
        operator = self.cast.teller if letter == "A" else self.cast.other_teller
        return end_batch(operator, self.stack(ballot, letter, batch))

    def counted(self, election, papers, **more):
        """A whole ballot: opened, collected, keyed twice, closed."""
        return self.finished(self.ballot(election, collected=len(papers), **more), papers)

    def finished(self, ballot, papers):
        """A collected ballot keyed twice in one bundle and closed."""
        self.places(ballot)
        for letter in "AB":
            self.key(ballot, letter, papers)
            self.end(ballot, letter)
        return close_ballot(self.cast.teller, ballot)


@pytest.fixture
def at(client, cast):
    """The address of a page of the ward, for the clerk who is signed in."""
    client.force_login(cast.clerk)

    def address(name, election=None, **more):
        about = {"election_id": election.pk} if election else {}
        return reverse(name, kwargs={"ward": cast.ward.slug, **about, **more})

    return address


@pytest.fixture
def election(cast):
    content = steps.ElectionContent(
        title="Bầu chi ủy", body="committee", assembly="member_congress", held_on=DAY
    )
    return open_election(cast.clerk, cast.branch, content=content)


@pytest.fixture
def counted(cast, election):
    """With three seats voted and four names proposed."""
    vote_seats(cast.clerk, election, seats=3, alternates=0, content=words())
    for person in cast.people[:4]:
        nominate(cast.clerk, election, person=person, source="official")
    election.refresh_from_db()
    return election


BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def desk(client, cast):
    """Pages of a ballot as one of the cast: desk("clerk").get(ballot), desk("teller").post(ballot, "collect", …)."""

    class Desk:
        def __init__(self):
            self.client = client

        def __call__(self, name):
            client.force_login(getattr(cast, name), BACKEND)
            return self

        def url(self, ballot, page="", **more):
            name = f"ballot-{page}" if page else "ballot"
            return reverse(
                name,
                kwargs={
                    "ward": cast.ward.slug,
                    "election_id": ballot.election_id,
                    "number": ballot.number,
                    **more,
                },
            )

        def get(self, ballot, page="", **more):
            return client.get(self.url(ballot, page, **more))

        def post(self, ballot, page="", data=None, **more):
            return client.post(self.url(ballot, page, **more), data or {})

        def of_election(self, election, page, data=None):
            url = reverse(page, kwargs={"ward": cast.ward.slug, "election_id": election.pk})
            return client.get(url) if data is None else client.post(url, data)

    return Desk()


@pytest.fixture
def reader(monkeypatch, settings, tmp_path):
    """The reader of scanned papers, played; sealed files go to a place of the test."""
    played = FakeReader()
    monkeypatch.setattr("nhiemky.elections.queries.reading_program._loaded", lambda: played)
    settings.SEALED_ROOT = tmp_path / "sealed"
    return played
