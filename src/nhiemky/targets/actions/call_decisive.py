"""Write down that somebody called a target decisive. It is shown with the name, and judges nothing."""

from __future__ import annotations

from typing import Any

from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.targets import steps
from nhiemky.targets.events import TargetCalledDecisive
from nhiemky.targets.models import Target
from nhiemky.targets.rules import following


@action
def call_decisive(actor: Any, target: Target, *, said_by: str) -> Target:
    # facts
    target = steps.locked_target(target)
    before = target.decisive_said_by
    # decision
    following.check_decisive(said_by)
    refuse_secret(said_by, field="decisive_said_by")
    # consequences
    target.decisive, target.decisive_said_by = True, said_by.strip()
    target.revision += 1
    target.save(update_fields=["decisive", "decisive_said_by", "revision"])
    event = TargetCalledDecisive(target.pk, Values(decisive_said_by=(before, target.decisive_said_by)))
    record(actor, event, unit=target.resolution.unit_id, topic=f"target/{target.pk}")
    return target
