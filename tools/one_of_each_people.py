"""Somebody of a branch with an office, a charge, an account, and a day off, for the matrix of gates."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.org import steps as org
from nhiemky.org.actions.add_person import add_person
from nhiemky.org.models import Account, Assignment, DayOff, Grant, ImportBatch, OfficeHolding, Role, Unit

DAY = dt.date(2026, 3, 2)


def rows(ward: Unit, clerk: Account, *, branch: Unit) -> dict[str, Any]:
    """Words of addresses → a member of the branch, an office and who holds it, a charge, an account, a day off."""
    new = org.NewPerson(
        full_name=f"Nguyễn Văn Thử {branch.pk}",
        branch=branch,
        birth_date=dt.date(1970, 3, 2),
        decided_on=dt.date(2000, 3, 2),
        admitted_on=dt.date(2000, 3, 2),
        official_on=dt.date(2001, 3, 2),
        ethnic_group="Pu Péo",
        national_id="001070000000",
    )
    person = add_person(clerk, ward, new)
    batch = ImportBatch.objects.create(unit=ward, file_name="danh-sach.csv", created_by=clerk)
    office = org.create_office(branch, title="Bí thư chi bộ")
    holding: OfficeHolding = org.appoint(person, office=office, valid_from=DAY)
    charge: Assignment = org.assign(person, charge=branch, valid_from=DAY)
    account = Account.objects.create_user(f"tai-khoan-{branch.pk}")
    grant: Grant = org.grant(account, unit=branch, role=Role.TELLER)
    day_off = DayOff.objects.create(unit=ward, day=DAY + dt.timedelta(days=branch.pk), basis="Thông báo")
    return {
        "day_off_id": day_off.pk,
        "person_id": person.pk,
        "batch_id": batch.pk,
        "holding_id": holding.pk,
        "assignment_id": charge.pk,
        "account_id": account.pk,
        "grant_id": grant.pk,
    }
