"""What the page of an indicator shows: its years, the units that report it, where it is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.figures.models import Citation, ComputedCitation, Figure, Indicator
from nhiemky.figures.queries.figures import shown_now
from nhiemky.figures.queries.indicators import followers
from nhiemky.figures.queries.through_years import Line, chart, lines
from nhiemky.figures.rules import periods, through_time
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.rules.references import for_period, reference
from nhiemky.figures.rules.shown import Shown
from nhiemky.org.models import Unit
from nhiemky.org.queries import open_units
from nhiemky.vietnamese.measures import label

#: As many texts as one looks through; the rest stand on the pages of the figures.
MOST_TEXTS = 20


@dataclass(frozen=True, slots=True)
class Reporter:
    """A unit that counts the indicator, with its newest figure (its id)."""

    unit: Unit
    figure: int
    shown: Shown
    period: str


@dataclass(frozen=True, slots=True)
class Reporters:
    """Who has a figure, and who has none: that is missing, never zero."""

    given: list[Reporter]
    missing: list[Unit]

    @property
    def count(self) -> int:
        return len(self.given) + len(self.missing)


@dataclass(frozen=True, slots=True)
class Text:
    topic: str
    label: str


def content(ward: Unit, indicator: Indicator) -> dict[str, Any]:
    found = lines(ward, indicator)
    newest = found[0].point.period if found else periods.last_ended(indicator.every, timezone.localdate())
    return {
        "lines": found,
        "chart": chart(found),
        "lacking": lacking(indicator, found),
        "reporters": reporters(ward, indicator),
        "followers": followers(indicator),
        "texts": texts(ward, indicator),
        "measure": label(indicator.measure),
        "reference": reference(for_period(indicator.code, newest)),
    }


@dataclass(frozen=True, slots=True)
class Lacking:
    """A year of which some parts are there: what is missing ("quý IV")."""

    period: Period
    what: str


def lacking(indicator: Indicator, found: Iterable[Line]) -> list[Lacking]:
    """The years that are not complete, the latest first."""
    typed = [line.point.period for line in found if not line.point.computed]
    years = {one.first.year for one in typed} - {one.first.year for one in typed if periods.is_year(one)}
    said = [
        Lacking(periods.year(number), through_time.lacking(periods.year(number), typed, indicator.over_time))
        for number in sorted(years, reverse=True)
    ]
    return [one for one in said if one.what]


def reporters(ward: Unit, indicator: Indicator) -> Reporters | None:
    """The units of the kind that reports it, and any other one below the ward that has figures of it. Two queries."""
    if indicator.is_derived:
        return None
    newest: dict[int, Figure] = {}
    rows = Figure.objects.filter(indicator=indicator, unit__path__startswith=ward.path, current__isnull=False)
    for figure in (
        rows.exclude(unit=ward).select_related("unit", "current").order_by("period_to", "-period_from")
    ):
        newest[figure.unit_id] = figure
    asked = open_units(ward).filter(kind=indicator.reported_by) if indicator.reported_by else ()
    missing = [unit for unit in asked if unit.pk not in newest and unit.pk != ward.pk]
    given = sorted(newest.values(), key=lambda figure: figure.unit.sort_key)
    return Reporters([_reporter(figure) for figure in given], missing) if given or missing else None


def texts(ward: Unit, indicator: Indicator) -> list[Text]:
    """Texts that were issued with a figure of it, or with a value computed by it, each once, the newest first."""
    cited = Citation.objects.filter(
        version__figure__indicator=indicator, version__figure__unit__path__startswith=ward.path
    )
    made = ComputedCitation.objects.filter(indicator=indicator, unit_id=ward.pk).values("topic")
    computed = Citation.objects.filter(topic__in=made)
    rows = (cited | computed).order_by("-issued_at", "-pk").values_list("topic", "label")[: 4 * MOST_TEXTS]
    return _once(Text(topic, label) for topic, label in rows)[:MOST_TEXTS]


def _once(found: Iterable[Text]) -> list[Text]:
    return list({one.topic: one for one in found}.values())


def _reporter(figure: Figure) -> Reporter:
    assert figure.period_from is not None and figure.period_to is not None  # as the database sees to
    period = periods.words(Period(figure.period_from, figure.period_to))
    return Reporter(figure.unit, figure.pk, shown_now(figure), period)
