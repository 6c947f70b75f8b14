"""What is asked for on every page and changes only when something happens: found once, kept until the next entry.

For lists, choices of filters, badges. What decides (who may enter, what a form writes) is never kept.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from django.utils import timezone

from nhiemky.journal import queries

T = TypeVar("T")
#: At the longest; something that no entry tells of (another way into the database) is seen after this time.
SECONDS_KEPT = 60.0
#: Entries of this process are noticed at once; those of other processes are looked for this often.
SECONDS_BETWEEN_LOOKS = 2.0
MOST_KEPT = 1000

_lock = threading.Lock()
_found: dict[tuple[str | int, ...], Any] = {}
_happened = 0
_elsewhere = 0
_looked = float("-inf")
_state: tuple[Any, ...] = ()


def something_happened() -> None:
    """An entry is being written, or has become true for everybody: whatever was kept before is not handed out again."""
    global _happened
    with _lock:
        _happened += 1


def kept(key: tuple[str | int, ...], find: Callable[[], T]) -> T:
    """What `find()` returned since the last entry of the journal; nobody may change it. The key says whose view it is."""
    place = _since_the_last_entry()
    if key in place:
        found: T = place[key]
        return found
    found = find()
    if len(place) < MOST_KEPT:
        place[key] = found
    return found


def _since_the_last_entry() -> dict[tuple[str | int, ...], Any]:
    """A new one after every entry: whoever began to look before it puts what he finds into the old one."""
    global _found, _state
    newest = _newest_elsewhere()
    with _lock:
        state = (timezone.localdate(), _happened, newest, time.monotonic() // SECONDS_KEPT)
        if state != _state:
            _found, _state = {}, state
        return _found


def _newest_elsewhere() -> int:
    global _elsewhere, _looked
    if time.monotonic() - _looked > SECONDS_BETWEEN_LOOKS:
        _elsewhere, _looked = queries.newest_entry(), time.monotonic()
    return _elsewhere
