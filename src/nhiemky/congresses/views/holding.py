"""The end of a congress, and its papers."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from nhiemky.congresses import access
from nhiemky.congresses.access import PERSONAL_PAPERS, CongressDoor, CongressPaper
from nhiemky.congresses.actions.hold_congress import hold_congress
from nhiemky.congresses.actions.print_congress import print_congress
from nhiemky.congresses.forms.convening import HoldForm
from nhiemky.congresses.models import Congress
from nhiemky.congresses.papers.agenda import agenda
from nhiemky.congresses.papers.credentials import credentials
from nhiemky.congresses.papers.scheme import scheme
from nhiemky.congresses.papers.script import script
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries import papers
from nhiemky.congresses.queries.credentials import credentials_for_paper
from nhiemky.congresses.queries.scheme import scheme_for_paper
from nhiemky.congresses.rules import afterwards, resolving
from nhiemky.congresses.views.place import around, here, posted
from nhiemky.kernel.gates import open_to
from nhiemky.org.queries import work_calendar
from nhiemky.pages.forms import submit
from nhiemky.pages.papers import answer
from nhiemky.printing.blocks import Paper


@open_to(access.for_congress_writer)
def hold(request: HttpRequest, door: CongressDoor) -> HttpResponse:
    shown = door.congress
    known = queries.last_day_of(shown) if shown.conference else None
    form = HoldForm(posted(request), asks=known is None, initial={"held_on": shown.planned_on})
    day, ending = known or shown.planned_on, queries.ending(shown)
    coming = (
        afterwards.coming(
            queries.lines_after(shown),
            closed_on=day,
            days=work_calendar(shown.unit),
            opened=queries.tasks_of(shown),
        )
        if day and not queries.is_history(shown)
        else ()
    )
    return submit(
        request,
        form,
        lambda data: hold_congress(request.user, shown, held_on=data.get("held_on")),
        ward=door.ward,
        template="congresses/hold.html",
        context={
            **around(door, _("Kết thúc đại hội")),
            "missing": resolving.missing(ending),
            "blocked": not queries.is_history(shown) and resolving.blocks(ending),
            "coming": coming,
            "history": queries.is_history(shown),
            "day": known,
        },
        then=here("congress", door),
        said=_("Đã ghi đại hội đã tổ chức."),
    )


def _agenda(shown: Congress) -> Paper:
    return agenda(papers.head_of(shown), papers.agenda_of(shown))


def _script(shown: Congress) -> Paper:
    head = papers.head_of(shown)
    return script(head, papers.script_of(shown, head=head))


def _credentials(shown: Congress) -> Paper:
    return credentials(papers.head_of(shown), credentials_for_paper(shown))


def _scheme(shown: Congress) -> Paper:
    return scheme(papers.head_of(shown), scheme_for_paper(shown))


MADE: dict[str, Callable[[Congress], Paper]] = {
    "chuong-trinh": _agenda,
    "kich-ban": _script,
    "bao-cao-tham-tra": _credentials,
    "de-an-nhan-su": _scheme,
}


@open_to(access.for_congress_paper)
def paper(request: HttpRequest, asked: CongressPaper) -> HttpResponse:
    """Papers with names are written down before they leave."""
    shown = asked.congress
    made = MADE[asked.paper](shown)
    if asked.paper in PERSONAL_PAPERS:
        people = papers.names_in(shown, asked.paper)
        print_congress(request.user, shown, paper=asked.paper, form=asked.form, people=people)
    return answer(made, form=asked.form, name=f"{asked.ward.slug}-{asked.paper}-{shown.pk}")
