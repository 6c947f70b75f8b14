"""Words asked of the database."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from nhiemky.vietnamese.finding import forms, pattern


def standing_in(column: str, words: Iterable[str]) -> Q:
    """Rows in whose folded column every one of some folded words starts a word."""
    found = Q()
    for word in words:
        found &= _starting(column, word)
    return found


def standing_in_name(column: str, words: Iterable[str]) -> Q:
    """The same for names of units, where an abbreviation of the office finds its long form too."""
    found = Q()
    for word in words:
        either = Q()
        for form in forms(word):
            either |= _starting(column, form)
        found &= either
    return found


def _starting(column: str, word: str) -> Q:
    # The plain comparison comes first: it is what the databases do fast, the expression sees only what is left.
    return Q(**{f"{column}__contains": word}) & Q(**{f"{column}__regex": pattern(word)})
