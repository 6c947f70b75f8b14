"""Papers of this room. Always Vietnamese."""

from nhiemky.documents.papers.issued import (
    Written,
    issued,
)
from nhiemky.documents.papers.rounds import (
    paper_of_round,
)
from nhiemky.documents.papers.summary import (
    counts,
    rows_of,
    summary,
    table,
)

__all__ = [
    "Written",
    "counts",
    "issued",
    "paper_of_round",
    "rows_of",
    "summary",
    "table",
]
