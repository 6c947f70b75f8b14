"""Two wards side by side, a clerk of the first, an auditor, a branch secretary, a stranger; nothing invented but names."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from django.test import Client

from nhiemky.org.models import Account, Role, Term, Unit, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit, grant

PASSWORD = "mat-khau-cua-nguoi-thu"


@dataclass(frozen=True)
class Cast:
    ward: Unit
    other: Unit
    branch: Unit
    clerk: Account
    auditor: Account
    branch_secretary: Account
    nobody: Account


def _account(name: str, unit: Unit | None = None, role: str = "") -> Account:
    made: Account = Account.objects.create_user(name, password=PASSWORD, shown_as=f"Người {name}")
    if unit is not None:
        grant(made, unit=unit, role=role)
    return made


@pytest.fixture
def cast(db: None) -> Cast:
    ward = create_unit(
        slug="phuong-a",
        kind=UnitKind.WARD,
        name="Đảng bộ phường A",
        short_name="Đảng ủy phường A",
        parent=installation(),
    )
    other = create_unit(slug="phuong-b", kind=UnitKind.WARD, name="Đảng bộ phường B", parent=installation())
    branch = create_unit(slug="chi-bo-a1", kind=UnitKind.BRANCH, name="Chi bộ A1", parent=ward)
    Term.objects.create(unit=ward, congress_number=12, first_year=2025, last_year=2030)
    return Cast(
        ward=ward,
        other=other,
        branch=branch,
        clerk=_account("thu-ky", ward, Role.CLERK),
        auditor=_account("kiem-tra", ward, Role.AUDITOR),
        branch_secretary=_account("bi-thu-a1", branch, Role.BRANCH_SECRETARY),
        nobody=_account("nguoi-la"),
    )


@pytest.fixture
def clerk(client: Client, cast: Cast) -> Client:
    """A browser in which the clerk of the first ward is signed in."""
    client.force_login(cast.clerk, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
