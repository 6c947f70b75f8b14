"""Change the office's own wording of a kind of paper; papers already begun keep their words."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import TemplateEdited
from nhiemky.documents.models import Template
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def edit_template(
    actor: Any, row: Template, *, title: str, body: str, recipients: str, revision: int
) -> Template:
    # facts
    row = Template.objects.select_for_update().get(pk=row.pk)
    before = row.title
    same = Template.objects.filter(
        unit=row.unit_id, kind=row.kind, style=row.style, title=title.strip(), valid_from=row.valid_from
    )
    # decision
    if row.revision != revision:
        raise Refused("changed-meanwhile")
    if same.exclude(pk=row.pk).exists():
        raise Refused("template-title-taken", field="title")
    steps.fill_template(row, title=title, body=body, recipients=recipients)
    # consequences
    row.revision += 1
    row.save()
    event = TemplateEdited(row.pk, Values(title=(before, row.title)))
    record(actor, event, unit=row.unit_id, topic=f"template/{row.pk}")
    return row
