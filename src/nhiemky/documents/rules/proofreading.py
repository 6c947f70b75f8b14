"""Proofreading an administrative text: every finding of every code, in the order of the text.

Offsets count characters of the text in NFC with plain line ends: `prepared` gives that text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from nhiemky.documents.rules import (
    proofreading_abbreviations,
    proofreading_commitments,
    proofreading_dates,
    proofreading_figures,
    proofreading_signs,
    proofreading_spelling,
    proofreading_symbols,
)
from nhiemky.documents.rules.proofreading_finding import Finding
from nhiemky.vietnamese.running_text import without_addresses

_FAMILIES = (
    proofreading_spelling.find,
    proofreading_figures.find,
    proofreading_dates.find,
    proofreading_symbols.find,
    proofreading_abbreviations.find,
    proofreading_commitments.find,
    proofreading_signs.find,
)


def prepared(text: str) -> str:
    """NFC, line ends as `\\n`."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")


def proofread(text: str) -> list[Finding]:
    """What to look at in a text that `prepared` gave."""
    read = without_addresses(text)
    found = [finding for family in _FAMILIES for finding in family(read)]
    return sorted(_once(found), key=lambda finding: (finding.start, finding.end, finding.code))


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
