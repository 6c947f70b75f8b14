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
    VersionCirculated,
    VersionRestored,
)
from nhiemky.documents.events.opinions import OpinionAnswered, OpinionRaised, OpinionWithdrawn

__all__ = [
    "DocumentEdited",
    "DocumentRegistered",
    "DocumentsLinked",
    "DocumentsUnlinked",
    "DraftEdited",
    "DraftOpened",
    "DraftReopened",
    "DraftSettled",
    "OffSystemNoted",
    "OpinionAnswered",
    "OpinionRaised",
    "OpinionWithdrawn",
    "VersionCirculated",
    "VersionRestored",
]
