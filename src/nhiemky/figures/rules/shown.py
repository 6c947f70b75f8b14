"""How a figure is written in a text: qualifier, number, unit – and the shorter forms of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from nhiemky.figures.rules.periods import Period
from nhiemky.vietnamese.measures import format_measure, format_ratio
from nhiemky.vietnamese.numbers import format_number, in_words, padded

_PERCENT_PLACES = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Computed:
    """How a value came about that nobody typed: of which indicator, unit and period, and from which versions."""

    indicator: int
    unit: int
    period: Period
    versions: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One version of a figure, ready to be written. `measure` as in `vietnamese.measures` (VND, km, m2, a noun).

    `version` is the id of the version, `number` its place among the versions of the figure; `figure` the id of the
    figure, `part_of` that of its total (0: of none). A computed value has no version of its own: `computed` says of what
    it was made.
    """

    code: str
    value: Decimal
    measure: str = ""
    out_of: Decimal | None = None
    qualifier: str = ""
    subject: str = ""
    version: int = 0
    number: int = 1
    figure: int = 0
    part_of: int = 0
    computed: Computed | None = None

    @property
    def versions(self) -> tuple[int, ...]:
        """The versions that a text cites when it is issued with this value."""
        return self.computed.versions if self.computed else (self.version,)

    def __str__(self) -> str:
        return in_full(self)


def in_full(shown: Shown) -> str:
    """`hơn 527 triệu đồng`, `2.560 m²`, `26,6 km`, `13/13 chi bộ`."""
    if shown.out_of is None:
        return format_measure(shown.value, shown.measure, qualifier=shown.qualifier)
    return f"{shown.qualifier} {format_ratio(shown.value, shown.out_of, shown.measure)}".lstrip()


def bare(shown: Shown) -> str:
    """The number alone: `13`, `26,6`."""
    return format_number(shown.value)


def two_digits(shown: Shown) -> str:
    """`01`, `09`, `13`: counts below ten as papers write them; a decimal number stays as it is."""
    return padded(int(shown.value)) if _is_count(shown.value) else bare(shown)


def ratio(shown: Shown) -> str:
    """`13/13` without its unit; a figure without a whole is written as its number."""
    return bare(shown) if shown.out_of is None else format_ratio(shown.value, shown.out_of, "")


def percent(shown: Shown) -> str:
    """`100%`, `71,43%`: the part of the whole, at most two decimals; a figure without a whole is written in full."""
    if shown.out_of is None:
        return in_full(shown)
    share = (shown.value * 100 / shown.out_of).quantize(_PERCENT_PLACES, rounding=ROUND_HALF_UP)
    return format_measure(share, "%")


def words(shown: Shown) -> str:
    """`hai mươi tư`, `hai mươi sáu phẩy sáu`: the number read aloud, without its unit."""
    whole, _, part = f"{abs(shown.value):f}".partition(".")
    sign = "âm " if shown.value < 0 else ""
    decimals = part.rstrip("0")
    if not decimals:
        return sign + in_words(int(whole))
    # Behind the comma a leading zero must be heard: 0,05 is "không phẩy không năm".
    read = " ".join(map(in_words, map(int, decimals))) if decimals[0] == "0" else in_words(int(decimals))
    return f"{sign}{in_words(int(whole))} phẩy {read}"


def _is_count(value: Decimal) -> bool:
    return value >= 0 and value == int(value)


#: Name of the form behind the bar, without diacritics → how it is written.
FORMS: dict[str, Callable[[Shown], str]] = {
    "": in_full,
    "so": bare,
    "hai-chu-so": two_digits,
    "ty-le": ratio,
    "phan-tram": percent,
    "chu": words,
}
