"""Writers that higher rooms and the sample may use inside their own action; each writes its own journal row."""

from nhiemky.documents.steps.cascade import added, ask, write_clauses
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
from nhiemky.documents.steps.full_text import index_document, index_draft, index_missing, take_words
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
    "added",
    "ask",
    "FILE_KINDS",
    "answer",
    "answered_event",
    "facts",
    "fill",
    "index_document",
    "index_draft",
    "index_missing",
    "link",
    "open_draft_in",
    "raise_opinion_in",
    "raised",
    "register",
    "registered",
    "take_words",
    "withdraw",
    "write_answer",
    "write_clauses",
    "write_document",
    "write_draft",
    "write_link",
    "write_opinion",
    "write_version",
]
