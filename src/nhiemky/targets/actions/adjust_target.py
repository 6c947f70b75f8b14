"""Let another value bind: by a document of an organ, with the reason. The old value stays and is shown everywhere."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.events import TargetAdjusted
from nhiemky.targets.models import Target, TargetVersion
from nhiemky.targets.queries import newest, promise_of
from nhiemky.targets.rules import adjusting, promises
from nhiemky.targets.rules.promises import Years
from nhiemky.targets.steps import Decided, TargetContent


@action
def adjust_target(
    actor: Any, target: Target, *, content: TargetContent, decided: Decided, revision: int
) -> TargetVersion:
    """The only way to another value of a locked target; the database asks for document, organ and reason too."""
    # facts
    target = steps.locked_target(target)
    resolution, version = target.resolution, newest(target)
    before = promise_of(version)
    # decision
    if target.revision != revision:
        raise Refused("changed-meanwhile")
    document = adjusting.check_adjustment(
        document=decided.document.pk if decided.document else None,
        organ=decided.organ,
        reason=decided.reason,
        before=before,
        after=content,
    )
    promises.check(content, Years(resolution.first_year, resolution.last_year))
    # consequences
    made = steps.write_version(actor, target, content, number=version.number + 1, decided=decided)
    target.revision += 1
    target.save(update_fields=["revision"])
    said = {**steps.changes(before, content), "organ": decided.organ, "reason": decided.reason}
    event = TargetAdjusted(target.pk, made.number, document, resolution.is_locked, Values(said))
    record(actor, event, unit=resolution.unit_id, topic=f"target/{target.pk}")
    return made
