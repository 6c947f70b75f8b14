"""What the editor's screens leave out, and the same rules there as in the workspace."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.access import holds
from nhiemky.portal import queries, steps
from nhiemky.portal.access import PUBLISHERS
from nhiemky.portal.events import ArticleEdited, ArticlePublished
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.panels import WaitingArticles
from nhiemky.portal.rules import content, publishing

#: Entries of the main menu that an editor needs; users, sites, reports and settings are the office's own affair.
MENU = {"explorer", "images", "documents", "workspace"}
#: What is done to many pages at once goes around the page of each.
BULK = {"publish", "unpublish", "delete", "move"}


@hooks.register("insert_global_admin_css")
def colours_of_the_house() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("portal/editing.css"))


@hooks.register("construct_main_menu", order=1000)
def only_what_editors_need(request: HttpRequest, items: list[Any]) -> None:
    items[:] = [item for item in items if item.name in MENU]


@hooks.register("register_admin_menu_item")
def back_to_the_workspace() -> MenuItem:
    return MenuItem(
        _("Về trang làm việc"), reverse("workspace"), name="workspace", icon_name="arrow-left", order=1
    )


@hooks.register("construct_homepage_summary_items", order=1000)
def no_counts(request: HttpRequest, items: list[Any]) -> None:
    items.clear()


@hooks.register("construct_homepage_panels", order=1000)
def what_waits(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [WaitingArticles()]


@hooks.register("construct_explorer_page_queryset")
def own_pages(parent: Page, pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    return queries.pages_of_editor(request.user, pages)


@hooks.register("construct_page_chooser_queryset")
def own_pages_to_choose(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    return queries.pages_of_editor(request.user, pages)


@hooks.register("before_publish_page")
def approved_first(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The text in hand is the approved one, and whoever publishes may."""
    if not isinstance(page, ArticlePage):
        return None
    ward = queries.unit_of(page)
    row = ArticlePage.objects.get(pk=page.pk)
    now, subjects = queries.figures_now(ward, row)
    try:
        publishing.check_role(entitled=holds(request.user, PUBLISHERS, ward))
        publishing.check_text(
            title=page.title,
            lead=page.lead,
            photos_without_words=content.photos_without_words(page.raw_body),
            references=content.open_references(list(content.words_in(page.raw_body))),
        )
        approved = row.approved_at is not None and row.approved_digest == page.digest
        publishing.check_approval(
            approver_named=row.approver_id is not None, approved=approved, title=page.title
        )
        publishing.check_figures(made_with=row.figures, now=now, subjects=subjects)
    except Refused as refusal:
        return _told(request, refusal, page)
    return None


@hooks.register("after_publish_page")
def write_down_publication(request: HttpRequest, page: Page) -> None:
    if isinstance(page, ArticlePage):
        ward = queries.unit_of(page)
        figures = steps.freeze_figures(page, ward)
        steps.settle(page)
        event = ArticlePublished(page.pk, page.latest_revision_id or 0, page.digest, figures)
        record(request.user, event, unit=ward.pk, topic=f"article/{page.pk}")


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def write_down_edit(request: HttpRequest, page: Page) -> None:
    """An approval of other words ends; what is saved by itself while typing is not written down each time."""
    if not isinstance(page, ArticlePage):
        return
    steps.end_approval_of_other_words(page)
    if "application/json" not in request.headers.get("Accept", ""):
        event = ArticleEdited(page.pk, page.latest_revision_id or 0, Values(title=page.title, lead=page.lead))
        record(request.user, event, unit=queries.unit_of(page).pk, topic=f"article/{page.pk}")


@hooks.register("before_unpublish_page")
def with_a_reason(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Taking down asks for a reason: on the page of the workspace."""
    page = page.specific
    if not isinstance(page, ArticlePage):
        return _told(request, Refused("articles-are-unpublished-not-deleted"), page)
    ward = queries.unit_of(page)
    return HttpResponseRedirect(
        reverse("article_unpublish", kwargs={"ward": ward.slug, "article_id": page.pk})
    )


@hooks.register("before_delete_page")
def nothing_public_is_deleted(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Only a draft that was never public may go."""
    page = page.specific
    if isinstance(page, ArticlePage) and page.posted_at is None:
        return None
    return _told(request, Refused("articles-are-unpublished-not-deleted"), page)


@hooks.register("before_bulk_action")
def one_by_one(
    request: HttpRequest, action_type: str, objects: Any, action_class_instance: Any
) -> HttpResponse | None:
    if action_type not in BULK:
        return None
    messages.error(request, str(_("Hãy mở từng trang để đăng, gỡ, chuyển hoặc xóa.")))
    return HttpResponseRedirect(reverse("wagtailadmin_home"))


def _told(request: HttpRequest, refusal: Refused, page: Page) -> HttpResponse:
    messages.error(request, request.words_of(refusal))  # type: ignore[attr-defined]  # site/edge.py puts it there
    return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
