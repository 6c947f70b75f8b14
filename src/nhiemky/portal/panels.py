"""What the portal shows on the pages of lower rooms, and on the first page of the editor's screens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component

from nhiemky.conferences.models import Conference
from nhiemky.org.access import READERS, holds
from nhiemky.pages.panels import Panel
from nhiemky.portal import queries
from nhiemky.portal.access import WRITERS

#: So many stand on the page; the list of the workspace has all.
MOST = 20


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


class WaitingArticles(Component):
    """Drafts and published articles with something left to do, the last touched first."""

    order = 100
    template_name = "portal/editing_home.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        actor = parent_context["request"].user if parent_context else None
        waiting = list(queries.waiting(actor)[:MOST]) if actor else []
        return {"articles": [(article, queries.chip_of(article)) for article in waiting]}
