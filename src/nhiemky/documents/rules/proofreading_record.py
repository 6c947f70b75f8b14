"""`number-date-order` against the register: a paper cited with another date, or with a number not given out yet.

Only where it is sure: the same symbol comes back with every term, so a date counts as wrong only if its year or its day
is that of the register; a number only if the ward's own series has not reached it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator

from nhiemky.documents.rules.proofreading_finding import Finding, Severity
from nhiemky.documents.rules.proofreading_known import Known, Recorded
from nhiemky.documents.rules.proofreading_symbols import Cited, cited
from nhiemky.vietnamese.document_kinds import letters_of
from nhiemky.vietnamese.symbols import Style, normal

CODE = "number-date-order"
#: "của Đảng ủy phường Bên": somebody else's paper, numbered elsewhere.
_ELSEWHERE = re.compile(
    r"[^.;\n]{0,80}?của\s[^,.;\n]{0,60}?(?<!\w)(?:phường|xã|thị trấn|quận|huyện|thị xã|tỉnh)\s+(?P<place>[A-ZĐÀ-Ỹ]\w*)"
)


def symbols_cited(text: str) -> set[str]:
    """The papers with number and date that a text names, in standard form: what to ask the register about."""
    return {normal(document.symbol) for document in cited(text) if document.symbol.style is not Style.BARE}


def find(text: str, known: Known) -> Iterator[Finding]:
    """What the register says otherwise."""
    if not known.papers and not known.series:
        return
    recorded: defaultdict[str, list[Recorded]] = defaultdict(list)
    for paper in known.papers:
        recorded[paper.symbol].append(paper)
    for document in cited(text):
        if document.symbol.style is Style.BARE or _elsewhere(text, document, known.place):
            continue
        listed = recorded.get(normal(document.symbol), [])
        if any(paper.dated == document.dated for paper in listed):
            continue
        near = [paper for paper in listed if _nearly(paper, document)]
        if len(near) == 1:
            yield _other_day(document, near[0])
        elif not near:
            yield from _not_given(document, known)


def _elsewhere(text: str, document: Cited, place: str) -> bool:
    found = _ELSEWHERE.match(text, document.day[1])
    return found is not None and found["place"] not in place


def _nearly(paper: Recorded, document: Cited) -> bool:
    """The same year, or the same day of another year: one of the two was typed wrong."""
    one, other = paper.dated, document.dated
    return one.year == other.year or (one.day, one.month) == (other.day, other.month)


def _other_day(document: Cited, paper: Recorded) -> Finding:
    return Finding(
        CODE,
        Severity.WARNING,
        *document.day,
        "register-date",
        _written(paper.dated),
        {"symbol": paper.symbol, "date": f"{paper.dated:%d/%m/%Y}"},
    )


def _written(day: dt.date) -> str:
    """As 36-HD/VPTW writes it: a zero before days below ten and before January and February."""
    return (
        f"{day.day:02d}/{day.month:02d}/{day.year}"
        if day.month <= 2
        else f"{day.day:02d}/{day.month}/{day.year}"
    )


def _not_given(document: Cited, known: Known) -> Iterator[Finding]:
    letters = letters_of(document.symbol.kind)
    running = [
        series
        for series in known.series
        if series.issuer == document.issuer and series.letters in ("", letters)
    ]
    now = max(running, key=lambda series: series.begins, default=None)
    if now is not None and document.dated >= now.begins and document.number > now.last:
        facts = {"symbol": normal(document.symbol), "last": now.last}
        yield Finding(CODE, Severity.WARNING, document.start, document.end, "register-number", facts=facts)
