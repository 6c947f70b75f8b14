"""Every view says who may enter; a view that does not say it stops the process from starting."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from inspect import iscoroutinefunction
from typing import Any

from asgiref.sync import sync_to_async
from django.contrib.auth.views import redirect_to_login
from django.core.checks import Error, register
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, get_resolver

View = Callable[..., Any]
Guard = Callable[[HttpRequest], HttpResponseBase | None]


def open_to(loader: Callable[..., Any]) -> Callable[[View], View]:
    """`loader(actor, **url)` returns what the view works on, or raises (404: not yours, 403: not your role).

    Somebody who is not signed in is asked to sign in, whatever the address: that tells nobody what exists.
    """

    def gate(view: View) -> View:
        if iscoroutinefunction(view):

            @functools.wraps(view)
            async def entered(request: HttpRequest, **url: Any) -> HttpResponseBase:
                actor = await request.auser()
                if not actor.is_authenticated:
                    return redirect_to_login(request.get_full_path())
                answer: HttpResponseBase = await view(request, await sync_to_async(loader)(actor, **url))
                return answer
        else:

            @functools.wraps(view)
            def entered(request: HttpRequest, **url: Any) -> HttpResponseBase:
                if not request.user.is_authenticated:
                    return redirect_to_login(request.get_full_path())
                answer: HttpResponseBase = view(request, loader(request.user, **url))
                return answer

        entered.gate = loader  # type: ignore[attr-defined]
        return entered

    return gate


def open_to_all(view: View) -> View:
    """The public may enter; said aloud so that nobody has to guess whether it was forgotten."""
    view.gate = open_to_all  # type: ignore[attr-defined]
    return view


def behind(guard: Guard, patterns: Iterable[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """Put somebody else's views (Wagtail, allauth) behind one guard.

    `guard(request)` returns None to let in, a response to send away, or raises.
    """
    patterns = list(patterns)
    for pattern in _leaves(patterns):
        pattern.callback = _behind(guard, pattern.callback)
    return patterns


def _behind(guard: Guard, view: View) -> View:
    @functools.wraps(view)
    def entered(request: HttpRequest, *args: Any, **url: Any) -> HttpResponseBase:
        sent_away = guard(request)
        if sent_away is not None:
            return sent_away
        answer: HttpResponseBase = view(request, *args, **url)
        return answer

    entered.gate = guard  # type: ignore[attr-defined]
    return entered


def _leaves(patterns: Iterable[Any]) -> Iterator[URLPattern]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _leaves(pattern.url_patterns)
        else:
            yield pattern


def routes(patterns: Iterable[Any] | None = None, prefix: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every route of the process as (path pattern, URLPattern): the matrix of gates is made from it."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        here = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, here)
        else:
            yield here, pattern


@register()
def every_view_has_a_gate(app_configs: object, **kwargs: object) -> list[Error]:
    """System check nhiemky.E001."""
    return [
        Error(
            f"/{path} does not say who may enter",
            hint="Decorate the view with @open_to(access.…), or mount it through site/mounted.py.",
            id="nhiemky.E001",
        )
        for path, pattern in routes()
        if not hasattr(pattern.callback, "gate")
    ]
