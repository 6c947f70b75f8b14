"""Take in a photograph of the conference with its caption and its text for those who cannot see it."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.conferences import steps
from nhiemky.conferences.events import LineAdded
from nhiemky.conferences.models import Conference, Line, Part
from nhiemky.conferences.rules import captions
from nhiemky.files.models import StoredFile
from nhiemky.files.steps import take_in
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def add_photo(
    actor: Any, conference: Conference, *, upload: UploadedFile[Any], part: Part | None, words: captions.Words
) -> Line:
    """The picture is re-encoded without its position; nothing of a refused one stays."""
    # facts
    conference = steps.being_recorded(conference)
    # decision
    captions.check(words)
    # consequences
    stored = take_in(
        upload, unit=conference.unit_id, actor=actor, kinds=[StoredFile.Kind.IMAGE], field="upload"
    )
    content = steps.PhotoContent(
        file=stored, part=part, caption=words.caption, alt=words.alt, source=words.source
    )
    line = steps.write_line(conference, content)
    event = LineAdded(conference.pk, line.kind_code, line.pk, line.number, Values(steps.said(content)))
    record(actor, event, unit=conference.unit_id, topic=f"conference/{conference.pk}")
    return line
