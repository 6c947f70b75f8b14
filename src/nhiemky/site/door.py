"""Whether whoever asks may enter where a large request goes, asked before its body is taken in.

Django reads a body whole before any view: two hundred megabytes from somebody who may not send them would be in memory by
then. The view asks its own gate again, and the token against forged requests is looked at there too.
"""

from __future__ import annotations

import io
from typing import Any

from asgiref.sync import sync_to_async
from django.contrib.auth import get_user
from django.contrib.sessions.middleware import SessionMiddleware
from django.core.exceptions import PermissionDenied
from django.core.handlers.asgi import ASGIRequest
from django.db import connections
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import resolve


async def admits(scope: dict[str, Any]) -> bool:
    return await sync_to_async(_asked, thread_sensitive=False)(scope)


def _asked(scope: dict[str, Any]) -> bool:
    try:
        return may_enter(ASGIRequest(scope, io.BytesIO()))
    finally:
        connections.close_all()  # this thread is nobody's


def may_enter(request: HttpRequest) -> bool:
    """The session of the request, and the gate of the view that its address leads to."""
    SessionMiddleware(lambda _request: HttpResponse()).process_request(request)
    user = get_user(request)
    if not user.is_authenticated:
        return False
    try:
        view, _args, words = resolve(request.path_info)
        view.gate(user, **words)  # kernel.gates puts it on every view
    except (Http404, PermissionDenied):
        return False
    return True
