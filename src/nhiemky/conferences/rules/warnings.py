"""What looks wrong in a record. History is never refused: whoever imports it is told, and it stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from nhiemky.conferences.rules import dating, milestones

_TERM = re.compile(r"nhiệm kỳ\s*(\d{4})\s*[-–—]\s*(\d{4})", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d{1,6})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A document of one series (kind and issuer) with its number as written and its date."""

    kind: str
    issuer: str
    symbol: str
    dated: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """The parts of a record that are looked at."""

    held_on: date | None
    ends_on: date | None
    as_written: str
    began_at: time | None
    ended_at: time | None
    part_days: tuple[tuple[int, date | None, date | None], ...]
    badge_years: tuple[int, ...]
    texts: tuple[str, ...]
    documents: tuple[Numbered, ...]
    attendance: tuple[tuple[str, int | None, int | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """`code` is a word with dashes, `about` what it is about; the page has the sentence."""

    code: str
    about: str


def of(recorded: Recorded) -> tuple[Doubt, ...]:
    """Every doubt about a record, in a fixed order."""
    return (
        *_days(recorded),
        *_terms(recorded.texts),
        *_milestones(recorded),
        *_series(recorded.documents),
        *_heads(recorded.attendance),
    )


def _days(recorded: Recorded) -> Iterable[Doubt]:
    hours = {"began_at": recorded.began_at, "ended_at": recorded.ended_at}
    if dating.hours_are_reversed(**hours, held_on=recorded.held_on, ends_on=recorded.ends_on):
        yield Doubt(code="hours-reversed", about=f"{recorded.began_at:%H:%M} – {recorded.ended_at:%H:%M}")
    if recorded.held_on is None:
        yield Doubt(code="year-missing", about=recorded.as_written)
        return
    last = recorded.ends_on or recorded.held_on
    for number, began, ended in recorded.part_days:
        if (began and began < recorded.held_on) or ((ended or began or last) > last):
            yield Doubt(code="part-outside-days", about=str(number))


def _terms(texts: Iterable[str]) -> Iterable[Doubt]:
    """A term that ends in the year in which it begins, or before (a real paper says 2020 - 2020)."""
    seen = dict.fromkeys(
        found.group(0) for text in texts for found in _TERM.finditer(text) if int(found[2]) <= int(found[1])
    )
    return [Doubt(code="term-years", about=term) for term in seen]


def _milestones(recorded: Recorded) -> Iterable[Doubt]:
    strange = milestones.unknown(recorded.badge_years, on=recorded.held_on)
    return [Doubt(code="milestone", about=str(year)) for year in dict.fromkeys(strange)]


def _series(documents: Iterable[Numbered]) -> Iterable[Doubt]:
    """A higher number with an earlier date in one series (02-KH/ĐU of 10/12 after 03 of 10/10)."""
    dated: dict[tuple[str, str], list[tuple[int, date, str]]] = {}
    for one in documents:
        number = _NUMBER.match(one.symbol)
        if number and one.dated:
            dated.setdefault((one.kind, one.issuer), []).append((int(number[1]), one.dated, one.symbol))
    for series in dated.values():
        ordered = sorted(set(series))
        for lower, higher in zip(ordered, ordered[1:], strict=False):
            if higher[1] < lower[1] and higher[0] > lower[0]:
                yield Doubt(code="number-order", about=f"{lower[2]} – {higher[2]}")


def _heads(attendance: Iterable[tuple[str, int | None, int | None]]) -> Iterable[Doubt]:
    for label, summoned, came in attendance:
        if summoned is not None and came is not None and came > summoned:
            yield Doubt(code="more-than-summoned", about=label)
