"""The whole sample for tests that ask for it, loaded once per process into a database of its own.

Loading commits again and again, as `nhiemky demo` does, so it cannot stand in the transaction of a test. A module that
asks for `sample` looks at the loaded database while its tests run; each of them is rolled back as usual. Tests with
real transactions (`transaction=True`, `live_server`) take the empty template afterwards: they cannot use it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from nhiemky.site.sample import SampleAccounts, load
from tools import template_database


@dataclass(frozen=True, slots=True)
class LoadedSample:
    """Name of the database, and the accounts that loading has opened."""

    database: str
    accounts: SampleAccounts


@pytest.fixture(scope="session")
def loaded_sample(django_db_setup: None, django_db_blocker: Any) -> Iterator[LoadedSample]:
    """A copy of the migrated database with the sample in it; tests do not look at it yet."""
    connection = connections["default"]
    own = connection.settings_dict["NAME"]
    database = template_database.for_connection(connection)
    if isinstance(database, template_database.PostgresDatabase):
        database.name = f"nhiemky_sample_{os.getpid()}"  # its own name belongs to the other tests
    with django_db_blocker.unblock():
        try:
            _leave(connection)
            database.create()
            loaded = LoadedSample(connection.settings_dict["NAME"], load(_nobody_watches))
            _look_at(connection, own)
            with django_db_blocker.block():
                yield loaded
        finally:
            _look_at(connection, own)
            database.drop()


@pytest.fixture(scope="module")
def sample(loaded_sample: LoadedSample, django_db_blocker: Any) -> Iterator[SampleAccounts]:
    """The tests of this module look at the loaded sample; what they write is rolled back."""
    connection = connections["default"]
    own = connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        _look_at(connection, loaded_sample.database)
    yield loaded_sample.accounts
    with django_db_blocker.unblock():
        _look_at(connection, own)


def _look_at(connection: BaseDatabaseWrapper, name: str) -> None:
    _leave(connection)
    connection.settings_dict["NAME"] = name
    caches["default"].clear()


def _leave(connection: BaseDatabaseWrapper) -> None:
    connection.close()
    if connection.vendor == "postgresql":
        connection.close_pool()  # type: ignore[attr-defined]


def _nobody_watches(label: str, done: int, total: int) -> None:
    """Loading tells how far it is; a test does not show it."""
