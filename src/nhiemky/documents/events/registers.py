"""What can happen to the books: who issues, which series run, what came in, what went out, where papers rest."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class IssuerAdded:
    issuer: int
    added: Values


@dataclass(frozen=True, slots=True)
class IssuerEdited:
    issuer: int
    edited: Values


@dataclass(frozen=True, slots=True)
class IssuerEnded:
    issuer: int
    on: dt.date


@dataclass(frozen=True, slots=True)
class UsualIssuersAdded:
    issuers: int


@dataclass(frozen=True, slots=True)
class SeriesContinued:
    """The next number is the one after `reached`."""

    series: int
    reached: int
    continued: Values


@dataclass(frozen=True, slots=True)
class ArrivalsContinued:
    year: int
    reached: int
    continued: Values


@dataclass(frozen=True, slots=True)
class PaperPracticeSet:
    days: int
    counted: str


@dataclass(frozen=True, slots=True)
class DocumentArrived:
    document: int
    year: int
    number: int
    arrived_on: dt.date
    registered: Values


@dataclass(frozen=True, slots=True)
class PaperIssued:
    document: int
    series: int
    number: int
    suffix: str
    issued: Values


@dataclass(frozen=True, slots=True)
class PaperWithdrawn:
    document: int
    withdrawn: Values


@dataclass(frozen=True, slots=True)
class SignedCopyAttached:
    document: int
    file: int


@dataclass(frozen=True, slots=True)
class RecipientsAdded:
    document: int
    recipients: int


@dataclass(frozen=True, slots=True)
class PaperSent:
    document: int
    recipients: int
    on: dt.date


@dataclass(frozen=True, slots=True)
class PaperAcknowledged:
    document: int
    recipient: int
    on: dt.date


@dataclass(frozen=True, slots=True)
class DossierOpened:
    dossier: int
    year: int
    opened: Values


@dataclass(frozen=True, slots=True)
class DossierClosed:
    dossier: int
    on: dt.date


@dataclass(frozen=True, slots=True)
class DocumentFiled:
    document: int
    dossier: int
