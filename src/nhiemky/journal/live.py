"""Live updates: a topic and a row number, never content. The page asks for its own fragment."""

from __future__ import annotations

from collections.abc import Callable

_listeners: list[Callable[[str, int], None]] = []


def listen(listener: Callable[[str, int], None]) -> Callable[[], None]:
    """Hear of every announcement of this process; returns the way to stop listening."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def announce(topic: str, entry: int) -> None:
    """Called after commit only: what is announced is true for everybody."""
    for listener in list(_listeners):
        listener(topic, entry)
