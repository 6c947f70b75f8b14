"""`nhiemky demo`, `nhiemky serve` and the worker that serve starts."""

from __future__ import annotations

import argparse
import pkgutil
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import django

from nhiemky.site import cli_output as output
from nhiemky.site import starting
from nhiemky.site.cli_words import Stopped, words
from nhiemky.site.starting import Home, Stamp

#: Where `nhiemky serve` answers unless told otherwise.
URL = "http://localhost:8000/"


def demo(asked: argparse.Namespace) -> int:
    """Create or update everything, once; later starts only look whether that has been done."""
    began = time.monotonic()
    place = starting.home()
    starting.prepare(place)
    stamp = None if asked.reset else starting.ready(place)
    if stamp is None:
        with starting.alone(place):
            stamp = _made_ready(place, clear=starting.clear if asked.reset else _clear_what_was_interrupted)
    took = time.monotonic() - began
    tell = output.warn if asked.json else output.result
    tell(words("ready", seconds=output.seconds(took), home=place.folder))
    if asked.json:
        output.document(_as_json(place, stamp, took))
        return 0
    if stamp.accounts:
        tell(words("accounts"))
        for name, password, role in stamp.accounts:
            tell(f"  {name} / {password}  ({role})")
    tell(words("then-serve", url=URL))
    return 0


def _as_json(place: Home, stamp: Stamp, took: float) -> dict[str, Any]:
    accounts = [{"name": name, "password": password, "role": role} for name, password, role in stamp.accounts]
    return {"home": str(place.folder), "url": URL, "seconds": round(took, 2), "accounts": accounts}


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
        tell = _tell_as_json if asked.json else _tell
        running.serve(asked.host, asked.port, tell=tell, warn=output.warn)
    output.warn(words("stopped"))
    return 0


def _tell(addresses: Sequence[tuple[str, bool]]) -> None:
    output.result(words("serving"))
    for url, on_lan in addresses:
        output.result(f"  {url}" + (f"  ({words('on-lan')})" if on_lan else ""))
    output.result(words("stop-with"))


def _tell_as_json(addresses: Sequence[tuple[str, bool]]) -> None:
    output.document({"serving": [url for url, _on_lan in addresses]})
    output.warn(words("stop-with"))


def worker(_asked: argparse.Namespace) -> int:
    """The job worker: runs until its standard input is closed by the server that started it."""
    with suppress(KeyboardInterrupt):  # the server was stopped before we had even begun
        _with_django("nhiemky.site.worker").work()
    return 0


def _with_django(module: str) -> Any:
    """A module that can only be loaded once Django stands."""
    django.setup()
    return pkgutil.resolve_name(module)
