"""What documents show on the pages of other rooms: opinions that were raised in a conference."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access, queries
from nhiemky.org.models import Unit
from nhiemky.pages.panels import Panel


def opinions_raised(request: HttpRequest, ward: Unit, subject: Any) -> Panel | None:
    """On the page of a conference: the opinions that were raised in it, with what became of each."""
    try:
        access.for_reader(request.user, ward=ward.slug)
    except PermissionDenied:
        return None
    topic = f"{type(subject).__name__.lower()}/{subject.pk}"
    opinions = list(queries.opinions_raised_at(topic))
    return (
        Panel(_("Ý kiến góp ý vào dự thảo"), "documents/opinions_raised.html", {"opinions": opinions})
        if opinions
        else None
    )
