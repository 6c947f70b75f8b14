"""Where a reporting campaign stands: who has reported, who has not, what is missing, what is odd."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from nhiemky.figures.models import Asked, Campaign, Figure, Indicator
from nhiemky.figures.queries.figures import breakdowns, shown_now
from nhiemky.figures.queries.indicators import nearest
from nhiemky.figures.queries.reporting import (
    Place,
    doubts_about,
    history_of,
    in_period,
    indicators_of,
    period_of,
)
from nhiemky.figures.queries.series import followed
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.rules.questions import Past, Question
from nhiemky.figures.rules.shown import Shown
from nhiemky.org.models import Term, Unit, UnitKind
from nhiemky.org.queries import open_units

#: Kinds of units that a campaign may ask, in the order of the form.
ASKABLE = (UnitKind.BRANCH, UnitKind.RESIDENTIAL_GROUP, UnitKind.WARD)


@dataclass(frozen=True, slots=True, kw_only=True)
class CellOfReport:
    """One indicator of one unit. `asked`: the unit reports it at all; `followed`: not typed, from shorter periods; `lack`: why there is no number; `wrong`: by how
    much its breakdown does not add up (None: it does, or has none)."""

    indicator: Indicator
    asked: bool
    figure: Figure | None = None
    followed: Shown | None = None
    shown: Shown | None = None
    lack: str = ""
    questions: tuple[Question, ...] = ()
    wrong: Any = None

    @property
    def missing(self) -> bool:
        return self.asked and self.figure is None and self.followed is None

    @property
    def silent(self) -> bool:
        """Missing, and not a word why."""
        return self.missing and not self.lack


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit that is asked. `late`: days beyond the due day that it is waited for."""

    asked: Asked
    cells: tuple[CellOfReport, ...]
    late: int
    reminders: tuple[dt.date, ...]

    @property
    def done(self) -> bool:
        return self.asked.done_at is not None

    @property
    def wanted(self) -> int:
        return sum(cell.asked for cell in self.cells)

    @property
    def given(self) -> int:
        return sum(not cell.missing for cell in self.cells if cell.asked)

    @property
    def odd(self) -> int:
        return sum(bool(cell.questions) or cell.wrong is not None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class CampaignStanding:
    """`lines`: late first, then who is waited for, then who has reported."""

    campaign: Campaign
    indicators: tuple[Indicator, ...]
    lines: tuple[UnitLine, ...]

    @property
    def reported(self) -> int:
        return sum(line.done for line in self.lines)

    @property
    def waiting(self) -> tuple[UnitLine, ...]:
        return tuple(line for line in self.lines if not line.done)

    @property
    def odd(self) -> int:
        return sum(line.odd for line in self.lines)


def campaigns_of(ward: Unit) -> QuerySet[Any]:
    """The campaigns of a ward with how many units are asked (`total`) and have reported (`reported`)."""
    return (
        Campaign.objects.filter(unit__path__startswith=ward.path)
        .select_related("unit")
        .annotate(
            total=Count("asked", distinct=True),
            reported=Count("asked", filter=Q(asked__done_at__isnull=False), distinct=True),
        )
    )


def running(ward: Unit, *, until: dt.date) -> QuerySet[Any]:
    """Campaigns that are not closed and due until a day: the nearest first."""
    return campaigns_of(ward).filter(closed_at__isnull=True, due_on__lte=until).order_by("due_on", "pk")


def standing_of(campaign: Campaign, *, today: dt.date) -> CampaignStanding:
    """One campaign with every unit and every number. Seven queries, however many units."""
    indicators = indicators_of(campaign)
    asked = list(_asked(campaign))
    known = _Known(campaign, indicators, asked)
    lines = [_line(one, campaign, known, today) for one in asked]
    lines.sort(key=lambda line: (line.done, -line.late, line.asked.unit.sort_key))
    return CampaignStanding(campaign, tuple(indicators), tuple(lines))


def standing_of_unit(asked: Asked, *, today: dt.date) -> UnitLine:
    """The report of one unit."""
    return _line(asked, asked.campaign, _Known(asked.campaign, indicators_of(asked.campaign), [asked]), today)


def lines_of(campaign: Campaign) -> list[rules.Line]:
    """Whoever is asked, as the rules see them, with what is missing without a word."""
    standing = standing_of(campaign, today=campaign.due_on)
    return [rule_line(line) for line in standing.lines]


def rule_line(line: UnitLine) -> rules.Line:
    return rules.Line(
        id=line.asked.pk,
        name=line.asked.unit.called,
        done=line.done,
        reminded_on=line.reminders[-1] if line.reminders else None,
        missing=tuple(cell.indicator.name for cell in line.cells if cell.silent),
    )


def askable_units(ward: Unit) -> dict[str, list[Unit]]:
    """Kind → units of the ward that go on, the ward itself among them. One query."""
    found: dict[str, list[Unit]] = {str(kind): [] for kind in ASKABLE}
    for unit in open_units(ward).filter(kind__in=ASKABLE).order_by("sort_key"):
        found[unit.kind].append(unit)
    return {kind: units for kind, units in found.items() if units}


def askable_indicators(indicators: Iterable[Indicator], on: dt.date) -> list[Indicator]:
    """Of a catalogue what can be asked for: typed, not ended on a day; one for each code, the nearest unit's."""
    typed = (one for one in indicators if not one.is_derived and (one.valid_to is None or one.valid_to >= on))
    return sorted(nearest(typed), key=lambda one: (one.sector, one.sort_key, one.pk))


def asks(indicator: Indicator, unit: Unit) -> bool:
    """Does the unit report the indicator?"""
    return rules.is_asked(
        reported_by=indicator.reported_by, kind=unit.kind, defines=indicator.unit_id == unit.pk
    )


def running_term(ward: Unit, on: dt.date) -> tuple[int, int] | None:
    """First and last year of the term that is running in the ward."""
    found: Term | None = ward.terms.filter(first_year__lte=on.year).order_by("-first_year").first()
    return (found.first_year, found.last_year) if found else None


class _Known:
    """Everything about the figures of a campaign, read once."""

    def __init__(self, campaign: Campaign, indicators: Sequence[Indicator], asked: Sequence[Asked]) -> None:
        units, numbers = [one.unit_id for one in asked], [one.pk for one in indicators]
        period = period_of(campaign)
        self.indicators = indicators
        self.figures = in_period(units, numbers, period)
        self.history = history_of(units, numbers, period)
        self.followed = followed(units, indicators, period)
        self.breakdowns = breakdowns(self.figures.values())
        self.lacks: dict[Place, str] = {
            (one.pk, lack.indicator_id): lack.note for one in asked for lack in one.lacks.all()
        }

    def cell(self, asked: Asked, indicator: Indicator) -> CellOfReport:
        place = (asked.unit_id, indicator.pk)
        figure = self.figures.get(place)
        lack = self.lacks.get((asked.pk, indicator.pk), "")
        # An earlier number of a unit that is not asked any more is not part of this campaign.
        if not asks(indicator, asked.unit) or figure is None:
            return CellOfReport(
                indicator=indicator,
                asked=asks(indicator, asked.unit),
                lack=lack,
                followed=self.followed.get(place),
            )
        past: Sequence[Past] = self.history.get(place, [])
        parts = self.breakdowns[figure.pk]
        return CellOfReport(
            indicator=indicator,
            asked=True,
            figure=figure,
            shown=shown_now(figure),
            questions=tuple(doubts_about(figure, past)),
            wrong=parts.check.difference if parts.wrong else None,
        )


def _line(asked: Asked, campaign: Campaign, known: _Known, today: dt.date) -> UnitLine:
    reminders = sorted(reminder.on for reminder in asked.reminders.all())
    late = 0 if asked.done_at else max((today - campaign.due_on).days, 0)
    cells = tuple(known.cell(asked, indicator) for indicator in known.indicators)
    return UnitLine(asked, cells, late, tuple(reminders))


def _asked(campaign: Campaign) -> QuerySet[Asked]:
    rows = campaign.asked.select_related("unit", "done_by").order_by("unit__sort_key", "pk")
    return rows.prefetch_related("lacks", "reminders")
