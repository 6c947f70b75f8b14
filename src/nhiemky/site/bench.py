"""`nhiemky bench`: how quick the pages are, as ratios beside an empty Django view measured in the same run.

The product's own server answers over loopback, one request after the other on one connection, as a browser would ask.
Rounds alternate between the pages; a ratio is the median of the rounds. A list is asked for twice: *again* (nothing has
happened since somebody asked: its rows are kept) and *anew* (its rows are read and written for this request).
"""

from __future__ import annotations

import http.client
import itertools
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.urls import reverse

from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Account
from nhiemky.portal.models import ArticlePage
from nhiemky.site.measured import Measured

ROUNDS = 9
REQUESTS_A_ROUND = 30
SECONDS_FOR_ONE_ANSWER = 60
WARD = "phuong-mau"
CLERK = "vanphong"
LISTS = ("people", "tasks", "conferences", "documents", "figures")
#: Times the empty view's time, at the most. An article at half the empty view's rate takes at most twice its time.
MOST_LIST, MOST_ARTICLE = 6.0, 2.0

Ask = Callable[[], int]


def pages() -> list[Measured]:
    """Measure the empty view, the lists of the workspace and a public article from the cache."""
    article = ArticlePage.objects.live().filter(url_path__contains=f"/{WARD}/").first()
    clerk = Account.objects.filter(username=CLERK).first()
    if article is None or clerk is None:
        raise Refused("bench-needs-the-sample")
    with served() as line, signed_in(clerk) as cookie:
        asked = {"empty view": _ask(line, "/trang-rong/")}
        for name in LISTS:
            address = reverse(name, kwargs={"ward": WARD})
            asked[f"list {name}"] = _ask(line, address, cookie)
            asked[f"list {name}, anew"] = _ask_anew(line, address, cookie)
        asked["article from cache"] = _ask(line, article.url_path.removeprefix("/cong"))
        return _judged(_rounds(asked), {name: ask() for name, ask in asked.items()})


@contextmanager
def served() -> Iterator[http.client.HTTPConnection]:
    """A connection to a server of our own, which ends with this block."""
    command = [sys.executable, "-m", "nhiemky.site.bench_served"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:  # noqa: S603
        try:
            port = server.stdout.readline() if server.stdout else ""
            if not port.strip().isdigit():
                raise Refused("bench-server-failed")
            line = http.client.HTTPConnection("127.0.0.1", int(port), timeout=SECONDS_FOR_ONE_ANSWER)
            yield line
            line.close()
        finally:
            server.terminate()


@contextmanager
def signed_in(account: Account) -> Iterator[str]:
    """The cookie of a session that is forgotten with this block."""
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.create()
    try:
        yield f"sessionid={session.session_key}"
    finally:
        session.delete()


def _ask(line: http.client.HTTPConnection, address: str, cookie: str = "") -> Ask:
    def ask() -> int:
        line.request("GET", address, headers={"Cookie": cookie} if cookie else {})
        answer = line.getresponse()
        content = answer.read()
        if answer.status != 200:
            raise Refused("bench-page-failed", address=address, status=answer.status)
        return len(content)

    return ask


def _ask_anew(line: http.client.HTTPConnection, address: str, cookie: str) -> Ask:
    """Each time with another parameter, which no list knows: nothing is kept for such an address."""
    numbers = itertools.count()
    return lambda: _ask(line, f"{address}?lan={next(numbers)}", cookie)()


def _rounds(asked: dict[str, Ask]) -> dict[str, list[float]]:
    """Seconds per request, a figure per round."""
    taken: dict[str, list[float]] = {name: [] for name in asked}
    for ask in asked.values():
        ask()
    for _round in range(ROUNDS):
        for name, ask in asked.items():
            began = time.perf_counter()
            for _request in range(REQUESTS_A_ROUND):
                ask()
            taken[name].append((time.perf_counter() - began) / REQUESTS_A_ROUND)
    return taken


def _judged(taken: dict[str, list[float]], sizes: dict[str, int]) -> list[Measured]:
    nothing = taken["empty view"]
    rows = []
    for name, seconds in taken.items():
        ratio = statistics.median(mine / none for mine, none in zip(seconds, nothing, strict=True))
        most = _most(name)
        promise = f"≤ {most:g}×" if most else ""
        milliseconds = statistics.median(seconds) * 1000
        rows.append(Measured(name, milliseconds, ratio, sizes[name], promise, not most or ratio <= most))
    return rows


def _most(name: str) -> float:
    """What was promised for a page; 0 for one that is only shown."""
    if name == "article from cache":
        return MOST_ARTICLE
    return MOST_LIST if name.startswith("list ") and not name.endswith("anew") else 0.0
