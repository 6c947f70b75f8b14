"""The part of a target's page that says how far it is: picture, the same as a table, every yardstick, what is done about it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _g

from nhiemky.pages.chips import Chip
from nhiemky.targets import access
from nhiemky.targets.access import TargetOfWard
from nhiemky.targets.models import Directive, Remedy, Yardstick
from nhiemky.targets.queries import amounts, compared, standing
from nhiemky.targets.queries import state as states
from nhiemky.targets.queries.standing import TargetState
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.target import Cadence
from nhiemky.targets.rules.yardsticks import BEFORE, Better, Compared, Kind
from nhiemky.targets.views import charts, state_rows
from nhiemky.targets.views.remedies import task_url


@dataclass(frozen=True, slots=True)
class Beside:
    """A yardstick in words: `đạt 681,8%`, `vượt 468,9%` each under its own name."""

    name: str
    reference: str
    reached: str
    over: str
    mood: str


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year of the table. `figure`: an id of the register, 0 for one that is computed or missing."""

    year: int
    level: str
    estimate: bool
    figure: int
    rate: str
    chip: Chip
    beside: list[Beside]


def shown(request: HttpRequest, found: TargetOfWard) -> dict[str, Any]:
    """The context of `targets/parts/progress.html`; empty for a target that promises nothing yet."""
    target, today = found.target, states.today_in(found.ward)
    as_of = states.years(target.resolution, today=today)[-1]
    state = standing.of_target(target, as_of=as_of, today=today)
    if state is None:
        return {}
    line = state_rows.line(state, task_url=task_url(found.ward, target, name=state.version.name))
    return {
        "progress": {
            "line": line,
            "picture": charts.picture(state),
            "rows": [_row(state, year) for year in _years(state, as_of)],
            "has_rates": _has_rates(state),
            "remedies": Remedy.objects.filter(target=target),
            "quotable": _quotable(state),
            "may_quote": access.may_quote(request.user, found.ward),
            "writes": access.may_write(request.user, found.ward),
        }
    }


def _years(state: TargetState, as_of: int) -> list[int]:
    """The term up to now, with the years before it that have figures, the newest first."""
    known = {one.year for one in state.levels if one.year <= as_of}
    return sorted(known | set(range(state.target.resolution.first_year, as_of + 1)), reverse=True)


def _has_rates(state: TargetState) -> bool:
    """A year by itself is compared as a rate or a ratio; over the whole term the sum or the mean is, and no year."""
    over_term = state.version.cadence in (Cadence.TERM_TOTAL, Cadence.TERM_AVERAGE)
    return not over_term and (state.is_growth or state.measure != state.level_measure)


def _quotable(state: TargetState) -> list[Directive]:
    """What the secretary may show beside a decisive target that is behind, and whatever is shown."""
    rows = Directive.objects.filter(resolution=state.target.resolution_id).select_related("document")
    about = [row for row in rows if row.target_id in (None, state.target.pk)]
    behind = state.target.decisive and state.standing.said is Said.NOT_MET
    return [row for row in about if behind or row.shown]


def _row(state: TargetState, year: int) -> YearRow:
    level = next((one for one in state.levels if one.year == year), None)
    cell = next((one for one in state.standing.strip if one.year == year), None)
    point = state.points.get(year)
    rated = cell is not None and cell.value is not None and _has_rates(state)
    return YearRow(
        year=year,
        level=""
        if level is None or level.value is None
        else amounts.amount(level.value, state.level_measure),
        estimate=bool(level and level.estimate),
        figure=point.figure if point else 0,
        rate=amounts.amount(cell.value or Fraction(), state.measure) if rated and cell else "",
        chip=amounts.chip(cell.said) if cell else Chip("plain", _g("Trước nhiệm kỳ")),
        beside=[_beside(state, one) for one in compared.compared(state, year)],
    )


def _beside(state: TargetState, one: Compared) -> Beside:
    measure = compared.measure_of(state, one.kind)
    reference = amounts.amount(one.reference, measure)
    if one.reference2 is not None:
        reference = f"{amounts.number(one.reference, measure)}–{amounts.amount(one.reference2, measure)}"
    return Beside(
        name=_name(one),
        reference=reference,
        reached=_reached(one),
        over=_over(one, measure),
        mood=_mood(one),
    )


def _name(one: Compared) -> str:
    names = dict(Yardstick.Kind.choices)
    return {
        Kind.RESOLUTION: _g("chỉ tiêu nghị quyết"),
        Kind.SAME_PERIOD: _g("năm trước (cùng kỳ)"),
        Kind.BASELINE: _g("đầu nhiệm kỳ (%(year)s)") % {"year": one.year},
    }.get(one.kind) or str(names[one.kind.value])


def _reached(one: Compared) -> str:
    """`đạt 681,8%`; of what was before `bằng 108%`."""
    if one.percent is None:
        return ""
    percent = amounts.amount(Fraction(one.percent), "%")
    if one.kind in BEFORE:
        return _g("bằng %(percent)s") % {"percent": percent}
    return _g("đạt %(percent)s") % {"percent": percent}


def _over(one: Compared, measure: str) -> str:
    """`vượt 468,9%`, `tăng 8%`; where a percentage says nothing, the difference in its own unit."""
    if one.over is None:
        if one.difference == 0:
            return _g("không đổi") if one.kind in BEFORE else _g("bằng mức đề ra")
        facts = {"points": amounts.points(Fraction(one.difference), measure)}
        if one.kind in BEFORE:
            return (_g("tăng %(points)s") if one.difference > 0 else _g("giảm %(points)s")) % facts
        return (_g("cao hơn %(points)s") if one.difference > 0 else _g("thấp hơn %(points)s")) % facts
    facts = {"percent": amounts.amount(abs(Fraction(one.over)), "%")}
    if one.over == 0:
        return ""
    if one.kind in BEFORE:
        return (_g("tăng %(percent)s") if one.over > 0 else _g("giảm %(percent)s")) % facts
    return (_g("vượt %(percent)s") if one.over > 0 else _g("hụt %(percent)s")) % facts


def _mood(one: Compared) -> str:
    if one.reached is not None:
        return "ok" if one.reached else "late"
    if one.improved is None or one.better is Better.NEITHER:
        return "plain"
    return "ok" if one.improved else "warn"
