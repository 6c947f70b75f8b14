from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from nhiemky.org import queries, steps
from nhiemky.org.models import BranchType, Grant, MemberState, Person, UnitKind
from nhiemky.org.rules.seniority import Gap

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 3, 2)


@pytest.fixture
def ward():
    return steps.create_unit(
        slug="phuong-mau", kind=UnitKind.WARD, name="Đảng bộ phường Mẫu", parent=queries.installation()
    )


@pytest.fixture
def branch(ward):
    return steps.create_unit(
        slug="mau-tdp-1",
        kind=UnitKind.BRANCH,
        branch_type=BranchType.RESIDENTIAL,
        name="Chi bộ TDP số 1",
        parent=ward,
        valid_from=dt.date(2010, 1, 1),
    )


def test_every_database_has_its_root():
    root = queries.installation()
    assert (root.slug, root.path, root.parent) == ("he-thong", f"/{root.pk}/", None)
    renewed = (root.folded, root.sort_key)
    root.save()
    assert (root.folded, root.sort_key) == renewed


def test_a_unit_stands_under_its_parent(ward, branch):
    assert branch.path == f"{ward.path}{branch.pk}/"
    assert branch.ids_above == [queries.installation().pk, ward.pk, branch.pk]
    assert branch.placements.get().valid_from == dt.date(2010, 1, 1)
    assert queries.ward_of(branch) == ward


def test_people_are_added_in_bulk_with_their_history(ward, branch):
    member = steps.NewPerson(
        full_name="Nguyễn Thị Mẫu Đơn",
        branch=branch,
        state=MemberState.EXEMPT,
        decided_on=dt.date(1984, 12, 20),
        admitted_on=dt.date(1985, 1, 7),
        official_on=dt.date(1986, 1, 7),
        state_on=dt.date(2022, 5, 4),
        gaps=(Gap(dt.date(1990, 1, 1), dt.date(1991, 1, 1)),),
    )
    guest = steps.NewPerson(full_name="Trần Văn Ngoài")
    people = steps.add_people(ward, [member, guest], on=TODAY)
    assert [person.full_name for person in people] == ["Nguyễn Thị Mẫu Đơn", "Trần Văn Ngoài"]
    assert people[0].folded == "nguyen thi mau don"
    membership = people[0].membership
    assert membership.seniority_from == dt.date(1985, 12, 20)
    assert [(change.state, change.on, change.rule_version) for change in membership.changes.all()] == [
        ("probationary", dt.date(1985, 1, 7), "before-2021"),
        ("official", dt.date(1986, 1, 7), "before-2021"),
        ("exempt", dt.date(2022, 5, 4), "24-2021"),
    ]
    assert membership.gaps.count() == 1
    assert not hasattr(Person.objects.get(pk=people[1].pk), "membership")


def test_a_member_without_dates_has_one_change(ward, branch):
    (person,) = steps.add_people(ward, [steps.NewPerson(full_name="Lê Mẫu", branch=branch)], on=TODAY)
    assert [(c.state, c.on, c.rule_version) for c in person.membership.changes.all()] == [
        ("official", TODAY, "294-2025")
    ]


def test_bulk_adding_takes_few_queries(ward, branch, django_assert_max_num_queries):
    rows = [steps.NewPerson(full_name=f"Người Mẫu {n}", branch=branch) for n in range(400)]
    with django_assert_max_num_queries(16):
        steps.add_people(ward, rows, on=TODAY)


def test_offices_assignments_terms(ward, branch):
    (person,) = steps.add_people(ward, [steps.NewPerson(full_name="Lê Mẫu", branch=branch)], on=TODAY)
    office = steps.create_office(ward, title="Bí thư Đảng ủy", rank=1)
    assert steps.create_office(ward, title="Bí thư Đảng ủy") == office
    holding = steps.appoint(person, office=office, valid_from=TODAY, basis="01-QĐ/ĐU")
    assert (holding.office, holding.person, holding.valid_to) == (office, person, None)
    assert steps.assign(person, charge=branch).person == person
    assert steps.assign(office, charge=branch, valid_from=TODAY).office == office
    assert str(steps.open_term(ward, first_year=2020, last_year=2025, congress_number=6)) == "2020–2025"


def test_who_held_an_office_on_a_day_until_it_ended(ward, branch):
    names = ["Lê Mẫu", "Bùi Mẫu", "Đỗ Mẫu"]
    people = steps.add_people(ward, [steps.NewPerson(full_name=name) for name in names], on=TODAY)
    secretary = steps.create_office(branch, title="Bí thư", rank=1)
    member = steps.create_office(branch, title="Chi ủy viên", rank=3)
    elsewhere = steps.create_office(ward, title="Bí thư", rank=1)
    began = dt.date(2022, 5, 1)
    first = steps.appoint(people[0], office=secretary, valid_from=began)
    steps.appoint(people[0], office=member)
    steps.appoint(people[1], office=member, valid_from=began)
    steps.appoint(people[2], office=elsewhere, valid_from=began)

    def held(day: dt.date, *titles: str) -> list[tuple[str, str]]:
        found = queries.holders_on(branch, titles, on=day)
        return [(holding.person.full_name, holding.office.title) for holding in found]

    both = ("bi thu", "Chi ủy viên")
    committee = [("Lê Mẫu", "Bí thư"), ("Bùi Mẫu", "Chi ủy viên"), ("Lê Mẫu", "Chi ủy viên")]
    assert held(began, *both) == committee
    assert held(began - dt.timedelta(days=1), *both) == [("Lê Mẫu", "Chi ủy viên")]
    assert held(began, "Bí thư") == [("Lê Mẫu", "Bí thư")]
    assert held(began, "Phó Bí thư") == []

    steps.end_holding(first, on=dt.date(2025, 5, 31))
    assert held(dt.date(2025, 5, 31), *both) == committee
    assert held(dt.date(2025, 6, 1), *both) == committee[1:]
    with pytest.raises(IntegrityError), transaction.atomic():
        steps.end_holding(first, on=dt.date(2022, 4, 30))


def test_an_account_with_roles(ward, branch):
    account = steps.create_account(
        username="vanphong",
        shown_as="Văn phòng",
        password="mat-khau-dai",
        roles=[(ward, "clerk"), (branch, "teller")],
    )
    assert account.check_password("mat-khau-dai")
    assert set(account.grants.values_list("role", flat=True)) == {"clerk", "teller"}


def test_an_ended_role_is_given_again(ward):
    account = steps.create_account(
        username="a", shown_as="A", password="mat-khau-dai", roles=[(ward, "clerk")]
    )
    Grant.objects.update(valid_to=dt.date(2020, 1, 1))
    steps.grant(account, unit=ward, role="clerk")
    assert Grant.objects.get().valid_to is None
