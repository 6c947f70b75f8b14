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
from nhiemky.documents.events.rounds import (
    AskedAgreed,
    AskedReminded,
    RoundClosed,
    RoundExtended,
    RoundOpened,
    RoundPublished,
)
from nhiemky.documents.events.templates import (
    DraftMarkedUrgent,
    TemplateAdapted,
    TemplateEdited,
    TemplateEnded,
)

__all__ = [
    "AskedAgreed",
    "AskedReminded",
    "ClauseDropped",
    "ClauseMarked",
    "ClausesAdded",
    "DocumentEdited",
    "DocumentRegistered",
    "DocumentsLinked",
    "DocumentsUnlinked",
    "DraftEdited",
    "DraftMarkedUrgent",
    "DraftOpened",
    "DraftReopened",
    "DraftSettled",
    "OffSystemNoted",
    "OpinionAnswered",
    "OpinionRaised",
    "OpinionWithdrawn",
    "RoundClosed",
    "RoundExtended",
    "RoundOpened",
    "RoundPublished",
    "TemplateAdapted",
    "TemplateEdited",
    "TemplateEnded",
    "VersionCirculated",
    "VersionRestored",
]


def naming(name: str) -> list[type[Any]]:
    """The events of this room that name a document (`document`) or a draft (`draft`)."""
    events: list[type[Any]] = [globals()[event] for event in __all__]
    return [event for event in events if name in {field.name for field in fields(event)}]
