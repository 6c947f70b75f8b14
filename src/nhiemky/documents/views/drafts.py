"""Drafts: the list, the question about the secrets list, the page of one and its paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access, papers, queries
from nhiemky.documents.access import DraftOnShelf, Shelf
from nhiemky.documents.actions.edit_draft import edit_draft
from nhiemky.documents.actions.note_off_system import note_off_system
from nhiemky.documents.actions.open_draft import open_draft
from nhiemky.documents.actions.reopen_draft import reopen_draft
from nhiemky.documents.actions.settle_draft import settle_draft
from nhiemky.documents.forms.drafts import DraftForm, NewDraftForm, ReopeningForm
from nhiemky.documents.forms.opinions import OpinionForm
from nhiemky.documents.models import Disposition, Draft, Opinion
from nhiemky.documents.rules.secrets_list import Said
from nhiemky.documents.views import road
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.forms import press, submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words, page_of_row
from nhiemky.pages.objects import PaperLink, object_page
from nhiemky.pages.papers import answer
from nhiemky.pages.spans import by_day


def address(name: str, ward: Any, draft: Draft) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "draft_id": draft.pk})


def state_chip(draft: Draft) -> Chip:
    mood = "ok" if draft.state == Draft.State.SETTLED else "info"
    return Chip(mood, draft.get_state_display())


LIST = Listing(
    title=_("Dự thảo lấy ý kiến"),
    columns=(
        Column(
            "du-thao",
            _("Dự thảo"),
            lambda draft: draft.title,
            order_by="folded",
            link=page_of_row("draft", "draft_id"),
        ),
        Column("trang-thai", _("Trạng thái"), state_chip, order_by="state", kind="chip"),
        Column(
            "y-kien",
            _("Ý kiến"),
            lambda draft: draft.opinions_count,
            order_by="opinions_count",
            kind="number",
        ),
        Column(
            "chua-tra-loi",
            _("Chưa trả lời"),
            lambda draft: draft.unanswered_count,
            order_by="unanswered_count",
            kind="number",
        ),
        Column(
            "mo-ngay", _("Mở ngày"), lambda draft: draft.created_at.date(), order_by="created_at", kind="date"
        ),
    ),
    filters=(
        Filter(
            "trang-thai", _("Trạng thái"), Draft.State.choices, lambda rows, value: rows.filter(state=value)
        ),
    ),
    search=by_words("folded"),
    default_order=("-created_at",),
    empty=_("Chưa có dự thảo nào. Mở một dự thảo để ghi ý kiến góp ý và kết quả tiếp thu, giải trình."),
    export_name="du-thao",
    within=by_day("created_at__date"),
)


@open_to(access.for_reader)
def drafts(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    rows = queries.drafts(shelf.ward).filter(shelf.seen)
    context = {"writes": shelf.writes}
    return LIST.answer(request, rows, ward=shelf.ward, template="documents/drafts.html", context=context)


@open_to(access.for_writer)
def new_draft(request: HttpRequest, ward: Unit) -> HttpResponse:
    """The question comes first; nothing can be typed before it is answered, and nothing at all after "yes"."""
    sent = request.method == "POST"
    said = request.POST.get("said", "") if sent else request.GET.get("mat", "")
    back = reverse("drafts", kwargs={"ward": ward.slug})
    # What came with another answer than "no" is not shown again: it would stand in one more page of this machine.
    if said == Said.LISTED:
        return _answered(request, "documents/off_system.html", ward, back, sent=sent)
    if said != Said.NOT_LISTED:
        return _answered(request, "documents/secrets_question.html", ward, back, sent=sent)
    return submit(
        request,
        NewDraftForm(request.POST or None, initial={"said": Said.NOT_LISTED.value}),
        lambda data: open_draft(
            request.user, ward, said=Said(data["said"]), title=data["title"], body=data["body"]
        ),
        ward=ward,
        template="form.html",
        context={
            "title": _("Mở lấy ý kiến dự thảo"),
            "intro": _("Nội dung không thuộc danh mục bí mật nhà nước."),
            "back_url": back,
        },
        then=lambda draft: address("draft", ward, draft),
        said=_("Đã mở dự thảo. Ghi từng ý kiến ở cuối bảng."),
    )


def _answered(request: HttpRequest, template: str, ward: Unit, back: str, *, sent: bool) -> HttpResponse:
    """The page for whoever may not type yet, or not at all; 409 where something was sent, of which nothing is kept."""
    context = {"ward": ward, "back_url": back, "sent": sent}
    return render(request, template, context, status=409 if sent else 200)


@open_to(access.for_writer)
@require_POST
def off_system(request: HttpRequest, ward: Unit) -> HttpResponse:
    note_off_system(request.user, ward)
    messages.success(request, str(_("Đã ghi một dòng: văn bản giữ ngoài hệ thống. Không lưu nội dung nào.")))
    return HttpResponseRedirect(reverse("drafts", kwargs={"ward": ward.slug}))


@open_to(access.for_draft)
def draft(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    shown = found.draft
    opinions = list(queries.opinions_of(shown))
    return object_page(
        request,
        ward=found.ward,
        topic=f"draft/{shown.pk}",
        subject=shown,
        template="documents/draft.html",
        context={
            "opinions": opinions,
            "words": queries.words_of(shown),
            "counts": _counted(opinions),
            "state": state_chip(shown),
            "is_open": shown.state == Draft.State.OPEN,
            "writes": found.writes,
            "form": OpinionForm(),
            "typing": "nhap" in request.GET,
            **road.shown(request, found),
        },
        papers=tuple(
            PaperLink(
                words,
                reverse("draft-paper", kwargs={"ward": found.ward.slug, "draft_id": shown.pk, "form": form}),
            )
            for form, words in (
                ("pdf", _("Bảng tổng hợp tiếp thu, giải trình (PDF)")),
                ("docx", _("Bảng tổng hợp tiếp thu, giải trình (Word)")),
            )
        ),
    )


def _counted(opinions: Sequence[Opinion]) -> str:
    """What `papers.counts` says on paper, in the language of the reader."""
    standing = [opinion.disposition for opinion in opinions if opinion.withdrawn_at is None]
    said = [(words.lower(), standing.count(code)) for code, words in Disposition.choices]
    said.append((_g("chưa xử lý"), standing.count("")))
    parts = ", ".join(f"{words} {count:02d}" for words, count in said if count)
    total = _g("Tổng số %(count)s ý kiến") % {"count": f"{len(standing):02d}"}
    return f"{total}: {parts}." if parts else f"{total}."


@open_to(access.for_draft_paper)
def paper(request: HttpRequest, found: access.PaperOfDraft) -> HttpResponse:
    table = papers.summary(found.draft, list(queries.opinions_of(found.draft)))
    return answer(table, form=found.form, name=f"bang-tong-hop-du-thao-{found.draft.pk}")


@open_to(access.for_draft_writer)
def edit(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    shown = found.draft
    return submit(
        request,
        DraftForm(request.POST or None, current=shown, initial={"body": queries.words_of(shown)}),
        lambda data: edit_draft(
            request.user, shown, title=data["title"], body=data["body"], revision=data["revision"]
        ),
        ward=found.ward,
        template="form.html",
        context={"title": _("Sửa dự thảo"), "back_url": address("draft", found.ward, shown)},
        then=address("draft", found.ward, shown),
        said=_("Đã lưu dự thảo."),
    )


@open_to(access.for_draft_writer)
@require_POST
def settle(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    page = address("draft", found.ward, found.draft)
    return press(
        request,
        lambda: settle_draft(request.user, found.draft),
        back=page,
        then=lambda _done: page,
        said=lambda _done: _("Đã kết thúc lấy ý kiến. Bảng tổng hợp ở phần In."),
    )


@open_to(access.for_draft_writer)
def reopen(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    shown = found.draft
    return submit(
        request,
        ReopeningForm(request.POST or None),
        lambda data: reopen_draft(request.user, shown, reason=data["reason"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Lấy ý kiến lại"),
            "intro": shown,
            "back_url": address("draft", found.ward, shown),
        },
        then=address("draft", found.ward, shown),
        said=_("Đã mở lại lấy ý kiến."),
    )
