"""What a text is made of: its words, its photographs, whether two versions say the same."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from nhiemky.vietnamese.controls import without_controls

Block = Mapping[str, Any]

#: Marks that the editor puts in and takes out again without any word being different.
_KEYS = re.compile(r' data-block-key="[^"]*"')
_TAGS = re.compile(r"<[^>]*>")
_REFERENCE = re.compile(r"\{\{.*?\}\}")


def digest(*, title: str, lead: str, event: str, source: str, body: Sequence[Block]) -> str:
    """SHA-256, in hexadecimal, of everything a reader sees of a text."""
    seen = [title, lead, event, source, [_plain(block) for block in body]]
    return hashlib.sha256(json.dumps(seen, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _plain(value: Any) -> Any:
    """The value without the marks of the editor: ids of blocks, keys of paragraphs, wrappings of list items."""
    if isinstance(value, Mapping):
        if value.get("type") == "item":
            return _plain(value["value"])
        return {key: _plain(inner) for key, inner in value.items() if key != "id"}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return _KEYS.sub("", value) if isinstance(value, str) else value


def as_seen(value: Any) -> Any:
    """The same value; its texts, however deep they stand, without characters that nobody sees."""
    if isinstance(value, Mapping):
        return {key: as_seen(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [as_seen(inner) for inner in value]
    return without_controls(value) if isinstance(value, str) else value


def words_in(body: Sequence[Block]) -> Iterator[str]:
    """Every text of the body, with its markup, in order."""
    for block in body:
        yield from _texts(block["value"])


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if key not in ("id", "type"):
                yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


def lines_of(text: str) -> str:
    """The words of a text with markup; what a tag sets apart stands on a line of its own."""
    return html.unescape(_TAGS.sub("\n", text))


def photos_without_words(body: Sequence[Block]) -> list[int]:
    """Which photographs (counted from 1) have no caption or no words for those who cannot see them."""
    photos = [block["value"] for block in body if block["type"] == "photo"]
    return [
        number
        for number, photo in enumerate(photos, 1)
        if not str(photo.get("caption") or "").strip() or not str(photo.get("alt") or "").strip()
    ]


def open_references(texts: Sequence[str]) -> list[str]:
    """References to figures that nobody has written out: a reader would see braces."""
    return [found for text in texts for found in _REFERENCE.findall(text)]
