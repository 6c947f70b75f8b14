"""What the portal shows on the pages of lower rooms."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from nhiemky.conferences.models import Conference
from nhiemky.org.access import READERS, holds
from nhiemky.pages.panels import Panel
from nhiemky.portal import queries
from nhiemky.portal.access import WRITERS


def articles_of(request: HttpRequest, ward: Any, subject: Conference) -> Panel | None:
    """The articles made from a conference, and the way to make one, for those who may read or write them."""
    if not holds(request.user, READERS, ward):
        return None
    articles = list(queries.articles_from(f"conference/{subject.pk}").order_by("pk"))
    may_draft = holds(request.user, WRITERS, ward)
    if not articles and not may_draft:
        return None
    return Panel(
        _("Bài trên cổng thông tin"),
        "portal/workspace/panel.html",
        {"articles": articles, "may_draft": may_draft, "conference": subject},
    )
