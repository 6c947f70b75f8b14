"""Writers of resolutions and their programmes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

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
