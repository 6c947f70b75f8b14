"""Writers of resolutions and their programmes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.documents.models import Clause, Document
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.org.models import Office, Term, Unit
from nhiemky.targets.models import Programme, Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionContent:
    """What is written about a resolution. `first_year`, `last_year`: the years it is for."""

    kind: str
    title: str
    first_year: int
    last_year: int
    term: Term | None = None
    adopted_on: dt.date | None = None
    document: Document | None = None
    carries_out: Resolution | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeContent:
    """A breakthrough or a key programme."""

    kind: str
    title: str
    clause: Clause | None = None
    owner_unit: Unit | None = None
    owner_office: Office | None = None


def write_resolution(unit: Unit, content: ResolutionContent) -> Resolution:
    """The row of a resolution."""
    refuse_secret(content.title, field="title")
    return Resolution.objects.create(unit=unit, **_fields(content))


def write_programme(resolution: Resolution, content: ProgrammeContent) -> Programme:
    """The next breakthrough or programme of a resolution."""
    refuse_secret(content.title, field="title")
    before = resolution.programmes.filter(kind=content.kind).order_by("-position").first()
    position = before.position + 1 if before else 1
    return Programme.objects.create(resolution=resolution, position=position, **_fields(content))


def _fields(content: Any) -> dict[str, Any]:
    return {name: getattr(content, name) for name in content.__dataclass_fields__}


def locked_resolution(resolution: Resolution) -> Resolution:
    """Held until the transaction ends."""
    return Resolution.objects.select_for_update().get(pk=resolution.pk)


def lock_resolution(actor: Any, resolution: Resolution) -> None:
    """From now on the triggers of the database keep its targets as they are."""
    resolution.locked_at, resolution.locked_by = timezone.now(), actor
    resolution.revision += 1
    resolution.save(update_fields=["locked_at", "locked_by", "revision"])


def facts(row: Any, content: Any) -> dict[str, object]:
    """The fields of a content as they stand in the row of it; rows of other tables by what they are called."""
    said = {name: getattr(row, name) for name in content.__dataclass_fields__}
    return {name: str(value) if hasattr(value, "pk") else value for name, value in said.items()}


def fill(row: Any, content: Any) -> dict[str, object]:
    """Set the fields of a row from what was typed; returns field → (before, after) of those that changed."""
    refuse_secret(getattr(content, "title", ""), field="title")
    before = facts(row, content)
    for name in content.__dataclass_fields__:
        setattr(row, name, getattr(content, name))
    after = facts(row, content)
    return {name: (before[name], after[name]) for name in after if after[name] != before[name]}
