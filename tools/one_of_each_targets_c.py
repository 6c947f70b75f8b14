"""A resolution with a programme, a target and a directive, for the matrix of gates. Not locked: such rows stay for good."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from nhiemky.documents.models import Document
from nhiemky.org.models import Account, Unit
from nhiemky.targets import steps


def rows(clerk: Account, unit: Unit) -> dict[str, Any]:
    """Words of addresses → what stands there."""
    resolution = steps.write_resolution(
        unit,
        steps.ResolutionContent(kind="congress", title="Nghị quyết đại hội", first_year=2025, last_year=2030),
    )
    programme = steps.write_programme(
        resolution, steps.ProgrammeContent(kind="breakthrough", title="Cải cách hành chính")
    )
    superior = Document.objects.create(
        unit=unit, kind="Chương trình", issuer="Quận ủy", level="district", title="Cải cách hành chính"
    )
    link = steps.write_programme_link(programme, superior)
    content = steps.TargetContent(
        name="Đạt chuẩn đô thị văn minh",
        operator="milestone",
        cadence="by_date",
        due_year=2030,
        value=Decimal(0),
    )
    target = steps.write_target(clerk, resolution, steps.TargetPlace(sector="urban"), content)
    directive = steps.write_directive(
        clerk,
        resolution,
        steps.DirectiveContent(stance="keep", author="Bí thư Quận ủy", text="Giữ nguyên chỉ tiêu."),
    )
    return {
        "resolution_id": resolution.pk,
        "programme_id": programme.pk,
        "programme-unlink link_id": link.pk,
        "target_id": target.pk,
        "directive_id": directive.pk,
        "resolution-numbers year": 2026,
    }
