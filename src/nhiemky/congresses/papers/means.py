"""Sheets of the means of a season: what they have in common."""

from __future__ import annotations

from collections.abc import Iterator

from nhiemky.congresses.models import Season
from nhiemky.congresses.papers import season_heads
from nhiemky.printing.blocks import Block, Paper

WHOLE_SEASON = "Chung cho cả đợt"


def sheet(season: Season, *, kind: str, abstract: str, body: Iterator[Block]) -> Paper:
    head = season_heads.head_of(season)
    named = season_heads.named(season)
    return Paper(
        letterhead=head.letterhead("BC"),
        place=head.place,
        dated=None,
        kind=kind,
        abstract=f"{abstract} {named}",
        body=tuple(body),
        signatures=(head.signature,),
        recipients=(head.kept_by,),
        title=f"{kind.capitalize()} {abstract} {named}",
        sample=head.is_sample,
    )
