"""Say where a target stands, who answers for it, which figures measure it. What it promises is another matter."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.events import TargetPlaced
from nhiemky.targets.models import Target
from nhiemky.targets.steps import TargetPlace


@action
def place_target(actor: Any, target: Target, *, place: TargetPlace, revision: int) -> Target:
    # facts
    target = steps.locked_target(target)
    kept = replace(place, decisive=target.decisive, decisive_said_by=target.decisive_said_by)
    # decision
    if target.revision != revision:
        raise Refused("changed-meanwhile")
    # consequences
    placed = steps.fill(target, kept)
    target.revision += 1
    target.save()
    event = TargetPlaced(target.pk, Values(placed))
    record(actor, event, unit=target.resolution.unit_id, topic=f"target/{target.pk}")
    return target
