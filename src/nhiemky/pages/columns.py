"""A column of a list: what it shows of a row, on the screen and in an export."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from django.urls import reverse
from django.utils import timezone

from nhiemky.pages.chips import Chip
from nhiemky.pages.wards import Ward
from nhiemky.vietnamese.dates import format_date
from nhiemky.vietnamese.numbers import format_number

Kind = Literal["text", "number", "date", "chip", "symbol"]
Link = Callable[[Any, Ward], str]


class Cell(NamedTuple):
    """One value of one row, ready to be shown: `text` always, `chip` and `url` where the column has them."""

    column: Column
    text: str
    url: str = ""
    chip: Chip | None = None


@dataclass(frozen=True)
class Column:
    """`value(row)`: text, number, date, `Chip`, or None for nothing.

    `order_by`: one column of the database or several (`("due", "title")`); without it the list cannot be sorted
    by this column. A "symbol" (27-BC/ĐU) is not broken where a line ends. `link(row, ward)`: the address the cell leads to. The first column of a list names its rows.
    """

    key: str
    title: Any
    value: Callable[[Any], Any]
    order_by: str | tuple[str, ...] | None = None
    kind: Kind = "text"
    link: Link | None = None
    hide_on_phone: bool = False

    @property
    def order(self) -> tuple[str, ...]:
        return (self.order_by,) if isinstance(self.order_by, str) else tuple(self.order_by or ())

    def cell(self, row: Any, ward: Ward) -> Cell:
        """The cell of this column in a row."""
        value = self.value(row)
        return Cell(
            column=self,
            text=shown(value),
            url=self.link(row, ward) if self.link else "",
            chip=_chip(value) if self.kind == "chip" else None,
        )


def page_of_row(name: str, key: str) -> Link:
    """Leads to the page `name` of a row, whose id is the part `key` of the address."""

    def link(row: Any, ward: Ward) -> str:
        before, after = _around(name, key, ward.slug)
        return f"{before}{row.pk}{after}"

    return link


@lru_cache(maxsize=2000)
def _around(name: str, key: str, slug: str) -> tuple[str, str]:
    """What stands before and after the id: a list asks for fifty addresses that differ in nothing else."""
    before, _id, after = reverse(name, kwargs={"ward": slug, key: 0}).rpartition("0")
    return before, after


def shown(value: Any) -> str:
    """A value as people read it: 1.234,5 · 17/02/2023 · 17/02/2023 08:30 · empty for None."""
    match value:
        case None:
            return ""
        case bool():
            return str(value)
        case int() | Decimal():
            return format_number(value)
        case dt.datetime():
            local = timezone.localtime(value) if timezone.is_aware(value) else value
            return f"{format_date(local.date())} {local:%H:%M}"
        case dt.date():
            return format_date(value)
    return str(value)


def _chip(value: Any) -> Chip | None:
    if isinstance(value, Chip):
        return value
    return Chip("plain", value) if value else None
