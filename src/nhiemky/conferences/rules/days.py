"""When a conference took place, in the words of papers and of the press."""

from __future__ import annotations

from datetime import date

from nhiemky.vietnamese.dates import PART_OF_DAY, short_date


def day_phrase(*, held_on: date | None, ends_on: date | None, as_written: str, part_of_day: str) -> str:
    """`Sáng ngày 30/11/2021`, `Từ ngày 4/1/2020 đến ngày 22/3/2020`; without a year as it was written: `Sáng ngày 15/10`."""
    if held_on and ends_on and ends_on > held_on:
        return f"Từ ngày {short_date(held_on)} đến ngày {short_date(ends_on)}"
    day = short_date(held_on) if held_on else as_written
    part = PART_OF_DAY.get(part_of_day, "")
    return f"{part.capitalize()} ngày {day}" if part else f"Ngày {day}"


def span(began: date | None, ended: date | None) -> str:
    """The days of a part: `4/1/2020`, `từ ngày 9/2/2020 đến ngày 22/3/2020`, empty where they are not its own."""
    if began and ended and ended != began:
        return f"từ ngày {short_date(began)} đến ngày {short_date(ended)}"
    day = began or ended
    return f"ngày {short_date(day)}" if day else ""
