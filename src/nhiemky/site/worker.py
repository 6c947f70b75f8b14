"""The job worker: a child process of the server, ended with it on every system."""

from __future__ import annotations

import _thread
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Any

from django.core.management import call_command

from nhiemky.site.cli_words import words

#: CREATE_NEW_PROCESS_GROUP on Windows.
OWN_GROUP: dict[str, Any] = {"creationflags": 0x200} if os.name == "nt" else {"start_new_session": True}
COMMAND = (sys.executable, "-m", "nhiemky.site.cli", "worker")
MOST_RESTARTS = 3
SECONDS_BEFORE_AGAIN = 1.0
SECONDS_TO_FINISH = 10
SECONDS_BETWEEN_LOOKS = 2


class Worker:
    """Starts the child, starts it again at most three times, and ends it: `with Worker(warn): …`.

    The child ends when its standard input closes, which happens even if we are killed; signals would not reach it
    on Windows. It is in a group of its own, so that Ctrl-C is ours alone and a running job is finished first.
    """

    def __init__(self, warn: Callable[[str], None], *, command: tuple[str, ...] = COMMAND) -> None:
        self._warn, self._command = warn, command
        self._stopping = threading.Event()
        self._child = self._started()
        self._watch = threading.Thread(target=self._keep, name="nhiemky-worker", daemon=True)

    def __enter__(self) -> Worker:
        self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        self._end(self._child)
        self._watch.join(timeout=SECONDS_TO_FINISH)
        self._end(self._child)  # one that the watch had just started

    def _started(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, **OWN_GROUP)  # noqa: S603 - our own command

    def _keep(self) -> None:
        for times in range(1, MOST_RESTARTS + 2):
            status = self._child.wait()
            if self._stopping.wait(
                (times - 1) * SECONDS_BEFORE_AGAIN
            ):  # the more often it ends, the longer we wait
                return
            if times > MOST_RESTARTS:
                break
            self._warn(words("worker-again", status=status, times=times))
            self._child = self._started()
        self._warn(words("worker-gone"))

    @staticmethod
    def _end(child: subprocess.Popen[bytes]) -> None:
        with suppress(OSError):
            if child.stdin is not None:
                child.stdin.close()
        for harder in (child.terminate, child.kill):
            try:
                child.wait(timeout=SECONDS_TO_FINISH)
            except subprocess.TimeoutExpired:
                harder()
        child.wait()


def work() -> None:
    """Run the jobs of the database until our standard input is closed; a job that has begun is finished."""
    threading.Thread(target=_end_with_our_parent, name="nhiemky-parent", daemon=True).start()
    with suppress(SystemExit):
        call_command(
            "db_worker",
            queue_name="*",
            interval=SECONDS_BETWEEN_LOOKS,
            reload=False,
            startup_delay=False,
            verbosity=0,
        )


def _end_with_our_parent() -> None:
    while sys.stdin.buffer.read(1024):
        pass
    if hasattr(signal, "pthread_kill"):  # wakes a sleeping main thread at once; on Windows the other way does
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
    else:
        _thread.interrupt_main()
