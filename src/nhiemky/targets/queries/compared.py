"""A target's year beside every yardstick there is."""

from __future__ import annotations

from fractions import Fraction

from nhiemky.targets.models import Yardstick
from nhiemky.targets.queries.standing import TargetState
from nhiemky.targets.rules import readings, yardsticks
from nhiemky.targets.rules.target import Cadence, Operator
from nhiemky.targets.rules.yardsticks import Compared, Kind


def compared(state: TargetState, year: int) -> list[Compared]:
    """In the order of the kinds; a yardstick without a value, or a year without a figure, has no line."""
    level = _level(state, year)
    if level is None:
        return []
    lines = [_with_target(state, year), *(_with_row(state, kind, year, level) for kind in Yardstick.Kind)]
    lines += [_with_before(state, year, level), _with_baseline(state, year, level)]
    order = list(Kind)
    return sorted((one for one in lines if one is not None), key=lambda one: order.index(one.kind))


def measure_of(state: TargetState, kind: str) -> str:
    """In what a line is: what the resolution asks, and what is assigned to a target "as assigned", in the sense of the
    target (a rate of growth), all other numbers as the figures of the year are counted."""
    own = kind == Kind.RESOLUTION or (kind == Yardstick.Kind.ASSIGNED and state.version.as_assigned)
    return state.measure if own else state.level_measure


def _level(state: TargetState, year: int) -> Fraction | None:
    return next((one.value for one in state.levels if one.year == year), None)


def _with_target(state: TargetState, year: int) -> Compared | None:
    """What the resolution asks of every year, or by its last one; a total or a mean asks nothing of a single year."""
    target, cadence = state.standing.target, Cadence(state.version.cadence)
    over_term = cadence in (Cadence.TERM_TOTAL, Cadence.TERM_AVERAGE)
    if over_term or target.value is None or state.version.as_assigned:
        return None
    found = next((one for one in state.standing.strip if one.year == year and one.value is not None), None)
    if found is None or found.value is None:
        return None
    return yardsticks.compare(
        Kind.RESOLUTION,
        year=year,
        figure=found.value,
        reference=target.value,
        reference2=target.value2,
        is_percent=readings.is_percent(state.measure),
        better=yardsticks.Better.MORE if target.operator is Operator.REDUCTION else state.better,
    )


def _with_row(state: TargetState, kind: str, year: int, level: Fraction) -> Compared | None:
    row = state.yardsticks.get((kind, year))
    if row is None:
        return None
    measure = measure_of(state, kind)
    if measure != state.level_measure:
        said = next((one.value for one in state.standing.strip if one.year == year), None)
        if said is None:
            return None
        level = said
    return yardsticks.compare(
        Kind(str(kind)),
        year=year,
        figure=level,
        reference=Fraction(row.value),
        reference2=None if row.value2 is None else Fraction(row.value2),
        is_percent=readings.is_percent(measure),
        better=state.better,
    )


def _with_before(state: TargetState, year: int, level: Fraction) -> Compared | None:
    before = _level(state, year - 1)
    return None if before is None else _with_past(state, Kind.SAME_PERIOD, year - 1, level, before)


def _with_baseline(state: TargetState, year: int, level: Fraction) -> Compared | None:
    version = state.version
    if version.baseline is None or state.is_growth:
        return None
    since = version.baseline_year or state.target.resolution.first_year - 1
    if since >= year:
        return None
    return _with_past(state, Kind.BASELINE, since, level, Fraction(version.baseline))


def _with_past(state: TargetState, kind: Kind, year: int, level: Fraction, past: Fraction) -> Compared:
    return yardsticks.compare(
        kind,
        year=year,
        figure=level,
        reference=past,
        is_percent=readings.is_percent(state.level_measure),
        better=state.better,
    )
