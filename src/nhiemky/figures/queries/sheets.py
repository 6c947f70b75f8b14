"""A workbook beside the register: what each cell would write, what stands there now, what is odd about it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.db.models import QuerySet

from nhiemky.figures.models import Campaign, Figure, Sheet
from nhiemky.figures.queries.campaigns import asks
from nhiemky.figures.queries.figures import shown_now
from nhiemky.figures.queries.indicators import is_pooled
from nhiemky.figures.queries.reporting import history_of, in_period, indicators_of, measure_of, period_of
from nhiemky.figures.reading.workbooks import cells_of
from nhiemky.figures.rules.questions import Question, doubts
from nhiemky.figures.rules.sheets import Finding, Reading, Reporter, Wanted, read_sheet
from nhiemky.figures.rules.shown import Shown
from nhiemky.files.queries import content_of
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class RowShown:
    """`now`: what the register has; `same`: the cell says the same."""

    finding: Finding
    figure: Figure | None
    now: Shown | None
    same: bool
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class SheetPreview:
    reading: Reading
    rows: tuple[RowShown, ...]

    @property
    def new(self) -> tuple[RowShown, ...]:
        return tuple(row for row in self.rows if row.finding.value and row.figure is None)

    @property
    def corrections(self) -> tuple[RowShown, ...]:
        return tuple(row for row in self.rows if row.finding.value and row.figure and not row.same)

    @property
    def faults(self) -> tuple[RowShown, ...]:
        return tuple(row for row in self.rows if row.finding.fault)

    @property
    def doubted(self) -> tuple[RowShown, ...]:
        return tuple(row for row in self.rows if row.questions)

    @property
    def same(self) -> int:
        return sum(row.same for row in self.rows)

    @property
    def digest(self) -> str:
        """Of all that the preview shows: whoever confirms it confirms this and nothing else."""
        said = [
            (row.finding.row, row.finding.typed, row.figure.current_id if row.figure else 0)
            for row in self.rows
        ]
        return hashlib.sha256(repr(said).encode()).hexdigest()[:32]


def sheets_of(campaign: Campaign) -> QuerySet[Sheet]:
    """The workbooks that were taken in, the newest first."""
    return Sheet.objects.filter(campaign=campaign).select_related("file", "taken_by").order_by("-pk")


def cells_of_sheet(sheet: Sheet) -> Reading:
    """The workbook read again. Refused when its bytes are gone (a home that was copied without its files)."""
    assert sheet.campaign is not None
    try:
        content = content_of(sheet.file)
    except FileNotFoundError:
        raise Refused("sheet-file-gone") from None
    return reading_of(content, sheet.campaign)


def reading_of(content: bytes, campaign: Campaign) -> Reading:
    """The cells of a workbook as figures of a campaign."""
    return read_sheet(cells_of(content), wanted_of(campaign), reporters_of(campaign))


def preview_of(sheet: Sheet) -> SheetPreview:
    """What entering a workbook would do. Five queries."""
    reading, campaign = cells_of_sheet(sheet), sheet.campaign
    assert campaign is not None
    units = [one.unit.id for one in reading.findings if one.unit]
    indicators = [one.indicator.id for one in reading.findings if one.indicator]
    period = period_of(campaign)
    standing, history = in_period(units, indicators, period), history_of(units, indicators, period)
    rows = []
    for one in reading.findings:
        place = (one.unit.id if one.unit else 0, one.indicator.id if one.indicator else 0)
        figure = standing.get(place)
        same = bool(figure and figure.current and one.value and says_same(one, figure))
        asked = (
            [] if one.value is None or same else doubts(one.value, history.get(place, []), one.value.measure)
        )
        now = shown_now(figure) if figure else None
        rows.append(RowShown(finding=one, figure=figure, now=now, same=same, questions=tuple(asked)))
    return SheetPreview(reading, tuple(rows))


def wanted_of(campaign: Campaign) -> list[Wanted]:
    return [
        Wanted(
            id=one.pk,
            code=one.code,
            name=one.name,
            measure=one.measure,
            kept=measure_of(one),
            pooled=is_pooled(one),
        )
        for one in indicators_of(campaign)
    ]


def reporters_of(campaign: Campaign) -> list[Reporter]:
    indicators = indicators_of(campaign)
    return [
        Reporter(
            one.unit_id,
            tuple(name for name in (one.unit.called, one.unit.name, one.unit.slug) if name),
            frozenset(each.pk for each in indicators if asks(each, one.unit)),
        )
        for one in campaign.asked.select_related("unit").order_by("unit__sort_key", "pk")
    ]


def says_same(finding: Finding, figure: Figure) -> bool:
    now, value = figure.current, finding.value
    assert now is not None and value is not None
    return (value.value, value.out_of, value.qualifier) == (now.value, now.out_of, now.qualifier)
