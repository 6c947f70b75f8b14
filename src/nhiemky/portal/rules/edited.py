"""A text as an editor typed it, and the body that follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from nhiemky.portal.rules.plain_text import from_text

Block = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoWords:
    """The words of one photograph; `kept`: it stays in the article."""

    caption: str
    alt: str
    source: str
    kept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedText:
    """What the form of a draft says; `photos` in the order in which they stand in the article."""

    title: str
    lead: str
    text: str
    event_on: date | None
    event_as_written: str
    source_line: str
    photos: tuple[PhotoWords, ...] = ()


def body_after(edited: EditedText, *, before: Sequence[Block]) -> list[dict[str, Any]]:
    """The new body: the typed text, and each photograph that stays as near to its old place as the text allows."""
    body = from_text(edited.text, before=before)
    places = [place for place, block in enumerate(before) if block["type"] == "photo"]
    for place, words in zip(places, edited.photos, strict=True):
        if words.kept:
            said = {"caption": words.caption, "alt": words.alt, "source": words.source}
            body.insert(place, {"type": "photo", "value": {**before[place]["value"], **said}})
    return body
