"""What pages, papers and higher rooms need to know about documents, drafts and opinions."""

from nhiemky.documents.queries.documents import (
    Links,
    doubts_in,
    doubts_of,
    links_of,
    register,
    search,
    terms_of,
)
from nhiemky.documents.queries.drafts import counted, drafts, newest, search_drafts, words_of
from nhiemky.documents.queries.opinions import (
    next_unanswered,
    opinions_of,
    opinions_raised_at,
    standings,
)
from nhiemky.documents.queries.templates import own_templates, templates_for, templates_of, wording_of
from nhiemky.documents.queries.written import written_of_draft, written_of_issue, written_of_wording

__all__ = [
    "Links",
    "counted",
    "doubts_in",
    "doubts_of",
    "drafts",
    "links_of",
    "newest",
    "next_unanswered",
    "opinions_of",
    "opinions_raised_at",
    "own_templates",
    "register",
    "search",
    "search_drafts",
    "standings",
    "templates_for",
    "templates_of",
    "terms_of",
    "wording_of",
    "words_of",
    "written_of_draft",
    "written_of_issue",
    "written_of_wording",
]
