"""Write down to whom an own paper goes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.documents.events import RecipientsAdded
from nhiemky.documents.models import Document
from nhiemky.documents.steps.issuing import write_recipients
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def add_recipients(actor: Any, document: Document, *, names: Sequence[str]) -> Document:
    # facts
    document = Document.objects.select_for_update().get(pk=document.pk)
    # decision
    if document.register != Document.Register.OUT:
        raise Refused("recipients-of-own-papers-only")
    for name in names:
        refuse_secret(name, field="names")
    # consequences
    added = write_recipients(document, names)
    if not added:
        raise Refused("no-new-recipient", field="names")
    event = RecipientsAdded(document.pk, len(added))
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
    return document
