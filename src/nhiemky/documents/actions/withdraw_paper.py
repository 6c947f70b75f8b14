"""Take an issued paper back, with the reason. It keeps its number, and nobody else gets it."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import PaperWithdrawn
from nhiemky.documents.models import Issue
from nhiemky.documents.rules import passage
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def withdraw_paper(actor: Any, issue: Issue, *, reason: str) -> Issue:
    # facts
    issue = Issue.objects.select_for_update(of=("self",)).select_related("document").get(pk=issue.pk)
    # decision
    passage.check_withdrawn(reason=reason, withdrawn=bool(issue.withdrawn_reason))
    refuse_secret(reason, field="reason")
    # consequences
    issue.withdrawn_reason = reason.strip()
    issue.save(update_fields=["withdrawn_reason"])
    event = PaperWithdrawn(issue.document_id, Values(reason=issue.withdrawn_reason))
    record(actor, event, unit=issue.document.unit_id, topic=f"document/{issue.document_id}")
    return issue
