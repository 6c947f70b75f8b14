"""The interface for other programs: the catalogue, the figures of a unit, one figure or many put. docs/api.md explains it.

Every call opens the same doors as the pages and runs the same actions; only words and form differ.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Field, Router, Schema

from nhiemky.figures import access, queries
from nhiemky.figures.access import UnitFigures
from nhiemky.figures.actions.put_figures import ToPut, put_figures
from nhiemky.figures.models import Figure, Indicator
from nhiemky.figures.queries.indicators import catalogue, visible
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.periods import Period
from nhiemky.figures.steps import Put, Spot
from nhiemky.kernel.refusals import Refused
from nhiemky.org import access as org_access
from nhiemky.org.models import Unit

router = Router(tags=["Số liệu"])
#: What one answer holds, and what one call may put.
MOST_FIGURES, MOST_PUT = 2000, 500


class Fault(Schema):
    """Every refusal: a code for programs, words for people, and what is wrong with which field."""

    code: str
    message: str
    fields: dict[str, list[str]] = Field(default_factory=dict)


class UnitOut(Schema):
    slug: str
    name: str
    kind: str


class IndicatorOut(Schema):
    """`measure` as figures keep it (VND: đồng). `formula`: computed, cannot be put."""

    code: str
    name: str
    measure: str
    sector: str
    every: str
    reported_by: str
    combines: str
    better: str
    formula: str
    defined_by: str


class FigureOut(Schema):
    """`value` as exact text; `written` as people read it; `version` counts corrections."""

    unit: str
    indicator: str
    period: str
    value: str
    out_of: str | None
    qualifier: str
    measure: str
    written: str
    version: int
    confirmed: bool
    source: str


class PutOut(FigureOut):
    """`outcome`: new, corrected, or same (nothing was written)."""

    outcome: str


class ValueIn(Schema):
    """`value` in the measure of the indicator; `sure` after a 409 figure-doubted; `reason` of a correction."""

    value: Decimal
    out_of: Decimal | None = None
    qualifier: Literal["", "gần", "hơn", "khoảng", "ước", "trên", "dưới"] = ""
    source: str = Field("", max_length=200)
    reason: str = Field("", max_length=300)
    sure: bool = False


class FigureIn(ValueIn):
    unit: str = Field(max_length=60)
    indicator: str = Field(max_length=50)
    period: str = Field(max_length=20)


class ManyIn(Schema):
    figures: list[FigureIn] = Field(min_length=1, max_length=MOST_PUT)


FAULTS: dict[int, Any] = dict.fromkeys((400, 401, 403, 404, 409, 422, 429), Fault)


@router.get("/{slug:ward}/units", response={200: list[UnitOut], **FAULTS}, operation_id="list_units")
def units(request: HttpRequest, ward: str) -> Any:
    """The units whose figures are open to the key."""
    door = org_access.for_units(request.user, ward=ward)
    return [
        UnitOut(slug=unit.slug, name=unit.name, kind=unit.kind)
        for unit in queries.open_reporters(door.ward, door.open_paths)
    ]


@router.get(
    "/{slug:ward}/indicators", response={200: list[IndicatorOut], **FAULTS}, operation_id="list_indicators"
)
def indicators(request: HttpRequest, ward: str) -> Any:
    """The catalogue: of the ward and of the units above it."""
    door = org_access.for_units(request.user, ward=ward)
    found = catalogue(door.ward).order_by("sort_key", "pk")
    return [_indicator(one) for one in found]


@router.get("/{slug:ward}/figures", response={200: list[FigureOut], **FAULTS}, operation_id="list_figures")
def figures(request: HttpRequest, ward: str, unit: str, period: str = "", indicator: str = "") -> Any:
    """The figures of a unit; `period` as 2026, 2026-q3, 2026-6t, 2026-9t, 2026-04. At most 2000, the latest first."""
    found = access.for_unit_figures(request.user, ward=ward, unit=unit)
    rows = queries.figures_of_indicators(
        found.unit, period=_period(period) if period else None, indicator=indicator
    )
    return [_figure(row, found.unit) for row in rows[:MOST_FIGURES]]


@router.put(
    "/{slug:ward}/figures/{slug:unit}/{slug:indicator}/{slug:period}",
    response={200: PutOut, **FAULTS},
    operation_id="put_figure",
)
def put_one(request: HttpRequest, ward: str, unit: str, indicator: str, period: str, sent: ValueIn) -> Any:
    """Put one figure; the same value again writes nothing, another one is a correction and needs a reason."""
    found = access.for_unit_figures_writer(request.user, ward=ward, unit=unit)
    put = put_figures(request.user, found.ward, [_to_put(found, indicator, period, sent)])
    return _put(put[0], found.unit)


@router.post("/{slug:ward}/figures", response={200: list[PutOut], **FAULTS}, operation_id="put_figures")
def put_many(request: HttpRequest, ward: str, sent: ManyIn) -> Any:
    """Put up to 500 figures, all of them or none."""
    doors = {
        slug: access.for_unit_figures_writer(request.user, ward=ward, unit=slug)
        for slug in dict.fromkeys(one.unit for one in sent.figures)
    }
    wanted = [_to_put(doors[one.unit], one.indicator, one.period, one) for one in sent.figures]
    done = put_figures(request.user, next(iter(doors.values())).ward, wanted)
    return [_put(put, doors[one.unit].unit) for put, one in zip(done, sent.figures, strict=True)]


def _to_put(found: UnitFigures, indicator: str, period: str, sent: ValueIn) -> ToPut:
    nearest = visible(found.unit, [indicator]).get(indicator)
    if nearest is None:
        raise Http404
    value = Value(
        value=sent.value,
        out_of=sent.out_of,
        qualifier=sent.qualifier,
        measure=queries.measure_of(nearest),
        source=sent.source,
    )
    return ToPut(
        spot=Spot(found.unit, nearest, _period(period)), value=value, reason=sent.reason, sure=sent.sure
    )


def _period(key: str) -> Period:
    found = periods.of_key(key)
    if found is None:
        raise Refused("figure-period-unknown", period=key, field="period")
    return found


def _indicator(one: Indicator) -> IndicatorOut:
    return IndicatorOut(
        code=one.code,
        name=one.name,
        measure=queries.measure_of(one),
        sector=one.sector,
        every=one.every,
        reported_by=one.reported_by,
        combines=one.combines,
        better=one.better,
        formula=one.formula,
        defined_by=one.unit.slug,
    )


def _figure(figure: Figure, unit: Unit) -> FigureOut:
    return FigureOut(**_said(figure, unit))


def _put(put: Put, unit: Unit) -> PutOut:
    return PutOut(**_said(put.figure, unit), outcome=put.outcome.value)


def _said(figure: Figure, unit: Unit) -> dict[str, Any]:
    version = queries.newest(figure) if figure.current is None else figure.current
    assert figure.indicator and figure.period_from and figure.period_to
    return {
        "unit": unit.slug,
        "indicator": figure.indicator.code,
        "period": periods.key(Period(figure.period_from, figure.period_to)),
        "value": f"{version.value.normalize():f}",
        "out_of": None if version.out_of is None else f"{version.out_of.normalize():f}",
        "qualifier": version.qualifier,
        "measure": figure.measure,
        "written": str(queries.shown_now(figure)),
        "version": version.number,
        "confirmed": version.confirmed_by_id is not None,
        "source": version.source,
    }
