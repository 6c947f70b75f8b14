"""The state of a resolution on one page, for the secretary."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from nhiemky.journal.keeping import kept
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.targets import access
from nhiemky.targets.models import Resolution
from nhiemky.targets.queries import state as states
from nhiemky.targets.queries.state import State
from nhiemky.targets.views import choosing, state_rows
from nhiemky.targets.views.remedies import task_url


@open_to(access.for_reader)
def state(request: HttpRequest, ward: Unit) -> HttpResponse:
    """`?nghi-quyet=` chooses another resolution, `?nam=` looks back to the end of a year."""
    today = states.today_in(ward)
    found = choosing.choice(request, ward, today=today)
    chosen = found.resolution
    context: dict[str, Any] = {"ward": ward, "choice": found, "chosen": chosen}
    if chosen is not None:
        years = states.years(chosen, today=today)
        as_of = _number(request.GET.get("nam", ""))
        shown = _shown(chosen, as_of if as_of in years else years[-1], today)
        lines = {
            one.target.pk: state_rows.line(one, task_url=task_url(ward, one.target, name=one.version.name))
            for one in shown.states
        }
        context |= {
            "state": shown,
            "years": list(years),
            "lines": list(lines.values()),
            "red": [lines[one.target.pk] for one in shown.endangered],
            "writes": access.may_write(request.user, ward),
        }
    return render(request, "targets/state.html", context)


def _shown(chosen: Resolution, as_of: int, today: dt.date) -> State:
    """Twenty years of figures are gone through for it: once until somebody writes something down. Every reader of the ward
    sees the same."""
    key = ("state of a resolution", chosen.pk, as_of, today.isoformat())
    return kept(key, lambda: states.state(chosen, as_of=as_of, today=today))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) == 4 else 0
