"""Drafts: the list, the question about the secrets list, the page of one and its paper."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access, papers, queries
from nhiemky.documents.access import DraftOnShelf, Shelf
from nhiemky.documents.actions.reopen_draft import reopen_draft
from nhiemky.documents.actions.settle_draft import settle_draft
from nhiemky.documents.forms.drafts import ReopeningForm
from nhiemky.documents.forms.opinions import OpinionForm
from nhiemky.documents.models import Disposition, Draft, Opinion, Stage
from nhiemky.documents.views import opinions as opinions_part
from nhiemky.documents.views import papers as printed
from nhiemky.documents.views import proofing, road, versions
from nhiemky.documents.views import rounds as rounds_part
from nhiemky.documents.views.addresses import address
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.pages.lists import Chip, Column, Filter, Listing, by_words, page_of_row
from nhiemky.pages.objects import PaperLink, object_page
from nhiemky.pages.papers import answer
from nhiemky.pages.spans import by_day


def state_chip(draft: Draft) -> Chip:
    """Where it stands on its road; while it is drafted, where the asking stands."""
    if draft.stage != Stage.DRAFTING:
        return Chip("ok" if draft.stage == Stage.ISSUED else "info", draft.get_stage_display())
    mood = "ok" if draft.state == Draft.State.SETTLED else "info"
    return Chip(mood, draft.get_state_display())


LIST = Listing(
    title=_("Dự thảo"),
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
            "mo-ngay",
            _("Mở ngày"),
            lambda draft: localdate(draft.created_at),
            order_by="created_at",
            kind="date",
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
            **proofing.shown(request, found),
            **versions.shown(request, found),
            "counts": _counted(opinions),
            "state": state_chip(shown),
            "is_open": shown.state == Draft.State.OPEN and shown.stage != Stage.ISSUED,
            "writes": found.writes,
            "form": OpinionForm(),
            **opinions_part.shown(request, found),
            **rounds_part.shown(request, found),
            **printed.shown(request, found),
            **road.shown(request, found),
        },
        papers=printed.links_of_draft(found.ward, shown)
        + tuple(
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
    rows = papers.rows_of(list(queries.opinions_of(found.draft)), queries.Places())
    table = papers.summary(found.draft, rows)
    return answer(table, form=found.form, name=f"bang-tong-hop-du-thao-{found.draft.pk}")


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
