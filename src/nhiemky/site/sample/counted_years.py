"""The catalogue of the sample and its figures: whole years up to the year of loading, and the parts of the last two.

A year that follows from its quarters is not typed: of the year of loading there is an estimate, of the one before the quarters.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal

from django.db import transaction

from nhiemky.figures import steps
from nhiemky.figures.actions.define_indicator import define_indicator
from nhiemky.figures.models import Figure, Indicator
from nhiemky.figures.rules import periods, through_time
from nhiemky.figures.rules.definitions import Definition
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.figures.rules.periods import Period
from nhiemky.org.models import Account, Unit
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only

#: How much of a year has come in after each quarter: in the year of loading, and in the year before it.
SHARES = (Decimal("0.23"), Decimal("0.47"), Decimal("0.72"), Decimal(1))
SHARES_BEFORE = (Decimal("0.235"), Decimal("0.475"), Decimal("0.722"), Decimal(1))
FACTS = (
    *("measure", "sector", "every", "reported_by", "combines", "over_time", "better", "formula", "source"),
)
Part = tuple[Period, Decimal]


def catalogue(book: Book, entries: list[Table]) -> dict[str, Indicator]:
    """The lines of the catalogue by code; what follows by a formula stands behind its operand in the file."""
    made: dict[str, Indicator] = {}
    for entry in entries:
        operand = made[entry["operand"]].pk if "operand" in entry else 0
        new = Definition(code=entry["code"], name=entry["name"], operand=operand, **only(entry, FACTS))
        made[entry["code"]] = define_indicator(book.clerk, book.ward, new=new)
    return made


def enter_years(book: Book, entry: Table, indicator: Indicator, *, confirmed_by: Account) -> None:
    """All figures of one line of the catalogue. Of the year of loading the whole year is an estimate."""
    today = book.calendar.today
    years = {int(year): Decimal(value) for year, value in entry.get("years", {}).items()}
    scale = Decimal(entry.get("scale", 1))
    with transaction.atomic():
        for year, value in years.items():
            if year > today.year:
                continue
            guess = "ước" if year == today.year else ""
            parts = list(_parts(entry, year, years, today=today)) if year >= today.year - 1 else []
            if guess or not through_time.parts_of(
                periods.year(year), [period for period, _part in parts], indicator.over_time
            ):
                parts.append((periods.year(year), value))
            for period, part in parts:
                said = guess if periods.is_year(period) else ""
                figure = enter_one(
                    book.clerk, book.ward, indicator, period, value=part * scale, qualifier=said
                )
                if not guess:
                    steps.confirm(confirmed_by, figure)


def enter_one(
    actor: Account,
    unit: Unit,
    indicator: Indicator,
    period: Period,
    *,
    value: Decimal,
    out_of: Decimal | None = None,
    qualifier: str = "",
) -> Figure:
    """The figure of a unit for a period; its code is that of the line and of the period."""
    new = NewFigure(
        code=f"{indicator.code}-{periods.key(period)}",
        subject=indicator.name[:1].lower() + indicator.name[1:],
        value=Value(
            value=value,
            measure=indicator.measure,
            out_of=out_of,
            qualifier=qualifier,
            source=indicator.source,
        ),
        period_from=period.first,
        period_to=period.last,
        period_label=periods.words(period),
        indicator=indicator.pk,
    )
    return steps.enter(actor, unit, new)


def _parts(entry: Table, year: int, years: dict[int, Decimal], *, today: dt.date) -> Iterator[Part]:
    """Quarters, 6 and 9 months that are over; of what flows in also the last month."""
    if entry.get("every", "year") == "year":
        return
    flows, follows = entry.get("over_time") == "sum", "over_time" in entry
    shares = SHARES if year == today.year else SHARES_BEFORE
    begins = Decimal() if flows else years.get(year - 1, years[year])
    steps_ = _unit_of(years[year])
    reached = [
        (begins + (years[year] - begins) * share).quantize(steps_, ROUND_HALF_EVEN) for share in shares
    ]
    before = [begins, *reached]
    found = [(periods.quarter(year, n + 1), reached[n] - before[n] * flows) for n in range(4)]
    if entry["every"] == "half" or not follows:
        found += [(periods.half(year), reached[1]), (periods.nine_months(year), reached[2])]
    if flows:
        month = (today.replace(day=1) - dt.timedelta(days=1)).month
        of_quarter = found[(month - 1) // 3][1]
        found.append((periods.months(year, month, month), (of_quarter / 3).quantize(steps_)))
    if entry["every"] == "half":
        found = [one for one in found if one[0] == periods.half(year)]
    yield from (one for one in found if one[0].last < today)


def _unit_of(value: Decimal) -> Decimal:
    """As many places as the figure of the year has."""
    return Decimal(1).scaleb(int(value.as_tuple().exponent))
