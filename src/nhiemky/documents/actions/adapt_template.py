"""Make the office's own wording of a kind of paper; from that day it is used instead of the shipped one."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import TemplateAdapted
from nhiemky.documents.models import Template
from nhiemky.documents.rules.templates import Wording
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit


@action
def adapt_template(
    actor: Any, unit: Unit, *, wording: Wording, title: str, body: str, recipients: str, valid_from: dt.date
) -> Template:
    """`wording`: the shipped one, whose kind and style the new one has."""
    # facts
    same = Template.objects.filter(
        unit=unit, kind=wording.kind, style=wording.style, title=title.strip(), valid_from=valid_from
    )
    # decision
    if same.exists():
        raise Refused("template-title-taken", field="title")
    # consequences
    row = steps.write_template(
        unit, kind=wording.kind, style=wording.style, title=title, body=body, recipients=recipients,
        valid_from=valid_from,
    )  # fmt: skip
    adapted = Values(title=row.title, kind=row.kind, style=row.style, valid_from=row.valid_from)
    record(actor, TemplateAdapted(row.pk, adapted), unit=unit.pk, topic=f"template/{row.pk}")
    return row
