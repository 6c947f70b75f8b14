"""A ward with a congress resolution that is locked, another that is not, and one person for each role."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

import pytest

from nhiemky.documents.models import Document
from nhiemky.documents.rules.registering import Entry
from nhiemky.documents.steps import write_document
from nhiemky.org.models import Account, Role, Unit, UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit, grant
from nhiemky.targets import steps
from nhiemky.targets.models import Resolution, Target
from nhiemky.targets.rules.promises import Promise

PLACE = steps.TargetPlace(sector="budget")


def promise(**more: object) -> Promise:
    """Ít nhất 95 %, hằng năm – with what differs."""
    said: dict[str, object] = {
        "name": "Tỷ lệ gia đình văn hóa",
        "operator": "at_least",
        "cadence": "per_year",
        "value": Decimal(95),
        "measure": "%",
    }
    return Promise(**{**said, **more})  # type: ignore[arg-type]


@dataclass
class Cast:
    ward: Unit
    other: Unit
    clerk: Account
    secretary: Account
    auditor: Account
    stranger: Account
    paper: Document

    def resolution(self, *, kind: str = "congress", first: int = 2025, last: int = 2030) -> Resolution:
        content = steps.ResolutionContent(kind=kind, title="Nghị quyết", first_year=first, last_year=last)
        return steps.write_resolution(self.ward, content)

    def target(self, resolution: Resolution, **more: object) -> Target:
        return steps.write_target(self.clerk, resolution, PLACE, promise(**more))

    def superior(self) -> Document:
        """A programme of the superior level, of the years of the resolution."""
        entry = Entry(
            kind="Chương trình",
            symbol="02-CTr/QU",
            issuer="Quận ủy",
            level="district",
            dated=dt.date(2026, 1, 5),
            title="Cải cách hành chính",
        )
        return write_document(self.ward, entry)

    def locked(self) -> Target:
        """A target of a locked resolution."""
        resolution = self.resolution()
        target = self.target(resolution)
        steps.lock_resolution(self.clerk, resolution)
        return target


def account(name: str, unit: Unit, role: str) -> Account:
    made = Account.objects.create_user(name)
    grant(made, unit=unit, role=role)
    return made


@pytest.fixture
def cast(db: None) -> Cast:
    ward = create_unit(slug="phuong-a", kind=UnitKind.WARD, name="Đảng bộ phường A", parent=installation())
    other = create_unit(slug="phuong-b", kind=UnitKind.WARD, name="Đảng bộ phường B", parent=installation())
    entry = Entry(
        kind="NQ", symbol="05-NQ/ĐU", issuer="Đảng ủy", level="ward", dated=dt.date(2027, 3, 2), title="NQ"
    )
    return Cast(
        ward=ward,
        other=other,
        clerk=account("clerk", ward, Role.CLERK),
        secretary=account("secretary", ward, Role.SECRETARY),
        auditor=account("auditor", ward, Role.AUDITOR),
        stranger=account("stranger", other, Role.CLERK),
        paper=write_document(ward, entry),
    )
