"""Settings that an office may choose, read from the environment; each wrong one is a system check with a hint."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit
from zoneinfo import ZoneInfo

#: A thread that has waited longer for a request connects anew: a database that was restarted or moved is noticed.
SECONDS_CONNECTED = 60
HOST_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")


@dataclass(frozen=True, slots=True)
class Problem:
    """A setting that cannot be used: check id, what is wrong, what to do."""

    id: str
    message: str
    hint: str


@dataclass(slots=True)
class Environment:
    """What was asked for. A wrong value leaves the default in force and adds a problem."""

    values: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def truth(self, name: str) -> bool:
        word = self.values.get(name, "").strip().lower()
        if word not in {"", "0", "1", "true", "false", "yes", "no"}:
            self._problem("E011", name, word, "Write 1 or 0.")
        return word in {"1", "true", "yes"}

    def number(self, name: str, *, default: int, least: int, most: int) -> int:
        word = self.values.get(name, "").strip()
        if not word:
            return default
        if not word.isdecimal() or not least <= int(word) <= most:
            self._problem("E012", name, word, f"Write a whole number from {least} to {most}.")
            return default
        return int(word)

    def names(self, name: str) -> list[str]:
        """Host names, separated by commas; those that are none are left out."""
        asked = [part.strip() for part in self.values.get(name, "").split(",") if part.strip()]
        for word in asked:
            if not HOST_NAME.fullmatch(word):
                self._problem(
                    "E016", name, word, "Write names only, without http:// and port: ward.example, office."
                )
        return [word for word in asked if HOST_NAME.fullmatch(word)]

    def home(self) -> Path:
        """The folder with the office's data; made at `nhiemky demo`, not here."""
        asked = self.values.get("NHIEMKY_HOME", "").strip()
        folder = Path(asked) if asked else Path.home() / ".local" / "share" / "nhiemky"
        if folder.exists() and not folder.is_dir():
            self._problem("E013", "NHIEMKY_HOME", str(folder), "Name a folder, or one that can be made.")
        return folder

    def time_zone(self) -> str:
        word = self.values.get("NHIEMKY_TIME_ZONE", "").strip() or "Asia/Ho_Chi_Minh"
        try:
            ZoneInfo(word)
        except (KeyError, ValueError, OSError):
            self._problem("E014", "NHIEMKY_TIME_ZONE", word, "Write a zone such as Asia/Ho_Chi_Minh.")
            return "Asia/Ho_Chi_Minh"
        return word

    def database(self, home: Path) -> dict[str, object]:
        """Django's DATABASES entry: a SQLite file in the home, or PostgreSQL by address."""
        address = self.values.get("NHIEMKY_DATABASE_URL", "").strip()
        if not address:
            return sqlite(home / "nhiemky.sqlite3")
        parts = urlsplit(address)
        if (
            parts.scheme not in {"postgres", "postgresql"}
            or not parts.path.strip("/")
            or _port(parts) is None
        ):
            self._problem(
                "E015",
                "NHIEMKY_DATABASE_URL",
                f"{parts.scheme}://…",
                "Write postgres://user:password@host:port/name, or leave it out for SQLite.",
            )
            return sqlite(home / "nhiemky.sqlite3")
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path.strip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": unquote(parts.hostname or ""),
            "PORT": _port(parts),
            "CONN_MAX_AGE": SECONDS_CONNECTED,
            "CONN_HEALTH_CHECKS": True,
        }

    def _problem(self, number: str, name: str, word: str, hint: str) -> None:
        self.problems.append(Problem(f"nhiemky.{number}", f"{name}={word} cannot be used.", hint))


def _port(parts: SplitResult) -> str | None:
    """The port of an address, empty where none is said, None where it is no number of a port."""
    try:
        return str(parts.port or "")
    except ValueError:
        return None


def sqlite(file: Path) -> dict[str, object]:
    """WAL so that readers never wait; IMMEDIATE and 20 s so that two writers queue instead of failing; FULL so that what
    somebody was told is saved outlives a power cut too (docs/decisions/0008).

    What is removed is overwritten: papers keyed in the order of a pile leave no trace in the file. Debian's SQLite does so
    by itself, the one that comes with Python for Windows does not.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": SECONDS_CONNECTED,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-20000; "
            "PRAGMA secure_delete=ON;",
        },
    }


def secret_key(home: Path) -> str | None:
    """The key that the first start wrote into the home; None before that."""
    file = home / "secret_key"
    return file.read_text(encoding="ascii").strip() if file.is_file() else None


def read() -> Environment:
    return Environment(os.environ)
