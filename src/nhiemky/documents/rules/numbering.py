"""Which series gives a paper its number, and how the number is written (36-HD/VPTW; Nghị định 30/2020/NĐ-CP).

Party: one series per kind and term, congress papers one for all kinds; never begun again on 1 January. State: per kind
and year. A number is given once, at issue, and stays with its paper even when that is withdrawn.
"""

from __future__ import annotations

import datetime as dt
import string
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from nhiemky.documents.rules.kinds import STATE, Kind
from nhiemky.kernel.refusals import Refused

KIND, LETTERS, ALL = "kind", "letters", "all"
LETTER_OF_OFFICE = "CV"


@dataclass(frozen=True, slots=True)
class Period:
    """The days of a series, `ends` being the first day of the next one; `term` is the id of the Party term."""

    begins: dt.date
    ends: dt.date | None = None
    term: int | None = None


def series_of(kind: Kind, *, counted: str) -> str:
    """What shares the series: the kind, its letters, or nothing for a body that counts all kinds together."""
    return {KIND: kind.code, LETTERS: kind.letters, ALL: ""}[counted]


def year_of(dated: dt.date) -> Period:
    return Period(dt.date(dated.year, 1, 1), dt.date(dated.year + 1, 1, 1))


def term_of(dated: dt.date, terms: Iterable[tuple[int, dt.date]]) -> Period:
    """The term that runs on a day; `terms`: (id, first day). Without one nobody knows where numbers begin."""
    ordered = sorted(terms, key=lambda term: term[1])
    running = [place for place, (_term, begins) in enumerate(ordered) if begins <= dated]
    if not running:
        raise Refused("number-without-term", day=f"{dated:%d/%m/%Y}", field="dated")
    term, begins = ordered[running[-1]]
    after = ordered[running[-1] + 1 :]
    return Period(begins, after[0][1] if after else None, term)


def symbol(number: int, kind: Kind, *, code: str, style: str, suffix: str = "", desk: str = "") -> str:
    """`02-KH/ĐU`, `02a-KH/ĐU`, `156/QĐ-UBND`; a letter of the State names the desk that wrote it: `12/UBND-VP`."""
    written = f"{number:02d}{suffix}"
    if style == STATE:
        parts = (code, desk.strip()) if kind.code == LETTER_OF_OFFICE else (kind.letters, code)
        return f"{written}/{'-'.join(part for part in parts if part)}"
    return f"{written}-{kind.letters}/{code}"


def tail(kind: Kind, *, code: str, style: str, counted: str) -> str:
    """How the symbols of a series end, or of all series of the body that counts all kinds together."""
    if counted == ALL:
        return f"/{code}"
    whole = symbol(0, kind, code=code, style=style)
    return whole.removeprefix("00")


def check_begun(*, begun: bool, reached: int, name: str) -> None:
    """A series that stood in a paper register before goes on from there; nobody begins it at 01 by accident."""
    if not begun and reached:
        raise Refused("series-not-begun", reached=f"{reached:02d}", series=name)


def check_free(symbol: str, *, taken: bool) -> None:
    """The register has no paper with this symbol in the period of the series."""
    if taken:
        raise Refused("number-in-register", symbol=symbol)


def check_goes_on(reached: int, *, last: int, reason: str) -> None:
    """Numbers only go on, and whoever moves them says why."""
    if reached < last:
        raise Refused("series-goes-back", last=f"{last:02d}", field="reached")
    if not reason.strip():
        raise Refused("series-without-reason", field="reason")


def between(number: int, *, last: int, taken: Collection[str], permitted_by: str) -> str:
    """The suffix of a paper put in behind a number that was given: the first free letter, by permission only."""
    if not permitted_by.strip():
        raise Refused("number-without-permission", field="permitted_by")
    if not 1 <= number <= last:
        raise Refused("number-not-given-yet", number=f"{number:02d}", last=f"{last:02d}", field="after")
    free = [letter for letter in string.ascii_lowercase if letter not in taken]
    if not free:
        raise Refused("number-without-letter", number=f"{number:02d}", field="after")
    return free[0]
