"""Write down a target of a resolution; a locked one takes no more."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.targets import steps
from nhiemky.targets.events import TargetWritten
from nhiemky.targets.models import Resolution, Target
from nhiemky.targets.queries import promises_of
from nhiemky.targets.rules import adjusting, promises
from nhiemky.targets.rules.promises import Years
from nhiemky.targets.steps import TargetContent, TargetPlace


@action
def write_target(actor: Any, resolution: Resolution, *, place: TargetPlace, content: TargetContent) -> Target:
    # facts
    resolution = steps.locked_resolution(resolution)
    others = promises_of(resolution)
    # decision
    adjusting.check_unlocked(locked=resolution.is_locked)
    promises.check(content, Years(resolution.first_year, resolution.last_year))
    adjusting.check_room(others, content)
    # consequences
    target = steps.write_target(actor, resolution, place, content)
    event = TargetWritten(target.pk, resolution.pk, Values(steps.promised(content)))
    record(actor, event, unit=resolution.unit_id, topic=f"target/{target.pk}")
    return target
