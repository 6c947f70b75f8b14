"""Running text cut into sentences and words, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"{_LETTER}[^\W_]*(?:['’]{_LETTER}+)*")
#: A stop ends a sentence only before a space, and not behind a single letter (P., Q.) or a known short form.
_END = re.compile(r"[.!?…;]+(?=[\s”\"»)]|$)|\n")
_SHORT = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]|TP|Tp|Ths|ThS|TS|PGS|GS|TM|KT|TL|TUQ|v\.v|[0-9])$")
_FOREIGN = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\S+|`[^`\n]*`|\b[a-z][\w-]*(?:\.[a-z][\w-]*)+/\S*", re.ASCII
)
_ADDRESS = re.compile(r"(?<![\w.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:vn|com|net|org|gov|edu)(?![\w])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or a word: `start` and `end` count characters of the text."""

    start: int
    end: int
    text: str


def words_of(text: str) -> list[Piece]:
    """Every word; a dash parts words, an apostrophe inside a name does not."""
    return [Piece(found.start(), found.end(), found[0]) for found in _WORD.finditer(text)]


def sentences_of(text: str) -> Iterator[Piece]:
    """Every sentence without the spaces around it; the end of a line ends a sentence, and so does a semicolon."""
    begin = 0
    for stop in _END.finditer(text):
        if stop[0] == "." and _SHORT.search(text, max(0, stop.start() - 4), stop.start()):
            continue
        yield from _piece(text, begin, stop.start() if stop[0] == "\n" else stop.end())
        begin = stop.end()
    yield from _piece(text, begin, len(text))


def without_addresses(text: str) -> str:
    """The text of the same length with addresses of the web, of mail, and code blotted out."""
    for pattern in (_FOREIGN, _ADDRESS):
        text = pattern.sub(lambda found: "\x1a" * len(found[0]), text)
    return text


def _piece(text: str, begin: int, end: int) -> Iterator[Piece]:
    inner = text[begin:end]
    kept = inner.strip()
    if kept:
        start = begin + len(inner) - len(inner.lstrip())
        yield Piece(start, start + len(kept), kept)
