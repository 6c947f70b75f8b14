"""Number a signed draft and issue it: it becomes a document, with its figures frozen and its recipients written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.events import DocumentsLinked, DraftIssued
from nhiemky.documents.models import Document, DocumentLink, DocumentText, Draft, Issue, Passage
from nhiemky.documents.queries.drafts import words_of
from nhiemky.documents.queries.passage import last_passage, standing_of
from nhiemky.documents.rules import passage
from nhiemky.documents.steps.issuing import Paper, Place, Signed, issued, write_paper
from nhiemky.documents.steps.passage import Said, locked_draft, move
from nhiemky.figures import queries as figures
from nhiemky.figures.rules import references
from nhiemky.figures.steps import freeze
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused

Links = Collection[tuple[str, Document]]


@action
def issue_draft(
    actor: Any, draft: Draft, *, dated: dt.date, place: Place, links: Links = (), revision: int
) -> Issue:
    """`links`: what the new document implements, replaces or answers, as (kind, document)."""
    # facts
    draft = locked_draft(draft)
    signed = last_passage(draft, Passage.Verb.SIGNED)
    text = words_of(draft)
    # decision
    if draft.revision != revision:
        raise Refused("changed-meanwhile")
    stage = passage.after("issued", standing_of(draft))
    passage.check_figures(figures.missing(draft.unit, [text]))
    # consequences
    issue = write_paper(actor, _paper(draft, signed, dated, place), draft=draft)
    document = issue.document
    _keep_words(draft, document, text)
    if signed is not None and signed.file is not None:
        issue.signed_file = document.file = signed.file
        issue.save(update_fields=["signed_file"])
        document.save(update_fields=["file"])
    move(actor, draft, Said(verb=Passage.Verb.ISSUED, done_on=dated), stage=stage)
    record(actor, issued(issue), unit=document.unit_id, topic=f"document/{document.pk}")
    record(actor, DraftIssued(draft.pk, document.pk), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    for kind, target in links:
        _link(actor, document, target, kind=kind)
    return issue


def _paper(draft: Draft, signed: Passage | None, dated: dt.date, place: Place) -> Paper:
    if signed is None or draft.issuer is None:
        raise Refused("draft-not-at-this-station")
    return Paper(
        issuer=draft.issuer,
        kind=draft.kind,
        title=draft.title,
        dated=dated,
        signed=Signed(
            authority=signed.authority, post=signed.post, name=signed.signer_name, person=signed.signer
        ),
        place=place,
        recipients=tuple(draft.addressees.splitlines()),
    )


def _keep_words(draft: Draft, document: Document, text: str) -> None:
    """The words as they went out: with the figures of this day, whatever becomes of them later."""
    values = freeze(topic=f"document/{document.pk}", label=str(document)[:200], unit=draft.unit, texts=[text])
    DocumentText.objects.create(document=document, text=references.render(text, values))


def _link(actor: Any, document: Document, target: Document, *, kind: str) -> None:
    steps.write_link(document, target, kind=kind)
    event = DocumentsLinked(document.pk, target.pk, kind)
    record(actor, event, unit=document.unit_id, topic=f"document/{document.pk}")
    if kind == DocumentLink.Kind.ANSWERS:
        steps.handling_answered(actor, target, answer=document)
