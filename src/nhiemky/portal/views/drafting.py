"""From a conference to a draft: the proposed article on the left, what may be let out on the right."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.conferences.queries import public_facts, visible
from nhiemky.files import serving
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit
from nhiemky.pages.lists import Column, Listing, by_words
from nhiemky.portal import access, queries
from nhiemky.portal.access import SourceDoor
from nhiemky.portal.actions.draft_article import draft_article
from nhiemky.portal.forms import DraftingForm
from nhiemky.portal.rules import drafting

CHOOSE = Listing(
    _("Soạn tin từ hội nghị"),
    (
        Column(
            "ten",
            _("Hội nghị"),
            lambda row: row.title,
            order_by="title",
            link=lambda row, ward: reverse(
                "article_draft", kwargs={"ward": ward.slug, "conference_id": row.pk}
            ),
        ),
        Column(
            "ngay",
            _("Ngày"),
            lambda row: row.held_on or row.held_on_as_written,
            order_by="held_on",
            kind="date",
        ),
        Column("loai", _("Loại"), lambda row: row.get_kind_display(), hide_on_phone=True),
        Column("trang-thai", _("Trạng thái"), lambda row: row.get_state_display(), kind="chip"),
    ),
    search=by_words("folded"),
    default_order=("-held_on",),
    empty=_("Chưa có hội nghị nào. Tạo hội nghị và ghi biên bản trước, rồi soạn tin từ bản ghi đó."),
    export_name="hoi-nghi",
)


@open_to(access.for_drafting)
def choose(request: HttpRequest, ward: Any) -> HttpResponse:
    """Which conference."""
    return CHOOSE.answer(
        request, visible(request.user, ward), ward=ward, template="portal/workspace/choose.html"
    )


@open_to(access.for_source)
def draft(request: HttpRequest, door: SourceDoor) -> HttpResponse:
    """What would be published, and the ticks; "Xem lại" shows it anew without saving anything."""
    facts = public_facts(door.conference)
    form = DraftingForm(request.POST or None, facts=facts, ward=door.ward)
    looking = request.POST.get("lam") == "xem"
    if form.is_bound:
        form.is_valid()
    proposed = drafting.draft(facts, ticked=form.ticked)
    context = {
        "ward": door.ward,
        "conference": door.conference,
        "facts": facts,
        "proposed": proposed,
        "blocks": [(type(block).__name__.lower(), block) for block in proposed.blocks],
        "earlier": queries.articles_from(f"conference/{door.conference.pk}"),
        "ticks": [bound for bound in form if bound.name.startswith("tick_")],
    }
    template = "portal/workspace/draft.html"
    if looking:
        form.errors.clear()
        return render(request, template, {**context, "form": form})

    def run(said: dict[str, Any]) -> Any:
        return draft_article(
            request.user, door.conference, ward=door.ward, ticked=form.ticked, approver=said["approver"]
        )

    return submit(
        request,
        form,
        run,
        ward=door.ward,
        template=template,
        context=context,
        then=lambda article: reverse("article", kwargs={"ward": door.ward.slug, "article_id": article.pk}),
        said=_("Đã tạo bản nháp. Sửa nếu cần, rồi chuyển người duyệt."),
    )


@open_to(access.for_source_photo)
def photo(request: HttpRequest, door: Any) -> Any:
    """A photograph of the record, to look at before it is published."""
    return serving.show_inline(request, door)
