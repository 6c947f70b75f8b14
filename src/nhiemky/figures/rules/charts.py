"""Where the bars of a chart through the years stand: whole numbers, so that no language writes them with a comma."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

WIDTH, HEIGHT = 640, 200
TOP, BOTTOM = 24, 24
_WIDEST, _GAP = 64, 8
#: Room for a letter above a bar, and for a year below it on a telephone.
_LETTER, _YEAR = 7, 54


@dataclass(frozen=True, slots=True)
class Given:
    """A year's value; None is missing and stays a gap."""

    year: int
    value: Decimal | None
    words: str = ""
    estimate: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """`middle`, `above`: where its words stand; a missing one has no height. `named`: its year is written below it."""

    given: Given
    x: int
    y: int
    width: int
    height: int
    middle: int
    above: int
    named: bool

    @property
    def missing(self) -> bool:
        return self.given.value is None


@dataclass(frozen=True, slots=True)
class Chart:
    """`zero`: the height of the line from which the bars rise or hang. `crowded`: words above the bars would touch."""

    bars: tuple[Bar, ...]
    zero: int
    crowded: bool = False


def through_years(values: Sequence[Given]) -> Chart:
    """Every year from the first to the last; those in between that nobody reported are missing, not zero."""
    known = {one.year: one for one in values}
    years = (
        [known.get(year, Given(year, None)) for year in range(min(known), max(known) + 1)] if known else []
    )
    numbers = [one.value for one in years if one.value is not None]
    most, least = max([Decimal(0), *numbers]), min([Decimal(0), *numbers])
    room, span = HEIGHT - TOP - BOTTOM, (most - least) or Decimal(1)
    zero = TOP + round(room * most / span)
    slot = WIDTH // max(len(years), 1)
    width = max(2, min(_WIDEST, slot - _GAP))
    step = -(-_YEAR // slot)
    bars = []
    for place, one in enumerate(years):
        height = round(room * abs(one.value) / span) if one.value is not None else 0
        top = zero if one.value is None or one.value < 0 else zero - height
        middle = place * slot + slot // 2
        named = (len(years) - 1 - place) % step == 0
        bars.append(Bar(one, middle - width // 2, top, width, height, middle, top - 6, named))
    longest = max((len(one.words) for one in years), default=0)
    return Chart(tuple(bars), zero, crowded=longest * _LETTER > slot)
