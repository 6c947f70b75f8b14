"""Indicators of a ward and of the district above it, for the matrix of gates."""

from __future__ import annotations

from typing import Any

from nhiemky.figures.models import Indicator
from nhiemky.org.models import Unit


def rows(ward: Unit, *, key: str) -> dict[str, Any]:
    """Words of addresses → an indicator that branches of the ward count, one that the district asks for, the district."""
    district = ward.parent
    if district is None:
        raise ValueError(f"{ward.slug} stands below nothing")
    facts = {"name": "Số đảng viên", "measure": "đảng viên", "reported_by": "branch"}
    own = Indicator.objects.create(unit=ward, code=f"so-dang-vien-{key}", **facts)
    above = Indicator.objects.create(unit=district, code=f"so-dang-vien-quan-{key}", **facts)
    return {
        "superior": district.slug,
        "figures-compare indicator_id": own.pk,
        "superior-figures-compare indicator_id": above.pk,
    }
