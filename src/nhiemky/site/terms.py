"""The term that somebody has chosen: kept with the session for each ward, read here and nowhere else."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from nhiemky.journal.keeping import kept
from nhiemky.org.models import Term
from nhiemky.pages.spans import Span

CHOSEN = "terms"


def of_ward(request: HttpRequest, ward: Any) -> list[Term]:
    """The terms of a ward, newest first; the list and the switcher of one page ask once."""
    asked: dict[int, list[Term]] = request.__dict__.setdefault("terms_of_wards", {})
    if ward.pk not in asked:
        found = Term.objects.filter(unit=ward).order_by("-first_year")
        asked[ward.pk] = kept(("terms", ward.pk), lambda: list(found))
    return asked[ward.pk]


def chosen(request: HttpRequest, ward: Any) -> Term | None:
    """No query while nothing is chosen. A term that is there no more narrows nothing."""
    pk = getattr(request, "session", {}).get(CHOSEN, {}).get(ward.slug)
    return next((term for term in of_ward(request, ward) if term.pk == pk), None) if pk else None


def choose(request: HttpRequest, ward: Any, *, term: str) -> None:
    """The id of a term of the ward; anything else stands for every term."""
    others = {slug: pk for slug, pk in request.session.get(CHOSEN, {}).items() if slug != ward.slug}
    known = {str(one.pk): one.pk for one in of_ward(request, ward)}
    request.session[CHOSEN] = others | ({ward.slug: known[term]} if term in known else {})


def span(request: HttpRequest, ward: Any) -> Span | None:
    """The days of the chosen term, for the lists."""
    term = chosen(request, ward)
    return span_of(term, of_ward(request, ward), timezone.localdate()) if term else None


def span_of(term: Term, terms: list[Term], today: dt.date) -> Span:
    """A term runs to its last day. Where that is not known, because nobody knows the day of the next congress, it runs
    to the end of the year before that one begins; or as long as nothing has ended it."""
    follows = {one.pk: after for after, one in pairwise(terms)}  # newest first
    after = follows.get(term.pk)
    last = term.closed_on or (after.begins - dt.timedelta(days=1) if after else None)
    running = term.begins <= today and (last is None or today <= last)
    return Span(words=str(term), first=term.begins, last=last, running=running)
