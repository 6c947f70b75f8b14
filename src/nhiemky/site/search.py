"""The search through everything: each room says how it is searched, site/wiring.py names them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from nhiemky.org.models import Unit
from nhiemky.pages.hits import Hit
from nhiemky.vietnamese.folding import fold

LONGEST = 200
#: Hits of one room on the page; the room's own list shows the rest.
MOST = 8


#: Finds what the actor may see in a ward: (actor, ward, folded words, at most) → hits.
Search = Callable[[Any, Unit, tuple[str, ...], int], Iterable[Hit]]

_searches: list[Search] = []


def searched(search: Search) -> None:
    """Said in site/wiring.py only, in the order in which the kinds stand on the page."""
    if search not in _searches:
        _searches.append(search)


def hits(actor: Any, ward: Unit, words: str) -> list[tuple[Any, list[Hit]]]:
    """What was found, by kind; nothing for no words."""
    folded = tuple(fold(words).split())
    if not folded:
        return []
    groups: dict[str, tuple[Any, list[Hit]]] = {}
    for search in _searches:
        for hit in search(actor, ward, folded, MOST):
            groups.setdefault(str(hit.kind), (hit.kind, []))[1].append(hit)
    return list(groups.values())
