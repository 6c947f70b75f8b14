"""The page on which one operator keys one bundle, blind: nothing of the other count stands on it but a number."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.elections import access, queries
from nhiemky.elections.access import StackDoor
from nhiemky.elections.actions.end_batch import end_batch
from nhiemky.elections.actions.key_paper import key_paper
from nhiemky.elections.actions.reopen_batch import reopen_batch
from nhiemky.elections.actions.undo_paper import undo_paper
from nhiemky.elections.forms.keying import KeyedPaper
from nhiemky.elections.models import Count, Round, Stack
from nhiemky.elections.rules import keyboard, keying, marks
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.views.ballot_address import here
from nhiemky.elections.views.scan_showing import desk_url
from nhiemky.elections.views.scans import words_of
from nhiemky.kernel.gates import open_to
from nhiemky.kernel.refusals import Refused
from nhiemky.pages.forms import press

#: What makes a whole paper invalid, in few words, with the key that marks it once `k` has opened the grounds.
FLAGS = (
    ("1", marks.NOT_ISSUED, _("không do ban phát ra")),
    ("2", marks.OFF_LIST, _("ghi tên ngoài danh sách")),
    ("3", marks.FOREIGN, _("dấu riêng, ký tên, viết thêm")),
)
#: From this many names on they stand in two columns.
TWO_COLUMNS = 11


@open_to(access.for_operator)
def keying_page(request: HttpRequest, door: StackDoor) -> HttpResponse:
    """GET: the paper to key now. POST: key it (`verb` next) or take the last one back (undo)."""
    if door.count.way != Count.Way.KEYING:
        return HttpResponseRedirect(_address(door))
    if request.method != "POST":
        return _page(request, door)
    keyed = KeyedPaper(request.POST)
    try:
        pile, paper = _run(request, door, keyed)
    except Refused as refusal:
        return _refused(request, door, refusal)
    if _by_script(request):
        return _said(door, pile=pile, marks=paper)
    if paper:
        door.stack.refresh_from_db()
        return _page(request, door, paper=paper)
    return HttpResponseRedirect(_address(door))


def _run(request: HttpRequest, door: StackDoor, keyed: KeyedPaper) -> tuple[keying.Pile, str]:
    """The pile after the deed, and the marks of a paper that was taken back."""
    if keyed.takes_back:
        return undo_paper(request.user, door.stack, seen=keyed.seen)
    ballot = door.round
    paper = keyed.marks(Kind(ballot.kind), names=ballot.names.count())
    return key_paper(request.user, door.stack, paper=paper, seen=keyed.seen), ""


def _refused(request: HttpRequest, door: StackDoor, refusal: Refused) -> HttpResponse:
    words = request.words_of(refusal)  # type: ignore[attr-defined]  # site/edge.py puts it there
    if _by_script(request):
        door.stack.refresh_from_db()
        return _said(door, status=409, code=refusal.code, words=words)
    messages.error(request, words)
    return HttpResponseRedirect(_address(door))


def _said(
    door: StackDoor, *, pile: keying.Pile | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    answer = JsonResponse(
        {**asdict(queries.progress(door.stack, round=door.round, pile=pile)), **more}, status=status
    )
    answer["Cache-Control"] = "no-store"
    return answer


def _by_script(request: HttpRequest) -> bool:
    return request.headers.get("Accept", "") == "application/json"


def _address(door: StackDoor) -> str:
    """Where this count is made: also for one that is not keyed, whose bundles are opened again here."""
    return desk_url(door, door.count, door.stack.batch.number)


def _page(request: HttpRequest, door: StackDoor, *, paper: str = "") -> HttpResponse:
    desk = queries.desk(door.round, door.count)
    progress = queries.progress(door.stack, round=door.round)
    at_once = marks.decode(paper) if paper else marks.Paper("", "")
    response = render(
        request,
        "elections/keying.html",
        {
            "ward": door.ward,
            "round": door.round,
            "election": door.round.election,
            "letter": door.count.letter,
            "other_letter": "B" if door.count.letter == "A" else "A",
            "batch": door.stack.batch,
            "stack": door.stack,
            "taken_back": bool(paper),
            "ended": door.stack.state == Stack.State.CLOSED,
            "desk": desk,
            "bundles": desk.bundles,
            "progress": progress,
            "rows": _rows(desk, at_once.on_names),
            "flags": [(*flag, flag[1] in at_once.flags) for flag in FLAGS],
            "two_columns": len(desk.names) >= TWO_COLUMNS,
            "lines": (len(desk.names) + 1) // 2,
        },
    )
    response["Cache-Control"] = "no-store"
    return response


def _rows(desk: queries.Desk, on_names: str) -> list[dict[str, Any]]:
    """The names with their keys and what is marked: nothing struck, everybody agreed to, unless a paper came back."""
    blank = {Kind.STRIKE: marks.NOT_STRUCK}.get(desk.kind, marks.AGREE) * len(desk.names)
    return [
        {
            "at": place,
            "order": str(place + 1),
            "key": keyboard.key_of(place),
            "name": name,
            "struck": mark == marks.STRUCK,
            "agree": mark in (marks.AGREE, marks.BOTH),
            "disagree": mark in (marks.DISAGREE, marks.BOTH),
        }
        for place, (name, mark) in enumerate(zip(desk.names, on_names or blank, strict=True))
    ]


@open_to(access.for_operator)
@require_POST
def end(request: HttpRequest, door: StackDoor) -> HttpResponse:
    """The bundle is keyed: on to the next one, or to the same again where the counts differ."""
    return press(
        request,
        lambda: end_batch(request.user, door.stack),
        back=_address(door),
        then=lambda outcome: _after(door, outcome),
        said=lambda outcome: _words_of(outcome, door),
    )


def _after(door: StackDoor, outcome: str) -> str:
    if outcome == "differs":
        return _address(door)
    following = queries.next_bundle(queries.own_bundles(door.count))
    return here("ballot", door) if following is None else here("ballot-keying", door, batch=following)


def _words_of(outcome: str, door: StackDoor) -> str:
    number = door.stack.batch.number
    if door.round.method == Round.Method.SCAN:
        return words_of(outcome, number)
    said = {
        "waiting": _g("Tập %(number)s đã xong, chờ người kia nhập xong để so."),
        "agreed": _g("Tập %(number)s: hai bên khớp."),
        "differs": _g("Tập %(number)s: hai bên khác nhau. Cả hai nhập lại đúng những phiếu được hỏi."),
    }[outcome]
    return said % {"number": number}


@open_to(access.for_operator)
@require_POST
def reopen(request: HttpRequest, door: StackDoor) -> HttpResponse:
    return press(
        request,
        lambda: reopen_batch(request.user, door.stack),
        back=_address(door),
        then=lambda _stack: _address(door),
        said=lambda _stack: _g("Đã mở lại tập này."),
    )
