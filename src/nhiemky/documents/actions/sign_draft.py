"""A draft was signed: by whom, by what right, with the scan or the digitally signed file if there is one already."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.documents import steps
from nhiemky.documents.events import DraftSigned
from nhiemky.documents.models import Draft, Passage
from nhiemky.documents.queries.passage import standing_of
from nhiemky.documents.queries.registers import today_in
from nhiemky.documents.rules import passage, signing
from nhiemky.documents.rules.signing import Signing
from nhiemky.documents.steps.issuing import Signed
from nhiemky.documents.steps.passage import Said, locked_draft, move
from nhiemky.files.steps import take_in
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Person


@action
def sign_draft(
    actor: Any,
    draft: Draft,
    *,
    signed: Signing,
    done_on: dt.date,
    person: Person | None = None,
    upload: UploadedFile[bytes] | None = None,
) -> Draft:
    # facts
    draft = locked_draft(draft)
    body = draft.issuer
    # decision
    stage = passage.after("signed", standing_of(draft))
    if body is None:
        raise Refused("draft-without-issuer")
    signing.check(signed)
    passage.check_done_on(done_on, today=today_in(draft.unit))
    # consequences
    written = Signed(
        authority=signing.words(signed, style=body.style),
        post=signed.post.strip(),
        name=signed.name.strip(),
        person=person,
    )
    said = Said(verb=Passage.Verb.SIGNED, done_on=done_on)
    passed = move(actor, draft, said, stage=stage, signed=written)
    if upload is not None:
        passed.file = take_in(upload, unit=draft.unit_id, actor=actor, kinds=steps.FILE_KINDS)
        passed.save(update_fields=["file"])
    facts = Values(authority=written.authority, post=written.post, signed_by=written.name)
    event = DraftSigned(draft.pk, passed.version.number, facts)
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return draft
