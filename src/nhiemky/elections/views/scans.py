"""The desk of an operator who counts by scanner: one bundle, from its upload to its end."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_POST

from nhiemky.elections import access, queries
from nhiemky.elections.access import PageDoor, ScanDoor, StackDoor
from nhiemky.elections.actions.end_scan_bundle import end_scan_bundle
from nhiemky.elections.actions.keep_page import keep_page
from nhiemky.elections.actions.receive_scan import receive_scan
from nhiemky.elections.actions.resume_scan import resume_scan
from nhiemky.elections.actions.set_pages_aside import set_pages_aside
from nhiemky.elections.actions.stop_scan import stop_scan
from nhiemky.elections.forms.scans import LIKELY, AsideForm, ScanForm
from nhiemky.elections.models import Count, Round, ScannedSheet
from nhiemky.elections.queries import RejectedPage, ScanBundle
from nhiemky.elections.rules import scanning
from nhiemky.elections.rules.scanned import Reason
from nhiemky.elections.views import scan_words
from nhiemky.elections.views.ballot_address import here
from nhiemky.elections.views.pictures import answered
from nhiemky.elections.views.scan_showing import next_bundle
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit

#: Pixels per millimetre of a page that is looked at, and of its picture in a list.
LARGE, SMALL = 7.0, 2.5
#: Reasons for which all pages are ticked: they look alike, and one glance is enough.
TICKED = (Reason.BLANK_PAGE, Reason.DUPLICATE_IMAGE)


@open_to(access.for_scanner)
def bundle(request: HttpRequest, door: StackDoor) -> HttpResponse:
    """GET: where the bundle stands and what it waits for. POST: the bundle as it was scanned."""
    found = queries.scan_bundle(door.stack)
    form = ScanForm(request.POST or None, request.FILES or None, again=found.scan is not None)
    response = submit(
        request,
        form,
        lambda _data: receive_scan(request.user, door.stack, files=form.scan_files()),
        ward=door.ward,
        template="elections/scan.html",
        context=around(request, door, found),
        then=_address(door),
        said=_("Đã nhận tệp quét. Máy đang đọc."),
    )
    response["Cache-Control"] = "no-store"
    return response


def around(request: HttpRequest, door: StackDoor, found: ScanBundle) -> dict[str, Any]:
    pages = queries.rejected_pages_of(door.stack)
    scan = found.scan
    return {
        "round": door.round,
        "election": door.round.election,
        "letter": door.count.letter,
        "batch": door.stack.batch,
        "bundle": found,
        "scan": scan,
        "chip": scan_words.of_scan(found),
        "counting": door.round.state == Round.State.COUNTING,
        "read": scan is not None and scan.state == scanning.READ,
        "short": max(found.missing, 0),
        "over": max(-found.missing, 0),
        "groups": groups([one for one in pages if not one.aside]),
        "aside": [one for one in pages if one.aside],
        "grounds": ScannedSheet.Aside.choices,
        "to_judge": len(queries.sheets_to_judge(door.round, request.user)),
        "bundles": [(one, scan_words.of_scan(one)) for one in queries.scan_bundles(door.count)],
        "following": next_bundle(door.count, after=door.stack.batch.number),
    }


def groups(pages: list[RejectedPage]) -> list[dict[str, Any]]:
    """Pages by the reason for which they were rejected, each with what they most likely are."""
    ordered = sorted(pages, key=lambda one: (one.reason, one.file, one.page))
    return [
        {
            "reason": reason,
            "words": (of_one := list(found))[0].reason_words,
            "pages": of_one,
            "likely": LIKELY.get(reason, ""),
            "ticked": reason in TICKED,
        }
        for reason, found in groupby(ordered, key=lambda one: one.reason)
    ]


def _address(door: StackDoor | PageDoor) -> str:
    return here(
        "ballot-scan", StackDoor(door.ward, door.round, door.count, door.stack), batch=door.stack.batch.number
    )


@open_to(access.for_reading)
@require_POST
def stop(request: HttpRequest, door: ScanDoor) -> HttpResponse:
    return press(
        request,
        lambda: stop_scan(request.user, door.scan),
        back=_back(request, door),
        then=lambda _scan: _back(request, door),
        said=lambda _scan: _g("Máy dừng đọc sau những trang đang cầm. Những trang đã đọc được giữ lại."),
    )


@open_to(access.for_reading)
@require_POST
def resume(request: HttpRequest, door: ScanDoor) -> HttpResponse:
    return press(
        request,
        lambda: resume_scan(request.user, door.scan),
        back=_back(request, door),
        then=lambda _scan: _back(request, door),
    )


def _back(request: HttpRequest, door: ScanDoor) -> str:
    """The bundle, for its own operator; for everybody else who counts here the ballot."""
    ballot = access.RoundDoor(door.ward, door.round.election, door.round, False, True)
    if door.scan.stack.count.operator_id == request.user.pk:
        return here("ballot-scan", ballot, batch=door.scan.stack.batch.number)
    return here("ballot", ballot)


@open_to(access.for_scanner)
@require_POST
def aside(request: HttpRequest, door: StackDoor) -> HttpResponse:
    form = AsideForm(request.POST, pages=queries.rejected_pages_of(door.stack))
    if not form.is_valid():
        for faults in form.errors.values():
            messages.error(request, " ".join(map(str, faults)))
        return HttpResponseRedirect(_address(door))
    return press(
        request,
        lambda: set_pages_aside(request.user, door.stack, **form.cleaned_data),
        back=_address(door),
        then=lambda _number: _address(door),
        said=lambda number: _g("Đã để riêng %(n)s trang.") % {"n": number},
    )


@open_to(access.for_page)
@require_POST
def keep(request: HttpRequest, door: PageDoor) -> HttpResponse:
    return press(
        request,
        lambda: keep_page(request.user, door.sheet),
        back=_address(door),
        then=lambda _sheet: _address(door),
        said=lambda _sheet: _g("Trang này là một phiếu của tập. Hai người xem và kết luận."),
    )


@open_to(access.for_page)
@require_GET
def picture(request: HttpRequest, door: PageDoor) -> HttpResponse:
    return answered(queries.picture_of(door.sheet, scale=SMALL if "nho" in request.GET else LARGE))


@open_to(access.for_scanner)
@require_POST
def end(request: HttpRequest, door: StackDoor) -> HttpResponse:
    return press(
        request,
        lambda: end_scan_bundle(request.user, door.stack),
        back=_address(door),
        then=lambda outcome: after(door, outcome),
        said=lambda outcome: words_of(outcome, door.stack.batch.number),
    )


def after(door: StackDoor, outcome: str) -> str:
    """On to the next bundle; where the counts differ, this one again."""
    from_here = door.stack.batch.number
    following = from_here if outcome == "differs" else next_bundle(door.count, after=from_here)
    name = "ballot-scan" if door.count.way == Count.Way.SCAN else "ballot-totals"
    return here("ballot", door) if following is None else here(name, door, batch=following)


def words_of(outcome: str, number: int) -> str:
    said = {
        "waiting": _g("Tập %(number)s đã xong, chờ lần đếm kia để so."),
        "agreed": _g("Tập %(number)s: hai bên khớp."),
        "differs": _g("Tập %(number)s: hai bên khác nhau. Cả hai bên kiểm lại tập này."),
    }[outcome]
    return said % {"number": number}
