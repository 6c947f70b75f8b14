"""Rounds of opinions: opened, watched over, put off, closed, published; their papers."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access, papers, queries
from nhiemky.documents.access import DraftOnShelf, PaperOfRound, RoundOnShelf
from nhiemky.documents.actions.close_round import close_round
from nhiemky.documents.actions.extend_round import extend_round
from nhiemky.documents.actions.open_round import open_round
from nhiemky.documents.actions.publish_round import publish_round
from nhiemky.documents.actions.record_agreements import record_agreements
from nhiemky.documents.actions.remind_asked import remind_asked
from nhiemky.documents.forms.rounds import (
    AgreementsForm,
    ClosingForm,
    ExtensionForm,
    FormerClosingForm,
    NewRoundForm,
    PublishingForm,
    version_words,
)
from nhiemky.documents.models import Draft, OpinionRound, Stage, Way
from nhiemky.documents.queries import RoundStanding
from nhiemky.documents.rules.rounds import PublishedNames
from nhiemky.documents.views.addresses import address, round_address
from nhiemky.kernel.gates import open_to
from nhiemky.pages.chips import Chip
from nhiemky.pages.forms import ask_for, press, submit
from nhiemky.pages.objects import PaperLink
from nhiemky.pages.papers import answer

#: Papers of a round: what they are called in an address, on the page; whether only an open round has them.
PAPERS = (
    ("bang-tong-hop", _("Bảng tổng hợp tiếp thu, giải trình"), False),
    ("phieu-gop-y", _("Phiếu lấy ý kiến (để trống)"), True),
    ("chua-tra-loi", _("Danh sách nơi chưa trả lời"), True),
)


def shown(request: HttpRequest, found: DraftOnShelf) -> dict[str, Any]:
    """The panel on the page of a draft: every round with n/m answered, who is late, and what comes next."""
    today = timezone.localdate()
    standings = queries.standings_of(found.draft, today=today)
    running = next((each for each in standings if each.round.closed_on is None), None)
    return {
        "round_rows": [(each, chip_of(each, today)) for each in standings],
        "running_round": running,
        "next_step": _next(running, today) if running else "",
        "may_open_round": found.writes
        and running is None
        and found.draft.state == Draft.State.OPEN
        and found.draft.stage == Stage.DRAFTING,
    }


def chip_of(standing: RoundStanding, today: dt.date) -> Chip:
    """Where a round stands, in a word."""
    if standing.round.closed_on:
        return Chip("ok", _("Đã kết thúc"))
    if standing.round.due_on < today:
        return Chip("late", _g("Quá hạn %(days)s ngày") % {"days": (today - standing.round.due_on).days})
    return Chip("info", _("Đang lấy ý kiến"))


def _next(running: RoundStanding, today: dt.date) -> str:
    """The one thing to do now; whoever was reminded today is left in peace."""
    late = [line for line in running.late if line.asked.reminded_on != today]
    if late:
        return _g("Nhắc %(count)s nơi quá hạn chưa trả lời.") % {"count": len(late)}
    if running.unanswered:
        return _g("Trả lời %(count)s ý kiến chưa có kết quả.") % {"count": running.unanswered}
    if running.waiting:
        return _g("Chờ %(count)s nơi chưa trả lời.") % {"count": len(running.waiting)}
    return _g("Đã đủ trả lời và mọi ý kiến đã có kết quả: có thể kết thúc lần lấy ý kiến.")


@open_to(access.for_draft_writer)
def open_new(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    today = timezone.localdate()
    form = NewRoundForm(
        request.POST or None,
        versions=queries.versions_to_ask_about(found.draft),
        units=queries.units_by_kind(found.ward),
        people=queries.people_in_office(found.ward, on=today),
        initial={"branches": True},
    )
    return submit(
        request,
        form,
        lambda data: open_round(request.user, found.draft, form.asked(data, today=today)),
        ward=found.ward,
        template="documents/round_form.html",
        context={
            "title": _("Mở lần lấy ý kiến"),
            "intro": found.draft,
            "submit_words": _("Gửi lấy ý kiến"),
            "back_url": address("draft", found.ward, found.draft),
        },
        then=lambda made: round_address("draft-round", found.ward, made),
        said=_("Đã mở lần lấy ý kiến. Bí thư chi bộ được hỏi thấy dự thảo ở trang Hôm nay của mình."),
    )


@open_to(access.for_round)
def page(request: HttpRequest, found: RoundOnShelf) -> HttpResponse:
    shown_round, today = found.round, timezone.localdate()
    standing = queries.standing_of(shown_round, today=today)
    earlier = queries.round_before(shown_round)
    newest = queries.newest(shown_round.draft)
    opinions = list(queries.opinions_of_round(shown_round))
    stale = shown_round.published_on and queries.digest_of(opinions) != shown_round.published_digest
    return render(
        request,
        "documents/round.html",
        {
            "ward": found.ward,
            "draft": shown_round.draft,
            "round": shown_round,
            "standing": standing,
            "state": chip_of(standing, today),
            "next_step": "" if shown_round.closed_on else _next(standing, today),
            "version": version_words(shown_round.version),
            "earlier": earlier,
            "compares": earlier is not None and earlier.version_id != shown_round.version_id,
            "newest": newest if newest and newest.pk != shown_round.version_id else None,
            "writes": found.writes,
            "is_open": shown_round.closed_on is None,
            "published_is_stale": stale,
            "back_url": address("draft", found.ward, shown_round.draft),
            "papers": _papers(found.ward, shown_round),
        },
    )


@open_to(access.for_round_writer)
@require_POST
def remind(request: HttpRequest, found: RoundOnShelf) -> HttpResponse:
    back = round_address("draft-round", found.ward, found.round)
    chosen = [int(each) for each in request.POST.getlist("asked") if each.isdecimal()]
    return press(
        request,
        lambda: remind_asked(request.user, found.round, asked=chosen),
        back=back,
        then=lambda _done: back,
        said=lambda reminded: (
            _g("Đã ghi nhắc %(count)s nơi: %(names)s.")
            % {"count": len(reminded), "names": ", ".join(line.name for line in reminded)}
        ),
    )


@open_to(access.for_round_writer)
def extend(request: HttpRequest, found: RoundOnShelf) -> HttpResponse:
    back = round_address("draft-round", found.ward, found.round)
    form = ExtensionForm(request.POST or None, current=found.round)
    ask_for(form, "reason")
    return submit(
        request,
        form,
        lambda data: extend_round(
            request.user,
            found.round,
            due_on=data["due_on"],
            reason=data["reason"],
            revision=data["revision"],
        ),
        ward=found.ward,
        template="form.html",
        context={"title": _("Gia hạn lấy ý kiến"), "intro": found.round.draft, "back_url": back},
        then=back,
        said=_("Đã gia hạn."),
    )


@open_to(access.for_round_writer)
def agreements(request: HttpRequest, found: RoundOnShelf) -> HttpResponse:
    """Typed from paper slips: who has nothing to say."""
    back = round_address("draft-round", found.ward, found.round)
    today = timezone.localdate()
    standing = queries.standing_of(found.round, today=today)
    return submit(
        request,
        AgreementsForm(request.POST or None, lines=standing.lines),
        lambda data: record_agreements(
            request.user,
            found.round,
            asked=data["asked"],
            way=Way(data["way"]),
            answered_on=data["answered_on"] or today,
        ),
        ward=found.ward,
        template="form.html",
        context={"title": _("Ghi nơi trả lời nhất trí"), "intro": found.round.draft, "back_url": back},
        then=back,
        said=_("Đã ghi."),
    )


@open_to(access.for_round_writer)
def close(request: HttpRequest, found: RoundOnShelf) -> HttpResponse:
    back = round_address("draft-round", found.ward, found.round)
    standing = queries.standing_of(found.round, today=timezone.localdate())
    form_class = FormerClosingForm if found.round.imported else ClosingForm
    form = form_class(request.POST or None, current=found.round)
    if standing.waiting:
        ask_for(form, "note")
    else:
        del form.fields["note"]
    return submit(
        request,
        form,
        lambda data: close_round(
            request.user,
            found.round,
            note=data.get("note", ""),
            revision=data["revision"],
            closed_on=data.get("closed_on"),
        ),
        ward=found.ward,
        template="documents/round_close.html",
        context={
            "title": _("Kết thúc lần lấy ý kiến"),
            "intro": found.round.draft,
            "submit_words": _("Kết thúc"),
            "standing": standing,
            "back_url": back,
        },
        then=back,
        said=_("Đã kết thúc lần lấy ý kiến. In bảng tổng hợp ở cuối trang."),
    )


@open_to(access.for_round_writer)
def publish(request: HttpRequest, found: RoundOnShelf) -> HttpResponse:
    back = round_address("draft-round", found.ward, found.round)
    form = PublishingForm(request.POST or None, current=found.round)
    ask_for(form, "basis")
    return submit(
        request,
        form,
        lambda data: publish_round(
            request.user,
            found.round,
            basis=data["basis"],
            names=PublishedNames(data["names"]),
            revision=data["revision"],
        ),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Công bố kết quả trên cổng thông tin"),
            "intro": _(
                "Nhân dân đọc được nguyên văn mọi ý kiến của lần này và kết quả tiếp thu, giải trình; ý kiến đã rút không được công bố. Hãy đọc lại từng ý kiến trước: số điện thoại, chuyện riêng của ai thì rút ý kiến đó hoặc ghi lại phần chung."
            ),
            "submit_words": _("Công bố"),
            "back_url": back,
        },
        then=back,
        said=_("Đã công bố bảng tổng hợp trên cổng thông tin."),
    )


@open_to(access.for_round_paper)
def paper(request: HttpRequest, found: PaperOfRound) -> HttpResponse:
    standing = queries.standing_of(found.round, today=timezone.localdate())
    opinions = list(queries.opinions_of_round(found.round))
    made = papers.paper_of_round(found.paper, standing, papers.rows_of(opinions, queries.Places()))
    return answer(made, form=found.form, name=f"{found.paper}-lan-{found.round.number}")


def _papers(ward: Any, found: OpinionRound) -> list[PaperLink]:
    is_open = found.closed_on is None
    return [
        PaperLink(f"{words} ({label})", round_address("draft-round-paper", ward, found, paper=key, form=form))
        for key, words, while_open in PAPERS
        if is_open or not while_open
        for form, label in (("pdf", "PDF"), ("docx", "Word"))
    ]
