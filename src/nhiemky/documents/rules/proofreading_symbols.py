"""`symbol-form` and `number-date-order`: numbers and symbols of documents cited in a text."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from nhiemky.documents.rules.proofreading_finding import Finding, Severity
from nhiemky.vietnamese.dates import parse_date
from nhiemky.vietnamese.document_kinds import kinds_of_letters, letters_of
from nhiemky.vietnamese.issuers import is_issuer, issuer_code
from nhiemky.vietnamese.symbols import Style, Symbol, find_symbols, normal
from nhiemky.vietnamese.unreadable import Unreadable

_CAPITALS = r"[A-ZĐÐƯ][A-Za-zĐÐđƯ]{1,8}"
#: 12-NQ-ĐU, 12/NQ/ĐU, 12NQ/ĐU: letters of a kind and of a body put together in no known way.
_PUT_TOGETHER = re.compile(
    rf"(?<![\w/.-])(?P<number>[0-9]{{1,4}})(?P<first>\s?[-–/]?\s?)(?P<kind>{_CAPITALS})(?P<second>\s?[-–/]\s?)(?P<issuer>{_CAPITALS})"
    r"(?![\w/-])"
)
_STATE_ONLY = frozenset({"UBND", "HĐND", "CP", "TTg"})
_PARTY_ONLY = frozenset(
    {"TW", "TU", "HU", "QU", "ThU", "TXU", "ĐU", "BTCTW", "UBKTTW", "VPTW", "UBKTĐU", "VPĐU", "CB"}
)

_DAY = re.compile(
    r"\s*[,(]?\s*(?:ban hành\s+)?ngày\s+(?P<date>[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?[12][0-9]{3}"
    r"|[0-9]{1,2}\s+tháng\s+[0-9]{1,2}\s+năm\s+[12][0-9]{3})"
)
_OF = re.compile(
    r"\s*[,)]?\s*của\s+(?:(?:Ban Chấp hành|BCH|Ban Thường vụ|BTV)\s+)?(?P<body>Đảng ủy|Quận ủy|Huyện ủy|Thành ủy|Tỉnh ủy|Thị ủy|UBND|HĐND)",
    re.IGNORECASE,
)
_BODIES = {
    **{
        "đảng ủy": "ĐU",
        "quận ủy": "QU",
        "huyện ủy": "HU",
        "thành ủy": "TU",
        "tỉnh ủy": "TU",
        "thị ủy": "TXU",
    },
    **{"ubnd": "UBND", "hđnd": "HĐND"},
}
_LIST = re.compile(r"\s*(?:,|và)\s*(?:số\s+)?")
#: When the congress that begins the numbers anew may sit, in years divisible by five (TW: one year later).
_SEASONS = {"TW": ((1, 1), (2, 28)), "TU": ((9, 1), (11, 5))}
_SEASON_BELOW = ((2, 1), (9, 30))
_YEARS_OF_A_TERM = 5


@dataclass(frozen=True, slots=True)
class Cited:
    """A paper that a text names with its date; `day`: where the date stands."""

    start: int
    end: int
    symbol: Symbol
    issuer: str
    dated: dt.date
    day: tuple[int, int]

    @property
    def number(self) -> int:
        return self.symbol.number or 0


def find(text: str) -> Iterator[Finding]:
    """Symbols not in standard form, and numbers that run against their dates."""
    symbols = find_symbols(text)
    for start, end, symbol in symbols:
        yield from _form(text[start:end], start, end, symbol)
    taken = [(start, end) for start, end, symbol in symbols if symbol.style is not Style.BARE]
    for found in _PUT_TOGETHER.finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in taken):
            yield from _wrongly_put(found)
    yield from _order(cited(text))


def _form(written: str, start: int, end: int, symbol: Symbol) -> Iterator[Finding]:
    standard = _standard(symbol)
    if symbol.style is Style.BARE or written == standard:
        return
    letters = "".join(written.split()).replace("–", "-") != standard
    yield Finding(
        "symbol-form",
        Severity.WARNING if letters else Severity.NOTE,
        start,
        end,
        "letters" if letters else "spaces",
        standard,
        {"symbol": written},
    )


def _standard(symbol: Symbol) -> str:
    """In the form of the side that the issuer belongs to: 12/NQ-ĐU is 12-NQ/ĐU."""
    written, letters = normal(symbol), letters_of(symbol.kind)
    if symbol.style is Style.STATE and symbol.issuer in _PARTY_ONLY and symbol.year is None:
        return f"{symbol.number:02d}{symbol.letter}-{letters}/{symbol.issuer}"
    if symbol.style is Style.PARTY and symbol.issuer in _STATE_ONLY:
        return f"{symbol.number:02d}{symbol.letter}/{letters}-{symbol.issuer}"
    return written


def _wrongly_put(found: re.Match[str]) -> Iterator[Finding]:
    kinds = kinds_of_letters(found["kind"])
    if not kinds or not is_issuer(found["issuer"]):
        return
    issuer, letters, number = issuer_code(found["issuer"]), kinds[0].letters, int(found["number"])
    state = issuer in _STATE_ONLY
    right = f"{number:02d}/{letters}-{issuer}" if state else f"{number:02d}-{letters}/{issuer}"
    yield Finding("symbol-form", Severity.WARNING, *found.span(), "letters", right, {"symbol": found[0]})


def cited(text: str) -> list[Cited]:
    """Documents with their dates, the last one first; a list of numbers (03, 04) shares the date behind it."""
    found: list[Cited] = []
    day: re.Match[str] | None = None
    following = len(text)
    for start, end, symbol in reversed(find_symbols(text)):
        own = _DAY.match(text, end)
        if own is not None or not _LIST.fullmatch(text, end, following):
            day = own
        following = start
        dated = _date(day["date"]) if day else None
        issuer = symbol.issuer or (_body(text, day.end()) if day else "")
        if day is not None and dated is not None and issuer and symbol.number:
            found.append(Cited(start, end, symbol, issuer, dated, day.span("date")))
    return found


def _date(written: str) -> dt.date | None:
    try:
        return parse_date(written).complete
    except Unreadable:
        return None


def _body(text: str, at: int) -> str:
    found = _OF.match(text, at)
    return _BODIES[" ".join(found["body"].lower().split())] if found else ""


def _order(papers: list[Cited]) -> Iterator[Finding]:
    series: defaultdict[tuple[str, str], list[Cited]] = defaultdict(list)
    for document in papers:
        series[letters_of(document.symbol.kind), document.issuer].append(document)
    for members in series.values():
        for document in members:
            against = [other for other in members if _against(document, other)]
            if against:
                other = min(against, key=lambda one: (one.dated, one.number))
                facts = {
                    "number": document.number,
                    "date": f"{document.dated:%d/%m/%Y}",
                    "other": other.number,
                    "other_date": f"{other.dated:%d/%m/%Y}",
                }
                yield Finding(
                    "number-date-order", Severity.WARNING, document.start, document.end, facts=facts
                )


def _against(document: Cited, other: Cited) -> bool:
    """A smaller number with a later date, and no congress and no new year between that began the numbers anew."""
    if not (document.number < other.number and document.dated > other.dated):
        return False
    if document.issuer in _STATE_ONLY or document.issuer.split("-")[0] in _STATE_ONLY:
        return document.dated.year == other.dated.year
    later = 1 if document.issuer.endswith("TW") else 0
    (month, day), (last_month, last_day) = _SEASONS.get(document.issuer[-2:], _SEASON_BELOW)
    return not any(
        (year - later) % _YEARS_OF_A_TERM == 0
        and dt.date(year, month, day) <= document.dated
        and other.dated <= dt.date(year, last_month, last_day)
        for year in range(other.dated.year, document.dated.year + 1)
    )
