"""Reporting campaigns of the sample: a quarter that is closed, the month that runs, and what the branches answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random

from django.db import transaction
from django.utils import timezone

from nhiemky.figures.models import Asked, Campaign, Indicator
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.periods import Period
from nhiemky.org.models import Unit
from nhiemky.org.queries.units import open_branches
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.counted_years import enter_one
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
    with transaction.atomic():
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
    found = _campaign(book, entry, Campaign.Kind.QUARTER, period, due, indicators)
    silent = set(entry["silent"])
    for unit in branches:
        _answer(book, found, unit, period, chance, answers=unit.slug not in silent)
    found.closed_at, found.closed_by = timezone.now(), book.clerk
    found.save(update_fields=["closed_at", "closed_by"])


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
    found = _campaign(book, entry, Campaign.Kind.MONTH, period, due, indicators)
    first = {unit.pk for unit in [one for one in branches if one.slug != OWN][: entry["answered"]]}
    for unit in branches:
        _answer(book, found, unit, period, chance, answers=unit.pk in first)


def last_quarter(today: dt.date) -> Period:
    """The quarter that was over last."""
    number = (today.month - 1) // 3
    return periods.quarter(today.year, number) if number else periods.quarter(today.year - 1, 4)


def _campaign(
    book: Book, entry: Table, kind: str, period: Period, due: dt.date, indicators: Mapping[str, Indicator]
) -> Campaign:
    made = Campaign.objects.create(
        unit=book.ward,
        kind=kind,
        title=f"{entry['title']} {periods.words(period)}",
        period_from=period.first,
        period_to=period.last,
        due_on=due,
        note=entry.get("note", ""),
        opened_by=book.clerk,
    )
    made.indicators.set([indicators[code] for code in entry["indicators"]])
    return made


def _answer(
    book: Book, campaign: Campaign, unit: Unit, period: Period, chance: Random, *, answers: bool
) -> None:
    """A branch is asked; one that answers reports each figure. Who is silent takes a share of chance all the same."""
    numbers = list(_numbers(chance))
    asked = Asked.objects.create(campaign=campaign, unit=unit)
    if not answers:
        return
    for indicator, (value, out_of) in zip(campaign.indicators.order_by("code"), numbers, strict=True):
        enter_one(book.clerk, unit, indicator, period, value=value, out_of=out_of)
    asked.done_by, asked.done_at = book.clerk, timezone.now()
    asked.save(update_fields=["done_by", "done_at"])


def _numbers(chance: Random) -> Iterator[tuple[Decimal, Decimal | None]]:
    """New members, how many attended of how many, models: in the order of the codes."""
    members = chance.randint(20, 55)
    yield Decimal(chance.choice((0, 0, 0, 0, 0, 1))), None
    yield Decimal(members - chance.randint(0, 4)), Decimal(members)
    yield Decimal(chance.choice((0, 1, 1, 1, 2))), None
