"""Amounts of money in đồng, written with the unit a reader takes in at a glance."""

import re
import unicodedata
from decimal import Context, Decimal

from nhiemky.vietnamese.numbers import format_number, parse_number
from nhiemky.vietnamese.unreadable import Unreadable

CURRENCY = "VND"
_EXPECTED = "120 tỷ đồng · 527 triệu đồng · 1.250.000 đồng"
_WIDE = Context(prec=60)
# (from, unit, word, step): from this amount on the unit is used when the amount is a multiple of the step. So
# 90,88 triệu and 43,854 tỷ stay short, while 1.250.000 đồng – easily misread as 1,25 – is written out.
_SHORT = (
    (10**9, 10**9, "tỷ", 10**6),
    (10**7, 10**6, "triệu", 10**4),
    (10**6, 10**6, "triệu", 10**6),
)
_SCALES = {
    "nghìn tỷ": 10**12,
    "nghìn": 1000,
    "triệu": 10**6,
    "tr": 10**6,
    "tỷ": 10**9,
}
_NUMBER = r"[0-9](?:[0-9., ]*[0-9])?"
_SCALE = "|".join(_SCALES)
_AMOUNT = re.compile(
    rf"(?P<sign>[+-]?)(?P<parts>(?:{_NUMBER} ?(?:{_SCALE}) )*{_NUMBER} ?(?P<scale>{_SCALE})?)"
    r"(?: ?(?P<currency>đồng|đ|vnđ|vnd|₫))?"
)
_PART = re.compile(rf"({_NUMBER}) ?({_SCALE})?")


def format_money(amount: Decimal | int) -> str:
    """`120 tỷ đồng`, `527 triệu đồng`, `1.250.000 đồng`: the largest unit that stays short and exact."""
    exact = Decimal(amount)
    if not exact.is_finite():
        raise Unreadable("number-not-finite", text=str(amount), expected=_EXPECTED)
    for least, unit, word, step in _SHORT:
        if abs(exact) >= least and _WIDE.remainder(exact, Decimal(step)) == 0:
            return f"{format_number(_WIDE.divide(exact, Decimal(unit)))} {word} đồng"
    return f"{format_number(exact)} đồng"


def parse_money(text: str) -> Decimal:
    """The amount in đồng of `120 tỷ`, `2.340.000 đ`, `1,2 nghìn tỷ`, `5 tỷ 300 triệu đồng`, `2.340.000`."""
    found = _AMOUNT.fullmatch(_cleaned(text))
    if found is None:
        raise Unreadable("money-unreadable", text=text, expected=_EXPECTED)
    parts = [(parse_number(number), _SCALES.get(scale, 1)) for number, scale in _PART.findall(found["parts"])]
    scales = [scale for _, scale in parts]
    if scales != sorted(set(scales), reverse=True):
        raise Unreadable("money-unreadable", text=text, expected=_EXPECTED)
    total = sum((number * scale for number, scale in parts), Decimal(0)) * (-1 if found["sign"] == "-" else 1)
    return Decimal(int(total)) if total == int(total) else total


def is_money(text: str) -> bool:
    """Whether the text reads as an amount by its own words: a currency, or `triệu`, `tỷ` with nothing counted."""
    found = _AMOUNT.fullmatch(_cleaned(text))
    return found is not None and (found["currency"] is not None or found["scale"] not in (None, "nghìn"))


def _cleaned(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).lower().replace("−", "-").replace("–", "-")
    return " ".join(plain.replace("tỉ", "tỷ").replace("ngàn", "nghìn").split())
