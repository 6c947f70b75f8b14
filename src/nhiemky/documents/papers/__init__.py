"""Papers of this room. Always Vietnamese."""

from nhiemky.documents.papers.summary import counts, summary, table

__all__ = ["counts", "summary", "table"]
