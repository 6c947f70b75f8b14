"""The latest articles of a ward for programs that read news."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.translation import gettext as _

from nhiemky.portal.models import ArticlePage, WardHome

MOST = 20


class LatestArticles(Feed):  # type: ignore[type-arg]  # generic only for the checker
    """RSS of one ward: title, opening paragraph, time of posting, category."""

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> WardHome:
        self.request = request
        home: WardHome = kwargs["home"]
        return home

    def title(self, home: WardHome) -> str:
        mark = f"[{_('DỮ LIỆU MẪU')}] " if home.is_sample else ""
        return f"{mark}{home.title}"

    def link(self, home: WardHome) -> str:
        return str(home.get_url(self.request))

    def description(self, home: WardHome) -> str:
        return home.welcome or _("Tin mới nhất")

    def items(self, home: WardHome) -> Iterable[ArticlePage]:
        return home.articles()[:MOST]

    def item_title(self, item: Any) -> str:
        return str(item.title)

    def item_description(self, item: Any) -> str:
        return str(item.lead)

    def item_link(self, item: ArticlePage) -> str:
        return str(item.get_url(self.request))

    def item_pubdate(self, item: ArticlePage) -> dt.datetime | None:
        return item.posted_at

    def item_categories(self, item: ArticlePage) -> Iterable[str]:
        return (item.category.title,)
