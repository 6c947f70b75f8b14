"""The figures of an indicator as one target reads them: in its own measure, year by year, and how far the year is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from nhiemky.figures.models import Indicator
from nhiemky.figures.queries.indicators import is_pooled
from nhiemky.figures.queries.series import Point
from nhiemky.figures.rules import periods
from nhiemky.targets.models import TargetVersion
from nhiemky.targets.rules import part_year, readings
from nhiemky.targets.rules.part_year import Part, SoFar
from nhiemky.targets.rules.readings import YearFigure
from nhiemky.targets.rules.target import Actual, Operator


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetFigures:
    """`levels` in `measure`; `is_growth`: the target promises their growth, `compared` are the rates then."""

    points: Sequence[Point]
    yearly: Mapping[int, Point]
    levels: tuple[Actual, ...]
    measure: str
    is_growth: bool

    @property
    def compared(self) -> tuple[Actual, ...]:
        return readings.growth(self.levels) if self.is_growth else self.levels


def read(points: Sequence[Point], version: TargetVersion, indicator: Indicator | None) -> TargetFigures:
    """Empty where the target has no indicator."""
    operator = Operator(version.operator)
    counted = indicator.measure if indicator else ""
    n_of_m = any(point.out_of is not None for point in points) or (
        indicator is not None and is_pooled(indicator)
    )
    grown = readings.is_growth(operator=operator, promised=version.measure, counted=counted, n_of_m=n_of_m)
    measure = readings.level_measure(
        operator=operator, promised=version.measure, counted=counted, n_of_m=n_of_m
    )
    yearly = {one.period.first.year: one for one in points if periods.is_year(one.period)}
    return TargetFigures(
        points=points,
        yearly=yearly,
        levels=_levels(list(yearly.values()), version, counted=counted, measure=measure),
        measure=measure,
        is_growth=grown,
    )


def so_far(
    figures: TargetFigures, version: TargetVersion, indicator: Indicator | None, *, year: int
) -> SoFar | None:
    """What the first months of a year brought; None once the year itself has a figure."""
    if indicator is None or year in figures.yearly:
        return None
    parts = []
    for point in figures.points:
        if point.period.first.year == year:
            read_as = _levels([point], version, counted=indicator.measure, measure=figures.measure)
            parts += [Part(point.period.first, point.period.last, one.value or Fraction()) for one in read_as]
    return part_year.so_far(parts, year=year)


def _levels(
    points: Sequence[Point], version: TargetVersion, *, counted: str, measure: str
) -> tuple[Actual, ...]:
    figures = [
        YearFigure(
            point.period.first.year,
            Fraction(point.value),
            None if point.out_of is None else Fraction(point.out_of),
            estimate=point.estimate,
        )
        for point in points
    ]
    return readings.levels(
        figures,
        operator=Operator(version.operator),
        promised=measure,
        counted=counted,
        n_of_m=version.out_of is not None,
    )
