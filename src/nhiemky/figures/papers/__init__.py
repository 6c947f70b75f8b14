"""Papers and workbooks of the figures room."""

from nhiemky.figures.papers.campaigns import not_reported
from nhiemky.figures.papers.workbooks import template, years_template

__all__ = ["not_reported", "template", "years_template"]
