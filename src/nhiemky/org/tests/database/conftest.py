"""A small cast: two wards side by side, a person for each role in the first, a stranger in the second."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import pytest
from django.test import Client
from django.urls import reverse

from nhiemky.org import queries, steps
from nhiemky.org.models import Account, BranchType, MemberState, Person, Role, Unit, UnitKind

FOUNDED = dt.date(2015, 1, 1)


@dataclass
class Cast:
    ward: Unit
    first: Unit
    second: Unit
    other_ward: Unit
    accounts: dict[str, Account] = field(default_factory=dict)

    def client(self, name: str) -> Client:
        """Signed in as one of the cast; "anonymous" is nobody."""
        client = Client()
        if name != "anonymous":
            client.force_login(
                self.accounts[name], backend="allauth.account.auth_backends.AuthenticationBackend"
            )
        return client

    def url(self, name: str, **more: object) -> str:
        return reverse(name, kwargs={"ward": self.ward.slug, **more})

    def person(self, full_name: str, **more: object) -> Person:
        """A member of the first branch unless said otherwise."""
        facts = {"branch": self.first, "state": MemberState.OFFICIAL, **more}
        ward = (
            self.other_ward
            if facts["branch"] and not facts["branch"].path.startswith(self.ward.path)
            else self.ward
        )
        return steps.add_people(ward, [steps.NewPerson(full_name=full_name, **facts)], on=FOUNDED)[0]

    @property
    def clerk(self) -> Account:
        return self.accounts["clerk"]


def branch(name: str, ward: Unit, **more: object) -> Unit:
    return steps.create_unit(
        slug=f"{ward.slug}-{name.split()[-1]}",
        kind=UnitKind.BRANCH,
        branch_type=BranchType.RESIDENTIAL,
        name=name,
        parent=ward,
        valid_from=FOUNDED,
        **more,
    )


def account(name: str, unit: Unit, role: str) -> Account:
    made = Account.objects.create(username=name, shown_as=name)
    steps.grant(made, unit=unit, role=role)
    return made


@pytest.fixture
def cast(db: None) -> Cast:
    root = queries.installation()
    ward = steps.create_unit(slug="phuong-a", kind=UnitKind.WARD, name="Đảng bộ phường A", parent=root)
    other = steps.create_unit(slug="phuong-b", kind=UnitKind.WARD, name="Đảng bộ phường B", parent=root)
    cast = Cast(ward, branch("Chi bộ TDP số 1", ward), branch("Chi bộ TDP số 2", ward), other)
    for role in Role:
        place = {Role.BRANCH_SECRETARY: cast.first, Role.ADMINISTRATOR: root}.get(role, ward)
        cast.accounts[role.value] = account(role.value, place, role)
    cast.accounts["stranger"] = account("stranger", other, Role.CLERK)
    cast.accounts["observer_above"] = account("observer_above", root, Role.SUPERIOR_OBSERVER)
    return cast
