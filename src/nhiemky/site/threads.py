"""Requests on threads that stay, and with them their database connections.

Django's own ASGI handler makes a thread for every request, and a connection to the database that dies with it: 1.3 ms
for SQLite, more for PostgreSQL, before the page asks its first question. Persistent connections need threads that persist.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from asgiref.sync import ThreadSensitiveContext
from django.core.handlers.asgi import ASGIHandler
from django.db import connections

#: Threads that wait for the next request; more are made while more requests run at once, and end afterwards.
MOST_WAITING = 8


class KeptThreads(ASGIHandler):
    """Each request has one thread for itself, as Django wants it; afterwards the next request gets that thread."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[ThreadPoolExecutor] = deque()

    async def __call__(
        self,
        scope: dict[str, Any],
        receive: Callable[[], Awaitable[Any]],
        send: Callable[[Any], Awaitable[None]],
    ) -> None:
        thread = self._take()
        try:
            async with ThreadSensitiveContext(executor=thread):
                await self.handle(scope, receive, send)
        finally:
            # Somebody who left may have left work behind: the thread waits for the next request once that is done.
            thread.submit(_nothing).add_done_callback(lambda _done: self._give_back(thread))

    def _take(self) -> ThreadPoolExecutor:
        """The thread that worked last: its connection is the warmest."""
        try:
            return self._waiting.pop()
        except IndexError:
            return ThreadPoolExecutor(max_workers=1, thread_name_prefix="nhiemky-request")

    def _give_back(self, thread: ThreadPoolExecutor) -> None:
        if len(self._waiting) < MOST_WAITING:
            self._waiting.append(thread)
        else:
            thread.submit(connections.close_all)
            thread.shutdown(wait=False)


def _nothing() -> None:
    """Runs after everything the thread was given before."""
