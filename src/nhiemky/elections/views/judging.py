"""Papers that the machine is not sure about: one at a time before a judge, and before the head where two differ."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from nhiemky.elections import access, queries
from nhiemky.elections.access import RoundDoor, SheetDoor
from nhiemky.elections.actions.decide_paper import decide_paper
from nhiemky.elections.actions.judge_paper import judge_paper
from nhiemky.elections.forms.scans import ANSWERS, WHOLE, DisputeForm, PaperForm
from nhiemky.elections.models import ScannedSheet
from nhiemky.elections.queries import Dispute, Judging
from nhiemky.elections.rules import marks
from nhiemky.elections.rules.scanned import UNKNOWN, Seal
from nhiemky.elections.views.ballot_address import around, here, of_ballot
from nhiemky.elections.views.pictures import answered
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit

#: Pixels per millimetre of the paper by itself, of the paper beside the questions, and of one row.
LARGE, BESIDE, ROW = 9.0, 3.5, 7.0


@open_to(access.for_counter)
def queue(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """On to the next sheet that waits for this judge; `?sau=` names the one to come back to last."""
    judges = access.may_judge(request.user, door.round)
    following = queries.next_to_judge(door.round, request.user, after=_asked(request)) if judges else None
    if following is not None:
        return HttpResponseRedirect(here("ballot-judge", door, sheet=following))
    waiting = door.round.scanned_sheets.filter(state=ScannedSheet.State.TO_JUDGE).count()
    context = around(
        door,
        title=_("Phiếu máy không chắc"),
        ward=door.ward,
        round=door.round,
        waiting=waiting,
        judges=judges,
    )
    return _kept_by_nobody(render(request, "elections/judging_done.html", context))


def _asked(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("sau", ""))
    except ValueError:
        return None


@open_to(access.for_judge)
def judge(request: HttpRequest, door: SheetDoor) -> HttpResponse:
    """One sheet, blind: nothing of what somebody else has said of it."""
    back = of_ballot("ballot-judging", door.ward, door.round)
    if request.method == "GET" and door.sheet.state != ScannedSheet.State.TO_JUDGE:
        return HttpResponseRedirect(back)
    found = queries.judging_of(door.sheet, request.user)
    names = [row.name for row in found.rows]
    form = PaperForm(
        request.POST or None,
        kind=found.kind,
        paper=found.machine,
        names=names,
        whole=_asks_whole(found),
        mine=_mine(found),
    )
    response = submit(
        request,
        form,
        lambda _data: judge_paper(request.user, door.sheet, marks=form.marks()),
        ward=door.ward,
        template="elections/judge.html",
        context=_around(door, found)
        | {
            "left": len(queries.sheets_to_judge(door.round, request.user)),
            "rows": _rows(found, form),
            "asked": form.asked,
        },
        then=f"{back}?sau={door.sheet.pk}",
        said=_("Đã ghi kết luận của bạn."),
    )
    return _kept_by_nobody(response)


def _asks_whole(found: Judging) -> bool:
    """Something speaks against the whole paper, or nothing else is asked: then silence is no answer."""
    return bool(found.reason or found.proposal or found.seal == Seal.UNCLEAR or UNKNOWN not in found.machine)


def _mine(found: Judging) -> str:
    if not found.judged_by_me:
        return ""
    said = "".join(row.mine or row.mark for row in found.rows)
    return marks.encode(said, flags=found.flags)


def _rows(found: Judging | Dispute, form: PaperForm) -> list[dict[str, Any]]:
    """The names with what is asked of them, or what was read."""
    words, fields = dict(ANSWERS[found.kind]), form.rows()
    return [
        {"row": row, "number": row.place + 1, "field": fields.get(row.place), "read": words.get(row.mark, "")}
        for row in found.rows
    ]


def _around(door: SheetDoor, found: Judging | Dispute) -> dict[str, Any]:
    return {
        "round": door.round,
        "election": door.round.election,
        "back_url": of_ballot("ballot", door.ward, door.round),
        "paper": found,
    }


@open_to(access.for_judge)
@require_GET
def picture(request: HttpRequest, door: SheetDoor) -> HttpResponse:
    """The whole paper upright (`?nho`: smaller), or with `?dong=` one of its rows (from 0)."""
    asked = request.GET.get("dong", "")
    row = int(asked) if asked.isdecimal() and len(asked) < 4 else None
    scale = ROW if row is not None else BESIDE if "nho" in request.GET else LARGE
    return answered(queries.picture_of(door.sheet, row=row, scale=scale))


@open_to(access.for_head_of_board)
def disputes(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """The sheets on which two judges differ and whose decision this person writes down."""
    found = [queries.dispute_of(one) for one in access.to_decide(request.user, door.round)]
    context = around(door, title=_("Hai người kết luận khác nhau"), ward=door.ward, round=door.round)
    lines = [{"paper": one, "rows": _differing(one)} for one in found]
    return _kept_by_nobody(
        render(
            request,
            "elections/disputes.html",
            context | {"lines": lines, "waiting": len(queries.sheets_in_dispute(door.round))},
        )
    )


@open_to(access.for_head)
def dispute(request: HttpRequest, door: SheetDoor) -> HttpResponse:
    """Both verdicts side by side, without their authors; the head decides where they differ."""
    found = queries.dispute_of(door.sheet)
    first, second = (marks.decode(one) for one in found.verdicts)
    agreed = "".join(
        one if one == other else UNKNOWN for one, other in zip(first.on_names, second.on_names, strict=True)
    )
    form = DisputeForm(
        request.POST or None,
        kind=found.kind,
        paper=agreed,
        names=[row.name for row in found.rows],
        whole=first.flags != second.flags,
        fixed=first.flags if first.flags == second.flags else None,
        judged=cast(int, request.user.pk) in access.have_judged(door.sheet),
    )
    words = dict(ANSWERS[found.kind])
    response = submit(
        request,
        form,
        lambda data: decide_paper(
            request.user,
            door.sheet,
            marks=form.marks(),
            text=data["text"],
            decider=data.get("decider", ""),
        ),
        ward=door.ward,
        template="elections/dispute.html",
        context=_around(door, found)
        | {
            "list_url": of_ballot("ballot-disputes", door.ward, door.round),
            "rows": [
                one
                | {
                    "read": words.get(agreed[one["row"].place], ""),
                    "said": [words[side.on_names[one["row"].place]] for side in (first, second)],
                }
                for one in _rows(found, form)
            ],
            "asked": form.asked,
            "wholes": [flag_words(one.flags) for one in (first, second)],
            "flags_differ": first.flags != second.flags,
        },
        then=of_ballot("ballot-disputes", door.ward, door.round),
        said=_("Đã ghi quyết định của trưởng ban."),
    )
    return _kept_by_nobody(response)


def flag_words(flags: str) -> str:
    words = dict(WHOLE)
    return "; ".join(str(words[flag]) for flag in flags)


def _differing(found: Dispute) -> list[dict[str, Any]]:
    """What stands on the list of a paper: the names, and on the whole, where the two verdicts are not the same."""
    words = dict(ANSWERS[found.kind])
    first, second = (marks.decode(one) for one in found.verdicts)
    lines: list[dict[str, Any]] = [
        {"name": row.name, "said": [words[first.on_names[row.place]], words[second.on_names[row.place]]]}
        for row in found.rows
        if first.on_names[row.place] != second.on_names[row.place]
    ]
    if first.flags != second.flags:
        said = [flag_words(one.flags) or _("Không có lý do nào") for one in (first, second)]
        lines.append({"name": "", "said": said})
    return lines


def _kept_by_nobody(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    return response
