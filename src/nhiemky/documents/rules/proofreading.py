"""Proofreading an administrative text: every finding of every code, in the order of the text.

Offsets count characters of the text in NFC with plain line ends: `prepared` gives that text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from nhiemky.documents.rules import (
    proofreading_abbreviations,
    proofreading_commitments,
    proofreading_dates,
    proofreading_figures,
    proofreading_phrases,
    proofreading_record,
    proofreading_signs,
    proofreading_spelling,
    proofreading_symbols,
)
from nhiemky.documents.rules.proofreading_finding import Finding
from nhiemky.documents.rules.proofreading_known import NOTHING_MORE, Known
from nhiemky.vietnamese.running_text import without_addresses

#: What needs the text alone, and what looks at what the office knows as well.
_OF_THE_TEXT = (
    proofreading_figures.find,
    proofreading_phrases.find,
    proofreading_symbols.find,
    proofreading_commitments.find,
    proofreading_signs.find,
)
_OF_THE_OFFICE = (
    proofreading_spelling.find,
    proofreading_dates.find,
    proofreading_abbreviations.find,
    proofreading_record.find,
)
_OF_LAYOUT = frozenset(
    {
        "double-space-or-punctuation",
        "unbalanced-quote",
        "vague-commitment",
        "missing-owner",
        "missing-deadline",
    }
)
_BROKEN = re.compile(r"[ \t]*\n[ \t]*(?=[a-zà-ỹđ(])")
_OF_WORDS = frozenset({"misspelling", "undefined-abbreviation"})


def prepared(text: str) -> str:
    """NFC, line ends as `\\n`."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")


def proofread(text: str, *, known: Known = NOTHING_MORE) -> list[Finding]:
    """What to look at in a text that `prepared` gave; `known`: what the office knows besides."""
    read = without_addresses(text)
    found = [finding for finding in _all(read, known) if not _is_known(finding, read, known)]
    return sorted(_once(found), key=lambda finding: (finding.start, finding.end, finding.code))


def rejoined(text: str) -> str:
    """Lines as a PDF breaks them, put together again: a line goes on where the next one begins with a small letter."""
    return _BROKEN.sub(" ", prepared(text))


def of_words_alone(findings: Iterable[Finding]) -> list[Finding]:
    """Without what depends on spaces and ends of lines, which a PDF does not keep."""
    return [finding for finding in findings if finding.code not in _OF_LAYOUT]


def _all(text: str, known: Known) -> Iterator[Finding]:
    for family in _OF_THE_TEXT:
        yield from family(text)
    for looking in _OF_THE_OFFICE:
        yield from looking(text, known)


def _is_known(finding: Finding, text: str, known: Known) -> bool:
    """Whether the office has put these words on its own list."""
    if not known.words or finding.code not in _OF_WORDS:
        return False
    return " ".join(text[finding.start : finding.end].split()).lower() in known.words


def _once(found: Iterable[Finding]) -> list[Finding]:
    """One finding for one place: of two that overlap the longer stays; a symbol has its dashes its own way."""
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda one: (one.start, one.start - one.end)):
        if not any(_covers(other, finding) for other in kept[-4:]):
            kept.append(finding)
    return kept


def _covers(other: Finding, finding: Finding) -> bool:
    same = other.code == finding.code or (
        finding.code == "double-space-or-punctuation" and other.code == "symbol-form"
    )
    return same and other.start <= finding.start and finding.end <= other.end
