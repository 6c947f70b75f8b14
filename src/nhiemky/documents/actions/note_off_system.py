"""Leave one line that a document on the secrets list is kept off the system: who and when, nothing else."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import OffSystemNoted
from nhiemky.documents.models import OffSystemNote
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@action
def note_off_system(actor: Any, unit: Unit) -> OffSystemNote:
    # facts: there are none, and none are asked for
    # decision: a note may always be left
    # consequences
    note = OffSystemNote.objects.create(unit=unit, noted_by=actor)
    record(actor, OffSystemNoted(note.pk), unit=unit.pk, topic=f"unit/{unit.pk}")
    return note
