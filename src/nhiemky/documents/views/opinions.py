"""Opinions on a draft: entered in a row, answered one after the other, withdrawn with a reason."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access, queries
from nhiemky.documents.access import DraftOnShelf, OpinionOnShelf
from nhiemky.documents.actions.answer_opinion import answer_opinion
from nhiemky.documents.actions.raise_opinion import raise_opinion
from nhiemky.documents.actions.withdraw_opinion import withdraw_opinion
from nhiemky.documents.forms.opinions import AnswerForm, OpinionForm, WithdrawalForm
from nhiemky.documents.models import Opinion
from nhiemky.documents.views.addresses import address
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit


@open_to(access.for_draft_writer)
def add(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    """Back to the line below the last opinion, so that the next one can be typed at once."""
    back = address("draft", found.ward, found.draft)
    return submit(
        request,
        OpinionForm(request.POST or None),
        lambda data: raise_opinion(
            request.user, found.draft, raised_by=data["raised_by"], content=data["content"]
        ),
        ward=found.ward,
        template="form.html",
        context={"title": _("Ghi ý kiến"), "intro": found.draft, "back_url": back},
        then=f"{back}?nhap=1#them",
        said=_("Đã ghi ý kiến."),
    )


@open_to(access.for_opinion_writer)
def answer(request: HttpRequest, found: OpinionOnShelf) -> HttpResponse:
    opinion = found.opinion
    return submit(
        request,
        AnswerForm(request.POST or None, current=opinion),
        lambda data: answer_opinion(
            request.user,
            opinion,
            disposition=data["disposition"],
            answer=data["answer"],
            revision=data["revision"],
        ),
        ward=found.ward,
        template="documents/answer.html",
        context={
            "title": _g("Trả lời ý kiến số %(number)s") % {"number": opinion},
            "opinion": opinion,
            "more": queries.next_unanswered(opinion) is not None,
            "back_url": address("draft", found.ward, opinion.draft),
        },
        then=lambda answered: _after_answer(request, found, answered),
        said=_("Đã lưu trả lời."),
    )


@open_to(access.for_opinion_writer)
def withdraw(request: HttpRequest, found: OpinionOnShelf) -> HttpResponse:
    opinion = found.opinion
    return submit(
        request,
        WithdrawalForm(request.POST or None, current=opinion),
        lambda data: withdraw_opinion(
            request.user, opinion, reason=data["reason"], revision=data["revision"]
        ),
        ward=found.ward,
        template="form.html",
        context={
            "title": _g("Rút ý kiến số %(number)s") % {"number": opinion},
            "intro": _("Ý kiến vẫn giữ số và nội dung, nhưng không tính vào tổng số ý kiến."),
            "submit_words": _("Rút ý kiến"),
            "back_url": address("draft", found.ward, opinion.draft),
        },
        then=address("draft", found.ward, opinion.draft),
        said=_("Đã rút ý kiến."),
    )


def _after_answer(request: HttpRequest, found: OpinionOnShelf, answered: Opinion) -> str:
    following = queries.next_unanswered(answered) if "next" in request.POST else None
    if following is None:
        return address("draft", found.ward, answered.draft)
    ids = {"ward": found.ward.slug, "draft_id": answered.draft_id, "opinion_id": following.pk}
    return reverse("draft-opinion-answer", kwargs=ids)
