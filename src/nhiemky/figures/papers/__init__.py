"""Papers and workbooks of the figures room."""

from nhiemky.figures.papers.campaigns import not_reported

__all__ = ["not_reported"]
