"""Writers that higher rooms and the sample may use inside their own action; each writes its own journal row."""

from nhiemky.documents.steps.documents import (
    FILE_KINDS,
    facts,
    fill,
    link,
    register,
    registered,
    write_document,
    write_link,
)
from nhiemky.documents.steps.drafts import open_draft_in, write_draft, write_version
from nhiemky.documents.steps.handling import (
    close_handling,
    handling_answered,
    handling_assigned,
    handling_done,
    handling_reported,
    handling_waits,
)
from nhiemky.documents.steps.opinions import (
    answer,
    answered_event,
    raise_opinion_in,
    raised,
    withdraw,
    write_answer,
    write_opinion,
)

__all__ = [
    "FILE_KINDS",
    "answer",
    "answered_event",
    "close_handling",
    "facts",
    "fill",
    "handling_answered",
    "handling_assigned",
    "handling_done",
    "handling_reported",
    "handling_waits",
    "link",
    "open_draft_in",
    "raise_opinion_in",
    "raised",
    "register",
    "registered",
    "withdraw",
    "write_answer",
    "write_document",
    "write_draft",
    "write_link",
    "write_opinion",
    "write_version",
]
