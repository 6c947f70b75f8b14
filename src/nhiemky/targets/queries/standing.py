"""Where the targets of a resolution stand: rows and figures turned into what the rules judge, all targets at once."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from nhiemky.figures.models import Indicator
from nhiemky.figures.queries.series import Point, Series, series
from nhiemky.targets.models import Directive, Remedy, Resolution, Target, TargetVersion, Yardstick
from nhiemky.targets.queries import target_figures
from nhiemky.targets.queries.target_figures import TargetFigures
from nhiemky.targets.rules import danger, forecast, standing, yardsticks
from nhiemky.targets.rules.danger import Reason
from nhiemky.targets.rules.forecast import Forecast
from nhiemky.targets.rules.part_year import SoFar
from nhiemky.targets.rules.standing import Bound, Said, Standing
from nhiemky.targets.rules.target import Actual, Baseline, Cadence, Operator
from nhiemky.targets.rules.yardsticks import Better

#: What the first months of a year are held against, the first there is.
PLANS = (Yardstick.Kind.PLAN, Yardstick.Kind.ESTIMATE, Yardstick.Kind.COUNCIL)


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetState:
    """A target with everything the pages say of it.

    `levels`: the yearly figures in `level_measure`; `is_growth`: the target promises the growth of a level. `yardsticks`: the
    newest of each kind and year. `done` of the running year against `plan`. `quotations`: those that the secretary shows.
    """

    target: Target
    version: TargetVersion
    first: TargetVersion
    standing: Standing
    levels: tuple[Actual, ...]
    level_measure: str
    is_growth: bool
    better: Better
    yardsticks: Mapping[tuple[str, int], Yardstick]
    points: Mapping[int, Point]
    forecast: Forecast | None
    done: SoFar | None
    plan: Yardstick | None
    reasons: tuple[Reason, ...]
    remedy: Remedy | None
    quotations: tuple[Directive, ...]

    @property
    def adjusted(self) -> bool:
        return self.version.number > 1

    @property
    def in_danger(self) -> bool:
        return bool(self.reasons)

    @property
    def measure(self) -> str:
        """The measure of what is compared with the target: a rate of growth is a percentage, a multiple is times."""
        operator = Operator(self.version.operator)
        if operator is Operator.GROWTH or self.is_growth:
            return "%"
        return "lần" if operator is Operator.MULTIPLE else self.version.measure


@dataclass(frozen=True, slots=True)
class _Known:
    """What was looked up for all targets together."""

    series: Series
    yardsticks: Mapping[int, dict[tuple[str, int], Yardstick]]
    remedies: Mapping[int, Remedy]
    quotations: Sequence[Directive]


def of_resolution(resolution: Resolution, *, as_of: int, today: dt.date) -> list[TargetState]:
    """Every target of a resolution in its order, judged at the end of a year. Six queries, however many targets."""
    return of_targets(resolution, list(resolution.targets.all()), as_of=as_of, today=today)


def of_target(target: Target, *, as_of: int, today: dt.date) -> TargetState | None:
    """One target; None of one that promises nothing yet."""
    found = of_targets(target.resolution, list(Target.objects.filter(pk=target.pk)), as_of=as_of, today=today)
    return found[0] if found else None


def of_targets(
    resolution: Resolution, targets: list[Target], *, as_of: int, today: dt.date
) -> list[TargetState]:
    """`targets` are some of the resolution's."""
    ids = [target.pk for target in targets]
    rows = Target.objects.filter(pk__in=ids).select_related(
        "indicator", "attainment", "owner_unit", "owner_office", "programme"
    )
    complete = list(rows.prefetch_related("versions"))
    for target in complete:
        target.resolution = resolution  # with its unit and term, asked for once
    known = _Known(
        series(resolution.unit, [one.indicator for one in complete if one.indicator is not None]),
        _newest_yardsticks(ids),
        _newest_remedies(ids, as_of),
        list(Directive.objects.filter(resolution=resolution, shown=True).select_related("document")),
    )
    return [
        _state(target, resolution, known, as_of=as_of, today=today)
        for target in complete
        if target.versions.all()
    ]


def _newest_yardsticks(ids: Sequence[int]) -> Mapping[int, dict[tuple[str, int], Yardstick]]:
    found: dict[int, dict[tuple[str, int], Yardstick]] = defaultdict(dict)
    for row in Yardstick.objects.filter(target__in=ids).order_by("number"):
        found[row.target_id][row.kind, row.year] = row
    return found


def _newest_remedies(ids: Sequence[int], as_of: int) -> Mapping[int, Remedy]:
    rows = Remedy.objects.filter(target__in=ids, year__lte=as_of).order_by("year")
    return {row.target_id: row for row in rows}


def _state(
    target: Target, resolution: Resolution, known: _Known, *, as_of: int, today: dt.date
) -> TargetState:
    versions = list(target.versions.all())
    version, indicator = versions[-1], target.indicator
    figures = target_figures.read(known.series.get(indicator.pk, []) if indicator else [], version, indicator)
    yards = known.yardsticks.get(target.pk, {})
    stands = standing.stand(
        _promise(target, version, resolution, yards, with_baseline=not figures.is_growth),
        figures.compared,
        as_of=as_of,
        is_over=as_of < today.year,
    )
    ahead = forecast.forecast(stands.target, is_share=_is_share(figures, version))
    running = as_of == today.year
    found = TargetState(
        target=target,
        version=version,
        first=versions[0],
        standing=stands,
        levels=figures.levels,
        level_measure=figures.measure,
        is_growth=figures.is_growth,
        better=_better(version, indicator),
        yardsticks=yards,
        points=figures.yearly,
        forecast=ahead,
        done=target_figures.so_far(figures, version, indicator, year=as_of) if running else None,
        plan=next((yards[kind, as_of] for kind in PLANS if (kind, as_of) in yards), None),
        reasons=(),
        remedy=known.remedies.get(target.pk),
        quotations=_quoted(target, stands.said, known.quotations),
    )
    return replace(found, reasons=_reasons(found))


def _better(version: TargetVersion, indicator: Indicator | None) -> Better:
    otherwise = Better(indicator.better) if indicator else Better.MORE
    return yardsticks.better_of(Operator(version.operator), otherwise=otherwise)


def _is_share(figures: TargetFigures, version: TargetVersion) -> bool:
    return figures.measure.strip().startswith("%") and version.out_of is None


def _reasons(found: TargetState) -> tuple[Reason, ...]:
    return danger.reasons(
        said=found.standing.said,
        forecast=found.forecast,
        done=found.done,
        plan=Fraction(found.plan.value) if found.plan else None,
        less_is_better=found.better is Better.LESS,
    )


def _quoted(target: Target, said: Said, shown: Sequence[Directive]) -> tuple[Directive, ...]:
    """Beside a decisive target that is behind, and nowhere else."""
    if not target.decisive or said is not Said.NOT_MET:
        return ()
    return tuple(row for row in shown if row.target_id in (None, target.pk))


def _promise(
    target: Target,
    version: TargetVersion,
    resolution: Resolution,
    yards: Mapping[tuple[str, int], Yardstick],
    *,
    with_baseline: bool,
) -> Bound:
    assigned = {
        year: Fraction(row.value)
        for (kind, year), row in sorted(yards.items())
        if kind == Yardstick.Kind.ASSIGNED
    }
    attainment = getattr(target, "attainment", None)
    return Bound(
        id=str(target.pk),
        operator=Operator(version.operator),
        cadence=Cadence(version.cadence),
        value=_fraction(version.value),
        value2=_fraction(version.value2),
        due=version.due_year,
        baseline=_baseline(version) if with_baseline else None,
        term=(resolution.first_year, resolution.last_year),
        assigned=assigned if version.as_assigned else None,
        attained=attainment.year if attainment else None,
    )


def _baseline(version: TargetVersion) -> Baseline | None:
    if version.baseline is None:
        return None
    return Baseline(Fraction(version.baseline), version.baseline_year)


def _fraction(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)
