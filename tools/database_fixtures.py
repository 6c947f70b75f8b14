"""The database of every test that asks for one.

`tools/template_database.py` migrates once and copies. An ordinary `django_db` test runs inside one
transaction that is rolled back. A test with `transaction=True`, `transactional_db` or `live_server` writes for real;
afterwards the whole database is taken from the template again instead of being flushed, so what migrations wrote
(root page, locale, content types) is there for every test, and `serialized_rollback` is never needed. `@action` opens a
*durable* transaction: Django allows that inside the transaction of a test, and inside no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import caches
from django.db import connections
from django.test import TransactionTestCase

from nhiemky.journal import keeping
from tools import template_database


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any) -> Iterator[None]:
    """Give this process its own copy of the migrated database, whichever engine the settings name."""
    database = template_database.for_connection(connections["default"])
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: database.renew())
        try:
            database.create()
            with django_db_blocker.block():
                yield
        finally:
            database.drop()


@pytest.hookimpl(trylast=True)  # after pytest-django, which puts them the other way round
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what takes long to prepare, then what needs no database, then the rest.

    The first process migrates and loads the sample, alone and once, while the others have work to do; with the rest
    first, all would stand at the template and wait for it.
    """
    items.sort(key=turn)


def turn(item: pytest.Item) -> int:
    """0: asks for the loaded sample. 1: needs no database. 2: any other."""
    wanted = getattr(item, "fixturenames", ())
    if "loaded_sample" in wanted:
        return 0
    return 2 if "django_db_setup" in wanted or item.get_closest_marker("django_db") else 1


@pytest.fixture(autouse=True)
def _empty_caches() -> Iterator[None]:
    """Let no test see what another one left in a cache, such as Wagtail's list of sites or of picture sizes.

    Afterwards too: rows of a module are made before the first test of the module begins, and a picture taken back
    gives its number to the next one.
    """
    _forget()
    yield
    _forget()


def _forget() -> None:
    caches["default"].clear()
    keeping.something_happened()
