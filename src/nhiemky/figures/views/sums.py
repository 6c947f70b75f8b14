"""What the figures of a ward come to together, and its units side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.figures import access
from nhiemky.figures.access import ComparedIndicator
from nhiemky.figures.models import Sector
from nhiemky.figures.queries import rollup, totals
from nhiemky.figures.rules import formulas, periods
from nhiemky.figures.rules.periods import Period
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages import exports
from nhiemky.pages.columns import Column
from nhiemky.vietnamese.measures import label

PERIOD, UNIT, EXPORT = "ky", "don-vi", "xuat"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a box."""

    value: str
    words: str
    chosen: bool


COLUMNS = (
    Column("noi-dung", _("Nội dung"), lambda line: capfirst(line.indicator.name)),
    Column("gia-tri", _("Giá trị"), lambda line: _number(line.value, line.indicator.measure), kind="number"),
    Column("don-vi-tinh", _("Đơn vị tính"), lambda line: label(line.indicator.measure)),
    Column("da-bao-cao", _("Đã báo cáo"), lambda line: line.asked.reported, kind="number"),
    Column("phai-bao-cao", _("Phải báo cáo"), lambda line: line.asked.asked, kind="number"),
    Column("con-thieu", _("Còn thiếu"), lambda line: "; ".join(missing_words(one) for one in line.missing)),
)


@open_to(access.for_reader)
def rolled_up(request: HttpRequest, ward: Unit) -> HttpResponse:
    trees = list(rollup.subtrees(ward))
    top = next((unit for unit in trees if str(unit.pk) == request.GET.get(UNIT)), ward)
    known = totals.periods_below(top)
    period = chosen_period(request, known)
    lines = rollup.rolled_up(top, period) if period else []
    if request.GET.get(EXPORT, "") in exports.FORMATS:
        return exports.answer(
            form=request.GET[EXPORT],
            name=f"{ward.slug}-tong-hop-{key_of(period)}",
            title=_g("Tổng hợp số liệu %(period)s – %(unit)s") % {"period": period or "", "unit": top.name},
            columns=COLUMNS,
            rows=lines,
            sample=ward.is_sample,
        )
    return render(
        request,
        "figures/rollup.html",
        {
            "ward": ward,
            "top": top,
            "period": period,
            "key": key_of(period),
            "sectors": _by_sector(lines),
            "missing_some": sum(line.asked.missing > 0 for line in lines),
            "lines": lines,
            "periods": period_choices(known.every, period),
            "units": [Choice(str(unit.pk), unit.called, unit == top) for unit in trees],
            "papers": [(form, f"?{_query(period, top)}&{EXPORT}={form}") for form in exports.FORMATS],
        },
    )


@open_to(access.for_compared)
def compared(request: HttpRequest, found: ComparedIndicator) -> HttpResponse:
    ward, indicator = found.ward, found.indicator
    known = totals.periods_below(ward)
    period = chosen_period(request, known)
    rows = rollup.compared(ward, indicator, period) if period else []
    lines = rollup.rolled_up(ward, period) if period else []
    return render(
        request,
        "figures/compare.html",
        {
            "ward": ward,
            "indicator": indicator,
            "period": period,
            "key": key_of(period),
            "rows": rows,
            "reported": sum(row.value is not None for row in rows),
            "line": next((line for line in lines if line.indicator == indicator), None),
            "periods": period_choices(known.every, period),
            "others": [line.indicator for line in lines if not line.own],
        },
    )


def chosen_period(request: HttpRequest, known: totals.KnownPeriods) -> Period | None:
    """The one that the address names, else the usual one."""
    asked = next((one for one in known.every if periods.key(one) == request.GET.get(PERIOD)), None)
    return asked or known.usual()


def key_of(period: Period | None) -> str:
    """What links to another page about the same period say; empty for none."""
    return periods.key(period) if period else ""


def period_choices(known: Iterable[Period], chosen: Period | None) -> list[Choice]:
    return [Choice(periods.key(one), capfirst(periods.words(one)), one == chosen) for one in known]


def missing_words(one: rollup.Missing) -> str:
    """`Chi bộ 3`, of another period than the page's `Chi bộ 3 (năm 2022)`."""
    return f"{one.unit.called} ({periods.words(one.period)})" if one.period else one.unit.called


def _query(period: Period | None, top: Unit) -> str:
    return f"{PERIOD}={key_of(period)}&{UNIT}={top.pk}"


def _number(value: formulas.Amount | None, measure: str) -> Any:
    return None if value is None else formulas.rounded(value.value, measure)


def _by_sector(lines: Iterable[rollup.Line]) -> list[tuple[str, list[rollup.Line]]]:
    found: dict[str, list[rollup.Line]] = {}
    for line in lines:
        found.setdefault(line.indicator.sector, []).append(line)
    words = {str(sector): str(sector.label) for sector in Sector}
    order = [*words, *(sector for sector in found if sector not in words)]
    return [(words.get(sector) or _g("Khác"), found[sector]) for sector in order if sector in found]
