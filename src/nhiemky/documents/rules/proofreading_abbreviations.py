"""`undefined-abbreviation`: letters that neither the office's table nor the text explains, or explains too late."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nhiemky.documents.rules.proofreading_finding import Finding, Severity
from nhiemky.documents.rules.proofreading_known import KNOWN, NOTHING_MORE, Known
from nhiemky.vietnamese.document_kinds import KINDS
from nhiemky.vietnamese.issuers import ISSUERS
from nhiemky.vietnamese.syllables import is_syllable, split_tone
from nhiemky.vietnamese.symbols import find_symbols

_CAPITAL = "A-ZĐƯƠÔĂÂÊ"
_LETTERS = rf"[{_CAPITAL}][{_CAPITAL}]+"
_FOUND = re.compile(rf"(?<![\w/.])(?P<whole>{_LETTERS}(?:[-&]{_LETTERS})*)(?P<number>[0-9]*)(?![^\W_]|/\w)")
_DEFINED = re.compile(
    rf"(?:viết tắt|gọi tắt|tên tắt|sau đây gọi)[^.\n]{{0,20}}?(?:là\s+)?[\"“']?(?P<called>{_LETTERS}(?:[-&]{_LETTERS})*)"
    rf"|\(\s*[\"“']?(?P<bracket>{_LETTERS}(?:[-&]{_LETTERS})*)[\"”']?\s*\)"
    rf"|(?<![\w/])(?P<spelled>{_LETTERS}(?:[-&]{_LETTERS})*)\s*(?:\(|(?:là )?viết tắt của|:\s)(?=[^\W\d_]+\s+[^\W\d_]+)",
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_LONGEST = 12
_SHORTEST_WORD = 3
_KNOWN = KNOWN | {kind.letters for kind in KINDS} | set(ISSUERS)


def find(text: str, known: Known = NOTHING_MORE) -> Iterator[Finding]:
    """Every abbreviation once, at its first place."""
    defined = _definitions(text)
    symbols = [(start, end) for start, end, _ in find_symbols(text)]
    seen: set[str] = set()
    for found in _FOUND.finditer(text):
        letters = found["whole"]
        if letters in seen or letters in known.letters or not _stands_alone(text, found, symbols):
            continue
        seen.add(letters)
        at = defined.get(letters)
        if at is None:
            yield _finding(found, Severity.WARNING, "nowhere")
        elif found.start() < at:
            yield _finding(found, Severity.NOTE, "later")


def _finding(found: re.Match[str], severity: Severity, reason: str) -> Finding:
    return Finding(
        "undefined-abbreviation", severity, *found.span("whole"), reason, facts={"letters": found["whole"]}
    )


def _definitions(text: str) -> dict[str, int]:
    """Abbreviation → where the text explains it first."""
    places: dict[str, int] = {}
    for found in _DEFINED.finditer(text):
        group = str(found.lastgroup)
        places.setdefault(found[group], found.start(group))
    return places


def _stands_alone(text: str, found: re.Match[str], symbols: list[tuple[int, int]]) -> bool:
    """Whether these capitals are an abbreviation that needs words: no heading, symbol, numeral or known letters."""
    letters = found["whole"]
    return not (
        is_known(letters)
        or len(letters) > _LONGEST
        or _ROMAN.fullmatch(letters)
        or _is_word(letters)
        or _in_capitals(text, found.start(), found.end())
        or any(start < found.end() and found.start() < end for start, end in symbols)
    )


def is_known(letters: str) -> bool:
    """In the table, whole or as parts put together: UBND-HĐND, PCTUBND."""
    if letters in _KNOWN or all(part in _KNOWN for part in re.split("[-&]", letters)):
        return True
    return any(letters[:at] in _KNOWN and letters[at:] in _KNOWN for at in range(2, len(letters) - 1))


def _is_word(letters: str) -> bool:
    """A word set in capitals: it carries a tone, or is a whole syllable of three letters."""
    return split_tone(letters)[2] >= 0 or (len(letters) >= _SHORTEST_WORD and is_syllable(letters.lower()))


def _in_capitals(text: str, start: int, end: int) -> bool:
    """A line in capitals is a heading, where every word looks like an abbreviation."""
    begin, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[begin : stop if stop >= 0 else len(text)]
    small, capital = sum(map(str.islower, line)), sum(map(str.isupper, line))
    return capital > end - start and capital > 2 * small
