"""The counting board tries pen, printer and scanner before it counts. Results are shown once and kept nowhere."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.elections import access, queries
from nhiemky.elections.access import RoundDoor
from nhiemky.elections.actions.hold_rehearsal import hold_rehearsal
from nhiemky.elections.actions.read_calibration import read_calibration
from nhiemky.elections.forms.rehearsing import TrialForm, scan_of
from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.rules import rehearsing
from nhiemky.elections.rules.scanned import SheetReading
from nhiemky.elections.views import showing, trials
from nhiemky.elections.views.ballot_address import here
from nhiemky.elections.views.printing import as_pdf
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.printing import sheets

TEMPLATE = "elections/rehearsal.html"
#: Two forms of one kind on one page.
TRIAL_ID, PRACTICE_ID = "thu_%s", "tap_%s"


@open_to(access.for_counter)
def rehearsal(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    return render(request, TEMPLATE, {**_around(door), "next": "calibration"})


@open_to(access.for_counter)
def trial_sheet(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """The sheet on which each row says what to draw."""
    drawing = ballot_sheet.drawing(
        ballot_sheet.laid_out(ballot_sheet.CALIBRATION), title=ballot_sheet.CALIBRATION.heading.capitalize()
    )
    return as_pdf(sheets.to_pdf(drawing), name=f"{door.ward.slug}-phieu-thu.pdf")


@open_to(access.for_counter)
def practice_papers(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """Papers of this slate that no count takes. Refused: `slate-does-not-fit`."""
    made: list[bytes] = []
    back = here("ballot-rehearsal", door)
    answer = press(request, lambda: made.append(_practice(door)), back=back, then=lambda _: back)
    name = f"{door.ward.slug}-phieu-tap-{door.election.pk}-lan-{door.round.number}.pdf"
    return as_pdf(made[0], name=name) if made else answer


def _practice(door: RoundDoor) -> bytes:
    sheet = queries.practice_sheet(door.round)
    drawing = ballot_sheet.drawing(sheet, title=ballot_sheet.PRACTICE.capitalize())
    return sheets.to_pdf(drawing, copies=rehearsing.PAPERS)


@open_to(access.for_counter)
@require_POST
def calibration(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """What the machine saw in each of the eight rows, and what to do about it."""
    read: list[list[SheetReading]] = []
    form = TrialForm(request.POST, request.FILES, auto_id=TRIAL_ID)
    answer = submit(
        request,
        form,
        lambda data: read.append(read_calibration(request.user, door.election, file=scan_of(data))),
        ward=door.ward,
        template=TEMPLATE,
        context={**_around(door), "calibration_form": form, "next": "calibration"},
        then=here("ballot-rehearsal", door),
        said=_("Đã đọc phiếu thử. Ảnh không được lưu."),
    )
    if not read:
        return answer
    found = trials.calibration(read[0])
    return _shown(request, door, calibration=found, next="practice" if found.usable else "calibration")


@open_to(access.for_counter)
@require_POST
def practice(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """What the machine saw on practice papers, with pictures of the rows that it left to people."""
    read: list[queries.Rehearsal] = []
    form = TrialForm(request.POST, request.FILES, auto_id=PRACTICE_ID)
    answer = submit(
        request,
        form,
        lambda data: read.append(_held(request.user, door, data)),
        ward=door.ward,
        template=TEMPLATE,
        context={**_around(door), "practice_form": form, "next": "practice"},
        then=here("ballot-rehearsal", door),
        said=_("Đã đọc phiếu tập. Ảnh và kết quả không được lưu, không được tính."),
    )
    if not read:
        return answer
    names = [one.name for one in showing.line_of(queries.record(door.election), door.round).names]
    return _shown(request, door, practice=trials.practice(read[0], names=names), next="practice")


def _held(account: Any, door: RoundDoor, data: dict[str, Any]) -> queries.Rehearsal:
    """Read first, written down then: reading takes seconds, in which nobody else should have to wait."""
    file = scan_of(data)
    read = queries.rehearsal(door.round, content=file.content, name=file.name)
    return hold_rehearsal(account, door.round, held=read)


def _shown(request: HttpRequest, door: RoundDoor, **found: Any) -> HttpResponse:
    answer = render(request, TEMPLATE, {**_around(door), **found})
    answer["Cache-Control"] = "private, no-store"
    return answer


def _around(door: RoundDoor) -> dict[str, Any]:
    record = queries.record(door.election)
    return {
        "ward": door.ward,
        "record": record,
        "round": showing.line_of(record, door.round),
        "title": _("Chạy thử, lần %(number)s") % {"number": door.round.number},
        "back_url": here("ballot", door),
        "reader_there": queries.reader_there(),
        "open": door.round.state in rehearsing.OPEN,
        "calibration_form": TrialForm(auto_id=TRIAL_ID),
        "practice_form": TrialForm(auto_id=PRACTICE_ID),
        "most": rehearsing.MOST_PAGES,
        "papers": rehearsing.PAPERS,
    }
