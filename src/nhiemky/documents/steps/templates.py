"""Writers of an office's own wordings."""

from __future__ import annotations

import datetime as dt

from nhiemky.documents.models import Template
from nhiemky.documents.rules import templates
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.org.models import Unit


def write_template(
    unit: Unit, *, kind: str, style: str, title: str, body: str, recipients: str, valid_from: dt.date
) -> Template:
    """A new wording of a unit, without a journal row."""
    row = Template(unit=unit, kind=kind, style=style, valid_from=valid_from)
    fill_template(row, title=title, body=body, recipients=recipients)
    row.save()
    return row


def fill_template(row: Template, *, title: str, body: str, recipients: str) -> None:
    """The words of a wording, looked through; the caller saves."""
    templates.check(title=title, body=body)
    for field, text in (("title", title), ("body", body), ("recipients", recipients)):
        refuse_secret(text, field=field)
    row.title, row.body, row.recipients = title.strip(), body.strip(), recipients.strip()
