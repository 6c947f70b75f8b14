"""What all tests stand on: no network, a quick database, and programs that are named when they are missing.

Rings: **1** rules (files `test_rules_*.py` and all of `vietnamese`; no Django, `make test-fast`), **2** actions (database),
**3** pages (client), **4** browser (marker `browser`).

Rings 2 to 4 get their database from `tools/database_fixtures.py`; ring 1 (`-p no:django`) does not even import Django.
"""

from __future__ import annotations

import ipaddress
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest


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


def pytest_configure(config: pytest.Config) -> None:
    """Bring in the database where Django is; rules are tested without it."""
    if config.pluginmanager.hasplugin("django"):
        config.pluginmanager.import_plugin("tools.database_fixtures")
