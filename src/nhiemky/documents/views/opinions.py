"""Opinions on a draft: entered in a row, answered one after the other or several at once, withdrawn with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access, queries
from nhiemky.documents.access import DraftOnShelf, OpinionOnShelf
from nhiemky.documents.actions.answer_opinion import answer_opinion
from nhiemky.documents.actions.answer_opinions import answer_opinions
from nhiemky.documents.actions.raise_opinion import raise_opinion
from nhiemky.documents.actions.withdraw_opinion import withdraw_opinion
from nhiemky.documents.forms.opinions import AnswerForm, AnswersForm, OpinionForm, WithdrawalForm
from nhiemky.documents.models import Draft, Opinion
from nhiemky.documents.rules.places import beginning
from nhiemky.documents.views.addresses import address
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit


@dataclass(frozen=True, slots=True)
class OpinionLine:
    """An opinion as the table shows it: where in the text it points, and which sentence was changed for it.

    `read`: the number of the version that was read.
    """

    opinion: Opinion
    place: str
    changed: str
    quoted: str
    read: int


def lines(opinions: Iterable[Opinion]) -> list[OpinionLine]:
    """Opinions with the places they point to; every text is looked through once."""
    places = queries.Places()
    return [
        OpinionLine(
            opinion=opinion,
            place=places.said_of(opinion),
            changed=places.changed_for(opinion),
            quoted=beginning(places.quoted(opinion)),
            read=version.number if (version := places.read(opinion)) else 0,
        )
        for opinion in opinions
    ]


def shown(request: HttpRequest, found: DraftOnShelf) -> dict[str, Any]:
    """The table of opinions on the page of a draft; `?lan=2` shows those of one round."""
    draft = found.draft
    opinions = list(queries.opinions_of(draft))
    rounds = sorted({each.round.number for each in opinions if each.round})
    chosen = request.GET.get("lan", "")
    seen = [each for each in opinions if not chosen or (each.round and str(each.round.number) == chosen)]
    waiting = [each for each in seen if each.withdrawn_at is None and not each.disposition]
    running = queries.open_round(draft)
    return {
        "opinions": opinions,
        "opinion_lines": lines(seen),
        "opinion_rounds": rounds if len(rounds) > 1 else [],
        "chosen_round": chosen,
        "waiting_opinions": waiting,
        "asked_names": running.asked.values_list("name", flat=True) if running else (),
    }


@open_to(access.for_draft_writer)
def add(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    """Back to the line below the last opinion, so that the next one can be typed at once."""
    back = address("draft", found.ward, found.draft)
    running = queries.open_round(found.draft)
    nodes = queries.said_nodes(found.draft, running.version if running else queries.newest(found.draft))
    form = OpinionForm(request.POST or None, nodes=nodes, initial={"node": request.GET.get("doan", "")})
    return submit(
        request,
        form,
        lambda data: raise_opinion(request.user, found.draft, form.said(data)),
        ward=found.ward,
        template="documents/opinion_form.html",
        context={
            "title": _("Ghi ý kiến"),
            "intro": found.draft,
            "back_url": back,
            "asked_names": running.asked.values_list("name", flat=True) if running else (),
        },
        then=f"{back}#id_raised_by",  # the cursor goes there: browsers leave `autofocus` alone beside a #
        said=_("Đã ghi ý kiến."),
    )


@open_to(access.for_opinion_writer)
def answer(request: HttpRequest, found: OpinionOnShelf) -> HttpResponse:
    opinion = found.opinion
    return submit(
        request,
        AnswerForm(
            request.POST or None,
            current=opinion,
            nodes=queries.said_nodes(opinion.draft, queries.newest(opinion.draft)),
        ),
        lambda data: answer_opinion(
            request.user,
            opinion,
            disposition=data["disposition"],
            answer=data["answer"],
            revision=data["revision"],
            changed_node=data.get("changed_node", ""),
        ),
        ward=found.ward,
        template="documents/answer.html",
        context={
            "title": _g("Trả lời ý kiến số %(number)s") % {"number": opinion},
            "opinion": opinion,
            "line": lines([opinion])[0],
            "more": queries.next_unanswered(opinion) is not None,
            "back_url": address("draft", found.ward, opinion.draft),
        },
        then=lambda answered: _after_answer(request, found, answered),
        said=_("Đã lưu trả lời."),
    )


@open_to(access.for_draft_writer)
def answer_several(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    """Ticked in the table; one disposition and one text for all of them."""
    sent = request.POST if request.method == "POST" else request.GET
    back = address("draft", found.ward, found.draft)
    chosen = _ticked(found.draft, sent.getlist("opinions"))
    if request.method != "POST" and not chosen:
        return HttpResponseRedirect(f"{back}#y-kien")
    return submit(
        request,
        AnswersForm(
            request.POST or None,
            opinions=[each.pk for each in chosen],
            initial={"opinions": [each.pk for each in chosen]},
        ),
        lambda data: answer_opinions(
            request.user,
            found.draft,
            opinions=data["opinions"],
            disposition=data["disposition"],
            answer=data["answer"],
        ),
        ward=found.ward,
        template="documents/answers.html",
        context={
            "title": _g("Trả lời chung %(count)s ý kiến") % {"count": len(chosen)},
            "opinion_lines": lines(chosen),
            "draft": found.draft,
            "back_url": back,
        },
        then=f"{back}#y-kien",
        said=_g("Đã trả lời %(count)s ý kiến.") % {"count": len(chosen)},
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


def _ticked(draft: Draft, ids: Sequence[str]) -> list[Opinion]:
    numbers = [int(each) for each in ids if each.isdecimal()]
    return list(queries.opinions_of(draft).filter(pk__in=numbers))


def _after_answer(request: HttpRequest, found: OpinionOnShelf, answered: Opinion) -> str:
    following = queries.next_unanswered(answered) if "next" in request.POST else None
    if following is None:
        return address("draft", found.ward, answered.draft)
    ids = {"ward": found.ward.slug, "draft_id": answered.draft_id, "opinion_id": following.pk}
    return reverse("draft-opinion-answer", kwargs=ids)
