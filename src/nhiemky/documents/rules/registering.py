"""What a document must say to be registered, and how two may be linked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from nhiemky.documents.rules.symbols import Read
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document as it is typed. `kind` in words or as a code; `symbol` in any spelling; `level` as in the model."""

    kind: str
    issuer: str
    level: str
    symbol: str = ""
    dated: dt.date | None = None
    title: str = ""


def check(entry: Entry) -> None:
    """It has a kind and an issuer, and a symbol or a title by which it is known."""
    if not entry.kind.strip() and not entry.symbol.strip():
        raise Refused("document-without-kind", field="kind")
    if not entry.issuer.strip():
        raise Refused("document-without-issuer", field="issuer")
    if not entry.symbol.strip() and not entry.title.strip():
        raise Refused("document-without-name", field="title")


def check_symbol(read: Read) -> None:
    """What is typed today has a number, or a place for it (…-KH/ĐU).

    A number alone (02) and letters that are not read are kept with a doubt: superior papers are cited so. What was
    imported is not asked: it stays as it was written.
    """
    unreadable = any(doubt.code in ("symbol-unreadable", "symbol-too-many-dashes") for doubt in read.doubts)
    if unreadable and not any(character.isdecimal() for character in read.written):
        raise Refused("symbol-cannot-be", symbol=read.written, field="symbol")


def check_kind(read: Read) -> None:
    """The kind was chosen, or the symbol says it: a number alone does not."""
    if not read.kind:
        raise Refused("document-without-kind", field="kind")


def check_numbered(before: Mapping[str, object], entry: Entry) -> None:
    """What stands on a paper that was numbered here stays: its number would be lost, or given to another one.

    `before`: the columns that were typed, as steps.facts says them. Only the abstract may be corrected.
    """
    typed = {
        "symbol": (before["symbol_as_written"], " ".join(entry.symbol.split())),
        "kind": (before["kind"], " ".join(entry.kind.split())),
        "dated": (before["dated"], entry.dated),
        "issuer": (before["issuer"], entry.issuer.strip()),
        "level": (before["level"], entry.level),
    }
    changed = [field for field, (old, new) in typed.items() if old != new]
    if changed:
        raise Refused("numbered-paper-stays", symbol=before["symbol_as_written"], field=changed[0])
    if not entry.title.strip():
        raise Refused("paper-without-title", field="title")


def check_link(*, source: int, target: int, exists: bool) -> None:
    """Two documents, linked once in one way."""
    if source == target:
        raise Refused("document-linked-to-itself", field="target")
    if exists:
        raise Refused("documents-already-linked", field="target")


def check_clauses(*, number: int) -> None:
    """There is something to write down."""
    if number == 0:
        raise Refused("clauses-empty", field="text")


def check_dropped(*, exists: bool, carried_out_by: Sequence[str]) -> None:
    """The clause is still there, and no plan hangs on it."""
    if not exists:
        raise Refused("clause-already-gone")
    if carried_out_by:
        raise Refused("clause-carried-out", plans=", ".join(carried_out_by))


def check_clause_of(*, target: int, document: int | None) -> None:
    """A clause that is linked to belongs to the document that is linked to."""
    if document is not None and document != target:
        raise Refused("clause-of-another-document", field="target")
