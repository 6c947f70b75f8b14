"""Does the order of the numbers agree with the order of the dates? One series: kind, issuer, term (36-HD/VPTW)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nhiemky.documents.rules.symbols import Doubt

Series = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A document of a series; `state` for documents of the State, whose numbers begin again every year.

    `letter`: of a paper that was put in behind its number by permission (01a).
    """

    id: int
    kind: str
    issuer: str
    number: int
    dated: dt.date
    symbol: str
    state: bool = False
    letter: str = ""


def doubts(
    documents: Iterable[Numbered], *, terms: Sequence[dt.date] = ()
) -> Mapping[int, tuple[Doubt, ...]]:
    """Document id → what is odd about its place in its series; `terms` are the first days of terms, oldest first.

    The later number of a pair is the one named: 02 of 10/12 stands before 03 of 10/10, so 03 is marked, and 02 too.
    """
    series: defaultdict[Series, list[Numbered]] = defaultdict(list)
    for document in documents:
        series[document.kind, document.issuer, _period(document, terms)].append(document)
    found: defaultdict[int, list[Doubt]] = defaultdict(list)
    for members in series.values():
        for first, second in _pairs(
            sorted(members, key=lambda member: (member.number, member.letter, member.dated))
        ):
            _compare(first, second, found)
    return {pk: tuple(listed) for pk, listed in found.items()}


def _pairs(members: Sequence[Numbered]) -> Iterable[tuple[Numbered, Numbered]]:
    """Neighbours in the series: what is odd shows between them, and a long register stays quick."""
    return zip(members, members[1:], strict=False)


def _compare(first: Numbered, second: Numbered, found: defaultdict[int, list[Doubt]]) -> None:
    if (first.number, first.letter) == (second.number, second.letter):
        code = "number-used-twice"
    elif first.dated > second.dated:
        code = "number-against-date"
    else:
        return
    for document, other in ((first, second), (second, first)):
        facts = {"other": other.symbol, "other_date": f"{other.dated:%d/%m/%Y}", "other_id": str(other.id)}
        found[document.id].append(Doubt(code, facts))


def _period(document: Numbered, terms: Sequence[dt.date]) -> int:
    """Party series run through a term, those of the State through a year."""
    return document.dated.year if document.state else sum(begin <= document.dated for begin in terms)
