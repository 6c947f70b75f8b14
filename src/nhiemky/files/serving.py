"""Handing out a stored file, for views that have already let the reader in through the owning room's door."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.http.response import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header

from nhiemky.files.models import StoredFile
from nhiemky.files.queries import content_of
from nhiemky.kernel.refusals import Refused

#: What a browser may show in the page; everything else is handed over as a file.
SHOWN = frozenset({StoredFile.Kind.IMAGE, StoredFile.Kind.PDF})

_NOTHING = "default-src 'none'; frame-ancestors 'self'"
#: A sandboxed answer stays blank in Chromium's PDF viewer, which counts as an object of the page.
POLICIES = {StoredFile.Kind.PDF: f"{_NOTHING}; object-src 'self'; style-src 'unsafe-inline'"}
STRICT = f"{_NOTHING}; sandbox"


def show_inline(request: HttpRequest, stored: StoredFile) -> HttpResponseBase:
    """An image or a PDF to be looked at; any other kind is handed over. Refused: stored-file-missing."""
    return _answer(request, stored, disposition="inline" if stored.kind in SHOWN else "attachment")


def hand_over(request: HttpRequest, stored: StoredFile) -> HttpResponseBase:
    """The file to be saved under its name. Refused: stored-file-missing."""
    return _answer(request, stored, disposition="attachment")


def _answer(request: HttpRequest, stored: StoredFile, *, disposition: str) -> HttpResponseBase:
    etag = f'"{stored.sha256}"'
    answer = get_conditional_response(request, etag=etag) or HttpResponse(
        _bytes(stored), content_type=stored.content_type
    )
    answer["ETag"] = etag
    # The reader's browser asks again each time, so that a right that was taken away is away.
    answer["Cache-Control"] = "private, no-cache"
    answer["Content-Disposition"] = (
        content_disposition_header(disposition == "attachment", stored.name) or disposition
    )
    answer["Content-Security-Policy"] = POLICIES.get(StoredFile.Kind(stored.kind), STRICT)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer


def _bytes(stored: StoredFile) -> bytes:
    try:
        return content_of(stored)
    except FileNotFoundError as missing:
        raise Refused("stored-file-missing", name=stored.name) from missing
