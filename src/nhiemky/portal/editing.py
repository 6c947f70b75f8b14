"""Wagtail's editor for site/mounted.py: who is let in, which of its screens are open, what their pages may load."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.decorators import csp_replace
from django.db import transaction
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver
from wagtail.admin.urls import urlpatterns

from nhiemky.portal import steps
from nhiemky.portal.access import edits_anywhere

Screen = Literal["open", "closed", "sign-in", "password"]

patterns: list[Any] = urlpatterns

#: First words of the addresses of screens an office does not need: what they do is done in the workspace, or not at all.
CLOSED = (
    "users/",
    "groups/",
    "sites/",
    "collections/",
    "redirects/",
    "snippets/",
    "forms/",
    "reports/",
    "workflows/",
    "settings/",
    "failwhale/",
    "test404/",
)

#: Wagtail's pages carry styles and small scripts of their own; only they may.
POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "object-src": [NONE],
    "base-uri": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
}


def lets_in(actor: Any) -> bool:
    """Whoever edits some ward today; the groups that Wagtail asks follow the roles at every visit."""
    if not edits_anywhere(actor):
        return False
    steps.sync_account(actor)
    return True


def screen(path: str) -> Screen:
    """What becomes of an address below the editor's own."""
    if path.startswith("login/"):
        return "sign-in"
    if path.startswith("password_reset/"):
        return "password"
    return "closed" if path.startswith(CLOSED) else "open"


def relaxed(found: Iterable[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """The same patterns; their answers carry the policy of the editor's screens, what they write is one piece."""
    kept = list(found)
    for pattern in _leaves(kept):
        pattern.callback = csp_replace(POLICY)(in_one_piece(pattern.callback))
    return kept


def in_one_piece(view: Callable[..., Any]) -> Callable[..., Any]:
    """What a screen writes and its row of the journal are kept together or not at all, as in an action of ours.

    Reading takes no transaction: a SQLite file would make every reader wait for its turn to write.
    """

    @functools.wraps(view)
    def entered(request: HttpRequest, *args: Any, **url: Any) -> Any:
        if request.method in ("GET", "HEAD", "OPTIONS"):
            return view(request, *args, **url)
        with transaction.atomic():
            return view(request, *args, **url)

    return entered


def _leaves(found: Iterable[Any]) -> Iterator[URLPattern]:
    for pattern in found:
        if isinstance(pattern, URLResolver):
            yield from _leaves(pattern.url_patterns)
        else:
            yield pattern
