"""What a report says as the register stands now: rows and figures turned into the lines that the rules write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from django.db.models import Q

from nhiemky.figures.models import Campaign, Figure, Indicator, Sector
from nhiemky.figures.queries.series import Point, Series, series
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.periods import Period
from nhiemky.org.models import Unit
from nhiemky.targets.models import Resolution
from nhiemky.targets.queries import standing
from nhiemky.targets.queries.compared import measure_of
from nhiemky.targets.queries.promises import changed_words
from nhiemky.targets.queries.report_term import term_of
from nhiemky.targets.queries.standing import TargetState
from nhiemky.targets.rules import readings, summary, yardsticks
from nhiemky.targets.rules.danger import Reason
from nhiemky.targets.rules.report import JUDGED, ReportKind
from nhiemky.targets.rules.report_lines import ASKED, AnnexRow, Asking, Line, Report, Reported
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.summary import Counted
from nhiemky.targets.rules.target import Operator
from nhiemky.targets.rules.yardsticks import Better, Compared, Kind

#: Kind of report → how often an indicator is counted that it asks for; a year asks for all of them.
_EVERY = {
    ReportKind.MONTH: ("month",),
    ReportKind.QUARTER: ("month", "quarter"),
    ReportKind.HALF: ("month", "quarter", "half"),
    ReportKind.NINE: ("month", "quarter"),
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What was looked up for the whole report."""

    kind: ReportKind
    period: Period
    known: Series
    codes: dict[int, str]

    def at(self, indicator: Indicator | None, period: Period) -> Point | None:
        points = self.known.get(indicator.pk, []) if indicator else []
        return next((one for one in points if one.period == period), None)

    def reported(self, indicator: Indicator | None, point: Point | None) -> Reported | None:
        if point is None or indicator is None:
            return None
        return Reported(
            value=Fraction(point.value),
            out_of=None if point.out_of is None else Fraction(point.out_of),
            qualifier=point.qualifier,
            code=self.codes.get(point.figure) or f"{indicator.code}-{periods.key(point.period)}",
        )


def report(ward: Unit, kind: ReportKind, period: Period, *, today: dt.date) -> Report:
    """The whole report; the number of queries does not grow with the targets."""
    year = period.first.year
    resolution = resolution_of(ward, year)
    states = standing.of_resolution(resolution, as_of=year, today=today) if resolution else []
    indicators = _indicators(ward, kind, period)
    known = series(ward, [*{one.pk: one for one in [*indicators, *_measured(states)]}.values()])
    found = _Found(kind, period, known, _codes(known))
    sectors = dict(Sector.choices)
    lines = tuple(_line(found, state, str(sectors[state.target.sector])) for state in states)
    counted = [
        Counted(said=line.said, sector=line.sector, structure=state.version.structure)
        for line, state in zip(lines, states, strict=True)
    ]
    judged = kind in JUDGED and bool(lines)
    return Report(
        kind=kind,
        period=period,
        made_on=today,
        resolution=resolution.title if resolution else "",
        first=resolution.first_year if resolution else 0,
        last=resolution.last_year if resolution else 0,
        lines=lines,
        total=summary.summary(counted) if judged else None,
        sectors=tuple(summary.by_sector(counted).items()) if judged else (),
        asked=tuple(_asked(ward, kind, period)),
        annex=tuple(_annex(found, indicators, {key: str(words) for key, words in sectors.items()})),
    )


def resolution_of(ward: Unit, year: int) -> Resolution | None:
    """The congress resolution of the ward whose years have this one."""
    found = Resolution.objects.filter(
        unit=ward, kind=Resolution.Kind.CONGRESS, first_year__lte=year, last_year__gte=year
    )
    return found.select_related("unit", "term").order_by("-first_year").first()


def _line(found: _Found, state: TargetState, sector: str) -> Line:
    indicator, year = state.target.indicator, found.period.first.year
    point = found.at(indicator, found.period)
    before = found.at(indicator, periods.year_before(found.period))
    plan = next((row for kind in _alike(state) if (row := state.yardsticks.get((kind.value, year)))), None)
    of_term = found.kind is ReportKind.MIDTERM
    since = state.target.resolution.first_year if of_term else year
    remedy = state.remedy if state.remedy and since <= state.remedy.year <= year else None
    said = _said(found, state, point)
    return Line(
        name=state.version.name,
        sector=sector,
        subject=indicator.name if indicator else state.version.name,
        measure=indicator.measure if indicator else state.version.measure,
        figure=found.reported(indicator, point),
        before=found.reported(indicator, before),
        plan=Fraction(plan.value) if plan else None,
        compared=tuple(_compared(found, state, indicator, point, before)),
        said=said,
        lower=state.better is Better.LESS,
        milestone=_milestone(state, said),
        red=said is Said.NOT_MET
        or remedy is not None
        or Reason.BEHIND in state.reasons
        or (of_term and _missed_a_year(state)),
        in_time=is_counted_in(found.kind, indicator),
        cause=remedy.cause if remedy else "",
        remedy=remedy.remedy if remedy else "",
        decisive=state.target.decisive,
        adjusted=changed_words(state.first, state.version) or _OTHERWISE if state.adjusted else "",
        term=term_of(state, partial(_of_year, found, indicator), until=year) if of_term else None,
    )


def _of_year(found: _Found, indicator: Indicator | None, year: int) -> Reported | None:
    return found.reported(indicator, found.at(indicator, periods.year(year)))


def _missed_a_year(state: TargetState) -> bool:
    judged = state.standing.judgement
    return (judged.years_met or 0) < (judged.years_judged or 0)


def _said(found: _Found, state: TargetState, point: Point | None) -> Said:
    """A year is judged in its own report; before that only a milestone can have been reached."""
    if found.kind in JUDGED:
        return state.standing.said
    if _is_milestone(state):
        attained = getattr(state.target, "attainment", None)
        on = (attained.on or dt.date(attained.year, 12, 31)) if attained else None
        return state.standing.said if on and on <= found.period.last else Said.NOT_DUE
    missing = point is None and is_counted_in(found.kind, state.target.indicator)
    return Said.NO_DATA if missing else Said.NOT_DUE


def is_counted_in(kind: ReportKind, indicator: Indicator | None) -> bool:
    """Is it counted as often as the report is made? A target without an indicator has nothing to be counted."""
    return indicator is None or kind not in _EVERY or indicator.every in _EVERY[kind]


def _milestone(state: TargetState, said: Said) -> str:
    """`đạt năm 2023, sớm 2 năm so với mục tiêu`."""
    if not _is_milestone(state):
        return ""
    due = state.standing.target.last_year
    if said not in (Said.EXCEEDED, Said.MET):
        return f"chưa đạt, mục tiêu năm {due}"
    early = state.standing.judgement.early_years or 0
    when = f"đạt năm {state.standing.year}"
    if not early:
        return when
    way = "sớm" if early > 0 else "muộn"
    return f"{when}, {way} {abs(early)} năm so với mục tiêu"


def _is_milestone(state: TargetState) -> bool:
    return Operator(state.version.operator) is Operator.MILESTONE


def _compared(
    found: _Found,
    state: TargetState,
    indicator: Indicator | None,
    point: Point | None,
    before: Point | None,
) -> Iterable[Compared]:
    if point is None or indicator is None:
        return
    year, value = found.period.first.year, Fraction(point.value)
    asked = ((kind, state.yardsticks.get((kind.value, year))) for kind in _alike(state))
    beside = [(kind, year, Fraction(row.value)) for kind, row in asked if row is not None]
    if before is not None:
        beside.append((Kind.SAME_PERIOD, year - 1, Fraction(before.value)))
    for kind, of, reference in beside:
        yield yardsticks.compare(
            kind,
            year=of,
            figure=value,
            reference=reference,
            is_percent=readings.is_percent(indicator.measure),
            better=state.better,
        )


#: An adjustment that left value and time as they were.
_OTHERWISE = "đổi cách tính"


def _alike(state: TargetState) -> list[Kind]:
    """What was asked in the measure in which the register counts; 95 of 100 households is not set beside a plan of 96%."""
    counted = state.target.indicator.measure if state.target.indicator else state.version.measure
    return [kind for kind in ASKED if readings.is_alike(measure_of(state, kind), counted)]


def _codes(known: Series) -> dict[int, str]:
    """Figure id → its code."""
    ids = [point.figure for points in known.values() for point in points if point.figure]
    return dict(Figure.objects.filter(pk__in=ids).values_list("pk", "code"))


def _measured(states: Sequence[TargetState]) -> list[Indicator]:
    return [one.target.indicator for one in states if one.target.indicator is not None]


def _indicators(ward: Unit, kind: ReportKind, period: Period) -> list[Indicator]:
    """What the ward itself counts as often as the report is made, by sector. What branches count is asked of them."""
    rows = Indicator.objects.filter(unit=ward, valid_to__isnull=True)
    figures = Figure.objects.filter(unit=ward, indicator__in=rows)
    if kind in _EVERY:
        # What was counted for this very period stands in it, also where the catalogue asks for it less often.
        there = figures.filter(period_from=period.first, period_to=period.last)
        rows = rows.filter(Q(every__in=_EVERY[kind]) | Q(pk__in=there.values("indicator")))
    counted = set(figures.values_list("indicator", flat=True).distinct())
    own = [one for one in rows if not one.reported_by or one.pk in counted]
    order = {key: place for place, key in enumerate(Sector.values)}
    return sorted(own, key=lambda one: (order.get(one.sector, len(order)), one.sort_key))


def _annex(found: _Found, indicators: Iterable[Indicator], sectors: dict[str, str]) -> Iterable[AnnexRow]:
    for one in indicators:
        yield AnnexRow(
            name=one.name,
            measure=one.measure,
            sector=sectors.get(one.sector, ""),
            figure=found.reported(one, found.at(one, found.period)),
            before=found.reported(one, found.at(one, periods.year_before(found.period))),
            source=one.source,
        )


def _asked(ward: Unit, kind: ReportKind, period: Period) -> Iterable[Asking]:
    """Campaigns for this very period; for half a term those that asked for it."""
    about = Q(period_from=period.first, period_to=period.last)
    if kind is ReportKind.MIDTERM:
        over = Q(kind=Campaign.Kind.MIDTERM, period_from__lte=period.last, period_to__gte=period.first)
        about |= over
    found = Campaign.objects.filter(about, unit=ward)
    for one in found.order_by("pk").prefetch_related("asked__unit"):
        asked = sorted(one.asked.all(), key=lambda line: line.unit.sort_key)
        silent = tuple(line.unit.called for line in asked if line.done_at is None)
        yield Asking(one.title, len(asked), silent, one.closed_at is not None)
