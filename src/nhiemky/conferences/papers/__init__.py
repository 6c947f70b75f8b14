"""The papers of a conference, made from its record: programme, minutes, notice of conclusions. Always Vietnamese."""

from nhiemky.conferences.papers.minutes import minutes
from nhiemky.conferences.papers.notice import notice
from nhiemky.conferences.papers.programme import programme

__all__ = ["minutes", "notice", "programme"]
