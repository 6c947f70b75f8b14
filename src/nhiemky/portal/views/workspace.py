"""The articles of a ward in the workspace: the list, one article, its draft, approving and publishing."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.kernel.gates import open_to
from nhiemky.org.access import GRANTERS, holds
from nhiemky.pages.forms import submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words
from nhiemky.pages.objects import object_page
from nhiemky.pages.spans import by_day
from nhiemky.portal import access, queries, steps
from nhiemky.portal.access import APPROVERS, PUBLISHERS, WRITERS, ArticleDoor
from nhiemky.portal.actions.approve_article import approve_article
from nhiemky.portal.actions.export_articles import export_articles
from nhiemky.portal.actions.publish_article import publish_article
from nhiemky.portal.actions.refresh_article import refresh_article
from nhiemky.portal.actions.unpublish_article import unpublish_article
from nhiemky.portal.actions.update_draft import update_draft
from nhiemky.portal.forms import DraftForm, DraftOfArticle, ReasonForm
from nhiemky.portal.models import ArticlePage


def _record_chip(article: Any) -> Chip | None:
    return Chip("late", _("Khác bản ghi")) if article.out_of_date_since else None


def _of_state(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
    match value:
        case "khac":
            return rows.filter(out_of_date_since__isnull=False)
        case "dang":
            return rows.filter(live=True)
        case "cho":
            return rows.filter(live=False, approved_at__isnull=True, approver__isnull=False)
    return rows.filter(live=False)


def _written_down(request: HttpRequest, form: str, count: int) -> None:
    ward = access.for_articles(request.user, ward=str(request.resolver_match.kwargs["ward"]))  # type: ignore[union-attr]
    export_articles(request.user, ward, form=form, rows=count)


def _address(name: str, ward: Any, article: Any) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "article_id": article.pk})


LIST = Listing(
    _("Bài trên cổng thông tin"),
    (
        Column(
            "ten",
            _("Bài"),
            lambda row: row.draft_title or row.title,
            order_by="draft_title",
            link=lambda row, ward: _address("article", ward, row),
        ),
        Column("trang-thai", _("Trạng thái"), queries.chip_of, kind="chip"),
        Column("ban-ghi", _("Bản ghi"), _record_chip, order_by="out_of_date_since", kind="chip"),
        Column(
            "dien-ra",
            _("Diễn ra"),
            lambda row: row.event_on,
            order_by="event_on",
            kind="date",
            hide_on_phone=True,
        ),
        Column("dang", _("Ngày đăng"), lambda row: row.posted_at, order_by="posted_at", kind="date"),
        Column("xem", _("Lượt xem"), lambda row: row.views, kind="number", hide_on_phone=True),
    ),
    filters=(
        Filter(
            "trang-thai",
            _("Trạng thái"),
            (
                ("dang", _("Đã đăng")),
                ("chua", _("Chưa đăng")),
                ("cho", _("Chờ duyệt")),
                ("khac", _("Khác bản ghi")),
            ),
            _of_state,
        ),
    ),
    search=by_words("folded"),
    default_order=("-latest_revision_created_at",),
    empty=_("Chưa có bài nào. Mở một hội nghị đã ghi biên bản rồi chọn “Soạn tin từ hội nghị”."),
    export_name="bai-viet",
    within=by_day("event_on"),
    export=_written_down,
)


@open_to(access.for_articles)
def articles(request: HttpRequest, ward: Any) -> HttpResponse:
    home = queries.portal_of(ward)
    context = {
        "may_draft": holds(request.user, WRITERS, ward),
        "may_name": holds(request.user, GRANTERS, ward),
        "home": home,
        "public_url": home.get_url(request) if home else "",
    }
    return LIST.answer(
        request, queries.articles_in(ward), ward=ward, template="portal/workspace/list.html", context=context
    )


@open_to(access.for_article)
def article(request: HttpRequest, door: ArticleDoor) -> HttpResponse:
    """The newest version as readers will see it, and what can be done with it now."""
    version = steps.newest(door.article)
    context = {
        "version": version,
        "blocks": version.gallery,
        "state": queries.chip_of(door.article),
        "approved": version.is_approved,
        "may": {
            "write": holds(request.user, WRITERS, door.ward),
            "approve": holds(request.user, APPROVERS, door.ward),
            "publish": holds(request.user, PUBLISHERS, door.ward),
        },
        "public_url": door.article.get_url(request) if door.article.live else "",
        "source_label": _source_label(door.article),
        "stale": queries.stale_figures(door.article),
    }
    return object_page(
        request,
        ward=door.ward,
        topic=f"article/{door.article.pk}",
        subject=version,
        template="portal/workspace/article.html",
        context=context,
    )


def _source_label(article: ArticlePage) -> str:
    facts = queries.facts_behind(article)
    return facts.title if facts else ""


@open_to(access.for_editing)
def edit(request: HttpRequest, door: ArticleDoor) -> HttpResponse:
    """The text of the draft."""
    current = DraftOfArticle(door.article)
    form = DraftForm(request.POST or None, current=current, ward=door.ward)
    back = _address("article", door.ward, door.article)

    def run(said: dict[str, Any]) -> ArticlePage:
        return update_draft(
            request.user,
            door.article,
            ward=door.ward,
            revision=said["revision"],
            edited=form.edited(),
            approver=said["approver"],
        )

    context = {"title": _g("Sửa bản nháp"), "back_url": back, "article": door.article}
    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template="portal/workspace/edit.html",
        context=context,
        then=back,
        said=_("Đã lưu bản nháp. Bài cần được duyệt trước khi đăng."),
    )


@open_to(access.for_approving)
@require_POST
def approve(request: HttpRequest, door: ArticleDoor) -> HttpResponse:
    approve_article(request.user, door.article, ward=door.ward, revision=_revision(request))
    return _back(request, door, _("Đã duyệt bài."))


@open_to(access.for_publishing)
@require_POST
def publish(request: HttpRequest, door: ArticleDoor) -> HttpResponse:
    publish_article(request.user, door.article, ward=door.ward)
    return _back(request, door, _("Đã đăng bài lên cổng thông tin."))


@open_to(access.for_editing)
@require_POST
def refresh(request: HttpRequest, door: ArticleDoor) -> HttpResponse:
    refresh_article(request.user, door.article, ward=door.ward, revision=_revision(request))
    return _back(request, door, _("Đã lấy nội dung mới từ bản ghi. Bài cần được duyệt lại."))


@open_to(access.for_publishing)
def unpublish(request: HttpRequest, door: ArticleDoor) -> HttpResponse:
    """Taking down, with a reason."""
    back = _address("article", door.ward, door.article)
    context = {
        "title": _g("Gỡ bài khỏi cổng thông tin"),
        "intro": _g(
            "Người đọc sẽ không còn mở được bài này. Nội dung và nhật ký được giữ lại; có thể đăng lại sau."
        ),
        "submit_words": _g("Gỡ bài"),
        "back_url": back,
    }

    def run(said: dict[str, Any]) -> ArticlePage:
        return unpublish_article(request.user, door.article, ward=door.ward, reason=said["reason"])

    return submit(
        request,
        ReasonForm(request.POST or None),
        run,
        ward=door.ward,
        template="form.html",
        context=context,
        then=back,
        said=_("Đã gỡ bài."),
    )


def _revision(request: HttpRequest) -> int:
    sent = request.POST.get("revision", "")
    return int(sent) if sent.isdecimal() else 0


def _back(request: HttpRequest, door: ArticleDoor, said: Any) -> HttpResponse:
    messages.success(request, str(said))
    return HttpResponseRedirect(_address("article", door.ward, door.article))
