"""What others need to know about conferences: the whole record, its public facts, what comes next."""

from __future__ import annotations

from nhiemky.conferences.models.sight import visible
from nhiemky.conferences.queries.listing import search, this_week, upcoming
from nhiemky.conferences.queries.progress import doubts, missing, progress, roll
from nhiemky.conferences.queries.publicity import public_facts
from nhiemky.conferences.queries.records import record
from nhiemky.conferences.queries.review import Review, review
from nhiemky.conferences.rules.public import (
    PublicConclusion,
    PublicFacts,
    PublicFigure,
    PublicOpinions,
    PublicPart,
    PublicPhoto,
    PublicReport,
    Tickable,
)
from nhiemky.conferences.rules.record import ConferenceRecord

__all__ = [
    "ConferenceRecord",
    "PublicConclusion",
    "PublicFacts",
    "PublicFigure",
    "PublicOpinions",
    "PublicPart",
    "PublicPhoto",
    "PublicReport",
    "Review",
    "Tickable",
    "doubts",
    "missing",
    "progress",
    "public_facts",
    "record",
    "review",
    "roll",
    "search",
    "this_week",
    "upcoming",
    "visible",
]
