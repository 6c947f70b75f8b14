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
from nhiemky.documents.steps.opinions import (
    answer,
    answered_event,
    raise_new,
    raise_opinion_in,
    raised,
    withdraw,
    write_answer,
    write_opinion,
)
from nhiemky.documents.steps.rounds import (
    NewRound,
    agreed,
    open_round_in,
    opened,
    round_again,
    write_agreed,
    write_round,
)

__all__ = [
    "FILE_KINDS",
    "NewRound",
    "agreed",
    "answer",
    "answered_event",
    "facts",
    "fill",
    "link",
    "open_draft_in",
    "open_round_in",
    "opened",
    "raise_new",
    "raise_opinion_in",
    "raised",
    "register",
    "registered",
    "round_again",
    "withdraw",
    "write_agreed",
    "write_answer",
    "write_document",
    "write_draft",
    "write_link",
    "write_opinion",
    "write_round",
    "write_version",
]
