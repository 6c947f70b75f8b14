"""`nhiemky demo`, `nhiemky serve` and the worker that serve starts."""

from __future__ import annotations

import argparse
import pkgutil
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import django

from nhiemky.site import cli_output as output
from nhiemky.site import starting
from nhiemky.site.cli_words import Stopped, words
from nhiemky.site.starting import Home, Stamp


def demo(asked: argparse.Namespace) -> int:
    """Create or update everything, once; later starts only look whether that has been done."""
    began = time.monotonic()
    place = starting.home()
    starting.prepare(place)
    stamp = None if asked.reset else starting.ready(place)
    if stamp is None:
        with starting.alone(place):
            stamp = _made_ready(place, clear=starting.clear if asked.reset else _clear_what_was_interrupted)
    output.result(words("ready", seconds=output.seconds(time.monotonic() - began), home=place.folder))
    if stamp.accounts:
        output.result(words("accounts"))
        for name, password, role in stamp.accounts:
            output.result(f"  {name} / {password}  ({role})")
    output.result(words("then-serve"))
    return 0


def _made_ready(place: Home, *, clear: Callable[[Home], None]) -> Stamp:
    with output.timed(words("home")):
        clear(place)
        starting.prepare(place)
        loading = _with_django("nhiemky.site.loading")
    with output.timed(words("migrating")) as progress:
        loading.migrate(words("migrating"), progress.report)
    accounts: starting.Accounts
    if loading.is_empty():
        with output.timed(words("sample")) as progress:
            accounts = loading.load_sample(place, progress.report)
    else:
        output.warn(words("data-already"))
        accounts = starting.accounts_of_last_start(place)
    return starting.write_stamp(place, accounts)


def _clear_what_was_interrupted(place: Home) -> None:
    if not place.loading.exists():
        return
    if place.database is None:
        raise Stopped("interrupted-elsewhere")
    output.warn(words("interrupted"))
    starting.clear(place)


def serve(asked: argparse.Namespace) -> int:
    """Web server and job worker until Ctrl-C."""
    place = starting.home()
    if starting.ready(place) is None:
        raise Stopped("no-data", status=2, home=place.folder)
    with starting.alone(place):
        running = pkgutil.resolve_name("nhiemky.site.running")
        running.serve(asked.host, asked.port, tell=output.result, warn=output.warn)
    output.warn(words("stopped"))
    return 0


def worker(_asked: argparse.Namespace) -> int:
    """The job worker: runs until its standard input is closed by the server that started it."""
    with suppress(KeyboardInterrupt):  # the server was stopped before we had even begun
        _with_django("nhiemky.site.worker").work()
    return 0


def _with_django(module: str) -> Any:
    """A module that can only be loaded once Django stands."""
    django.setup()
    return pkgutil.resolve_name(module)
