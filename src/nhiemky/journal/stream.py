"""One reader's live stream: server-sent events with topics and row numbers, no content, no database."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Collection, Iterable
from contextlib import suppress

from nhiemky.journal import live

PING_SECONDS = 15.0
#: Then the browser connects again and the gate asks again whether this reader may still listen.
LASTS_SECONDS = 600.0


class LiveStream:
    """Hears the topics of some units from the moment it is made; iterate it once; closes when the client goes."""

    def __init__(self, topics: Collection[str], *, units: Collection[int]) -> None:
        self._topics, self._units = frozenset(topics), frozenset(units)
        self._pending: dict[str, int] = {}
        self._lock = threading.Lock()
        self._wake: tuple[asyncio.AbstractEventLoop, asyncio.Event] | None = None
        self._stop = live.listen(self._hear)
        self._closed = False

    def remember(self, missed: Iterable[tuple[str, int]]) -> None:
        """What changed while the reader was away goes out first."""
        with self._lock:
            for topic, entry in missed:
                self._pending[topic] = max(entry, self._pending.get(topic, 0))

    def close(self) -> None:
        with self._lock:
            closed, self._closed = self._closed, True
        if not closed:
            self._stop()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        loop, woken = asyncio.get_running_loop(), asyncio.Event()
        ends = loop.time() + LASTS_SECONDS
        with self._lock:
            self._wake = loop, woken
        try:
            yield b"retry: 3000\n\n"
            while (left := ends - loop.time()) > 0:
                for event in self._events():
                    yield event
                if not await _happens(woken, within=min(PING_SECONDS, left)):
                    yield b": ping\n\n"
        finally:
            self.close()

    def _events(self) -> list[bytes]:
        with self._lock:
            pending, self._pending = self._pending, {}
        return [_event(topic, entry) for topic, entry in sorted(pending.items(), key=lambda item: item[1])]

    def _hear(self, said: live.Announcement) -> None:
        if said.topic not in self._topics or said.unit not in self._units:
            return
        self.remember([(said.topic, said.entry)])
        if self._wake is not None:
            loop, woken = self._wake
            with suppress(RuntimeError):  # the server is going down; whoever announced must not suffer for it
                loop.call_soon_threadsafe(woken.set)


async def _happens(woken: asyncio.Event, *, within: float) -> bool:
    try:
        await asyncio.wait_for(woken.wait(), within)
    except TimeoutError:
        return False
    woken.clear()
    return True


def _event(topic: str, entry: int) -> bytes:
    data = json.dumps({"topic": topic, "entry": entry})
    return f"id: {entry}\nevent: live\ndata: {data}\n\n".encode()
