"""`term-years`, `date-impossible`, `weekday-mismatch`."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from nhiemky.documents.rules.proofreading_finding import Finding, Severity
from nhiemky.documents.rules.proofreading_known import NOTHING_MORE, Known
from nhiemky.vietnamese.dates import WEEKDAYS, PartialDate
from nhiemky.vietnamese.unreadable import Unreadable

_YEARS = re.compile(
    r"(?<!\w)(?P<word>nhiệm k[ỳì]|giai đoạn|NK)\s+(?P<years>(?P<first>(?:19|20)[0-9]{2})(?P<cut>\s*[-–—/]\s*)"
    r"(?P<last>(?:19|20)[0-9]{2}))(?![0-9])",
    re.IGNORECASE,
)
USUAL_TERM = 5
LONGEST_TERM = 6

_DAY, _MONTH, _YEAR = r"(?P<day>[0-9]{1,2})", r"(?P<month>[0-9]{1,2})", r"(?P<year>(?:1[89]|20)[0-9]{2})"
_NOT_INSIDE = r"(?<![\w/.,-])"
_AFTER = r"(?![0-9]|[/.-][0-9A-ZĐ])"
_BEFORE_DAY = r"(?<!\w)(?:ngày|mùng|mồng)\s+"
_DATES = (
    re.compile(rf"{_NOT_INSIDE}{_DAY}\s?([/.-])\s?{_MONTH}\s?\2\s?{_YEAR}{_AFTER}"),
    re.compile(rf"{_BEFORE_DAY}(?P<whole>{_DAY}\s?/\s?{_MONTH})(?![0-9]|\s?[/.-]\s?[0-9])", re.IGNORECASE),
    re.compile(
        rf"{_BEFORE_DAY}(?P<whole>{_DAY}\s+tháng\s+{_MONTH}(?:\s*(?:năm\s+|/\s?){_YEAR})?){_AFTER}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<!\w)(?<![0-9] )tháng\s+(?P<whole>{_MONTH}(?:\s*/\s*|\s+năm\s+){_YEAR}){_AFTER}", re.IGNORECASE
    ),
)

_NAMES = {name.lower(): at for at, name in enumerate(WEEKDAYS)} | {f"thứ {at + 2}": at for at in range(6)}
_NAMES |= {"chủ nhựt": 6, "thứ bẩy": 5}
_WEEKDAY = r"(?P<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s+nhật)"
_FULL = rf"{_DAY}(?:\s?[/.-]\s?|\s+tháng\s+){_MONTH}(?:\s?[/.-]\s?|\s+năm\s+){_YEAR}"
_ON_A_DAY = (
    re.compile(rf"(?<!\w){_WEEKDAY}\s*[,(]?\s*(?:ngày\s+|mùng\s+)?{_FULL}{_AFTER}", re.IGNORECASE),
    re.compile(
        rf"{_NOT_INSIDE}{_FULL}\s*(?:,\s*|\(\s*){_WEEKDAY}(?!\w)(?!\s*,?\s*(?:ngày\s+)?[0-9])", re.IGNORECASE
    ),
)


def find(text: str, known: Known = NOTHING_MORE) -> Iterator[Finding]:
    """What is wrong with years, dates and days of the week."""
    yield from _terms(text, known.terms)
    yield from _impossible(text)
    for form in _ON_A_DAY:
        for found in form.finditer(text):
            yield from _weekday(found)


def _terms(text: str, terms: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    ends = Counter((found["first"], found["last"]) for found in _YEARS.finditer(text) if _length(found) > 0)
    of_ward = {str(first): str(last) for first, last in terms}
    for found in _YEARS.finditer(text):
        length, term = _length(found), found["word"].lower() != "giai đoạn"
        last = of_ward.get(found["first"]) or _usual_end(found["first"], ends)
        if length > 0 and not (term and length > LONGEST_TERM):
            if term and _is_of_ward(found, of_ward):
                yield _term(found, Severity.WARNING, "record", last)
            continue
        backwards = length <= 0
        yield _term(
            found,
            Severity.ERROR if backwards else Severity.WARNING,
            "backwards" if backwards else "long",
            last if term and length == 0 else None,
        )


def _term(found: re.Match[str], severity: Severity, reason: str, last: str | None) -> Finding:
    return Finding(
        "term-years",
        severity,
        *found.span("years"),
        reason,
        f"{found['first']}{found['cut']}{last}" if last else None,
        {"years": found["years"], "count": _length(found), "right": f"{found['first']} - {last}"},
    )


def _is_of_ward(found: re.Match[str], of_ward: Mapping[str, str]) -> bool:
    """A term that begins with the ward's and ends nearly with it; those of branches are much shorter."""
    ends = of_ward.get(found["first"])
    return ends is not None and ends != found["last"] and _length(found) >= USUAL_TERM - 1


def _length(found: re.Match[str]) -> int:
    return int(found["last"]) - int(found["first"])


def _usual_end(first: str, ends: Counter[tuple[str, str]]) -> str:
    """The end that the same text gives to this term elsewhere, otherwise five years on."""
    elsewhere = [last for (begin, last), _ in ends.most_common() if begin == first]
    return elsewhere[0] if elsewhere else str(int(first) + USUAL_TERM)


def _impossible(text: str) -> Iterator[Finding]:
    for form in _DATES:
        for found in form.finditer(text):
            parts = {key: int(value) for key, value in found.groupdict().items() if key in _PARTS and value}
            try:
                PartialDate(**parts)
            except Unreadable:
                whole = "whole" if "whole" in form.groupindex else 0
                yield Finding(
                    "date-impossible", Severity.ERROR, *found.span(whole), facts={"date": found[whole]}
                )


_PARTS = ("day", "month", "year")


def _weekday(found: re.Match[str]) -> Iterator[Finding]:
    try:
        on = dt.date(*(int(found[part]) for part in reversed(_PARTS)))
    except ValueError:
        return
    named = " ".join(found["weekday"].lower().split())
    if _NAMES[named] == on.weekday():
        return
    right = WEEKDAYS[on.weekday()]
    yield Finding(
        "weekday-mismatch",
        Severity.ERROR,
        *found.span("weekday"),
        suggestion=right if found["weekday"][0].isupper() else right[0].lower() + right[1:],
        facts={"date": f"{on:%d/%m/%Y}", "weekday": right},
    )
