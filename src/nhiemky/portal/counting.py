"""How often articles are opened: counted in memory, written every few seconds, nothing kept about readers."""

from __future__ import annotations

import re
import threading
import time
from collections import Counter

from django.db import models
from django.http import HttpRequest

from nhiemky.portal.models import ArticlePage, ViewCount

SECONDS_BETWEEN_WRITES = 5.0
MOST_UNWRITTEN = 200

#: Programs that open pages without anybody reading them; roughly, by the name they give themselves.
_PROGRAMS = re.compile(
    r"bot|crawl|spider|slurp|preview|monitor|fetch|curl|wget|python|java/|go-http|headless|scan|check",
    re.IGNORECASE,
)


class Views:
    """The views of this process that are not yet in the database."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: Counter[int] = Counter()
        self._written = 0.0

    def seen(self, article: int) -> None:
        with self._lock:
            self._seen[article] += 1

    def is_due(self) -> bool:
        """Something waits, and either long enough or enough of it."""
        waited = time.monotonic() - self._written
        return bool(self._seen) and (waited >= SECONDS_BETWEEN_WRITES or self._seen.total() >= MOST_UNWRITTEN)

    def write(self) -> None:
        """Add what waits to the database; views of an article that is gone are forgotten."""
        with self._lock:
            waiting, self._seen = self._seen, Counter()
            self._written = time.monotonic()
        known = set(ArticlePage.objects.filter(pk__in=waiting).values_list("pk", flat=True))
        for article in known:
            row = ViewCount.objects.filter(page_id=article)
            if not row.update(views=models.F("views") + waiting[article]):
                ViewCount.objects.get_or_create(page_id=article, defaults={"views": waiting[article]})


views = Views()


def is_a_reader(request: HttpRequest) -> bool:
    """Somebody opens the page to read it: no program, no look ahead by the browser."""
    name = request.headers.get("User-Agent", "")
    ahead = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    return request.method == "GET" and bool(name) and not _PROGRAMS.search(name) and "prefetch" not in ahead
