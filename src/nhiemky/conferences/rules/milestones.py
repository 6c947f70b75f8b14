"""The years of Party membership for which the badge is given, by the rules in force on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestones:
    """In force from `valid_from` (None: as far back as is known) until the next one."""

    valid_from: date | None
    years: tuple[int, ...]
    source: str


# Oldest first. What held between 2007 and 2016 was not read: the older list stands for it.
VERSIONS = (
    Milestones(valid_from=None, years=(30, 40, 50, 60, 70, 80), source="2007"),
    Milestones(
        valid_from=date(2016, 7, 25),
        years=(30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90),
        source="01-HD/TW 2021, 18; 38-HD/BTCTW 2025",
    ),
)


def in_force(on: date | None) -> Milestones:
    """The list of a day; of a conference without a known year the newest one."""
    known = [one for one in VERSIONS if on is None or one.valid_from is None or one.valid_from <= on]
    return known[-1]


def unknown(years: Iterable[int], *, on: date | None) -> tuple[int, ...]:
    """Those of the years for which there was no badge."""
    official = in_force(on).years
    return tuple(year for year in years if year not in official)


def check(years: Iterable[int], *, on: date | None) -> None:
    """Refuse years that are no milestone. Imported texts are not checked but get a warning (rules/warnings.py)."""
    strange = unknown(years, on=on)
    if strange:
        raise Refused(
            "no-such-milestone",
            years=", ".join(map(str, strange)),
            official=", ".join(map(str, in_force(on).years)),
            field="milestones",
        )
