"""The results of the full-text search: documents and drafts with the place in which the words stand."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from nhiemky.documents import access, queries
from nhiemky.documents.access import Shelf
from nhiemky.documents.forms.searching import SearchForm
from nhiemky.documents.queries import Narrowed
from nhiemky.documents.rules.symbols import KIND_NAMES
from nhiemky.kernel.gates import open_to
from nhiemky.pages.lists import PAGE, SEARCH, typed

#: Years that are offered: what is older is found by its date or its year among the words.
YEARS = 30


@open_to(access.for_reader)
def search(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    ward = shelf.ward
    this_year = timezone.localdate().year
    words = typed(request.GET.get(SEARCH, ""))
    form = SearchForm(
        {**request.GET.dict(), SEARCH: words}, kinds=KIND_NAMES, years=range(this_year, this_year - YEARS, -1)
    )
    narrowed = Narrowed(
        kind=form.chosen("loai"), level=form.chosen("cap"), year=form.chosen("nam"), book=form.chosen("so")
    )
    asked = request.GET.get(PAGE, "")
    results = queries.results(shelf, words, narrowed=narrowed, page=int(asked) if asked.isdecimal() else 1)
    said = {name: form.chosen(name) for name in form.fields if form.chosen(name)}
    context = {
        "ward": ward,
        "words": words,
        "form": form,
        "results": results,
        "narrowed": set(said) - {SEARCH},
        "earlier": _address(said, results.number - 1) if results.number > 1 else "",
        "later": _address(said, results.number + 1) if results.number < results.pages else "",
    }
    return render(request, "documents/found.html", context)


def _address(said: dict[str, str], page: int) -> str:
    return f"?{urlencode({**said, PAGE: page})}"
