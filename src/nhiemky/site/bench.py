"""`nhiemky bench`: how quick the pages are, as ratios beside an empty Django view measured in the same run.

Every request goes through the whole stack of middleware inside this process; no socket takes part, so the ratios
are harsher than what a browser sees. Rounds alternate between the pages; the median of the rounds is printed.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path, reverse

from nhiemky.kernel.gates import open_to_all
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Account
from nhiemky.portal.models import ArticlePage

ROUNDS = 7
REQUESTS_A_ROUND = 40
WARD = "phuong-mau"
CLERK = "vanphong"


@dataclass(frozen=True, slots=True)
class Measured:
    """A page beside the empty view: milliseconds (median), ratio of times (median of the rounds), bytes."""

    name: str
    milliseconds: float
    ratio: float
    size: int
    promise: str
    kept: bool


@open_to_all
def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [path("trang-rong/", empty, name="empty"), path("", include("nhiemky.site.urls"))]


def pages() -> list[Measured]:
    """Measure the empty view, the lists of the workspace and a public article from the cache."""
    article = ArticlePage.objects.live().filter(url_path__contains=f"/{WARD}/").first()
    clerk = Account.objects.filter(username=CLERK).first()
    if article is None or clerk is None:
        raise Refused("bench-needs-the-sample")
    with override_settings(ROOT_URLCONF=__name__):
        inside, outside = Client(), Client()
        inside.force_login(clerk, "allauth.account.auth_backends.AuthenticationBackend")
        lists = ("people", "tasks", "conferences", "documents", "figures")
        addresses = {f"list {name}": reverse(name, kwargs={"ward": WARD}) for name in lists}
        asked: dict[str, Callable[[], int]] = {"empty view": _ask(outside, "/trang-rong/")}
        asked |= {name: _ask(inside, address) for name, address in addresses.items()}
        asked["article from cache"] = _ask(outside, article.url_path.removeprefix("/cong"))
        return _judged(_rounds(asked), {name: ask() for name, ask in asked.items()})


def _ask(client: Client, address: str) -> Callable[[], int]:
    def ask() -> int:
        answer = client.get(address)
        if answer.status_code != 200:
            raise Refused("bench-page-failed", address=address, status=answer.status_code)
        return len(answer.content)

    return ask


def _rounds(asked: dict[str, Callable[[], int]]) -> dict[str, list[float]]:
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
        # An article at half the empty view's rate takes at most twice its time.
        most = {"empty view": 1.0, "article from cache": 2.0}.get(name, 6.0)
        promise = "" if name == "empty view" else f"≤ {most:g}×"
        milliseconds = statistics.median(seconds) * 1000
        rows.append(Measured(name, milliseconds, ratio, sizes[name], promise, ratio <= most or not promise))
    return rows
