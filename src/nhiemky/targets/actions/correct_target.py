"""Correct what was typed wrongly about a target that is not locked."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.events import TargetCorrected
from nhiemky.targets.models import Target, TargetVersion
from nhiemky.targets.queries import binding, newest, promise_of
from nhiemky.targets.rules import adjusting, promises
from nhiemky.targets.rules.promises import Years
from nhiemky.targets.steps import TargetContent


@action
def correct_target(actor: Any, target: Target, *, content: TargetContent, revision: int) -> TargetVersion:
    # facts
    target = steps.locked_target(target)
    resolution, version = target.resolution, newest(target)
    before = promise_of(version)
    others = [
        promise_of(one.version) for one in binding(list(resolution.targets.exclude(pk=target.pk))).values()
    ]
    # decision
    adjusting.check_unlocked(locked=resolution.is_locked)
    if target.revision != revision:
        raise Refused("changed-meanwhile")
    promises.check(content, Years(resolution.first_year, resolution.last_year))
    adjusting.check_room(others, content)
    # consequences
    steps.correct_version(version, content)
    target.revision += 1
    target.save(update_fields=["revision"])
    event = TargetCorrected(target.pk, version.number, Values(steps.changes(before, content)))
    record(actor, event, unit=resolution.unit_id, topic=f"target/{target.pk}")
    return version
