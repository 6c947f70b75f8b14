"""What pages, papers and higher rooms need to know about figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import F, Q, QuerySet

from nhiemky.figures.models import Citation, Figure, FigureVersion
from nhiemky.figures.rules import sums, through_time
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.shown import Shown
from nhiemky.org.models import Unit
from nhiemky.pages.spans import Span
from nhiemky.vietnamese.measures import label


@dataclass(frozen=True, slots=True)
class StaleCitation:
    """A figure of an issued text that has a newer version than the one it was issued with."""

    topic: str
    label: str
    figure: int
    subject: str
    issued: Shown
    now: Shown


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The lines of a figure and whether they add up; only lines that are all of it must ("trong đó" need not)."""

    figure: Figure
    parts: tuple[Figure, ...]
    check: sums.SumCheck

    @property
    def wrong(self) -> bool:
        return self.figure.is_sum_of_parts and self.check.wrong


def shown(version: FigureVersion) -> Shown:
    """A version as texts write it; its figure must be loaded."""
    return Shown(
        code=version.figure.code,
        value=version.value,
        measure=version.figure.measure,
        out_of=version.out_of,
        qualifier=version.qualifier,
        subject=version.figure.subject,
        version=version.pk,
        number=version.number,
        figure=version.figure.pk,
        part_of=version.figure.part_of_id or 0,
    )


def shown_now(figure: Figure) -> Shown:
    """The newest version of a figure as texts write it. Raises ValueError for one that has none."""
    if figure.current is None:
        raise ValueError(f"figure {figure.pk} has no version")
    figure.current.figure = figure
    return shown(figure.current)


def newest(figure: Figure) -> FigureVersion:
    """The newest version as the database has it now."""
    return figure.versions.order_by("-number")[:1].get()


def value_of(version: FigureVersion) -> Value:
    """A version as it would be typed again."""
    return Value(
        value=version.value,
        measure=version.figure.measure,
        out_of=version.out_of,
        qualifier=version.qualifier,
        as_of=version.as_of,
        source=version.source,
        source_topic=version.source_topic,
    )


def register(ward: Unit) -> QuerySet[Figure]:
    """The figures of a ward and of everything below it, with their newest versions."""
    return Figure.objects.filter(unit__path__startswith=ward.path).select_related(
        "unit", "current", "current__entered_by", "current__confirmed_by", "part_of"
    )


def in_term(figures: QuerySet[Figure], span: Span) -> QuerySet[Figure]:
    """By the period that is counted, else by the day it was counted on."""
    periods = Q(period_from__isnull=False, period_to__isnull=False)
    return figures.filter(
        (periods & span.touches("period_from", "period_to")) | (~periods & span.covers("current__as_of"))
    )


def stale(topic: str) -> list[StaleCitation]:
    """The figures of an issued text that were corrected after it was issued."""
    return stale_of(Citation.objects.filter(topic=topic))


def stale_in(ward: Unit) -> list[StaleCitation]:
    """All issued texts of a ward that are out of date, one line for each figure."""
    return stale_of(Citation.objects.filter(version__figure__unit__path__startswith=ward.path))


def stale_of(citations: QuerySet[Citation]) -> list[StaleCitation]:
    """The citations whose figure has a newer version."""
    older = citations.exclude(
        version__in=Figure.objects.filter(current__isnull=False).values("current")
    ).select_related("version__figure__current")
    return [_stale(citation) for citation in older.order_by("issued_at", "pk")]


def _stale(citation: Citation) -> StaleCitation:
    figure = citation.version.figure
    return StaleCitation(
        citation.topic, citation.label, figure.pk, figure.subject, shown(citation.version), shown_now(figure)
    )


def breakdown(figure: Figure) -> Breakdown:
    """The lines of one figure."""
    return breakdowns([figure])[figure.pk]


def breakdowns(figures: Iterable[Figure]) -> Mapping[int, Breakdown]:
    """The lines of many figures with one query; figures without lines have an empty breakdown."""
    wholes = {figure.pk: figure for figure in figures}
    lines: dict[int, list[Figure]] = {pk: [] for pk in wholes}
    parts = Figure.objects.filter(part_of__in=wholes).select_related("current").order_by("position", "pk")
    for part in parts:
        lines[part.part_of_id or 0].append(part)
    return {pk: Breakdown(wholes[pk], tuple(found), _check(wholes[pk], found)) for pk, found in lines.items()}


def wholes_above(figure: Figure) -> list[int]:
    """Ids of the figure it is a line of, of the one above that, and so on."""
    above: list[int] = []
    whole = figure.part_of
    while whole is not None:
        above.append(whole.pk)
        whole = whole.part_of
    return above


def possible_parts(figure: Figure) -> list[Figure]:
    """Figures that can be lines of this one: counted alike in the same unit, nobody else's line, not above it."""
    alike = Figure.objects.filter(unit=figure.unit_id, measure=figure.measure, current__isnull=False)
    free = alike.filter(Q(part_of__isnull=True) | Q(part_of=figure)).exclude(
        pk__in=[figure.pk, *wholes_above(figure)]
    )
    return list(
        free.select_related("current").order_by(F("part_of").asc(nulls_last=True), "position", "sort_key")
    )


def versions_of(figure: Figure) -> list[tuple[FigureVersion, Shown]]:
    """All versions, newest first, each with how it is written."""
    versions = figure.versions.select_related("entered_by", "confirmed_by").order_by("-number")
    for version in versions:
        version.figure = figure
    return [(version, shown(version)) for version in versions]


def citations_of(figure: Figure) -> list[tuple[Citation, bool]]:
    """The texts that were issued with this figure, newest first, and whether each is out of date."""
    cited = (
        Citation.objects.filter(version__figure=figure)
        .select_related("version")
        .order_by("-issued_at", "-pk")
    )
    return [(citation, citation.version_id != figure.current_id) for citation in cited]


def wrong_sums(ward: Unit) -> list[int]:
    """Ids of the figures whose lines do not add up."""
    wholes = register(ward).filter(is_sum_of_parts=True)
    return [pk for pk, found in breakdowns(wholes).items() if found.wrong] + _unlike_their_periods(ward)


def _unlike_their_periods(ward: Unit) -> list[int]:
    """Typed half-years and years that are not what their quarters make together; only exact values are compared."""
    rows = Figure.objects.filter(unit__path__startswith=ward.path, current__qualifier="").exclude(
        indicator__over_time=through_time.APART
    )
    exact: dict[tuple[int, int, str], dict[Period, tuple[int, Decimal]]] = defaultdict(dict)
    for pk, unit, indicator, over_time, first, last, value in rows.filter(
        indicator__isnull=False
    ).values_list(
        "pk", "unit", "indicator", "indicator__over_time", "period_from", "period_to", "current__value"
    ):
        if first and last and indicator:
            exact[(unit, indicator, over_time)][Period(first, last)] = (pk, value)
    return [
        pk
        for (_unit, _indicator, over_time), found in exact.items()
        for period, (pk, _value) in found.items()
        if through_time.difference(period, {one: value for one, (_pk, value) in found.items()}, over_time)
    ]


def _check(whole: Figure, parts: Iterable[Figure]) -> sums.SumCheck:
    return sums.check_sum(_amount(whole), [_amount(part) for part in parts])


def _amount(figure: Figure) -> sums.Amount:
    """A figure that has no value yet is not exact: nothing can be said about it."""
    version = figure.current
    return (
        sums.Amount(version.value, not version.qualifier)
        if version
        else sums.Amount(sums.NOTHING, exact=False)
    )


def distinct(ward: Unit, column: str) -> list[str]:
    """What stands in a column of the register, each once, in order: choices of a filter."""
    rows = register(ward).exclude(**{column: ""}).order_by()
    return sorted(set(rows.values_list(column, flat=True)))


def measures(ward: Unit) -> list[tuple[str, str]]:
    """The measures in use, as code and words."""
    return [(code, label(code)) for code in distinct(ward, "measure")]
