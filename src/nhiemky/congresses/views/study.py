"""Who studied the directive: n of N of each unit at each study meeting of the season."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import access
from nhiemky.congresses.access import LineDoor, SeasonDoor
from nhiemky.congresses.actions.count_study import count_study
from nhiemky.congresses.forms.means import StudyForm
from nhiemky.congresses.models import Congress, CongressState
from nhiemky.congresses.queries import means
from nhiemky.congresses.views.address import of_season
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit

PER_PAGE, PAGE = 50, "trang"


@open_to(access.for_whole_season)
def study(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    meetings = means.study_meetings(door.season)
    units = Paginator(means.study_units(door.congresses), PER_PAGE).get_page(request.GET.get(PAGE))
    lines = [means.study_lines(one.meeting, list(units), ward=door.ward) for one in meetings]
    rows = [(unit, [column[place] for column in lines]) for place, unit in enumerate(units)]
    context = {
        "ward": door.ward,
        "season": door.season,
        "may_write": door.may_write,
        "meetings": meetings,
        "rows": rows,
        "page": units,
    }
    return render(request, "congresses/study.html", context)


@open_to(access.for_meeting)
def count(request: HttpRequest, door: LineDoor) -> HttpResponse:
    """Fifty units at a time; each page is saved by itself and leads to the next."""
    congresses = Congress.objects.filter(season=door.season).exclude(state=CongressState.WITHDRAWN)
    units = Paginator(means.study_units(congresses), PER_PAGE).get_page(request.GET.get(PAGE))
    form = StudyForm(request.POST or None, lines=means.study_lines(door.row, list(units), ward=door.ward))
    back = of_season("season-study", door.ward, door.season)
    then = f"?{PAGE}={units.next_page_number()}" if units.has_next() else back
    return submit(
        request,
        form,
        lambda _data: count_study(request.user, door.season, meeting=door.row, counts=form.counts()),
        ward=door.ward,
        template="congresses/study_count.html",
        context={"title": _("Ghi số đảng viên dự học"), "meeting": door.row, "season": door.season, "page": units, "back_url": back},
        then=then,
        said=_("Đã ghi số đảng viên dự học."),
    )  # fmt: skip
