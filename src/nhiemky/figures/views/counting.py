"""A value of an indicator for a period: the form knows what is counted, what was said before, whether it comes too late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.figures import access, queries
from nhiemky.figures.access import IndicatorInWard
from nhiemky.figures.actions.enter_figure import enter_figure
from nhiemky.figures.forms import value_of
from nhiemky.figures.forms.counting import Beside, CountingForm, period_of
from nhiemky.figures.models import Campaign, Figure, Indicator
from nhiemky.figures.queries.through_years import Line, lines, same_part
from nhiemky.figures.rules import counting, periods
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.views.addresses import of_figure, of_indicator
from nhiemky.kernel.gates import open_to
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit
from nhiemky.org.queries import open_units
from nhiemky.pages.forms import ask_for, submit
from nhiemky.vietnamese.measures import label

#: As many earlier values as stand beside the field.
MOST_EARLIER = 8


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the value goes, as far as the page knows it."""

    unit: Unit
    period: Period
    earlier: list[Line]
    standing: Figure | None
    closing: Campaign | None
    followed: Line | None


@open_to(access.for_indicator_counter)
def count(request: HttpRequest, found: IndicatorInWard) -> HttpResponse:
    """`?ky=2025-q1&don-vi=12` says period and unit; else the last period that has ended, of the ward itself."""
    indicator, ward = found.indicator, found.ward
    units = _units(ward, indicator)
    spot = _spot(request, indicator, units)
    form = CountingForm(
        request.POST or None,
        request.FILES or None,
        units=units,
        measure=label(queries.measure_of(indicator)),
        initial={
            "unit": spot.unit.pk,
            "year": spot.period.first.year,
            "part": periods.part(spot.period),
            "source": indicator.source,
        },
    )
    if spot.closing:
        ask_for(form, "reason")
    if form.is_bound and not form.data.get("sure"):
        _ask(form, indicator, spot)
    return submit(
        request,
        form,
        lambda data: _enter(request, indicator, units, data),
        ward=ward,
        template="figures/count.html",
        context={
            "title": _g("Nhập số: %(name)s") % {"name": indicator.name},
            "indicator": indicator,
            "spot": spot,
            "back_url": of_indicator("indicator", ward, indicator),
        },
        then=lambda figure: of_figure("figure", ward, figure),
        said=_("Đã nhập số liệu."),
    )


def _enter(request: HttpRequest, indicator: Indicator, units: list[Unit], data: dict[str, Any]) -> Figure:
    period = period_of(data["year"], data["part"])
    if period is None:
        raise Refused("figure-without-period", field="year")
    counting.check_time(period, timezone.localdate())
    unit = next(one for one in units if one.pk == data["unit"])
    value = value_of(data, label(queries.measure_of(indicator)))
    new = counting.figure_of(queries.counted(indicator), period, value, reason=data["reason"])
    return enter_figure(request.user, unit, new=new, evidence=data["evidence"])


def _units(ward: Unit, indicator: Indicator) -> list[Unit]:
    """The ward itself, and below it whoever counts this."""
    if not indicator.reported_by:
        return [ward]
    return [ward, *open_units(ward).filter(kind=indicator.reported_by).exclude(pk=ward.pk)]


def _spot(request: HttpRequest, indicator: Indicator, units: list[Unit]) -> Spot:
    sent = request.POST if request.method == "POST" else request.GET
    wanted = sent.get("unit" if request.method == "POST" else "don-vi", "")
    unit = next((one for one in units if str(one.pk) == wanted), units[0])
    typed = period_of(sent.get("year", ""), sent.get("part", ""))
    asked = periods.of_key(sent.get("ky", ""))
    period = typed or asked or periods.last_ended(indicator.every, timezone.localdate())
    standing = Figure.objects.filter(
        unit=unit, indicator=indicator, period_from=period.first, period_to=period.last
    ).select_related("current")
    known = lines(unit, indicator)
    return Spot(
        unit,
        period,
        # What can be compared; where there is nothing of the kind, whatever was said last.
        (same_part(known, period) or known)[:MOST_EARLIER],
        standing.first(),
        queries.closed_by((unit, indicator, period)),
        next((line for line in known if line.point.period == period and line.point.parts), None),
    )


def _ask(form: CountingForm, indicator: Indicator, spot: Spot) -> None:
    """Only of a form that is whole: faults come first."""
    typed = str(form.data.get("value", "")).strip()
    if typed and form.is_valid():
        history = queries.history_of([spot.unit.pk], [indicator.pk], spot.period)
        form.ask(typed, Beside(queries.measure_of(indicator), history.get((spot.unit.pk, indicator.pk), [])))
