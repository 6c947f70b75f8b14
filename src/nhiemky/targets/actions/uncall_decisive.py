"""Take back that a target was called decisive."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.events import TargetNotCalledDecisive
from nhiemky.targets.models import Target


@action
def uncall_decisive(actor: Any, target: Target) -> Target:
    # facts
    target = steps.locked_target(target)
    # decision
    if not target.decisive:
        raise Refused("not-called-decisive")
    # consequences
    target.decisive, target.decisive_said_by = False, ""
    target.revision += 1
    target.save(update_fields=["decisive", "decisive_said_by", "revision"])
    event = TargetNotCalledDecisive(target.pk)
    record(actor, event, unit=target.resolution.unit_id, topic=f"target/{target.pk}")
    return target
