"""Take back that a programme carries out one of the superior level."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.events import ProgrammeUnlinked
from nhiemky.targets.models import Programme


@action
def unlink_programme(actor: Any, programme: Programme, *, link_id: int) -> None:
    # facts
    resolution = steps.locked_resolution(programme.resolution)
    link = programme.links.filter(pk=link_id).first()
    # decision
    if link is None:
        raise Refused("programme-unlinked-already")
    # consequences
    link.delete()
    event = ProgrammeUnlinked(resolution.pk, programme.pk, link.document_id)
    record(actor, event, unit=resolution.unit_id, topic=f"resolution/{resolution.pk}")
