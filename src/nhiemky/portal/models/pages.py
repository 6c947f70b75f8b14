"""The public pages above the articles. A published snapshot: at request time no other room's tables are read."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from nhiemky.portal.models.blocks import FACTS, LINKS
from nhiemky.portal.models.counts import PortalVersion
from nhiemky.portal.rules import content
from nhiemky.vietnamese.controls import without_controls

PER_PAGE = 12
#: The parts of a ward's site that are no pages of their own: last word of the address → part.
PARTS = {"tim-kiem": "search", "tin-moi.rss": "feed"}


class PublicPage(Page):
    """A page of the portal: whatever changes it makes every process drop the pages it has kept."""

    promote_panels = [FieldPanel("slug")]
    settings_panels: list[FieldPanel] = []
    #: A page of the portal is public or not published; there is no third kind.
    private_page_options: list[str] = []

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Takes out what nobody sees, before anything is looked at.

        Here and not in what the editor's screens send: rich text comes with places of links and bold letters
        that are counted in characters, and would slip.
        """
        for field in self._meta.concrete_fields:
            self._take_out_controls(field)
        super().clean_fields(exclude=exclude)

    def _take_out_controls(self, field: models.Field[Any, Any]) -> None:
        value = getattr(self, field.attname)
        if isinstance(field, StreamField):
            stored = value.get_prep_value()
            if (seen := content.as_seen(stored)) != stored:
                setattr(self, field.attname, json.dumps(seen))
        elif isinstance(value, str):
            setattr(self, field.attname, without_controls(value))

    def save(self, *args: Any, **kwargs: Any) -> Any:
        saved = super().save(*args, **kwargs)
        PortalVersion.grow()
        return saved

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        deleted = super().delete(*args, **kwargs)
        PortalVersion.grow()
        return deleted

    def move(self, *args: Any, **kwargs: Any) -> Any:
        moved = super().move(*args, **kwargs)
        PortalVersion.grow()
        return moved

    def articles(self) -> QuerySet[Any]:
        """The published articles below this page, newest first, with what a list shows of them."""
        live = type(self).article_class.objects.live().descendant_of(self)
        articles: QuerySet[Any] = live.select_related("view_count").order_by("-posted_at", "-pk")
        return articles

    #: Set in models/articles.py: articles know their category, not the other way round.
    article_class: Any = None


class PortalRoot(PublicPage):
    """`/`: the wards of this installation."""

    max_count = 1
    subpage_types = ["portal.WardHome"]
    template = "portal/wards.html"

    class Meta:
        verbose_name = _("Trang chung")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        homes = list(WardHome.objects.live().child_of(self).order_by("title"))
        newest = {home.pk: home.articles().first() for home in homes}
        shown = [(home, newest[home.pk]) for home in homes]
        return {**super().get_context(request, *args, **kwargs), "wards": shown}


class WardHome(PublicPage):
    """The site of one ward, reached by path (/phuc-dong/) and by its own host name when it has one.

    `place` and `is_sample` are copies of what the unit says, made when the portal is opened and when the unit changes.
    `collection` holds its pictures and files, `editors` is the group of those who may change its pages.
    """

    unit = models.OneToOneField("org.Unit", models.PROTECT, related_name="portal")
    collection = models.OneToOneField(
        "wagtailcore.Collection", models.PROTECT, null=True, editable=False, related_name="+"
    )
    editors = models.OneToOneField("auth.Group", models.PROTECT, null=True, editable=False, related_name="+")
    place = models.CharField(_("Địa bàn"), max_length=120, blank=True)
    is_sample = models.BooleanField(default=False, editable=False)
    welcome = models.TextField(_("Giới thiệu"), blank=True)
    facts = StreamField(FACTS, blank=True, verbose_name=_("Thông tin hành chính"))
    links = StreamField(LINKS, blank=True, verbose_name=_("Liên kết website"))

    content_panels = [
        *Page.content_panels,
        FieldPanel("place"),
        FieldPanel("welcome"),
        FieldPanel("facts"),
        FieldPanel("links"),
    ]
    parent_page_types = ["portal.PortalRoot"]
    subpage_types = ["portal.CategoryPage"]
    template = "portal/home.html"

    class Meta:
        verbose_name = _("Trang chủ phường")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        if len(path_components) == 1 and path_components[0] in PARTS and self.live:
            return RouteResult(self, kwargs={"part": PARTS[path_components[0]]})
        return super().route(request, path_components)

    def categories(self) -> QuerySet[CategoryPage]:
        sections: QuerySet[CategoryPage] = CategoryPage.objects.live().child_of(self).order_by("path")
        return sections

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        latest = list(self.articles()[:10])
        return {
            **super().get_context(request, *args, **kwargs),
            **around(self),
            "first": latest[0] if latest else None,
            "latest": latest[1:],
            "asked": [each for each in self.consultations.filter(closed_on=None) if each.is_open],
            "sections": [(category, list(category.articles()[:3])) for category in self.categories()],
        }


class CategoryPage(PublicPage):
    """A section of the news: newest first."""

    content_panels = [*Page.content_panels]
    parent_page_types = ["portal.WardHome"]
    subpage_types = ["portal.ArticlePage"]
    template = "portal/category.html"

    class Meta:
        verbose_name = _("Chuyên mục")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        page = Paginator(self.articles(), PER_PAGE).get_page(request.GET.get("trang"))
        return {
            **super().get_context(request, *args, **kwargs),
            **around(home_of(self)),
            "category": self,
            "articles": page,
        }


def home_of(page: Page) -> WardHome:
    """The site of the ward a page belongs to; the page itself for a ward's own front page."""
    home: WardHome = WardHome.objects.ancestor_of(page, inclusive=True).get()
    return home


def around(home: WardHome) -> dict[str, Any]:
    """What stands around every page of a ward: its name, its categories, whether it is sample."""
    return {"home": home, "categories": list(home.categories()), "sample": home.is_sample}
