"""Findings as a page shows them: where to look, the words around, and how many of each severity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nhiemky.documents.rules.proofreading_finding import Finding, Severity

AROUND = 32
LONGEST = 90


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding with its number on the page, its line (from 1), the words before it, its own and those behind it.

    `units` are start and end as browsers count, in units of UTF-16. `right` is the suggestion without the spaces around.
    """

    number: int
    finding: Finding
    line: int
    before: str
    text: str
    after: str
    units: tuple[int, int]

    @property
    def words(self) -> str:
        """Its own words, cut where they are a whole sentence."""
        return self.text if len(self.text) <= LONGEST else f"{self.text[: LONGEST - 1]}…"

    @property
    def right(self) -> str:
        return (self.finding.suggestion or "").strip()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, from 1, cut at its findings: words, and the finding that they belong to or None."""

    number: int
    parts: tuple[tuple[str, Shown | None], ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """A text and what is to be looked at in it."""

    text: str
    findings: tuple[Shown, ...]

    def count(self, severity: Severity) -> int:
        return Counter(one.finding.severity for one in self.findings)[severity]

    @property
    def errors(self) -> int:
        return self.count(Severity.ERROR)

    @property
    def warnings(self) -> int:
        return self.count(Severity.WARNING)

    @property
    def notes(self) -> int:
        return self.count(Severity.NOTE)


def shown(findings: Sequence[Finding], text: str) -> Proof:
    """Findings in the order of the text, each with its place."""
    return Proof(text, tuple(_shown(number, one, text) for number, one in enumerate(findings, 1)))


def _shown(number: int, one: Finding, text: str) -> Shown:
    begin = text.rfind("\n", 0, one.start) + 1
    end = text.find("\n", one.end)
    left, right = max(begin, one.start - AROUND), min(end if end >= 0 else len(text), one.end + AROUND)
    return Shown(
        number=number,
        finding=one,
        line=text.count("\n", 0, one.start) + 1,
        before=("…" if left > begin else "") + text[left : one.start],
        text=text[one.start : one.end],
        after=text[one.end : right] + ("…" if right < (end if end >= 0 else len(text)) else ""),
        units=(_units(text, one.start), _units(text, one.end)),
    )


def _units(text: str, at: int) -> int:
    """How many units of UTF-16 stand before a place: a letter beyond U+FFFF counts twice."""
    return at if text.isascii() else at + sum(letter > "\uffff" for letter in text[:at])


def lines(proof: Proof) -> list[Line]:
    """The lines that have findings, cut at them; of findings that overlap the first keeps the place."""
    found: list[Line] = []
    begin = 0
    waiting = list(proof.findings)
    for number, line in enumerate(proof.text.split("\n"), 1):
        end = begin + len(line)
        here = [one for one in waiting if one.finding.start < max(end, begin + 1)]
        if here:
            waiting = waiting[len(here) :]
            found.append(Line(number, tuple(_parts(line, begin, here))))
        begin = end + 1
    return found


def _parts(line: str, begin: int, here: Sequence[Shown]) -> list[tuple[str, Shown | None]]:
    parts: list[tuple[str, Shown | None]] = []
    at = 0
    for one in here:
        start, end = max(one.finding.start - begin, at), min(one.finding.end - begin, len(line))
        parts.append((line[at:start], None))
        parts.append((line[start : max(start, end)], one))
        at = max(start, end)
    parts.append((line[at:], None))
    return [(words, one) for words, one in parts if words or one]
