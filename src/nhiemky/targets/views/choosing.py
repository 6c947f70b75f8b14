"""Which resolution a page is about: asked for, else that of the term the reader works in, else the running one."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import gettext as _g

from nhiemky.org.models import Unit
from nhiemky.pages.spans import Span, chosen
from nhiemky.targets.models import Resolution
from nhiemky.targets.queries import state as states
from nhiemky.vietnamese.numbers import roman


@dataclass(frozen=True, slots=True)
class Choice:
    """`offered`: id and short words of each; `empty_term`: the chosen term, where it has no resolution with targets."""

    resolution: Resolution | None
    offered: list[tuple[int, str]]
    empty_term: Span | None = None


def choice(request: HttpRequest, ward: Unit, *, today: dt.date) -> Choice:
    """`?nghi-quyet=` asks for one."""
    found = states.resolutions(ward)
    offered = _offered(found)
    asked = request.GET.get("nghi-quyet", "")
    for row in found:
        if str(row.pk) == asked:
            return Choice(row, offered)
    span = chosen(request, ward)
    if span is None:
        return Choice(states.running(found, year=today.year), offered)
    shown = states.running(states.of_term(found, span), year=today.year)
    return Choice(shown, offered, span if shown is None and found else None)


def _offered(found: list[Resolution]) -> list[tuple[int, str]]:
    """Two that would read alike are told apart by their titles."""
    short = {row.pk: _words(row) for row in found}
    twice = {words for words, count in Counter(short.values()).items() if count > 1}
    return [
        (row.pk, f"{short[row.pk]} · {row.title[:40]}" if short[row.pk] in twice else short[row.pk])
        for row in found
    ]


def _words(row: Resolution) -> str:
    """`2025–2030 · Đại hội I`, `2026 · Kế hoạch năm`."""
    years = str(row.first_year) if row.first_year == row.last_year else f"{row.first_year}–{row.last_year}"
    if row.kind != Resolution.Kind.CONGRESS:
        return f"{years} · {row.get_kind_display()}"
    if row.term is None:
        return _g("%(years)s · Đại hội") % {"years": years}
    if row.term.congress_number is None:
        return _g("%(years)s · Đại hội") % {"years": row.term}
    return _g("%(years)s · Đại hội %(number)s") % {
        "years": row.term,
        "number": roman(row.term.congress_number),
    }
