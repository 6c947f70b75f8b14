"""One migrated database, made once and copied for every test process.

Wagtail's migrations take about 16 seconds. They run into a template that is kept under build/ (SQLite) or in the
cluster (PostgreSQL) under a name made from everything that could change the outcome: our migrations and app
configurations, the versions of all installed packages, the installed apps and the language. Every process copies
the template; after a test with real transactions the copy is made anew, which is quicker than a flush and keeps
the rows that migrations wrote: Wagtail's root page and locale, content types, permissions.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import distributions
from pathlib import Path
from typing import Any, Protocol

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql

ROOT = Path(__file__).parents[1]
STORE = ROOT / "build" / "test-databases"
SECONDS_TO_BUILD = 300
SECONDS_TO_COPY = 30
TEMPLATES_TO_KEEP = 3


class TestDatabase(Protocol):
    """The database of one test process."""

    def create(self) -> None:
        """Build the template unless it stands already, then point Django at a fresh copy of it."""

    def renew(self) -> None:
        """Put the copy back into the state of the template."""

    def drop(self) -> None:
        """Remove the copy."""


def for_connection(connection: BaseDatabaseWrapper) -> TestDatabase:
    """Return the test database that belongs to the engine of a connection."""
    if connection.vendor == "sqlite":
        return SqliteDatabase(connection)
    return PostgresDatabase(connection)


def fingerprint() -> str:
    """Return 16 hex digits that change whenever a migrated database could come out differently."""
    digest = hashlib.sha256()
    ours = [*ROOT.glob("src/nhiemky/*/migrations/*.py"), *ROOT.glob("src/nhiemky/*/apps.py"), Path(__file__)]
    for path in sorted(ours):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    packages = sorted(f"{found.name}=={found.version}" for found in distributions())
    digest.update(repr((packages, settings.INSTALLED_APPS, settings.LANGUAGE_CODE)).encode())
    return digest.hexdigest()[:16]


@contextmanager
def _one_process_at_a_time() -> Iterator[None]:
    """Hold a lock that the system gives back even when the holder is killed, on Windows too."""
    STORE.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(STORE / "lock.sqlite3", timeout=SECONDS_TO_BUILD, isolation_level=None)
    try:
        lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


def _migrate(connection: BaseDatabaseWrapper, *, name: str) -> None:
    _point(connection, name=name)
    call_command("migrate", database=connection.alias, verbosity=0, interactive=False)
    connection.close()


def _point(connection: BaseDatabaseWrapper, *, name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    settings.DATABASES[connection.alias]["NAME"] = name


class SqliteDatabase:
    """A file in a temporary folder, copied page by page from a template file."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        self.template = STORE / f"{fingerprint()}.sqlite3"
        self.folder = Path(tempfile.mkdtemp(prefix="nhiemky-test-database-"))

    def create(self) -> None:
        """Build the template unless it stands already, then point Django at a fresh copy of it."""
        with _one_process_at_a_time():
            if not self.template.exists():
                self._build()
            shutil.copyfile(self.template, self.folder / "test.sqlite3")
        _point(self.connection, name=str(self.folder / "test.sqlite3"))

    def _build(self) -> None:
        unfinished = self.folder / "template.sqlite3"
        _migrate(self.connection, name=str(unfinished))
        finished = sqlite3.connect(unfinished, isolation_level=None)
        finished.execute("PRAGMA journal_mode=DELETE")  # brings a write-ahead log back into the one file
        finished.close()
        os.replace(shutil.copyfile(unfinished, self.template.with_suffix(".part")), self.template)
        newest_first = sorted(STORE.glob("????????????????.sqlite3"), key=os.path.getmtime, reverse=True)
        for outdated in newest_first[TEMPLATES_TO_KEEP:]:
            outdated.unlink(missing_ok=True)

    def renew(self) -> None:
        """Put the copy back into the state of the template; other open connections simply see it change."""
        self.connection.close()
        deadline = time.monotonic() + SECONDS_TO_COPY

        def still_in_time(*_: Any) -> None:
            if time.monotonic() > deadline:
                raise TimeoutError("a connection left open by a test keeps the database busy")

        source = sqlite3.connect(self.template)
        copy = sqlite3.connect(self.connection.settings_dict["NAME"], timeout=SECONDS_TO_COPY)
        try:
            copy.execute("PRAGMA synchronous=OFF")
            source.backup(copy, progress=still_in_time)
        finally:
            copy.close()
            source.close()

    def drop(self) -> None:
        """Remove the copy with its folder."""
        self.connection.close()
        shutil.rmtree(self.folder, ignore_errors=True)


class PostgresDatabase:
    """A database of the cluster, created from a template database."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self.connection = connection
        self.template = f"nhiemky_template_{fingerprint()}"
        self.name = f"nhiemky_test_{os.getpid()}"
        wanted = {"HOST": "host", "PORT": "port", "USER": "user", "PASSWORD": "password"}
        values = connection.settings_dict
        self.server = {theirs: values[django] for django, theirs in wanted.items() if values.get(django)}

    def create(self) -> None:
        """Build the template unless it stands already, then point Django at a fresh copy of it."""
        with _one_process_at_a_time(), self._maintenance() as server:
            found = server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [self.template])
            if found.fetchone() is None:
                self._build(server)
        self.renew()
        _point(self.connection, name=self.name)

    @contextmanager
    def _maintenance(self) -> Iterator[psycopg.Connection]:
        with psycopg.connect(dbname="postgres", autocommit=True, **self.server) as server:
            yield server

    def _build(self, server: psycopg.Connection) -> None:
        unfinished = f"{self.template}_unfinished"
        self._drop(server, unfinished)
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(unfinished)))
        _migrate(self.connection, name=unfinished)
        self._leave()
        names = sql.Identifier(unfinished), sql.Identifier(self.template)
        server.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*names))

    @staticmethod
    def _drop(server: psycopg.Connection, name: str) -> None:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))

    def _leave(self) -> None:
        self.connection.close()
        self.connection.close_pool()  # type: ignore[attr-defined]

    def renew(self) -> None:
        """Create the copy again from the template; connections left open by a test are cut."""
        self._leave()
        with self._maintenance() as server:
            self._drop(server, self.name)
            names = sql.Identifier(self.name), sql.Identifier(self.template)
            server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))

    def drop(self) -> None:
        """Remove the copy from the cluster; the template stays for the next process."""
        self._leave()
        with self._maintenance() as server:
            self._drop(server, self.name)
