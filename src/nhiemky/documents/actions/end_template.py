"""Use the office's own wording no longer: from today new papers begin with the shipped one again."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.documents.events import TemplateEnded
from nhiemky.documents.models import Template
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def end_template(actor: Any, row: Template) -> Template:
    # facts
    row = Template.objects.select_for_update().get(pk=row.pk)
    today = timezone.localdate()
    # decision
    if row.valid_to is not None and row.valid_to < today:
        raise Refused("template-already-ended")
    # consequences
    row.valid_to = today - dt.timedelta(days=1)
    row.revision += 1
    row.save()
    event = TemplateEnded(row.pk, Values(title=row.title, valid_to=row.valid_to))
    record(actor, event, unit=row.unit_id, topic=f"template/{row.pk}")
    return row
