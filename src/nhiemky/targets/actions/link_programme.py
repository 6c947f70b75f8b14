"""Say which programme of the superior level a programme of the ward carries out."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.models import Document
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.targets import steps
from nhiemky.targets.events import ProgrammeLinked
from nhiemky.targets.models import Programme, ProgrammeLink
from nhiemky.targets.rules import following


@action
def link_programme(actor: Any, programme: Programme, *, document: Document) -> ProgrammeLink:
    # facts
    resolution = steps.locked_resolution(programme.resolution)
    exists = programme.links.filter(document=document).exists()
    # decision
    following.check_linked(exists=exists)
    # consequences
    made = steps.write_programme_link(programme, document)
    event = ProgrammeLinked(resolution.pk, programme.pk, document.pk)
    record(actor, event, unit=resolution.unit_id, topic=f"resolution/{resolution.pk}")
    return made
