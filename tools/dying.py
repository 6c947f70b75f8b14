"""An office's laptop that loses its current while people count: server and worker are killed, and started again."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from tools import served


@dataclass
class Machine:
    """A home with the sample, the server on it, and the worker that is the server's child (Linux only)."""

    home: Path
    errors: IO[str]
    child: subprocess.Popen[str]
    address: str

    def dies(self) -> None:
        """kill -9: nothing is written in good order any more, and no job is finished first."""
        own = Path(f"/proc/{self.child.pid}/task/{self.child.pid}/children")
        workers = [int(pid) for pid in own.read_text(encoding="ascii").split()]
        if not workers:
            raise RuntimeError("no worker to kill")
        for pid in (self.child.pid, *workers):
            os.kill(pid, signal.SIGKILL)
        self.child.wait(timeout=served.SECONDS_TO_STOP)

    def starts_again(self) -> None:
        """On the same home and the same address: pages that are open somewhere find it again."""
        port = int(self.address.rpartition(":")[2])
        self.child, self.address = served.start(self.home, self.errors, port=port)

    def beside(self, asked: str) -> list[Any]:
        """What the database holds, read beside the product."""
        with sqlite3.connect(self.home / "nhiemky.sqlite3") as database:
            return database.execute(asked).fetchall()

    def command(self, *asked: str) -> str:
        """What the command line of the product says."""
        return served.run([sys.executable, "-m", "nhiemky.site.cli", *asked], self.home)


@contextmanager
def machine() -> Iterator[Machine]:
    """Ended, and its home removed, at the end."""
    with (
        tempfile.TemporaryDirectory(prefix="nhiemky-hall-", ignore_cleanup_errors=True) as folder,
        tempfile.TemporaryFile("w+", encoding="utf-8") as errors,
    ):
        home = Path(shutil.copytree(served.loaded(), Path(folder) / "home"))
        running = Machine(home, errors, *served.start(home, errors))
        try:
            yield running
        finally:
            running.child.terminate()
            running.child.wait(timeout=served.SECONDS_TO_STOP)
