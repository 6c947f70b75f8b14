"""Reporting campaigns of the sample: a quarter that is closed, the month that runs, and what the branches answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random

from django.db import transaction

from nhiemky.figures import steps
from nhiemky.figures.actions.close_campaign import close_campaign
from nhiemky.figures.actions.report_figures_of_unit import report_figures_of_unit
from nhiemky.figures.actions.send_report import send_report
from nhiemky.figures.models import Asked, Campaign, Indicator
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.campaigns import Said
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.periods import Period
from nhiemky.journal.writing import record
from nhiemky.org.models import Unit
from nhiemky.org.queries.units import open_branches
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table

#: A chance of their own: what is added here moves no name and no date of anybody else.
SEED = 20250826
#: This branch has not reported yet, so that its secretary finds the form open.
OWN = "phuong-mau-tdp-7"


def ask(book: Book, table: Table, indicators: Mapping[str, Indicator]) -> None:
    """Both campaigns, one after the other."""
    chance = Random(SEED)  # noqa: S311 - invented numbers of branches
    branches = list(open_branches(book.ward).order_by("sort_key"))
    today = book.calendar.today
    _closed(book, table["closed"], indicators, branches, chance, today)
    _open(book, table["open"], indicators, branches, chance, today)


def _closed(
    book: Book,
    entry: Table,
    indicators: Mapping[str, Indicator],
    branches: Sequence[Unit],
    chance: Random,
    today: dt.date,
) -> None:
    period = last_quarter(today)
    due = book.calendar.working(period.last + dt.timedelta(days=min(12, (today - period.last).days)))
    found = _campaign(book, entry, Campaign.Kind.QUARTER, period, due, (indicators, branches))
    silent = set(entry["silent"])
    for asked in _in_order(found):
        _answer(book, asked, chance, answers=asked.unit.slug not in silent)
    close_campaign(book.clerk, found, revision=found.revision)


def _open(
    book: Book,
    entry: Table,
    indicators: Mapping[str, Indicator],
    branches: Sequence[Unit],
    chance: Random,
    today: dt.date,
) -> None:
    period = periods.months(today.year, today.month, today.month)
    due = book.calendar.working(today + dt.timedelta(days=entry["due"]))
    found = _campaign(book, entry, Campaign.Kind.MONTH, period, due, (indicators, branches))
    first = {unit.pk for unit in [one for one in branches if one.slug != OWN][: entry["answered"]]}
    for asked in _in_order(found):
        _answer(book, asked, chance, answers=asked.unit_id in first)


def last_quarter(today: dt.date) -> Period:
    """The quarter that was over last."""
    number = (today.month - 1) // 3
    return periods.quarter(today.year, number) if number else periods.quarter(today.year - 1, 4)


def _campaign(
    book: Book,
    entry: Table,
    kind: str,
    period: Period,
    due: dt.date,
    of: tuple[Mapping[str, Indicator], Sequence[Unit]],
) -> Campaign:
    """Written down as it was opened then: a closed one was due before today."""
    indicators, units = of
    new = steps.NewCampaign(
        kind=kind,
        title=f"{entry['title']} {periods.words(period)}",
        period=period,
        due_on=due,
        indicators=[indicators[code] for code in entry["indicators"]],
        units=units,
        note=entry.get("note", ""),
    )
    with transaction.atomic():
        campaign = steps.write_campaign(book.clerk, book.ward, new)
        record(book.clerk, steps.opened(campaign, new), unit=book.ward.pk, topic=f"campaign/{campaign.pk}")
    return campaign


def _in_order(campaign: Campaign) -> list[Asked]:
    return list(campaign.asked.select_related("campaign", "unit").order_by("unit__sort_key"))


def _answer(book: Book, asked: Asked, chance: Random, *, answers: bool) -> None:
    """A branch that answers reports each figure and sends. Who is silent takes a share of chance all the same."""
    numbers = list(_numbers(chance))
    if not answers:
        return
    said = [
        Said(
            indicator=indicator.pk,
            value=Value(value=value, measure=indicator.measure, out_of=out_of),
        )
        for indicator, (value, out_of) in zip(
            asked.campaign.indicators.order_by("code"), numbers, strict=True
        )
    ]
    report_figures_of_unit(book.clerk, asked, said=said)
    send_report(book.clerk, asked)


def _numbers(chance: Random) -> Iterator[tuple[Decimal, Decimal | None]]:
    """New members, how many attended of how many, models: in the order of the codes."""
    members = chance.randint(20, 55)
    yield Decimal(chance.choice((0, 0, 0, 0, 0, 1))), None
    yield Decimal(members - chance.randint(0, 4)), Decimal(members)
    yield Decimal(chance.choice((0, 1, 1, 1, 2))), None
