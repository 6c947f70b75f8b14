"""Writers of targets and of their versions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.documents.models import Clause, Document
from nhiemky.figures.models import Indicator
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.org.models import Office, Unit
from nhiemky.targets.models import Programme, Resolution, Target, TargetVersion
from nhiemky.targets.rules.promises import Promise

#: What a target promises (`TargetVersion`).
TargetContent = Promise


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


def correct_version(version: TargetVersion, content: TargetContent) -> None:
    """What was typed wrongly before anything was promised; the database refuses it for a locked target."""
    refuse_secret(content.name, field="name")
    for name in content.__dataclass_fields__:
        setattr(version, name, getattr(content, name))
    version.save()


def promised(content: TargetContent) -> dict[str, object]:
    """What the journal keeps of a promise beside its chain: the fields that say something."""
    said = {name: getattr(content, name) for name in content.__dataclass_fields__}
    return {name: value for name, value in said.items() if value not in (None, "", False)}


def changes(before: TargetContent, after: TargetContent) -> dict[str, object]:
    """Field → (before, after), of those that differ."""
    pairs = {name: (getattr(before, name), getattr(after, name)) for name in before.__dataclass_fields__}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def locked_target(target: Target) -> Target:
    """The target with its resolution, held until the transaction ends: a lock and a correction never pass each other."""
    Resolution.objects.select_for_update().get(pk=target.resolution_id)
    found = Target.objects.select_for_update(of=("self",)).select_related("resolution")
    return found.get(pk=target.pk)
