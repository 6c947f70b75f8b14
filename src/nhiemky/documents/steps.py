"""Writers that higher rooms and the sample may use inside their own action; each writes its own journal row."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.documents.events import (
    DocumentRegistered,
    DocumentsLinked,
    DraftOpened,
    OpinionAnswered,
    OpinionRaised,
)
from nhiemky.documents.models import Document, DocumentLink, Draft, Opinion
from nhiemky.documents.rules import consultation, registering, symbols
from nhiemky.documents.rules.registering import Entry
from nhiemky.files.models import StoredFile
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit

FILE_KINDS = frozenset(
    {StoredFile.Kind.PDF, StoredFile.Kind.DOCX, StoredFile.Kind.XLSX, StoredFile.Kind.IMAGE}
)


def register(actor: Any, unit: Unit, entry: Entry) -> Document:
    """Put a document into the register: `Entry(kind="Kế hoạch", symbol="02-KH/ĐU", issuer=…, level="ward", …)`."""
    document = write_document(unit, entry)
    record(actor, registered(document), unit=unit.pk, topic=f"document/{document.pk}")
    return document


def link(actor: Any, source: Document, target: Document, *, kind: str) -> DocumentLink:
    """`source` implements, replaces, amends, answers or cites `target`."""
    made = write_link(source, target, kind=kind)
    event = DocumentsLinked(source.pk, target.pk, kind)
    record(actor, event, unit=source.unit_id, topic=f"document/{source.pk}")
    return made


def open_draft_in(actor: Any, unit: Unit, *, title: str, body: str = "") -> Draft:
    """A draft on which opinions are asked; the caller has asked about the secrets list."""
    draft = write_draft(unit, title=title, body=body)
    event = DraftOpened(draft.pk, Values(title=draft.title))
    record(actor, event, unit=unit.pk, topic=f"draft/{draft.pk}")
    return draft


def raise_opinion_in(
    actor: Any, draft: Draft, *, raised_by: str, content: str, venue_topic: str = "", venue_label: str = ""
) -> Opinion:
    """The next opinion on a draft; `venue_topic` ("conference/12") and its words say where it was raised."""
    opinion = write_opinion(
        draft, raised_by=raised_by, content=content, venue_topic=venue_topic, venue_label=venue_label
    )
    record(actor, raised(opinion), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return opinion


def answer(actor: Any, opinion: Opinion, *, disposition: str, answer: str = "") -> Opinion:
    """Say what became of an opinion: accepted, explained or not_accepted, and why."""
    answered = write_answer(opinion, disposition=disposition, answer=answer)
    record(actor, answered_event(answered), unit=answered.draft.unit_id, topic=f"draft/{answered.draft_id}")
    return answered


def write_document(unit: Unit, entry: Entry) -> Document:
    """The row of a new document, without a journal row: its action writes that."""
    document = Document(unit=unit)
    fill(document, entry)
    document.save()
    return document


def fill(document: Document, entry: Entry) -> None:
    """Set the columns of a document from what was typed; the symbol is kept as written and in standard form."""
    registering.check(entry)
    refuse_secret(entry.title, field="title")
    refuse_secret(entry.symbol, field="symbol")
    read = symbols.read_symbol(entry.symbol, entry.kind)
    twins = Document.objects.filter(
        unit_id=document.unit_id,
        kind=read.kind,
        symbol=read.symbol,
        dated=entry.dated,
        issuer=entry.issuer.strip(),
    )
    if read.symbol and twins.exclude(pk=document.pk).exists():
        raise Refused("document-already-registered", symbol=read.written, field="symbol")
    document.kind, document.symbol, document.number = read.kind, read.symbol, read.number
    document.symbol_as_written = read.written
    document.issuer, document.level = entry.issuer.strip(), entry.level
    document.dated, document.title = entry.dated, entry.title.strip()


def write_link(source: Document, target: Document, *, kind: str) -> DocumentLink:
    """The row of a link, without a journal row."""
    exists = DocumentLink.objects.filter(source=source, target=target, kind=kind).exists()
    registering.check_link(source=source.pk, target=target.pk, exists=exists)
    return DocumentLink.objects.create(source=source, target=target, kind=kind)


def write_draft(unit: Unit, *, title: str, body: str) -> Draft:
    """The row of a new draft, without a journal row."""
    consultation.check_text(settled=False, title=title)
    refuse_secret(title, field="title")
    refuse_secret(body, field="body")
    return Draft.objects.create(unit=unit, title=title.strip(), body=body)


def write_opinion(
    draft: Draft, *, raised_by: str, content: str, venue_topic: str = "", venue_label: str = ""
) -> Opinion:
    """The row of the next opinion, without a journal row. The draft is locked so that numbers never meet."""
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    settled = draft.state == Draft.State.SETTLED
    consultation.check_raised(settled=settled, raised_by=raised_by, content=content)
    refuse_secret(content, field="content")
    last = draft.opinions.order_by("-number").values_list("number", flat=True).first()
    return Opinion.objects.create(
        draft=draft,
        number=(last or 0) + 1,
        raised_by=raised_by.strip(),
        content=content.strip(),
        venue_topic=venue_topic,
        venue_label=venue_label,
    )


def write_answer(opinion: Opinion, *, disposition: str, answer: str) -> Opinion:
    """The row of an answered opinion, without a journal row."""
    locked = Opinion.objects.select_for_update(of=("self",)).select_related("draft").get(pk=opinion.pk)
    consultation.check_answer(
        settled=locked.draft.state == Draft.State.SETTLED,
        withdrawn=locked.withdrawn_at is not None,
        disposition=disposition,
        answer=answer,
    )
    refuse_secret(answer, field="answer")
    locked.disposition, locked.answer = disposition, answer.strip()
    locked.revision += 1
    locked.save(update_fields=["disposition", "answer", "revision"])
    return locked


def withdraw(opinion: Opinion, *, reason: str) -> None:
    """Mark an opinion as withdrawn; it keeps its number."""
    opinion.withdrawn_at, opinion.withdrawn_reason = timezone.now(), reason.strip()
    opinion.revision += 1
    opinion.save(update_fields=["withdrawn_at", "withdrawn_reason", "revision"])


def registered(document: Document) -> DocumentRegistered:
    return DocumentRegistered(document.pk, Values(facts(document)))


def raised(opinion: Opinion) -> OpinionRaised:
    said = Values(raised_by=opinion.raised_by, content=opinion.content, venue=opinion.venue_label)
    return OpinionRaised(opinion.draft_id, opinion.pk, opinion.number, opinion.venue_topic, said)


def answered_event(opinion: Opinion) -> OpinionAnswered:
    said = Values(answer=opinion.answer)
    return OpinionAnswered(opinion.draft_id, opinion.pk, opinion.number, opinion.disposition, said)


def facts(document: Document) -> dict[str, object]:
    """The columns of a document that people typed."""
    names = ("kind", "symbol_as_written", "issuer", "level", "dated", "title")
    return {name: getattr(document, name) for name in names}
