"""Number and issue a paper that was not drafted here."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.documents import steps
from nhiemky.documents.models import Issue
from nhiemky.documents.rules import signing
from nhiemky.documents.rules.signing import Signing
from nhiemky.documents.steps.issuing import Paper, issued, write_paper
from nhiemky.files.steps import take_in
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def issue_paper(
    actor: Any, *, paper: Paper, signed: Signing, upload: UploadedFile[bytes] | None = None
) -> Issue:
    """`paper.signed` holds the words of `signed` as they stand on the paper; the number is given last."""
    # facts: the series is locked and read where the number is given
    # decision
    signing.check(signed)
    # consequences
    issue = write_paper(actor, paper)
    if upload is not None:
        unit = issue.document.unit_id
        issue.signed_file = take_in(upload, unit=unit, actor=actor, kinds=steps.FILE_KINDS)
        issue.save(update_fields=["signed_file"])
        issue.document.file = issue.signed_file
        issue.document.save(update_fields=["file"])
        steps.take_words(issue.document, upload)
    record(actor, issued(issue), unit=issue.document.unit_id, topic=f"document/{issue.document_id}")
    return issue
