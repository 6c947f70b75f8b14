"""Writers of the register that higher rooms and the sample may use inside their own action."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import (
    DocumentRegistered,
    DocumentsLinked,
)
from nhiemky.documents.models import Clause, Document, DocumentLink
from nhiemky.documents.rules import registering, symbols
from nhiemky.documents.rules.registering import Entry
from nhiemky.files.models import StoredFile
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit

OWN_LEVELS = frozenset({Document.Level.WARD, Document.Level.BRANCH})
FILE_KINDS = frozenset(
    {StoredFile.Kind.PDF, StoredFile.Kind.DOCX, StoredFile.Kind.XLSX, StoredFile.Kind.IMAGE}
)


def register(actor: Any, unit: Unit, entry: Entry) -> Document:
    """Put a document into the register: `Entry(kind="Kế hoạch", symbol="02-KH/ĐU", issuer=…, level="ward", …)`."""
    document = write_document(unit, entry)
    record(actor, registered(document), unit=unit.pk, topic=f"document/{document.pk}")
    return document


def link(
    actor: Any, source: Document, target: Document, *, kind: str, clause: Clause | None = None
) -> DocumentLink:
    """`source` implements, replaces, amends, answers or cites `target`, or a clause of it. Old entries may go round in a
    circle: the map says so."""
    made = write_link(source, target, kind=kind, clause=clause)
    event = DocumentsLinked(source.pk, target.pk, kind, clause.pk if clause else None)
    record(actor, event, unit=source.unit_id, topic=f"document/{source.pk}")
    return made


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
    if document.register == Document.Register.CITED and entry.level in OWN_LEVELS:
        document.register = Document.Register.OUT
    document.dated, document.title = entry.dated, entry.title.strip()


def retitle(document: Document, entry: Entry) -> None:
    """The abstract alone: what was numbered here keeps everything else."""
    refuse_secret(entry.title, field="title")
    document.title = entry.title.strip()


def write_link(
    source: Document, target: Document, *, kind: str, clause: Clause | None = None
) -> DocumentLink:
    """The row of a link, without a journal row."""
    exists = DocumentLink.objects.filter(source=source, target=target, kind=kind, clause=clause).exists()
    registering.check_link(source=source.pk, target=target.pk, exists=exists)
    return DocumentLink.objects.create(source=source, target=target, kind=kind, clause=clause)


def registered(document: Document) -> DocumentRegistered:
    return DocumentRegistered(document.pk, Values(facts(document)))


def facts(document: Document) -> dict[str, object]:
    """The columns of a document that people typed."""
    names = ("kind", "symbol_as_written", "issuer", "level", "dated", "title")
    return {name: getattr(document, name) for name in names}
