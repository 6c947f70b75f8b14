"""A target with a remark of the superior level about it, for the matrix of gates."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from nhiemky.org.models import Account, Unit
from nhiemky.targets import steps
from nhiemky.targets.models import Directive, Resolution


def rows(clerk: Account, unit: Unit) -> dict[str, Any]:
    """Words of the addresses of this part alone: other parts have targets of their own."""
    resolution = steps.write_resolution(
        unit,
        steps.ResolutionContent(
            kind=Resolution.Kind.THEMATIC, title="Nghị quyết chuyên đề", first_year=2026, last_year=2030
        ),
    )
    target = steps.write_target(
        clerk,
        resolution,
        steps.TargetPlace(sector="society"),
        steps.TargetContent(
            name="Bảo hiểm y tế", operator="at_least", cadence="per_year", value=Decimal(95), measure="%"
        ),
    )
    directive = Directive.objects.create(
        resolution=resolution,
        target=target,
        stance=Directive.Stance.KEEP,
        author="Thành ủy Thử",
        text="Giữ nguyên chỉ tiêu.",
        recorded_by=clerk,
    )
    found: dict[str, Any] = {"target-remedy target_id": target.pk, "target-remedy year": 2026}
    for name in ("directive-show", "directive-hide"):
        found |= {f"{name} target_id": target.pk, f"{name} directive_id": directive.pk}
    return found
