"""What other processes have committed (the job worker, a second server), announced in this one too.

One thread per process, alive only while somebody listens; it holds one database connection of its own.
"""

from __future__ import annotations

import logging
import threading

from django.db import DatabaseError, InterfaceError, close_old_connections, connection

from nhiemky.journal import live, queries

SECONDS_BEFORE_TRYING_AGAIN = 2.0

_log = logging.getLogger(__name__)
_lock = threading.Lock()
_thread: threading.Thread | None = None


def start(*, after: int) -> None:
    """Make sure that the thread runs; what was committed up to the entry `after` is not announced again."""
    global _thread
    with _lock:
        if _thread is None:
            _thread = threading.Thread(target=_run, args=(after,), name="nhiemky-live", daemon=True)
            _thread.start()


def _run(after: int) -> None:
    pause = threading.Event()  # never set: it only waits
    while _wanted():
        try:
            for found in queries.hear_other_processes(after=after, wait=pause.wait):
                after = _announce(found, after)
        except (DatabaseError, InterfaceError) as lost:
            _log.warning("live updates of other processes are delayed: %s", type(lost).__name__)
            connection.close()
            pause.wait(SECONDS_BEFORE_TRYING_AGAIN)
            after = _catch_up(after)
    connection.close()


def _wanted() -> bool:
    """Ends the thread, under the lock, so that a listener who comes now gets a new one."""
    global _thread
    with _lock:
        if live.listening():
            return True
        _thread = None
        return False


def _announce(found: tuple[int, str, int], after: int) -> int:
    live.announce(live.Announcement(*found))
    return max(after, found[-1])


def _catch_up(after: int) -> int:
    """What was said while nobody could hear it."""
    try:
        close_old_connections()
        for found in queries.announced_after(after):
            after = _announce(found, after)
    except (DatabaseError, InterfaceError):
        connection.close()
    return after
