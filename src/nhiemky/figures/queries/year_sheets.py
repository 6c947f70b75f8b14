"""A workbook of the ward's own years beside the register."""

from __future__ import annotations

from collections import defaultdict

from django.db.models import QuerySet

from nhiemky.figures.models import Campaign, Figure, Indicator, Sheet
from nhiemky.figures.queries.figures import shown_now
from nhiemky.figures.queries.indicators import is_pooled
from nhiemky.figures.queries.reporting import YEARS_BACK, measure_of
from nhiemky.figures.queries.sheets import RowShown, SheetPreview, says_same
from nhiemky.figures.reading.workbooks import cells_of
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.questions import Past, doubts
from nhiemky.figures.rules.sheets import Finding, Reading, Reporter, Wanted
from nhiemky.figures.rules.year_sheets import read_years
from nhiemky.files.queries import content_of
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit


def year_sheets_of(ward: Unit) -> QuerySet[Sheet]:
    """Those that were taken in, the newest first."""
    return Sheet.objects.filter(unit=ward, campaign=None).select_related("file", "taken_by").order_by("-pk")


def own_indicators(ward: Unit) -> list[Indicator]:
    """What the ward counts itself: neither computed nor asked of those below it."""
    rows = Indicator.objects.filter(unit_id__in=ward.ids_above, valid_to=None).select_related("unit")
    own = [one for one in rows.order_by("sector", "sort_key", "pk") if not one.is_derived]
    return [one for one in own if one.reported_by == ward.kind or (not one.reported_by and one.unit == ward)]


def year_reading(content: bytes, ward: Unit) -> Reading:
    """The cells of a workbook as figures of years."""
    wanted = [
        Wanted(
            id=one.pk,
            code=one.code,
            name=one.name,
            measure=one.measure,
            kept=measure_of(one),
            pooled=is_pooled(one),
        )
        for one in own_indicators(ward)
    ]
    return read_years(
        cells_of(content), wanted, Reporter(ward.pk, (ward.called,), frozenset(one.id for one in wanted))
    )


def year_preview(sheet: Sheet) -> SheetPreview:
    """What entering it would do: a year is held against the years before it, in the register and in the workbook itself."""
    try:
        content = content_of(sheet.file)
    except FileNotFoundError:
        raise Refused("sheet-file-gone") from None
    reading = year_reading(content, sheet.unit)
    ids = {one.indicator.id for one in reading.findings if one.indicator}
    rows = Figure.objects.filter(unit=sheet.unit, indicator__in=ids, current__isnull=False)
    standing: dict[tuple[int, int], Figure] = {}
    known: dict[int, dict[int, Past]] = defaultdict(dict)
    for row in rows.select_related("current"):
        assert row.current and row.period_from and row.period_to and row.indicator_id
        period = periods.Period(row.period_from, row.period_to)
        if periods.is_year(period):
            year = period.first.year
            standing[row.indicator_id, year] = row
            known[row.indicator_id][year] = Past(periods.words(period), row.current.value, row.current.out_of)
    for one in reading.sound:
        assert one.indicator and one.period and one.value
        year = one.period.first.year
        known[one.indicator.id][year] = Past(one.unit_text, one.value.value, one.value.out_of)
    return SheetPreview(reading, tuple(_row(one, standing, known) for one in reading.findings))


def closed_years(ward: Unit, preview: SheetPreview) -> int:
    """How many numbers come after their year was closed. One query."""
    found = [row.finding for row in (*preview.new, *preview.corrections)]
    ids = {one.indicator.id for one in found if one.indicator}
    rows = Campaign.objects.filter(asked__unit=ward, indicators__in=ids)
    closed: set[tuple[int | None, periods.Period]] = set()
    running: set[tuple[int | None, periods.Period]] = set()
    for pk, first, last, at in rows.values_list("indicators", "period_from", "period_to", "closed_at"):
        (running if at is None else closed).add((pk, periods.Period(first, last)))
    return sum(
        (one.indicator.id, one.period) in closed - running for one in found if one.indicator and one.period
    )


def _row(
    one: Finding, standing: dict[tuple[int, int], Figure], known: dict[int, dict[int, Past]]
) -> RowShown:
    assert one.indicator and one.period
    year = one.period.first.year
    figure = standing.get((one.indicator.id, year))
    same = bool(figure and figure.current and one.value and says_same(one, figure))
    before = [
        past for then, past in sorted(known[one.indicator.id].items()) if year - YEARS_BACK <= then < year
    ]
    asked = [] if one.value is None or same else doubts(one.value, before, one.value.measure)
    now = shown_now(figure) if figure else None
    return RowShown(finding=one, figure=figure, now=now, same=same, questions=tuple(asked))
