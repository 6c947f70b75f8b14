"""Quantities with a unit, and ratios, as reports write them: `hơn 527 triệu đồng`, `2.560 m²`, `13/13 chi bộ`."""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from nhiemky.vietnamese.money import CURRENCY, format_money, is_money, parse_money
from nhiemky.vietnamese.numbers import format_number, parse_number
from nhiemky.vietnamese.unreadable import Unreadable

QUALIFIERS = ("gần", "hơn", "trên", "dưới", "khoảng", "ước")
_LABELS = {"m2": "m²", "km2": "km²", "m3": "m³"}
_TIGHT = frozenset({"%", "‰"})  # written against the number
_CODES = {
    **{code: code for code in ("km", "m", "m2", "km2", "m3", "ha", "%", "‰")},
    "mét": "m",
    "mét vuông": "m2",
    "mét khối": "m3",
    "ki-lô-mét": "km",
    "héc-ta": "ha",
    "hecta": "ha",
    "phần trăm": "%",
    "phần nghìn": "‰",
}
_SCALES = {"nghìn": 1000, "ngàn": 1000, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_EXPECTED = "26,6 km · 2.560 m² · hơn 527 triệu đồng · 74 mô hình"
_QUALIFIED = re.compile(rf"({'|'.join(QUALIFIERS)})(?: đạt| tính)? ", re.IGNORECASE)
_COUNTED = re.compile(
    rf"([+-]?[0-9](?:[0-9., ]*[0-9])?) ?(?:({'|'.join(_SCALES)})\b)? ?([^\W\d_].*|[%‰]|)", re.IGNORECASE
)
_DASHES = str.maketrans(dict.fromkeys("‐‑–−", "-"))


@dataclass(frozen=True, slots=True)
class Measure:
    """`unit` is km, m, m2, km2, m3, ha, %, ‰, VND (value in đồng), a counting noun as written, or empty."""

    value: Decimal
    unit: str
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Ratio:
    """`part` of `whole`, counted in `unit` (as in `Measure`)."""

    part: Decimal
    whole: Decimal
    unit: str


def format_measure(value: Decimal | int, unit: str, *, qualifier: str = "") -> str:
    """`26,6 km`, `28,57%`, `2.560 m²`, `hơn 527 triệu đồng`, `74 mô hình`."""
    if qualifier and qualifier not in QUALIFIERS:
        raise Unreadable("qualifier-unknown", text=qualifier, expected=" · ".join(QUALIFIERS))
    if unit == CURRENCY:
        return f"{qualifier} {format_money(value)}".lstrip()
    space = "" if unit in _TIGHT else " "
    return f"{qualifier} {format_number(value)}{space}{label(unit)}".strip()


def label(unit: str) -> str:
    """The unit as it is printed: `m²` for m2, `đồng` for VND, a noun as it is."""
    return "đồng" if unit == CURRENCY else _LABELS.get(unit, unit)


def parse_measure(text: str) -> Measure:
    """The measure written in `text`; `tỷ` and `triệu` with nothing behind them are money."""
    # "m²" and "m2" are one unit, and a no-break space separates like any other.
    cleaned = " ".join(unicodedata.normalize("NFKC", text).translate(_DASHES).split())
    qualified = _QUALIFIED.match(cleaned)
    qualifier, body = (qualified[1].lower(), cleaned[qualified.end() :]) if qualified else ("", cleaned)
    if is_money(body):
        return Measure(parse_money(body), CURRENCY, qualifier)
    counted = _COUNTED.fullmatch(body)
    if counted is None:
        raise Unreadable("measure-unreadable", text=text, expected=_EXPECTED)
    number, scale, noun = counted.groups("")
    value = parse_number(number) * _SCALES.get(scale.lower(), 1)
    return Measure(value, _CODES.get(noun.lower(), noun), qualifier)


def format_ratio(part: Decimal | int, whole: Decimal | int, unit: str) -> str:
    """`13/13 chi bộ`; money keeps its unit on both sides; without a unit `5/7`."""
    if whole <= 0:
        raise Unreadable("ratio-of-nothing", text=f"{part}/{whole}", expected="13/13")
    first = format_money(part) if unit == CURRENCY else format_number(part)
    return f"{first}/{format_measure(whole, unit)}"


def parse_ratio(text: str) -> Ratio:
    """`13/13 chi bộ`, `5/7`, `4,896 tỷ/4,8 tỷ đồng`; the unit stands behind the whole or behind both."""
    first, _, second = text.partition("/")
    part, whole = parse_measure(first), parse_measure(second)
    qualified = part.qualifier or whole.qualifier
    if qualified or part.unit not in ("", whole.unit) or whole.value <= 0:
        raise Unreadable("ratio-unreadable", text=text, expected="13/13 chi bộ")
    return Ratio(part.value, whole.value, whole.unit)
