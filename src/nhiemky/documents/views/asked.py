"""Whoever is asked reads the draft paragraph by paragraph and answers: an opinion, or nothing to say."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access, queries
from nhiemky.documents.access import AskedDoor
from nhiemky.documents.actions.agree_to_draft import agree_to_draft
from nhiemky.documents.actions.give_opinion import give_opinion
from nhiemky.documents.forms.opinions import AskedOpinionForm
from nhiemky.documents.models import Opinion
from nhiemky.documents.rules.structure import Node
from nhiemky.documents.views.addresses import address
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit

#: Id of "paragraph" in the address that stands for the whole text.
WHOLE = "toan-van"


@dataclass(frozen=True, slots=True)
class Read:
    """A paragraph with what was said about it, as far as the reader may see that."""

    node: Node
    opinions: list[Opinion]
    asked_about: bool


@open_to(access.for_asked)
def asked(request: HttpRequest, found: AskedDoor) -> HttpResponse:
    """`?doan=17` opens the box below that paragraph, `?doan=toan-van` the one about the whole text."""
    back = address("draft-asked", found.ward, found.draft)
    at = request.POST.get("node", WHOLE) if request.method == "POST" else request.GET.get("doan", "")
    form = AskedOpinionForm(
        request.POST or None,
        lines=found.asked,
        initial={"node": "" if at == WHOLE else at, "asked": found.asked[0].pk},
    )
    if at:
        form.fields["content"].widget.attrs["autofocus"] = True  # the box was opened to be written in
    return submit(
        request,
        form,
        lambda data: give_opinion(request.user, form.line(data), content=data["content"], node=data["node"]),
        ward=found.ward,
        template="documents/asked.html",
        context={**_text(found, at or ""), "back_url": back, "at": at or (WHOLE if form.is_bound else "")},
        then=lambda given: f"{back}#{f'd{given.node}' if given.node else 'y-kien'}",
        said=_("Đã gửi ý kiến. Văn phòng sẽ trả lời từng ý kiến; kết quả hiện ở trang này."),
    )


@open_to(access.for_asked)
@require_POST
def agree(request: HttpRequest, found: AskedDoor) -> HttpResponse:
    back = address("draft-asked", found.ward, found.draft)
    wanted = request.POST.get("asked", "")
    line = next((each for each in found.asked if str(each.pk) == wanted), found.asked[0])
    return press(
        request,
        lambda: agree_to_draft(request.user, line),
        back=back,
        then=lambda _done: back,
        said=lambda done: _g("Đã ghi: %(name)s nhất trí, không có ý kiến.") % {"name": done.name},
    )


def _text(found: AskedDoor, at: str) -> dict[str, Any]:
    about: dict[str, list[Opinion]] = defaultdict(list)
    mine = {line.pk for line in found.asked}
    for opinion in queries.opinions_of_round(found.round):
        if opinion.asked_id in mine or (found.round.shows_opinions and opinion.withdrawn_at is None):
            about[opinion.node].append(opinion)
    today = timezone.localdate()
    return {
        "draft": found.draft,
        "round": found.round,
        "is_open": found.round.closed_on is None,
        "days_left": (found.round.due_on - today).days,
        "days_over": (today - found.round.due_on).days,
        "lines": found.asked,
        "mine": mine,
        "to_agree": [
            line
            for line in found.asked
            if not line.agreed
            and not any(
                each.asked_id == line.pk and each.withdrawn_at is None
                for group in about.values()
                for each in group
            )
        ],
        "paragraphs": [
            Read(node, about.get(node.id, []), node.id == at) for node in queries.text_of(found.round)
        ],
        "on_whole": about.get("", []),
    }
