"""What pages, papers and higher rooms need to know about documents, drafts and opinions."""

from nhiemky.documents.queries.cascade import (
    Loaded,
    Stands,
    clauses_of,
    dated_before,
    loaded,
    stands,
    suggested,
    text_of,
    ties_onward,
)
from nhiemky.documents.queries.documents import (
    Links,
    doubts_in,
    doubts_of,
    links_of,
    register,
    terms_of,
)
from nhiemky.documents.queries.drafts import counted, drafts, newest, search_drafts, words_of
from nhiemky.documents.queries.full_text import LISTED, Narrowed, Result, Results, found, results
from nhiemky.documents.queries.opinions import (
    next_unanswered,
    opinions_of,
    opinions_raised_at,
    standings,
)

__all__ = [
    "LISTED",
    "Links",
    "Loaded",
    "Narrowed",
    "Result",
    "Results",
    "Stands",
    "clauses_of",
    "counted",
    "dated_before",
    "doubts_in",
    "doubts_of",
    "drafts",
    "found",
    "links_of",
    "loaded",
    "newest",
    "next_unanswered",
    "opinions_of",
    "opinions_raised_at",
    "register",
    "results",
    "search_drafts",
    "standings",
    "stands",
    "suggested",
    "terms_of",
    "text_of",
    "ties_onward",
    "words_of",
]
