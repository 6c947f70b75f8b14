"""Ballot papers of an open ballot, and cover sheets of its bundles, as files to be printed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import access, queries
from nhiemky.elections.access import RoundDoor
from nhiemky.elections.actions.print_ballots import print_ballots
from nhiemky.elections.forms.printing import PrintBallotsForm
from nhiemky.elections.models import Round
from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.papers.cover_sheet import cover_sheets
from nhiemky.elections.rules import rounds
from nhiemky.elections.rules.sheet import Sheet
from nhiemky.elections.views import showing
from nhiemky.elections.views.ballot_address import here
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.printing import sheets


@open_to(access.for_round_preparer)
def print_papers(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """One click: as many papers as people are present, A5. Each making stands in the journal."""
    record = queries.record(door.election)
    form = PrintBallotsForm(request.POST or None, initial={"copies": door.round.present})
    made: list[Sheet] = []
    answer = submit(
        request,
        form,
        lambda data: made.append(print_ballots(request.user, door.round, **data)),
        ward=door.ward,
        template="elections/print_ballots.html",
        context={
            "title": _("In phiếu bầu, lần %(number)s") % {"number": door.round.number},
            "submit_words": _("Tạo tệp in"),
            "back_url": here("ballot", door),
            "record": record,
            "round": showing.line_of(record, door.round),
        },
        then=here("ballot", door),
        said=_("Đã tạo tệp in phiếu bầu; việc in được ghi vào nhật ký."),
    )
    return _file(door, made[0], copies=form.cleaned_data["copies"]) if made else answer


@open_to(access.for_counter)
def covers(request: HttpRequest, door: RoundDoor) -> HttpResponse:
    """A sheet for each bundle of a count by scanner. Nothing is written: they say what the page of the ballot says."""
    made: list[bytes] = []
    answer = press(
        request,
        lambda: made.append(_covers(door)),
        back=here("ballot", door),
        then=lambda _: here("ballot", door),
    )
    return as_pdf(made[0], name=_name(door, "to-bia")) if made else answer


def _covers(door: RoundDoor) -> bytes:
    """Refused: `counted-otherwise`, `ballot-not-at-this-step`."""
    rounds.check_method(door.round.method, wanted=(Round.Method.SCAN,))
    rounds.check_state(door.round.state, wanted=rounds.COUNTING)
    record = queries.record(door.election)
    paper = queries.format_printed(door.round)
    return sheets.bound(cover_sheets(record, showing.line_of(record, door.round), paper=paper))


def _file(door: RoundDoor, sheet: Sheet, *, copies: int) -> HttpResponse:
    drawing = ballot_sheet.drawing(sheet, title=f"Phiếu bầu {sheet.template[:6].upper()}")
    return as_pdf(sheets.to_pdf(drawing, copies=copies), name=_name(door, "phieu-bau"))


def _name(door: RoundDoor, what: str) -> str:
    return f"{door.ward.slug}-{what}-{door.election.pk}-lan-{door.round.number}.pdf"


def as_pdf(content: bytes, *, name: str) -> HttpResponse:
    """PDF that opens in the browser, from where it is printed."""
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(False, name) or "inline"
    response["Cache-Control"] = "private, no-store"
    return response
