"""What stands at one congress, for the matrix of gates: a delegate, an alternate, a scheme with somebody planned.

Delegates are people of their own: auditor and observer read their names, and no other member's.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.congresses.models import Congress, Delegate, Scheme, SchemePerson, Season
from nhiemky.org import steps as org
from nhiemky.org.models import Account, Unit

DAY = dt.date(2026, 3, 2)
NAMES = ("Người Dự Một", "Người Dự Hai", "Người Dự Kiến")


def rows(people: dict[str, Account], ward: Unit, *, branch: Unit, key: str) -> dict[str, Any]:
    """Words of addresses → the congress of a branch that is being prepared, with its roll and its scheme."""
    new = [org.NewPerson(full_name=f"{name} {key}", branch=branch, state="official") for name in NAMES]
    official, alternate, planned = org.add_people(ward, new, on=DAY)
    congress = Congress.objects.filter(unit=branch, state="planned").first() or _congress(ward, branch)
    delegate = Delegate.objects.create(
        congress=congress, person=official, way="member", attendance="excused", reason="ốm"
    )
    Delegate.objects.create(congress=congress, person=alternate, way="elected", standing="alternate")
    row = SchemePerson.objects.create(
        scheme=Scheme.objects.create(congress=congress, seats=3), person=planned
    )
    return {
        "congress_id": congress.pk,
        "delegate_id": delegate.pk,
        "row_id": row.pk,
        "congress-paper paper": "kich-ban",
        "congress-paper form": "pdf",
    }


def _congress(ward: Unit, branch: Unit) -> Congress:
    season, _new = Season.objects.get_or_create(
        unit=ward, title="Đợt đại hội thử", first_year=2025, last_year=2027, begins_on=DAY,
        ends_on=DAY + dt.timedelta(days=60),
    )  # fmt: skip
    return Congress.objects.create(season=season, unit=branch, planned_on=DAY + dt.timedelta(days=14))
