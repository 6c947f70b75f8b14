"""The interface for other programs at /api/v1/: who shows a key, how often it may ask, and what a "no" looks like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import HttpBearer
from ninja.throttling import SimpleRateThrottle

from nhiemky.figures.queries.asking import in_words
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import ApiKey
from nhiemky.org.queries import key_of
from nhiemky.site.edge import words_of

#: A program that enters a ward's year needs a few calls; one that asks without end is stopped.
RATE = "300/m"


class WithKey(HttpBearer):
    """`Authorization: Bearer nk_…`. Cookies open nothing here, so no page elsewhere can make a browser call."""

    def authenticate(self, request: HttpRequest, token: str) -> ApiKey | None:
        key = key_of(token)
        if key is None:
            return None
        today = timezone.localdate()
        if key.last_used_on != today:  # one write a day and key
            ApiKey.objects.filter(pk=key.pk).update(last_used_on=today)
        key.account.of_request = True
        request.user = key.account
        return key


class PerKey(SimpleRateThrottle):
    """So many calls of one key."""

    def get_cache_key(self, request: HttpRequest) -> str | None:
        key: Any = getattr(request, "auth", None)
        return f"interface/{key.pk}" if key else None


api = NinjaAPI(
    title="Nhiệm Kỳ",
    version="1",
    description="Số liệu của phường cho phần mềm khác. Mọi lời gọi mở đúng những gì tài khoản của khóa mở được.",
    urls_namespace="interface",
    docs_url=None,  # its page would ask other hosts for scripts
    auth=WithKey(),
    throttle=[PerKey(RATE)],
)


def fault(
    request: HttpRequest, status: int, code: str, message: str, fields: Mapping[str, list[str]] | None = None
) -> HttpResponse:
    """The one form of a "no"."""
    said = {"code": code, "message": message, "fields": fields or {}}
    return api.create_response(request, said, status=status)


@api.exception_handler(AuthenticationError)
def without_key(request: HttpRequest, exc: AuthenticationError) -> HttpResponse:
    message = _g("Cần khóa truy cập còn hiệu lực: Authorization: Bearer nk_…")
    answer = fault(request, 401, "no-key", message)
    answer["WWW-Authenticate"] = "Bearer"
    return answer


@api.exception_handler(Http404)
def nothing_there(request: HttpRequest, exc: Http404) -> HttpResponse:
    return fault(request, 404, "not-found", _g("Không có, hoặc không thuộc phạm vi của khóa này."))


@api.exception_handler(PermissionDenied)
def not_allowed(request: HttpRequest, exc: PermissionDenied) -> HttpResponse:
    return fault(request, 403, "not-allowed", _g("Vai trò của tài khoản không cho làm việc này."))


#: Kind of fault that the library finds → our words; `%(…)s` are its facts.
_FAULTS = {
    "missing": _("Bắt buộc, chưa gửi."),
    "decimal_parsing": _("Không phải số. Ví dụ: 1234.5 hoặc “1234.5”."),
    "decimal_type": _("Không phải số. Ví dụ: 1234.5 hoặc “1234.5”."),
    "finite_number": _("Phải là một số hữu hạn."),
    "literal_error": _("Chỉ nhận: %(expected)s."),
    "string_type": _("Phải là chữ."),
    "string_too_long": _("Dài quá %(max_length)s ký tự."),
    "list_type": _("Phải là một danh sách."),
    "too_short": _("Phải có ít nhất %(min_length)s mục."),
    "too_long": _("Nhiều nhất %(max_length)s mục."),
    "bool_parsing": _("Phải là true hoặc false."),
    "bool_type": _("Phải là true hoặc false."),
}


def _said_of(error: Mapping[str, Any]) -> str:
    """In Vietnamese or English as the rest; a kind of fault that is not expected here is said to be one of kind."""
    words = _FAULTS.get(str(error["type"]), _("Không đúng kiểu dữ liệu."))
    expected = str(error.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
    return str(words) % {**error.get("ctx", {}), "expected": expected}


@api.exception_handler(ValidationError)
def unreadable(request: HttpRequest, exc: ValidationError) -> HttpResponse:
    """What was sent has not the form that is described: which field, and why."""
    fields: dict[str, list[str]] = {}
    for error in exc.errors:
        place = ".".join(str(part) for part in error["loc"] if part not in ("body", "query", "path", "sent"))
        fields.setdefault(place or "body", []).append(_said_of(error))
    return fault(request, 422, "unreadable", _g("Nội dung gửi lên không đúng dạng."), fields)


@api.exception_handler(HttpError)
def refused_by_library(request: HttpRequest, exc: HttpError) -> HttpResponse:
    """Too many calls (429), a body that is no JSON (400)."""
    if exc.status_code == 429:
        return fault(
            request, 429, "too-many-calls", _g("Gọi quá nhiều lần trong một phút. Hãy đợi rồi gọi lại.")
        )
    return fault(request, exc.status_code, "unreadable", _g("Nội dung gửi lên không đúng dạng."))


@api.exception_handler(Refused)
def refused(request: HttpRequest, exc: Refused) -> HttpResponse:
    words, at = words_of(exc), exc.facts.get("at")
    name = str(exc.facts.get("field", ""))
    place = f"figures.{at}.{name}" if at is not None and request.method == "POST" else name
    questions: Any = exc.facts.get("questions", ())
    said = [in_words(one, str(exc.facts["measure"])) for one in questions] or [words]
    return fault(request, 409, exc.code, words, {place: said} if place else {})
