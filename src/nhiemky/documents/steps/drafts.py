"""Writers of drafts that higher rooms and the sample may use inside their own action."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import (
    DraftOpened,
)
from nhiemky.documents.models import Draft, DraftVersion
from nhiemky.documents.queries.drafts import newest, nodes_of
from nhiemky.documents.rules import consultation, structure
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


def open_draft_in(actor: Any, unit: Unit, *, title: str, body: str = "") -> Draft:
    """A draft on which opinions are asked; the caller has asked about the secrets list."""
    draft = write_draft(unit, title=title)
    write_version(draft, body, by=actor)
    event = DraftOpened(draft.pk, Values(title=draft.title))
    record(actor, event, unit=unit.pk, topic=f"draft/{draft.pk}")
    return draft


def write_draft(unit: Unit, *, title: str) -> Draft:
    """The row of a new draft, without words and without a journal row."""
    consultation.check_text(settled=False, title=title)
    refuse_secret(title, field="title")
    return Draft.objects.create(unit=unit, title=title.strip())


def write_version(draft: Draft, text: str, *, by: Any, note: str = "") -> DraftVersion | None:
    """The next version of a locked draft, or None where no word changed. Paragraphs keep their ids."""
    refuse_secret(text, field="body")
    last = newest(draft)
    before = nodes_of(last)
    nodes = structure.read(text, before=before, highest=last.highest_id if last else 0)
    if last is not None and nodes == before:
        return None
    return DraftVersion.objects.create(
        draft=draft,
        number=last.number + 1 if last else 1,
        nodes=[[node.id, node.kind.value, node.text] for node in nodes],
        highest_id=max(structure.highest_id(nodes), last.highest_id if last else 0),
        note=note,
        written_by=by,
    )
