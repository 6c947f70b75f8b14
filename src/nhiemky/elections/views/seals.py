"""The red seals of a bundle that was scanned in grey: its operator says what the board has seen."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import access, queries
from nhiemky.elections.access import StackDoor
from nhiemky.elections.actions.look_for_seals import look_for_seals
from nhiemky.elections.forms.scans import SealsForm
from nhiemky.elections.views.ballot_address import here
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit


@open_to(access.for_scanner)
def seals(request: HttpRequest, door: StackDoor) -> HttpResponse:
    bundle = queries.scan_bundle(door.stack)
    back = here("ballot-scan", door, batch=door.stack.batch.number)
    if request.method == "GET" and not bundle.grey:
        return HttpResponseRedirect(back)
    form = SealsForm(request.POST or None)
    return submit(
        request,
        form,
        lambda _data: look_for_seals(request.user, door.stack, without=form.number()),
        ward=door.ward,
        template="elections/seals.html",
        context={
            "title": _("Dấu đỏ trên phiếu, tập %(number)s") % {"number": door.stack.batch.number},
            "submit_words": _("Ghi"),
            "election": door.round.election,
            "number": door.round.number,
            "bundle": bundle,
            "back_url": back,
        },
        then=back,
        said=_("Đã ghi điều tổ kiểm phiếu đã xem."),
    )
