"""What others need to know about conferences: the whole record, its public facts, what comes next."""

from __future__ import annotations

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
    "Tickable",
]
