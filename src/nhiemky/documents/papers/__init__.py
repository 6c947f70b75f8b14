"""Papers of this room. Always Vietnamese."""

from nhiemky.documents.papers.issued import Written, issued
from nhiemky.documents.papers.summary import counts, summary, table

__all__ = ["Written", "counts", "issued", "summary", "table"]
