"""The term the reader works in: which days its lists keep. Said once for all lists; see site/wiring.py."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from nhiemky.pages.wards import Ward

Rows = QuerySet[Any]


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a term: `last` is None while nothing ends it; `running` is the one of today."""

    words: Any
    first: dt.date
    last: dt.date | None
    running: bool

    def covers(self, column: str) -> Q:
        """Rows whose day stands in the term. A row without a day is work at hand: it belongs to the running term."""
        within = Q(**{f"{column}__gte": self.first})
        if self.last is not None:
            within &= Q(**{f"{column}__lte": self.last})
        return within | Q(**{f"{column}__isnull": True}) if self.running else within

    def touches(self, first: str, last: str) -> Q:
        """Rows with a beginning and an end of which a part stands in the term."""
        ends = Q(**{f"{last}__gte": self.first})
        return ends if self.last is None else ends & Q(**{f"{first}__lte": self.last})


#: The term somebody has chosen in a ward; None for every term. Costs nothing while none is chosen.
Chooser = Callable[[HttpRequest, Any], Span | None]
#: What of a list belongs to a term.
Within = Callable[[Rows, Span], Rows]

_choosers: list[Chooser] = []


def narrow_by(chooser: Chooser) -> None:
    """Said in site/wiring.py only: where the chosen term is found."""
    _choosers[:] = [chooser]


def chosen(request: HttpRequest, ward: Ward) -> Span | None:
    """The term to which lists of this ward are narrowed for this reader."""
    return next((chooser(request, ward) for chooser in _choosers), None)


def by_day(column: str) -> Within:
    """Narrows a list by the day of its rows."""

    def within(rows: Rows, span: Span) -> Rows:
        return rows.filter(span.covers(column))

    return within
