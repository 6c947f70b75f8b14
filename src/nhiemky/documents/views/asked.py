"""Whoever is asked reads the draft paragraph by paragraph and answers: an opinion, or nothing to say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
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
from nhiemky.documents.rules.places import HEADINGS, parts_of
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
    is_heading: bool


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
        context={
            **_text(found, at or "", request.GET.get("phan", "")),
            "back_url": back,
            "at": at or (WHOLE if form.is_bound else ""),
        },
        then=lambda given: _after(back, found, given.node),
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


def _after(back: str, found: AskedDoor, node: str) -> str:
    """Back to the paragraph, in the part of the text where it stands."""
    if not node:
        return f"{back}#y-kien"
    part = _part_of(parts_of(queries.nodes_of(found.round.version)), node)
    return f"{back}?phan={part}#d{node}" if part > 1 else f"{back}#d{node}"


def _part_of(parts: Sequence[Sequence[Node]], node: str) -> int:
    """The part in which a paragraph stands, counted from 1; the first for one that is not there."""
    return next((at for at, part in enumerate(parts, 1) if any(each.id == node for each in part)), 1)


def _text(found: AskedDoor, at: str, asked_part: str) -> dict[str, Any]:
    about: dict[str, list[Opinion]] = defaultdict(list)
    mine = {line.pk for line in found.asked}
    for opinion in queries.opinions_of_round(found.round):
        if opinion.asked_id in mine or (found.round.shows_opinions and opinion.withdrawn_at is None):
            about[opinion.node].append(opinion)
    today = timezone.localdate()
    parts = parts_of(queries.text_of(found.round))
    part = int(asked_part) if asked_part.isdecimal() else _part_of(parts, at)
    part = min(max(part, 1), len(parts))
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
        "part": part,
        "parts": range(1, len(parts) + 1),
        "paragraphs": [
            Read(node, about.get(node.id, []), node.id == at, node.kind in HEADINGS)
            for node in parts[part - 1]
        ],
        "on_whole": about.get("", []),
    }
