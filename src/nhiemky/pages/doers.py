"""Who does what for some objects: what a higher room adds to a page of a lower one, for many objects at once.

A panel (pages/panels.py) shows what belongs to one object; a map shows many. Said in site/wiring.py only.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from nhiemky.pages.chips import Chip
from nhiemky.pages.wards import Ward


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does it in words, what it is, by when, how it stands, where it leads."""

    who: str
    what: str
    due: dt.date | None
    state: Chip
    url: str


#: Topic ("document/12") → who does something for it, with the reader's own permissions; one look for all topics.
Finder = Callable[[HttpRequest, Any, Collection[str]], Mapping[str, Sequence[Doer]]]

_finders: list[Finder] = []


def doing(finder: Finder) -> None:
    """Ask this room too whenever a page shows who does something."""
    if finder not in _finders:
        _finders.append(finder)


def doers_of(request: HttpRequest, *, ward: Ward, topics: Collection[str]) -> Mapping[str, Sequence[Doer]]:
    """Topic → everybody who does something for it, in the order in which the rooms were named."""
    found: defaultdict[str, list[Doer]] = defaultdict(list)
    for finder in _finders:
        for topic, doers in finder(request, ward, topics).items():
            found[topic].extend(doers)
    return found
