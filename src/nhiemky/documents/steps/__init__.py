"""Writers that higher rooms and the sample may use inside their own action; each writes its own journal row."""

from nhiemky.documents.steps.cascade import (
    added,
    ask,
    write_clauses,
)
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
from nhiemky.documents.steps.full_text import (
    index_document,
    index_draft,
    index_missing,
    take_words,
)
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
from nhiemky.documents.steps.templates import (
    fill_template,
    write_template,
)

__all__ = [
    "FILE_KINDS",
    "NewRound",
    "added",
    "agreed",
    "answer",
    "answered_event",
    "ask",
    "circulate",
    "circulated",
    "facts",
    "fill",
    "fill_template",
    "index_document",
    "index_draft",
    "index_missing",
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
    "take_words",
    "withdraw",
    "write_agreed",
    "write_answer",
    "write_circulation",
    "write_clauses",
    "write_document",
    "write_draft",
    "write_link",
    "write_nodes",
    "write_opinion",
    "write_restored",
    "write_round",
    "write_template",
    "write_version",
]
