"""Keep the copy with signature and seal of an issued paper, or the digitally signed file, with its hash."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.documents import steps
from nhiemky.documents.events import SignedCopyAttached
from nhiemky.documents.models import Issue
from nhiemky.files.steps import take_in
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def attach_signed_copy(actor: Any, issue: Issue, *, upload: UploadedFile[bytes]) -> Issue:
    # facts
    rows = Issue.objects.select_for_update(of=("self",)).select_related("document")
    issue = rows.get(pk=issue.pk)
    # decision
    if issue.signed_file_id is not None:
        raise Refused("signed-copy-already-there", field="file")
    # consequences
    document = issue.document
    stored = take_in(upload, unit=document.unit_id, actor=actor, kinds=steps.FILE_KINDS)
    issue.signed_file = document.file = stored
    issue.save(update_fields=["signed_file"])
    document.save(update_fields=["file"])
    # What was drafted here has its words already, truer than those read from a scan.
    if issue.draft_id is None:
        steps.take_words(document, upload)
    event = SignedCopyAttached(document.pk, stored.pk)
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
    return issue
