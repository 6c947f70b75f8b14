"""Writers of targets and of their versions."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from nhiemky.documents.models import Clause, Document
from nhiemky.figures.models import Indicator
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.org.models import Office, Unit
from nhiemky.targets.models import Programme, Resolution, Target, TargetVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetContent:
    """What a target promises (`TargetVersion`)."""

    name: str
    operator: str
    cadence: str
    value: Decimal | None = None
    value2: Decimal | None = None
    out_of: Decimal | None = None
    measure: str = ""
    due_year: int | None = None
    baseline: Decimal | None = None
    baseline_year: int | None = None
    structure: str = ""
    as_assigned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetPlace:
    """Where a target stands and who answers for it (`Target`)."""

    sector: str
    programme: Programme | None = None
    clause: Clause | None = None
    indicator: Indicator | None = None
    owner_unit: Unit | None = None
    owner_office: Office | None = None
    decisive: bool = False
    decisive_said_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """By which document of which organ a target is adjusted, and why."""

    document: Document | None = None
    organ: str = ""
    reason: str = ""


NOBODY = Decided()


def write_target(actor: Any, resolution: Resolution, place: TargetPlace, content: TargetContent) -> Target:
    """The next target of a resolution with its first version."""
    last = resolution.targets.order_by("-position").first()
    fields = {name: getattr(place, name) for name in place.__dataclass_fields__}
    target = Target.objects.create(resolution=resolution, position=last.position + 1 if last else 1, **fields)
    write_version(actor, target, content, number=1)
    return target


def write_version(
    actor: Any, target: Target, content: TargetContent, *, number: int, decided: Decided = NOBODY
) -> TargetVersion:
    """The next version of a target; the database refuses one of a locked target that nobody decided."""
    for field, text in (("name", content.name), ("reason", decided.reason)):
        refuse_secret(text, field=field)
    fields = {name: getattr(content, name) for name in content.__dataclass_fields__}
    return TargetVersion.objects.create(
        target=target,
        number=number,
        document=decided.document,
        organ=decided.organ,
        reason=decided.reason,
        written_by=actor,
        **fields,
    )
