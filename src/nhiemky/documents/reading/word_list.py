"""The office's own list of words: `tu-dien.txt` in its home, one word or phrase a line."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from nhiemky.documents.rules.proofreading_known import words_in_list

NAME = "tu-dien.txt"
MOST_BYTES = 4 * 2**20


def word_list(home: Path) -> frozenset[str]:
    """The words of the list; none where there is no list. What is no UTF-8 in it is passed over."""
    place = home / NAME
    try:
        changed = place.stat().st_mtime_ns
    except OSError:
        return frozenset()
    return _read(place, changed)


@lru_cache(maxsize=4)
def _read(place: Path, _changed: int) -> frozenset[str]:
    try:
        with place.open("rb") as file:
            return words_in_list(file.read(MOST_BYTES).decode("utf-8-sig", errors="ignore"))
    except OSError:
        return frozenset()
