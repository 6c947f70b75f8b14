"""What can happen to documents, drafts and opinions."""

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
)
from nhiemky.documents.events.opinions import OpinionAnswered, OpinionRaised, OpinionWithdrawn
from nhiemky.documents.events.templates import (
    DraftMarkedUrgent,
    TemplateAdapted,
    TemplateEdited,
    TemplateEnded,
)

__all__ = [
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
    "TemplateAdapted",
    "TemplateEdited",
    "TemplateEnded",
]
