"""What is asked for on every page and changes only when something happens: found once, kept until the next entry.

For choices of filters, badges and other small helps. What decides (who may enter, what a form writes) is never kept.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache
from django.utils import timezone

from nhiemky.journal import queries

T = TypeVar("T")
SECONDS_KEPT = 60
#: Entries of this process are noticed at once; those of other processes are looked for this often.
SECONDS_BETWEEN_LOOKS = 2.0

_happened = itertools.count(1)
_lock = threading.Lock()
_here = 0
_elsewhere = 0
_looked = float("-inf")


def something_happened() -> None:
    """An entry is being written, or has become true for everybody: whatever was kept before is not handed out again."""
    global _here
    _here = next(_happened)


def kept(key: tuple[str | int, ...], find: Callable[[], T]) -> T:
    """What `find()` returned since the last entry of the journal, on this day. The key says whose view it is (no spaces)."""
    place = f"kept/{timezone.localdate()}/{_version()}/{'/'.join(map(str, key))}"
    found: T | None = cache.get(place)
    if found is None:
        found = find()
        cache.set(place, found, SECONDS_KEPT)
    return found


def _version() -> str:
    global _elsewhere, _looked
    now = time.monotonic()
    if now - _looked > SECONDS_BETWEEN_LOOKS:
        with _lock:
            _looked, _elsewhere = now, queries.newest_entry()
    return f"{_here}.{_elsewhere}"
