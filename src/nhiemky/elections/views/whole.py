"""A bundle on which two counts differ: the head of the board has the whole of it judged by two people."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from nhiemky.elections import access
from nhiemky.elections.access import BundleDoor
from nhiemky.elections.actions.judge_whole_bundle import judge_whole_bundle
from nhiemky.elections.forms.scans import WholeBundleForm
from nhiemky.elections.models import Count
from nhiemky.elections.views.ballot_address import of_ballot
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit


@open_to(access.for_whole_bundle)
def whole_bundle(request: HttpRequest, door: BundleDoor) -> HttpResponse:
    stacks = {
        one.count.letter: one
        for one in door.batch.stacks.filter(count__way=Count.Way.SCAN).select_related("count")
    }
    if not stacks:
        raise Http404
    counts = [(letter, _("Lần đếm %(letter)s") % {"letter": letter}) for letter in sorted(stacks)]
    form = WholeBundleForm(request.POST or None, counts=counts)
    back = of_ballot("ballot", door.ward, door.round)
    return submit(
        request,
        form,
        lambda data: judge_whole_bundle(request.user, stacks[form.letter_asked()], text=data["text"]),
        ward=door.ward,
        template="elections/whole_bundle.html",
        context={
            "title": _("Hai người xem cả tập %(number)s") % {"number": door.batch.number},
            "submit_words": _("Cho hai người xem cả tập"),
            "election": door.election,
            "number": door.round.number,
            "batch": door.batch,
            "back_url": back,
        },
        then=back,
        said=_("Cả tập đang chờ hai người xem."),
    )
