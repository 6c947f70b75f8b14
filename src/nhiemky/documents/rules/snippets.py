"""The piece of a text in which what was asked for stands, and the words in it to be marked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from nhiemky.vietnamese.folding import fold

BEFORE, LENGTH = 70, 260
#: Letters with which Vietnamese is written, by the plain letter that `fold` makes of them.
_LETTERS: dict[str, str] = {}
for _code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)):
    _letter = chr(_code)
    if _letter.isalpha() and len(fold(_letter)) == 1:
        _LETTERS[fold(_letter)] = _LETTERS.get(fold(_letter), "") + _letter
Pieces = tuple[tuple[str, bool], ...]


def snippet(text: str, words: Sequence[str]) -> Pieces:
    """Pieces of one line and whether each is to be marked: where the folded words stand together, else where the
    first of them stands; empty where none does. `text` in NFC."""
    at = _first(text, words)
    if at is None:
        return ()
    start = _start_of_word(text, max(0, at - BEFORE))
    cut = text[start : start + LENGTH]
    if start + LENGTH < len(text):
        cut = cut.rpartition(" ")[0] or cut
    piece = " ".join(cut.split())
    begins, ends = "… " if start else "", " …" if start + LENGTH < len(text) else ""
    return marked(f"{begins}{piece}{ends}", words)


def marked(line: str, words: Sequence[str]) -> Pieces:
    """A line in pieces: the words marked where they stand together, else each where it stands."""
    if not words:
        return ((line, False),)
    together = _together(tuple(words))
    cut = re.split(f"({together if re.search(together, line) else _any_of(tuple(words))})", line)
    return tuple((piece, at % 2 == 1) for at, piece in enumerate(cut) if piece)


def composed(text: str) -> str:
    """As `snippet` wants it."""
    return unicodedata.normalize("NFC", text)


def _first(text: str, words: Sequence[str]) -> int | None:
    if not words:
        return None
    found = re.search(_together(tuple(words)), text) or re.search(_any_of(tuple(words)), text)
    return found.start() if found else None


def _start_of_word(text: str, at: int) -> int:
    """The beginning of the word after the one that `at` cuts."""
    if at == 0:
        return 0
    space = re.compile(r"\s").search(text, at, at + 20)
    return space.end() if space else at


@lru_cache(maxsize=64)
def _together(words: tuple[str, ...]) -> str:
    return _bounded(r"[\W_]+".join(map(_spelt, words)))


@lru_cache(maxsize=64)
def _any_of(words: tuple[str, ...]) -> str:
    longest_first = sorted(set(words), key=len, reverse=True)
    return _bounded(f"(?:{'|'.join(map(_spelt, longest_first))})")


def _bounded(pattern: str) -> str:
    """At whole words: the ke of "kế hoạch" is not marked in "kết"."""
    return rf"(?<![^\W_]){pattern}(?![^\W_])"


def _spelt(word: str) -> str:
    """A folded word with any marks: `hoach` also as Hoạch."""
    number = "0*" if word.isdecimal() else ""
    return number + "".join(
        f"[{re.escape(_LETTERS[letter])}]" if letter in _LETTERS else re.escape(letter) for letter in word
    )
