"""The data folder of an office: made, cleared, brought up to date. Knows nothing of how people are told.

`ready()` is answered without loading Django, so that a second start costs nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from importlib.metadata import distributions
from pathlib import Path

from nhiemky.site import environment
from nhiemky.site.cli_words import Stopped

Report = Callable[[str, int, int], None]
Accounts = list[tuple[str, str, str]]
PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Home:
    """Where everything of an office lies; `database` is None where it is a PostgreSQL server's."""

    folder: Path
    database: Path | None

    @property
    def media(self) -> Path:
        return self.folder / "media"

    @property
    def sealed(self) -> Path:
        """Scanned papers, enciphered (elections); worth nothing without the database that is deleted with them."""
        return self.folder / "sealed"

    @property
    def stamp(self) -> Path:
        """Written when everything stood: what it stood with, and the sample accounts."""
        return self.folder / "ready.json"

    @property
    def loading(self) -> Path:
        """There while the sample is loaded: found at start, the loading was interrupted."""
        return self.folder / "sample-loading"


@dataclass(frozen=True, slots=True)
class Stamp:
    fingerprint: str
    accounts: Accounts


def home() -> Home:
    """The home that the environment names. Raises Stopped (2) for a setting that cannot be used."""
    asked = environment.read()
    folder = asked.home()
    database = asked.database(folder)
    for problem in asked.problems:
        raise Stopped("bad-setting", status=2, id=problem.id, message=problem.message, hint=problem.hint)
    name = database["NAME"]
    return Home(folder, name if isinstance(name, Path) else None)


def prepare(place: Home) -> None:
    """Make the folder and, once, the secret key; others on this machine may read neither where that can be said."""
    place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (place.folder / "static").mkdir(exist_ok=True)  # STATIC_ROOT: whitenoise warns where it is missing
    with suppress(FileExistsError):
        _write_privately(place.folder / "secret_key", secrets.token_urlsafe(50))


@contextmanager
def alone(place: Home) -> Iterator[None]:
    """One command at a time works on a home; the system gives the lock back even when we are killed."""
    lock = sqlite3.connect(place.folder / "in-use.lock", timeout=0, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as busy:
        lock.close()
        raise Stopped("home-in-use", home=place.folder) from busy
    try:
        yield
    finally:
        lock.close()


def clear(place: Home) -> None:
    """Delete database, media and scanned papers, nothing else and nothing outside the home. Raises Stopped."""
    if place.database is None:
        raise Stopped("reset-only-sqlite")
    beside = [place.database.with_name(place.database.name + end) for end in ("", "-wal", "-shm", "-journal")]
    for path in [place.stamp, *beside, place.media, place.sealed, place.loading]:
        _delete(path, within=place.folder)


def _delete(path: Path, *, within: Path) -> None:
    if not path.resolve().is_relative_to(within.resolve()):
        raise Stopped("outside-home", path=path, home=within)
    try:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as busy:
        raise Stopped("file-busy", path=path) from busy


def ready(place: Home) -> Stamp | None:
    """The stamp of the last complete start if nothing that matters has changed since, else None."""
    if place.database is not None and not place.database.is_file():
        return None
    try:
        found = Stamp(**json.loads(place.stamp.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return found if found.fingerprint == fingerprint() and not place.loading.exists() else None


def accounts_of_last_start(place: Home) -> Accounts:
    """The sample accounts that were told before; none where the office made its own."""
    try:
        return [
            (name, password, role)
            for name, password, role in json.loads(place.stamp.read_text("utf-8"))["accounts"]
        ]
    except (OSError, ValueError, KeyError, TypeError):
        return []


def write_stamp(place: Home, accounts: Accounts) -> Stamp:
    """Readable by its owner only: it holds the password of the sample accounts."""
    stamp = Stamp(fingerprint(), accounts)
    part = place.stamp.with_suffix(".part")
    part.unlink(missing_ok=True)
    _write_privately(part, json.dumps(asdict(stamp), ensure_ascii=False))
    os.replace(part, place.stamp)
    return stamp


def _write_privately(path: Path, text: str) -> None:
    """A new file that nobody else on this machine may read. Raises FileExistsError."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)


def fingerprint() -> str:
    """Changes whenever there may be something to migrate: other packages, other migrations, another database."""
    digest = hashlib.sha256(os.environ.get("NHIEMKY_DATABASE_URL", "").encode())
    digest.update(repr(sorted(f"{found.name}=={found.version}" for found in distributions())).encode())
    for file in sorted(PACKAGE.glob("*/migrations/*.py")):
        digest.update(file.relative_to(PACKAGE).as_posix().encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
