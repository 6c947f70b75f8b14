"""The years of a resolution on one line, and the same as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.targets import access
from nhiemky.targets.models import Resolution
from nhiemky.targets.queries import state as states
from nhiemky.targets.queries import timeline as lines
from nhiemky.targets.queries.timeline import LANES, Event
from nhiemky.targets.rules import years_line
from nhiemky.targets.views import choosing

LANE_WORDS = {
    lines.CONGRESS: _("Đại hội"),
    lines.PLAN: _("Chương trình, kế hoạch năm"),
    lines.MIDTERM: _("Sơ kết giữa nhiệm kỳ"),
    lines.DUE: _("Mốc phải đạt"),
    lines.REACHED: _("Mốc đã đạt"),
    lines.ADJUSTED: _("Điều chỉnh chỉ tiêu"),
    lines.CAMPAIGN: _("Kỳ báo cáo"),
}


@dataclass(frozen=True, slots=True)
class Dot:
    """An event on the line; `number` is its row in the table."""

    x: int
    y: int
    number: int
    event: Event
    words: Any


@open_to(access.for_reader)
def timeline(request: HttpRequest, ward: Unit) -> HttpResponse:
    """`?nghi-quyet=` chooses the resolution."""
    today = states.today_in(ward)
    found = choosing.choice(request, ward, today=today)
    chosen = found.resolution
    context: dict[str, Any] = {"ward": ward, "chosen": chosen, "choice": found, "today": today}
    if chosen is not None:
        context |= _drawn(chosen, lines.events(chosen, ward, today=today), today)
    return render(request, "targets/timeline.html", context)


def _drawn(chosen: Resolution, events: Sequence[Event], today: dt.date) -> dict[str, Any]:
    """Only lanes on which something stands."""
    lanes = [lane for lane in LANES if any(one.lane == lane for one in events)]
    days = [one.day for one in events]
    line = years_line.line(
        dt.date(chosen.first_year, 1, 1), dt.date(chosen.last_year, 12, 31), days=days, lanes=len(lanes)
    )
    placed = line.spread([(one.day, lanes.index(one.lane)) for one in events])
    return {
        "line": line,
        "lanes": [(line.lane_at(at), LANE_WORDS[lane]) for at, lane in enumerate(lanes)],
        "dots": [
            Dot(x, y, at, one, LANE_WORDS[one.lane])
            for at, (one, (x, y)) in enumerate(zip(events, placed, strict=True), start=1)
        ],
        "now_at": line.at(today) if line.first <= today <= line.last else None,
    }
