"""Writers of money, decoration and study counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from nhiemky.congresses.models import Congress, Decoration, Funding, Meeting, Season, StudyCount


@dataclass(frozen=True, slots=True, kw_only=True)
class FundingContent:
    """`congress` None: money of the season as a whole."""

    item: str
    estimate: int
    settled: int | None = None
    note: str = ""
    congress: Congress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecorationContent:
    kind: str
    words: str = ""
    place: str = ""
    quantity: int = 1
    done_on: dt.date | None = None
    congress: Congress | None = None


def write_funding(season: Season, content: FundingContent, *, row: Funding | None) -> Funding:
    """A new item, or what is to stand in one from now on."""
    row = row or Funding(season=season, revision=0)
    row.congress, row.item, row.note = content.congress, content.item.strip(), content.note.strip()
    row.estimate, row.settled = content.estimate, content.settled
    row.revision += 1
    row.save()
    return row


def write_decoration(season: Season, content: DecorationContent, *, row: Decoration | None) -> Decoration:
    row = row or Decoration(season=season, revision=0)
    row.congress, row.kind, row.quantity = content.congress, content.kind, content.quantity
    row.words, row.place, row.done_on = content.words.strip(), content.place.strip(), content.done_on
    row.revision += 1
    row.save()
    return row


def remove_row(row: Funding | Decoration) -> None:
    row.delete()


def write_study(meeting: Meeting, counts: Mapping[int, tuple[int, int]]) -> None:
    """Unit id → attended, members; what was said of a unit before is written over."""
    for unit, (attended, members) in counts.items():
        StudyCount.objects.update_or_create(
            meeting=meeting, unit_id=unit, defaults={"attended": attended, "members": members}
        )
