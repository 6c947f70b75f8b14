"""Where refusals become words and status codes, and where strange host names are turned away."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import render
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from nhiemky.kernel.refusals import Refused
from nhiemky.portal.queries import portal_hosts
from nhiemky.site import catalogs
from nhiemky.site.words import all_words

Handler = Callable[[HttpRequest], HttpResponseBase]
WORDS = all_words()


def words_of(refusal: Refused) -> str:
    """What to tell the person, in the language of the request."""
    vietnamese, english = WORDS[refusal.code]
    return (english if (get_language() or "vi").startswith("en") else vietnamese) % refusal.facts


class AccountMiddleware(AuthenticationMiddleware):
    """Whoever asks, known for the length of one request: every door and the rooms beside it share one look at the roles."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _of_request(get_user(request)))  # type: ignore[assignment]  # as Django does


def _of_request(user: Any) -> Any:
    if user.is_authenticated:
        user.of_request = True
    return user


class RefusalMiddleware:
    """A refusal that no form has caught becomes a page (409) that says what is wrong and leads back."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.words_of = words_of  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exc: Exception) -> HttpResponse | None:
        if not isinstance(exc, Refused):
            return None
        return render(request, "refused.html", {"words": words_of(exc), "code": exc.code}, status=409)


class LanguageMiddleware(LocaleMiddleware):
    """Vietnamese unless the person has chosen English here: what a browser was installed in says nothing about that."""

    def __init__(self, get_response: Handler) -> None:
        super().__init__(get_response)
        for language, _name in settings.LANGUAGES:
            catalogs.merge(language)

    def process_request(self, request: HttpRequest) -> None:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, settings.LANGUAGE_CODE)
        translation.activate(chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE)
        request.LANGUAGE_CODE = translation.get_language()


class HostMiddleware:
    """Any numeric address of this machine may be used (a LAN without names); names must be known.

    A foreign *name* that points here is how DNS rebinding works; a number cannot be rebound.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response
        self.known = {
            "localhost",
            "testserver",
            socket.gethostname().lower(),
            *map(str.lower, settings.HOST_NAMES),
        }

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        host = request.get_host().rsplit(":", 1)[0].strip("[]").lower()
        if host in self.known or _is_number(host) or host in portal_hosts():
            return self.get_response(request)
        return HttpResponse(
            words_of(Refused("no-such-host", host=host)), status=400, content_type="text/plain"
        )


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
