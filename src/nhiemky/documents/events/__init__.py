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
from nhiemky.documents.events.rounds import (
    AskedAgreed,
    AskedReminded,
    OpinionRoundClosed,
    OpinionRoundExtended,
    OpinionRoundOpened,
    OpinionRoundPublished,
)

__all__ = [
    "AskedAgreed",
    "AskedReminded",
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
    "OpinionRoundClosed",
    "OpinionRoundExtended",
    "OpinionRoundOpened",
    "OpinionRoundPublished",
]
