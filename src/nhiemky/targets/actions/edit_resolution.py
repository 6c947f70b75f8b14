"""Correct what is said of a resolution. Of a locked one the database keeps kind and years."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.events import ResolutionEdited
from nhiemky.targets.models import Resolution
from nhiemky.targets.queries.resolutions import onward, taken
from nhiemky.targets.rules import chain
from nhiemky.targets.steps import ResolutionContent


@action
def edit_resolution(
    actor: Any, resolution: Resolution, *, content: ResolutionContent, revision: int
) -> Resolution:
    # facts
    resolution = steps.locked_resolution(resolution)
    known = taken(resolution.unit, content.kind, content.first_year, content.document, but=resolution.pk)
    kept = (resolution.kind, resolution.first_year, resolution.last_year)
    # decision
    if resolution.revision != revision:
        raise Refused("changed-meanwhile")
    chain.check(title=content.title, kind=content.kind, first=content.first_year, last=content.last_year)
    chain.check_free(known)
    chain.check_carries_out(content.kind, onward(content.carries_out), itself=resolution.pk)
    if resolution.is_locked and kept != (content.kind, content.first_year, content.last_year):
        raise Refused("locked-resolution-stays", field="kind")
    # consequences
    edited = steps.fill(resolution, content)
    resolution.revision += 1
    resolution.save()
    event = ResolutionEdited(resolution.pk, Values(edited))
    record(actor, event, unit=resolution.unit_id, topic=f"resolution/{resolution.pk}")
    return resolution
