"""Who may open an account: nobody by themselves. Accounts are made by the office."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase

from nhiemky.org.actions.guard_account import guard_account
from nhiemky.org.actions.sign_in import sign_in

YEAR = 365 * 24 * 3600


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_notification_mail(self, template_prefix: str, user: Any, *args: Any, **kwargs: Any) -> None:
        """The office's machine sends no mail: what happened to an account stands in its journal.

        `template_prefix` names it: account/email/password_changed, mfa/email/totp_activated, …
        """
        guard_account(user, step=template_prefix.rpartition("/")[2])

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponseBase:
        """Signing in is written down; the pages come in the language once chosen."""
        sign_in(user)
        response: HttpResponseBase = super().post_login(request, user, **kwargs)
        remember_language(response, user.language)
        return response


def remember_language(response: HttpResponseBase, language: str) -> None:
    """`LanguageMiddleware` reads this cookie on every request."""
    if language in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=YEAR, samesite="Lax")


def name_tried(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The name under which somebody tries to sign in, for the count of wrong passwords (axes)."""
    return str((credentials or {}).get("username") or request.POST.get("login", "")).strip().lower()
