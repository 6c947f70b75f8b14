"""What can happen to documents, drafts and opinions."""

from dataclasses import fields
from typing import Any

from nhiemky.documents.events.cascade import (
    ClauseDropped,
    ClauseMarked,
    ClausesAdded,
)
from nhiemky.documents.events.documents import (
    DocumentEdited,
    DocumentRegistered,
    DocumentsLinked,
    DocumentsUnlinked,
)
from nhiemky.documents.events.drafts import (
    DraftEdited,
    DraftOpened,
    DraftReopened,
    DraftSettled,
    OffSystemNoted,
    VersionCirculated,
    VersionRestored,
)
from nhiemky.documents.events.opinions import (
    OpinionAnswered,
    OpinionRaised,
    OpinionWithdrawn,
)
from nhiemky.documents.events.passage import (
    DraftApproved,
    DraftChecked,
    DraftIssued,
    DraftPlanned,
    DraftReturned,
    DraftSigned,
    DraftSubmitted,
    HandlingAsked,
    HandlingClosed,
    HandlingReminded,
)
from nhiemky.documents.events.registers import (
    ArrivalsContinued,
    DocumentArrived,
    DocumentFiled,
    DossierClosed,
    DossierOpened,
    IssuerAdded,
    IssuerEdited,
    IssuerEnded,
    PaperAcknowledged,
    PaperIssued,
    PaperPracticeSet,
    PaperSent,
    PaperWithdrawn,
    RecipientsAdded,
    SeriesContinued,
    SignedCopyAttached,
    UsualIssuersAdded,
)
from nhiemky.documents.events.rounds import (
    AskedAgreed,
    AskedReminded,
    OpinionRoundClosed,
    OpinionRoundExtended,
    OpinionRoundOpened,
    OpinionRoundPublished,
)
from nhiemky.documents.events.templates import (
    DraftMarkedUrgent,
    TemplateAdapted,
    TemplateEdited,
    TemplateEnded,
)

__all__ = [
    "ArrivalsContinued",
    "AskedAgreed",
    "AskedReminded",
    "ClauseDropped",
    "ClauseMarked",
    "ClausesAdded",
    "DocumentArrived",
    "DocumentEdited",
    "DocumentFiled",
    "DocumentRegistered",
    "DocumentsLinked",
    "DocumentsUnlinked",
    "DossierClosed",
    "DossierOpened",
    "DraftApproved",
    "DraftChecked",
    "DraftEdited",
    "DraftIssued",
    "DraftMarkedUrgent",
    "DraftOpened",
    "DraftPlanned",
    "DraftReopened",
    "DraftReturned",
    "DraftSettled",
    "DraftSigned",
    "DraftSubmitted",
    "HandlingAsked",
    "HandlingClosed",
    "HandlingReminded",
    "IssuerAdded",
    "IssuerEdited",
    "IssuerEnded",
    "OffSystemNoted",
    "OpinionAnswered",
    "OpinionRaised",
    "OpinionRoundClosed",
    "OpinionRoundExtended",
    "OpinionRoundOpened",
    "OpinionRoundPublished",
    "OpinionWithdrawn",
    "PaperAcknowledged",
    "PaperIssued",
    "PaperPracticeSet",
    "PaperSent",
    "PaperWithdrawn",
    "RecipientsAdded",
    "SeriesContinued",
    "SignedCopyAttached",
    "TemplateAdapted",
    "TemplateEdited",
    "TemplateEnded",
    "UsualIssuersAdded",
    "VersionCirculated",
    "VersionRestored",
]


def naming(name: str) -> list[type[Any]]:
    """The events of this room that name a document (`document`) or a draft (`draft`)."""
    events: list[type[Any]] = [globals()[event] for event in __all__]
    return [event for event in events if name in {field.name for field in fields(event)}]
