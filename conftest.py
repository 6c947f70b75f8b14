"""What all tests stand on: no network, a quick database, and programs that are named when they are missing.

Rings: **1** rules (files `test_rules_*.py` and all of `vietnamese`; no Django, `make test-fast`), **2** actions (database),
**3** pages (client), **4** browser (marker `browser`).

Databases: `tools/template_database.py` migrates once and copies. An ordinary `django_db` test runs inside one
transaction that is rolled back. A test with `transaction=True`, `transactional_db` or `live_server` writes for real;
afterwards the whole database is taken from the template again instead of being flushed, so what migrations wrote
(root page, locale, content types) is there for every test, and `serialized_rollback` is never needed. `@action` opens a
*durable* transaction: Django allows that inside the transaction of a test, and inside no other.
"""

from __future__ import annotations

import ipaddress
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connections
from django.test import TransactionTestCase

from tools import template_database


def _is_this_machine(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name).partition("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_the_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Audit hook: a test that asks for another machine fails at the line that asks."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[-1]
        host = address[0] if isinstance(address, tuple) else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if not _is_this_machine(host):
        raise AssertionError(f"a test wanted the network: {event} {host!r}")


sys.addaudithook(_refuse_the_network)


def _is_installed(program: str) -> bool:
    """Debian keeps the programs of a PostgreSQL server outside PATH."""
    return shutil.which(program) is not None or any(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))


def _require(program: str) -> None:
    if _is_installed(program):
        return
    message = f"{program} is not installed; `make test` as root installs it"
    if os.environ.get("CI"):
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Say which program of the system a test misses: an error under CI, a named skip elsewhere."""
    if item.get_closest_marker("browser"):
        _require("chromium")
    for marker in item.iter_markers("needs"):
        _require(marker.args[0])


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


@pytest.fixture(autouse=True)
def _empty_caches() -> None:
    """Let no test see what another one left in a cache, such as Wagtail's list of sites."""
    if settings.configured:
        caches["default"].clear()
