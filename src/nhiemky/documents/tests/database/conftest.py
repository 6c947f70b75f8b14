"""A small cast: two wards side by side, one person for each role in the first, a stranger in the second."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest

from nhiemky.documents import steps
from nhiemky.documents.actions.add_usual_issuers import add_usual_issuers
from nhiemky.documents.queries import registers
from nhiemky.documents.rules.usual_issuers import usual
from nhiemky.documents.tests.database.numbering import TODAY
from nhiemky.org.models import Account, Role, Term, Unit, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit, grant


@dataclass
class Cast:
    ward: Unit
    branch: Unit
    other: Unit
    clerk: Account
    secretary: Account
    auditor: Account
    branch_secretary: Account
    teller: Account
    stranger: Account


def account(name: str, unit: Unit, role: str) -> Account:
    made = Account.objects.create_user(name)
    grant(made, unit=unit, role=role)
    return made


@pytest.fixture
def cast(db: None) -> Cast:
    ward = create_unit(slug="phuong-a", kind=UnitKind.WARD, name="Đảng bộ phường A", parent=installation())
    other = create_unit(slug="phuong-b", kind=UnitKind.WARD, name="Đảng bộ phường B", parent=installation())
    branch = create_unit(slug="chi-bo-1", kind=UnitKind.BRANCH, name="Chi bộ 1", parent=ward)
    return Cast(
        ward=ward,
        branch=branch,
        other=other,
        clerk=account("clerk", ward, Role.CLERK),
        secretary=account("secretary", ward, Role.SECRETARY),
        auditor=account("auditor", ward, Role.AUDITOR),
        branch_secretary=account("branch", branch, Role.BRANCH_SECRETARY),
        teller=account("teller", ward, Role.TELLER),
        stranger=account("stranger", other, Role.CLERK),
    )


@pytest.fixture
def draft(cast):
    return steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch đại hội", body="Phần một")


@pytest.fixture
def opinion(cast, draft):
    return steps.raise_opinion_in(cast.clerk, draft, raised_by="Chi bộ 1", content="Bổ sung chỉ tiêu")


@pytest.fixture
def march(monkeypatch):
    """It is 10 March 2026."""
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_args, **_named: TODAY)


@pytest.fixture
def bodies(cast):
    Term.objects.create(unit=cast.ward, first_year=2025, last_year=2030, opened_on=dt.date(2025, 7, 1))
    rows = usual(cast.ward.name, place="phường A", superior="")
    add_usual_issuers(cast.clerk, cast.ward, chosen=rows, valid_from=dt.date(2025, 7, 1))
    return {issuer.code: issuer for issuer in registers.issuers(cast.ward)}
