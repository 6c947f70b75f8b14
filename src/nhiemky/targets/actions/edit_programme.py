"""Correct what is said of a breakthrough or a programme. Its kind stays: its number counts within the kind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.events import ProgrammeEdited
from nhiemky.targets.models import Programme
from nhiemky.targets.rules import following
from nhiemky.targets.steps import ProgrammeContent


@action
def edit_programme(
    actor: Any, programme: Programme, *, content: ProgrammeContent, revision: int
) -> Programme:
    # facts
    resolution = steps.locked_resolution(programme.resolution)
    programme = Programme.objects.get(pk=programme.pk)
    # decision
    if programme.revision != revision:
        raise Refused("changed-meanwhile")
    following.check_programme(content.title)
    # consequences
    edited = steps.fill(programme, replace(content, kind=programme.kind))
    programme.revision += 1
    programme.save()
    event = ProgrammeEdited(resolution.pk, programme.pk, Values(edited))
    record(actor, event, unit=resolution.unit_id, topic=f"resolution/{resolution.pk}")
    return programme
