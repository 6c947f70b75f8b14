"""Public pages kept in memory, per process: made once, then handed out until anything public changes.

A page is kept for a minute, so that the number of views it shows lags by no more. Another process's change is seen
within two seconds, this one's at once.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import get_language

from nhiemky.portal.models import PortalVersion

SECONDS_KEPT = 60.0
SECONDS_BETWEEN_LOOKS = 2.0
MOST_PAGES = 1500
LONGEST_QUERY = 200
LARGE_TYPE_COOKIE = "co-chu"

Key = tuple[str, str, str, str, str, bool]


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer as it was made. `article`: id of the article it shows, 0 for any other page."""

    content: bytes
    content_type: str
    etag: str
    changed: float | None
    article: int
    until: float

    def answer(self, request: HttpRequest) -> HttpResponseBase:
        """The answer to one request: the page, or only that it has not changed."""
        last = int(self.changed) if self.changed else None
        response = get_conditional_response(request, etag=self.etag, last_modified=last) or HttpResponse(
            self.content, content_type=self.content_type
        )
        response["ETag"] = self.etag
        if self.changed:
            response["Last-Modified"] = http_date(self.changed)
        response["Cache-Control"] = "no-cache"
        response["Vary"] = "Cookie"
        return response


class Pages:
    """The pages this process has kept; the oldest leave first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: OrderedDict[Key, Kept] = OrderedDict()
        self._version = self._here = -1
        self._looked = 0.0

    def find(self, key: Key) -> Kept | None:
        """A kept page that is still what a reader should see."""
        self._drop_if_changed()
        kept = self._kept.get(key)
        return kept if kept is not None and kept.until > time.monotonic() else None

    def keep(self, key: Key, page: Kept) -> None:
        with self._lock:
            self._kept[key] = page
            while len(self._kept) > MOST_PAGES:
                self._kept.popitem(last=False)

    def _drop_if_changed(self) -> None:
        now, here = time.monotonic(), PortalVersion.seen_here
        if here == self._here and now - self._looked < SECONDS_BETWEEN_LOOKS:
            return
        version = PortalVersion.now()
        with self._lock:
            if (version, here) != (self._version, self._here):
                self._kept.clear()
            self._version, self._here, self._looked = version, here, now


pages = Pages()


def key_of(request: HttpRequest) -> Key:
    """What makes two answers differ: host, address, query, language, size of type, scheme."""
    return (
        request.get_host(),
        request.path,
        request.META.get("QUERY_STRING", "")[:LONGEST_QUERY],
        get_language() or "vi",
        "1" if request.COOKIES.get(LARGE_TYPE_COOKIE) == "1" else "",
        request.is_secure(),
    )


def is_anonymous(request: HttpRequest) -> bool:
    """Nobody is signed in; without the cookie of a session that costs nothing to know."""
    return settings.SESSION_COOKIE_NAME not in request.COOKIES or not request.user.is_authenticated


def kept_or_made(request: HttpRequest, make: Callable[[], Kept]) -> Kept:
    """The page for a reader: from memory if it is there. Whoever is signed in gets a fresh one."""
    if not is_anonymous(request) or len(request.META.get("QUERY_STRING", "")) > LONGEST_QUERY:
        return make()
    key = key_of(request)
    found = pages.find(key)
    if found is None:
        found = make()
        pages.keep(key, found)
    return found


def page_of(content: bytes, *, content_type: str, changed: float | None, article: int) -> Kept:
    """An answer to be kept. `changed`: seconds since 1970, if the page knows when it last changed."""
    etag = f'"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'
    return Kept(content, content_type, etag, changed, article, time.monotonic() + SECONDS_KEPT)
