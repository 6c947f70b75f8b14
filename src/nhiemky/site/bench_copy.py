"""A home of its own for a measurement that writes: a copy of the office's, gone when the block ends.

On SQLite only, where a copy is a file; None where the database is a server.
"""

from __future__ import annotations

import pkgutil
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def copied_home() -> Iterator[str | None]:
    settings: Any = pkgutil.resolve_name("django.conf:settings")
    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="nhiemky-bench-", ignore_cleanup_errors=True) as folder:
        _copy(Path(database["NAME"]), Path(folder))
        yield folder


def _copy(database: Path, folder: Path) -> None:
    with sqlite3.connect(database) as home, sqlite3.connect(folder / database.name) as copy:
        home.backup(copy)
    shutil.copy(database.with_name("secret_key"), folder)
