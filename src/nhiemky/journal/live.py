"""Live updates: a topic and a row number, never content. The page asks for its own fragment."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

#: Entry ids heard lately: what another process tells us, we may have announced ourselves.
REMEMBERED = 2000


class Announcement(NamedTuple):
    """An entry that is now true for everybody: id of its unit, its topic, its own id."""

    unit: int
    topic: str
    entry: int


Listener = Callable[[Announcement], None]

_lock = threading.Lock()
_listeners: list[Listener] = []
_heard: deque[int] = deque(maxlen=REMEMBERED)


def listen(listener: Listener) -> Callable[[], None]:
    """Hear of every announcement once, in whatever thread it comes; returns the way to stop listening."""
    with _lock:
        _listeners.append(listener)

    def stop() -> None:
        with _lock:
            _listeners.remove(listener)
            if not _listeners:
                _heard.clear()

    return stop


def listening() -> bool:
    """Is anybody of this process interested?"""
    return bool(_listeners)


def announce(announcement: Announcement) -> None:
    """Called after commit only: what is announced is true for everybody. Said twice, it is heard once."""
    with _lock:
        if not _listeners or announcement.entry in _heard:
            return
        _heard.append(announcement.entry)
        listeners = list(_listeners)
    for listener in listeners:
        listener(announcement)
