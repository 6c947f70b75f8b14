"""The sample in a home of its own, served by a child process: for pictures and for tests in the browser.

The loaded home is kept under build/ and copied for each use, so that nobody sees what another one has entered.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tools.tour import Stop

ROOT = Path(__file__).parents[1]
STORE = ROOT / "build" / "sample-homes"
SECONDS_TO_LOAD = 600
SECONDS_TO_STOP = 15
#: What decides how a loaded home looks; the pages that show it do not.
MADE_OF = ("site/sample/**/*.py", "site/sample/**/*.toml", "*/migrations/*.py")
SERVING = re.compile(r"http://127\.0\.0\.1:\d+")


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: its address, the password of all sample accounts, its home."""

    address: str
    password: str
    home: Path

    def stops(self) -> list[Stop]:
        """Every page of the sample it serves."""
        said = run([sys.executable, "-m", "tools.tour"], self.home)
        return [Stop(**stop) for stop in json.loads(said)]


@contextmanager
def sample() -> Iterator[Served]:
    """The sample on a free port of this machine; ended, and its home removed, at the end."""
    with tempfile.TemporaryDirectory(prefix="nhiemky-sample-", ignore_cleanup_errors=True) as folder:
        home = Path(shutil.copytree(loaded(), Path(folder) / "home"))
        with _serving(home) as address:
            accounts = json.loads((home / "ready.json").read_text(encoding="utf-8"))["accounts"]
            yield Served(address, accounts[0][1], home)


def loaded() -> Path:
    """A home with the sample, loaded when there is none for these files yet."""
    home = STORE / fingerprint()
    with _one_at_a_time():
        if not (home / "furnished").exists():
            shutil.rmtree(home, ignore_errors=True)
            home.mkdir(parents=True)
            run([sys.executable, "-m", "nhiemky.site.cli", "demo"], home)
            run([sys.executable, "-m", "tools.furnish"], home)
            (home / "furnished").touch()
    return home


def fingerprint() -> str:
    digest = hashlib.sha256()
    package = ROOT / "src" / "nhiemky"
    for path in sorted(
        {path for pattern in MADE_OF for path in package.glob(pattern)}
        | {*(ROOT / "tools").glob("furnish*.py")}
    ):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    STORE.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(STORE / "lock.sqlite3", timeout=SECONDS_TO_LOAD, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


def _environment(home: Path) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("NHIEMKY_")}
    return {
        **ours,
        "NHIEMKY_HOME": str(home),
        "DJANGO_SETTINGS_MODULE": "nhiemky.site.settings",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "PYTHONUTF8": "1",
    }


def run(command: list[str], home: Path) -> str:
    """What a program says that works on a home. Raises RuntimeError with its errors."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=_environment(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=SECONDS_TO_LOAD,
    )
    if done.returncode:
        raise RuntimeError(
            f"{' '.join(command[1:])} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        )
    return done.stdout


@contextmanager
def _serving(home: Path) -> Iterator[str]:
    with tempfile.TemporaryFile("w+", encoding="utf-8") as errors:
        child, address = start(home, errors)
        try:
            yield address
        finally:
            child.terminate()
            child.wait(timeout=SECONDS_TO_STOP)


def start(home: Path, errors: IO[str], *, port: int = 0) -> tuple[subprocess.Popen[str], str]:
    """The product's server on this home, as a child of ours, and its address; whoever starts it also ends it."""
    command = [sys.executable, "-m", "nhiemky.site.cli", "serve", "--host", "127.0.0.1", "--port", str(port)]
    child = subprocess.Popen(
        command,
        cwd=ROOT,
        env=_environment(home),
        stdout=subprocess.PIPE,
        stderr=errors,
        text=True,
        encoding="utf-8",
    )
    said = next((found for line in child.stdout or () if (found := SERVING.search(line))), None)
    if said is None:
        child.kill()
        child.wait(timeout=SECONDS_TO_STOP)
        errors.seek(0)
        raise RuntimeError(f"the server did not start:\n{errors.read()}")
    return child, said.group()
