"""Write down a breakthrough or a key programme of a resolution."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.targets import steps
from nhiemky.targets.events import ProgrammeAdded
from nhiemky.targets.models import Programme, Resolution
from nhiemky.targets.rules import following
from nhiemky.targets.steps import ProgrammeContent


@action
def add_programme(actor: Any, resolution: Resolution, *, content: ProgrammeContent) -> Programme:
    # facts
    resolution = steps.locked_resolution(resolution)
    # decision
    following.check_programme(content.title)
    # consequences
    made = steps.write_programme(resolution, content)
    event = ProgrammeAdded(resolution.pk, made.pk, Values(steps.facts(made, content)))
    record(actor, event, unit=resolution.unit_id, topic=f"resolution/{resolution.pk}")
    return made
