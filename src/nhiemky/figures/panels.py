"""What figures show on the pages of other rooms: those of an issued text that were corrected since."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from nhiemky.figures import access, queries
from nhiemky.org.models import Unit
from nhiemky.pages.panels import Panel


def stale_figures(request: HttpRequest, ward: Unit, subject: Any) -> Panel | None:
    """On the page of an issued text: its figures that were corrected since. The citation's topic is its class and id."""
    if not access.may_read(request.user, ward):
        return None
    topic = f"{type(subject).__name__.lower()}/{subject.pk}"
    stale = queries.stale(topic)
    return (
        Panel(_("Số liệu đã điều chỉnh sau khi ban hành"), "figures/stale.html", {"stale": stale})
        if stale
        else None
    )
