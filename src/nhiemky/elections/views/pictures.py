"""Pictures of scanned papers: made for the person who asks, and kept by nobody on the way."""

from __future__ import annotations

from django.http import HttpResponse

from nhiemky.elections.queries import Picture


def answered(picture: Picture) -> HttpResponse:
    response = HttpResponse(picture.content, content_type=picture.content_type)
    response["Cache-Control"] = "no-store"
    response["Content-Disposition"] = "inline"
    return response
