"""Writers of what is said on the way: numbers of a year, directives, milestones, superior programmes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nhiemky.documents.models import Clause, Document
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.targets.models import (
    Attainment,
    Directive,
    Programme,
    ProgrammeLink,
    Resolution,
    Target,
    Yardstick,
)
from nhiemky.targets.rules.following import Measured, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectiveContent:
    """What somebody above said. `target`: None where it is about the whole resolution."""

    stance: str
    author: str
    text: str
    said_on: dt.date | None = None
    target: Target | None = None
    document: Document | None = None
    topic: str = ""
    topic_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersSource:
    """Where the numbers of a year come from; `reason`: why a number that stood already is another one now."""

    plan: Resolution | None = None
    document: Document | None = None
    source: str = ""
    reason: str = ""


def write_yardsticks(
    actor: Any, year: int, numbers: Mapping[Place, Measured], said: NumbersSource
) -> list[Yardstick]:
    """The next number of each; older ones stay."""
    refuse_secret(said.reason, field="reason")
    made = []
    for place, measured in numbers.items():
        before = Yardstick.objects.filter(target=place.target, kind=place.kind, year=year).order_by("-number")
        last = before.first()
        made.append(
            Yardstick.objects.create(
                target_id=place.target,
                kind=place.kind,
                year=year,
                number=last.number + 1 if last else 1,
                value=measured.value,
                value2=measured.value2,
                plan=said.plan,
                document=said.document,
                source=said.source,
                reason=said.reason if last else "",
                written_by=actor,
            )
        )
    return made


def write_directive(actor: Any, resolution: Resolution, content: DirectiveContent) -> Directive:
    """Word for word, with its author."""
    refuse_secret(content.text, field="text")
    fields = {name: getattr(content, name) for name in content.__dataclass_fields__}
    return Directive.objects.create(resolution=resolution, recorded_by=actor, **fields)


def write_attainment(
    actor: Any,
    target: Target,
    *,
    year: int,
    on: dt.date | None = None,
    document: Document | None = None,
    note: str = "",
) -> Attainment:
    """A milestone was reached; said again, the later word holds (the journal keeps the earlier one)."""
    refuse_secret(note, field="note")
    said = {"year": year, "on": on, "document": document, "note": note, "recorded_by": actor}
    made, _new = Attainment.objects.update_or_create(target=target, defaults=said)
    return made


def write_programme_link(
    programme: Programme, document: Document, *, clause: Clause | None = None
) -> ProgrammeLink:
    """The programme carries out a programme of the superior level."""
    return ProgrammeLink.objects.create(programme=programme, document=document, clause=clause)


def fill_directive(directive: Directive, content: DirectiveContent) -> dict[str, object]:
    """Set what was typed; where it was said stays. Returns field → (before, after)."""
    edited: dict[str, object] = {}
    for name in ("stance", "author", "text", "said_on", "target", "document"):
        before, after = getattr(directive, name), getattr(content, name)
        if before != after:
            edited[name] = (_plain(before), _plain(after))
            setattr(directive, name, after)
    return edited


def _plain(value: Any) -> Any:
    return str(value) if hasattr(value, "pk") else value
