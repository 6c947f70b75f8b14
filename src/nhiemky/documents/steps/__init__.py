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
from nhiemky.documents.steps.drafts import (
    circulate,
    circulated,
    open_draft_in,
    write_circulation,
    write_draft,
    write_nodes,
    write_restored,
    write_version,
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
    "circulate",
    "circulated",
    "facts",
    "fill",
    "link",
    "open_draft_in",
    "raise_opinion_in",
    "raised",
    "register",
    "registered",
    "withdraw",
    "write_answer",
    "write_circulation",
    "write_document",
    "write_draft",
    "write_link",
    "write_nodes",
    "write_opinion",
    "write_restored",
    "write_version",
]
