"""What figures show elsewhere: hits of the search, and out-of-date figures on the page of an issued text."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.figures import access, queries
from nhiemky.org.models import Unit
from nhiemky.pages.hits import Hit
from nhiemky.pages.panels import Panel


def search(actor: Any, ward: Unit, words: tuple[str, ...], limit: int) -> list[Hit]:
    """Figures in whose subject or code every folded word stands, for those who read figures."""
    if not access.may_read(actor, ward):
        return []
    rows = queries.register(ward).filter(current__isnull=False)
    for word in words:
        rows = rows.filter(folded__contains=word)
    return [
        Hit(
            kind=_("Số liệu"),
            title=figure.subject,
            detail=f"{queries.shown_now(figure)} · {figure.period_label}".removesuffix(" · "),
            url=reverse("figure", kwargs={"ward": ward.slug, "figure_id": figure.pk}),
        )
        for figure in rows.order_by("sort_key", "pk")[:limit]
    ]


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
