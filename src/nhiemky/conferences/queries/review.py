"""All that the page of a conference asks, from one loading of it."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.conferences.models import Conference
from nhiemky.conferences.queries.loading import load
from nhiemky.conferences.queries.progress import doubts_of, progress_of
from nhiemky.conferences.queries.records import record_of
from nhiemky.conferences.rules import closing, warnings
from nhiemky.conferences.rules.record import ConferenceRecord


@dataclass(frozen=True, slots=True)
class Review:
    """`missing` is empty for a closed conference."""

    record: ConferenceRecord
    missing: tuple[closing.Missing, ...]
    doubts: tuple[warnings.Doubt, ...]


def review(conference: Conference) -> Review:
    """The record, what is missing before it can be closed, and what in it is doubtful."""
    loaded = load(conference)
    closed = loaded.conference.state == Conference.State.CLOSED
    missing = () if closed else closing.missing(progress_of(loaded))
    return Review(record_of(loaded), missing, doubts_of(loaded))
