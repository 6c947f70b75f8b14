"""What a superior level sees of the wards below: sums, wards side by side, years beside each other, who is missing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst

from nhiemky.figures import access
from nhiemky.figures.access import SuperiorIndicator
from nhiemky.figures.queries import rollup, superior, totals
from nhiemky.figures.rules import periods
from nhiemky.figures.rules import rollup as summed
from nhiemky.figures.rules.formulas import rounded
from nhiemky.figures.views.sums import chosen_period, key_of, period_choices
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit, UnitKind
from nhiemky.vietnamese.measures import label

MOST_YEARS = 10


@open_to(access.for_superior)
def state(request: HttpRequest, unit: Unit) -> HttpResponse:
    known = totals.periods_below(unit)
    period = chosen_period(request, known)
    shown = superior.state(unit, period) if period else superior.State([], [])
    return render(
        request,
        "figures/superior.html",
        {
            "unit": unit,
            "sample": unit.is_sample,
            "period": period,
            "key": key_of(period),
            "state": shown,
            "of_provinces": bool(shown.table) and shown.table[0][0].kind == UnitKind.PROVINCE,
            "periods": period_choices(known.every, period),
        },
    )


@open_to(access.for_superior_indicator)
def compared(request: HttpRequest, found: SuperiorIndicator) -> HttpResponse:
    """One indicator: the wards by their values, and the years beside each other."""
    unit, indicator = found.unit, found.indicator
    known = totals.periods_below(unit)
    period = chosen_period(request, known)
    rows, together = superior.compared(unit, indicator, period) if period else ([], None)
    return render(
        request,
        "figures/superior_compare.html",
        {
            "unit": unit,
            "sample": unit.is_sample,
            "indicator": indicator,
            "period": period,
            "key": key_of(period),
            "rows": rows,
            "together": together,
            "measure": label(indicator.measure),
            "of_provinces": bool(rows) and rows[0].unit.kind == UnitKind.PROVINCE,
            "periods": period_choices(known.every, period),
            "others": rollup.defined_for(unit, period) if period else [],
            **_years(found, known.every),
        },
    )


def _years(found: SuperiorIndicator, known: list[periods.Period]) -> dict[str, object]:
    """The sums of the latest years; none for what is computed or does not add up."""
    years = sorted({one.first.year for one in known if periods.is_year(one)})[-MOST_YEARS:]
    indicator = found.indicator
    if not years or indicator.is_derived:
        return {"years": [], "through": []}
    units = [found.unit, *superior.rows_below(found.unit, periods.year(years[-1]))]
    cube = superior.cube(units, [indicator], years)
    table = []
    for unit in units:
        totals_ = [cube.get((unit.pk, indicator.pk, year)) for year in years]
        values = [summed.amount(one, indicator.combines) if one else None for one in totals_]
        if any(values):
            numbers = [rounded(one.value, indicator.measure) if one else None for one in values]
            table.append((capfirst(unit.called), numbers))
    return {"years": years, "through": table}
