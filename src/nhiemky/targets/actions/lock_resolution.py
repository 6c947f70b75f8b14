"""Lock the targets of a congress: from now on the database changes none of them without document, organ and reason."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.targets import steps
from nhiemky.targets.events import ResolutionLocked
from nhiemky.targets.models import Resolution
from nhiemky.targets.queries import promises_of
from nhiemky.targets.rules import adjusting


@action
def lock_resolution(actor: Any, resolution: Resolution) -> Resolution:
    # facts
    resolution = steps.locked_resolution(resolution)
    promises = promises_of(resolution)
    # decision
    adjusting.check_lock(kind=resolution.kind, locked=resolution.is_locked, promises=promises)
    # consequences
    steps.lock_resolution(actor, resolution)
    event = ResolutionLocked(resolution.pk, len(promises))
    record(actor, event, unit=resolution.unit_id, topic=f"resolution/{resolution.pk}")
    return resolution
