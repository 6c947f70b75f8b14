"""Documents in their registers, drafts on their way, rounds of opinions."""

from nhiemky.documents.models.books import ArrivalBook, DaysCounted, Practice
from nhiemky.documents.models.documents import Clause, Document, DocumentLink, DocumentText
from nhiemky.documents.models.drafts import (
    Draft,
    DraftLock,
    DraftVersion,
    OffSystemNote,
    Passage,
    Stage,
    Template,
    Urgency,
)
from nhiemky.documents.models.levels import Level
from nhiemky.documents.models.opinions import (
    Asked,
    AskedQuerySet,
    Disposition,
    Opinion,
    OpinionRound,
    Way,
)
from nhiemky.documents.models.registers import (
    Counted,
    Dossier,
    Handling,
    HandlingState,
    Issue,
    Issuer,
    Recipient,
    Series,
    Style,
)
from nhiemky.documents.models.searching import SearchEntry

__all__ = [
    "ArrivalBook",
    "Asked",
    "AskedQuerySet",
    "Clause",
    "Counted",
    "DaysCounted",
    "Disposition",
    "Document",
    "DocumentLink",
    "DocumentText",
    "Dossier",
    "Draft",
    "DraftLock",
    "DraftVersion",
    "Handling",
    "HandlingState",
    "Issue",
    "Issuer",
    "Level",
    "OffSystemNote",
    "Opinion",
    "OpinionRound",
    "Passage",
    "Practice",
    "Recipient",
    "SearchEntry",
    "Series",
    "Stage",
    "Style",
    "Template",
    "Urgency",
    "Way",
]
