"""A small cast: two wards side by side, one person for each role in the first, a stranger in the second."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest
from django.utils import timezone

from nhiemky.org.models import Account, Office, OfficeHolding, Person, Role, Unit, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit, grant
from nhiemky.tasks import steps
from nhiemky.tasks.models import Task


@dataclass
class Cast:
    ward: Unit
    branch: Unit
    other_branch: Unit
    other: Unit
    person: Person
    office: Office
    clerk: Account
    secretary: Account
    auditor: Account
    branch_secretary: Account
    teller: Account
    holder: Account
    stranger: Account

    def task(self, owner: object = None, days: int | None = 5, **more: object) -> Task:
        """Set by the clerk, due in some days, owned by the branch."""
        due = None if days is None else timezone.localdate() + dt.timedelta(days=days)
        title = str(more.pop("title", "Rà soát đường bê tông"))
        return steps.open_task(
            self.clerk, unit=self.ward, title=title, owner=owner or self.branch, due=due, **more
        )


def account(name: str, unit: Unit, role: str, **more: object) -> Account:
    made = Account.objects.create_user(name, **more)
    grant(made, unit=unit, role=role)
    return made


@pytest.fixture
def cast(db: None) -> Cast:
    ward = create_unit(slug="phuong-a", kind=UnitKind.WARD, name="Đảng bộ phường A", parent=installation())
    other = create_unit(slug="phuong-b", kind=UnitKind.WARD, name="Đảng bộ phường B", parent=installation())
    branch = create_unit(slug="chi-bo-1", kind=UnitKind.BRANCH, name="Chi bộ 1", parent=ward)
    person = Person.objects.create(unit=ward, full_name="Trần Thị Bình")
    office = Office.objects.create(unit=ward, title="Chủ tịch UBND")
    OfficeHolding.objects.create(office=office, person=person)
    return Cast(
        ward=ward,
        branch=branch,
        other_branch=create_unit(slug="chi-bo-2", kind=UnitKind.BRANCH, name="Chi bộ 2", parent=ward),
        other=other,
        person=person,
        office=office,
        clerk=account("clerk", ward, Role.CLERK),
        secretary=account("secretary", ward, Role.SECRETARY),
        auditor=account("auditor", ward, Role.AUDITOR),
        branch_secretary=account("branch", branch, Role.BRANCH_SECRETARY),
        teller=account("teller", ward, Role.TELLER),
        holder=account("holder", ward, Role.TELLER, person=person),
        stranger=account("stranger", other, Role.CLERK),
    )
