"""The second count by hand: the totals of one bundle, blind."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from nhiemky.elections import access, queries
from nhiemky.elections.access import StackDoor
from nhiemky.elections.actions.enter_bundle_totals import enter_bundle_totals
from nhiemky.elections.forms.scans import BundleTotalsForm
from nhiemky.elections.models import Round
from nhiemky.elections.views import scan_words, showing
from nhiemky.elections.views.ballot_address import here
from nhiemky.elections.views.scan_showing import next_bundle
from nhiemky.elections.views.scans import after, words_of
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit


@open_to(access.for_tallier)
def totals(request: HttpRequest, door: StackDoor) -> HttpResponse:
    number = door.stack.batch.number
    record = queries.record(door.round.election)
    line = showing.line_of(record, door.round)
    bundles = queries.own_bundles(door.count)
    form = BundleTotalsForm(request.POST or None, ballot=line, size=door.stack.batch.size)
    outcome: list[str] = []
    response = submit(
        request,
        form,
        lambda _data: outcome.append(
            enter_bundle_totals(request.user, door.stack, votes=form.votes(), invalid_reasons=form.invalid())
        ),
        ward=door.ward,
        template="elections/totals.html",
        context={
            "election": door.round.election,
            "round": line,
            "letter": door.count.letter,
            "batch": door.stack.batch,
            "bundle": next(one for one in bundles if one.number == number),
            "bundles": [(one, scan_words.of_hand(one, totals=True)) for one in bundles],
            "counting": door.round.state == Round.State.COUNTING,
            "following": next_bundle(door.count, after=number),
            "back_url": here("ballot", door),
        },
        then=lambda _done: after(door, outcome[0]),
        said=_Later(outcome, number),
    )
    response["Cache-Control"] = "no-store"
    return response


class _Later:
    """Words that are known once the totals are entered."""

    def __init__(self, outcome: list[str], number: int) -> None:
        self._outcome, self._number = outcome, number

    def __str__(self) -> str:
        return words_of(self._outcome[0], self._number)
