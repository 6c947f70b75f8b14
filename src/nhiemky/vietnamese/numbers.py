"""Numbers as the office writes them: a dot groups thousands, a comma begins the decimals."""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Context, Decimal

from nhiemky.vietnamese.unreadable import Unreadable

_EXPECTED = "2.560 · 26,6 · 1.234,5"
_DASHES = str.maketrans(dict.fromkeys("‐‑–−", "-"))
_NUMBER = re.compile(
    r"([+-]?) ?((?:[1-9][0-9]{0,2}(?:\.[0-9]{3})+)|(?:[1-9][0-9]{0,2}(?: [0-9]{3})+)|[0-9]+)(?:,([0-9]+))?"
)
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = {"tỷ": 10**9, "triệu": 10**6, "nghìn": 1000, "trăm": 100, "mươi": 10}
_VARIANTS = {"ngàn": "nghìn", "tỉ": "tỷ", "lẻ": "linh", "nhăm": "lăm", "bẩy": "bảy"}
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LARGEST_ROMAN = 3999
_MOST_WORDS = 99


def format_number(value: Decimal | int, *, decimals: int | None = None) -> str:
    """`1.234,5`: as exact as the value, or rounded half up to `decimals` places."""
    exact = Decimal(value)
    if not exact.is_finite():
        raise Unreadable("number-not-finite", text=str(value), expected=_EXPECTED)
    if decimals is not None:
        room = Context(prec=max(28, exact.adjusted() + decimals + 2), rounding=ROUND_HALF_UP)
        exact = exact.quantize(Decimal((0, (1,), -decimals)), context=room)
    whole, _, part = f"{exact:f}".lstrip("-").partition(".")
    shown = part.rstrip("0") if decimals is None else part
    sign = "-" if exact < 0 else ""
    return f"{sign}{int(whole):,}".replace(",", ".") + (f",{shown}" if shown else "")


def parse_number(text: str) -> Decimal:
    """The value of `26,6`, `2.560`, `2560`, `1.234,5`, `2 560`.

    A dot always groups thousands and a comma always begins the decimals: `2.560` is 2560 and `1,234` is less
    than two. What this rule cannot read (`1.5`, `1,234,567`, `0.125`) is refused, never guessed.
    """
    cleaned = unicodedata.normalize("NFKC", text).translate(_DASHES).strip()
    found = _NUMBER.fullmatch(cleaned)
    if found is None:
        dotted = re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)+", cleaned)
        raise Unreadable(
            "number-dot-not-thousands" if dotted else "number-unreadable", text=text, expected=_EXPECTED
        )
    sign, whole, part = found.groups()
    decimals = (part or "").rstrip("0")
    return Decimal(f"{sign}{re.sub('[. ]', '', whole)}{f'.{decimals}' if decimals else ''}")


def padded(number: int) -> str:
    """`09`: at least two digits, as counts and document numbers below ten are written."""
    if number < 0:
        raise Unreadable("number-negative", text=str(number), expected="09")
    return f"{number:02d}"


def in_words(number: int) -> str:
    """The number read aloud, as minutes spell it: 24 is `hai mươi tư`, 105 `một trăm linh năm`."""
    if number < 0:
        return f"âm {in_words(-number)}"
    return " ".join(_reading(number)) or _DIGITS[0]


def _reading(number: int) -> list[str]:
    billions, rest = divmod(number, _SCALES["tỷ"])
    words = [*_reading(billions), "tỷ"] if billions else []
    for value, scale in ((rest // 10**6, "triệu"), (rest // 1000 % 1000, "nghìn"), (rest % 1000, "")):
        if value:
            # Behind a larger group all three places are read: 1.005 is "một nghìn không trăm linh năm".
            words += _hundreds(value) if words or value > 99 else _tens(value)
            words += [scale] if scale else []
    return words


def _hundreds(value: int) -> list[str]:
    hundreds, rest = divmod(value, 100)
    link = ["linh"] if 0 < rest < 10 else []
    return [_DIGITS[hundreds], "trăm", *link, *(_tens(rest) if rest else [])]


def _tens(value: int) -> list[str]:
    tens, unit = divmod(value, 10)
    if tens == 0:
        return [_DIGITS[unit]]
    changed = {1: "mốt", 4: "tư"} if tens > 1 else {}
    last = changed.get(unit, "lăm" if unit == 5 else _DIGITS[unit])
    return [*([_DIGITS[tens], "mươi"] if tens > 1 else ["mười"]), *([last] if unit else [])]


def from_words(text: str) -> int:
    """The number spelled out in `text`; also `ngàn`, `lẻ`, `tỉ`, `hai mươi bốn`. A slip of spelling is refused."""
    words = [_VARIANTS.get(word, word) for word in unicodedata.normalize("NFC", text).lower().split()]
    spelled = " ".join(words).replace("mươi bốn", "mươi tư").replace("linh tư", "linh bốn")
    sign = -1 if spelled.startswith("âm ") else 1
    number = sign * _value(spelled.removeprefix("âm ").split()[:_MOST_WORDS])
    # Reading the result back proves that every word was understood and stood in its place.
    if in_words(number) != spelled:
        raise Unreadable("number-words-unreadable", text=text, expected=f"{in_words(24)} · {in_words(105)}")
    return number


def _value(words: list[str]) -> int:
    for scale, factor in _SCALES.items():
        if scale in words:
            cut = len(words) - 1 - words[::-1].index(scale)
            return _value(words[:cut]) * factor + _value(words[cut + 1 :])
    units = {**{word: value for value, word in enumerate(_DIGITS)}, "mốt": 1, "tư": 4, "lăm": 5, "mười": 10}
    return sum(units.get(word, 0) for word in words)


def roman(number: int) -> str:
    """`XI`: the number of a congress or of a term (khóa)."""
    if not 0 < number <= _LARGEST_ROMAN:
        raise Unreadable("number-not-roman", text=str(number), expected="1 · 3999")
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters


def from_roman(text: str) -> int:
    """The number of a congress written `XI` or `xi`; anything not written the standard way is refused."""
    left = cleaned = text.strip().upper()
    number = 0
    for value, sign in _ROMAN:
        while left.startswith(sign):
            number += value
            left = left.removeprefix(sign)
    if left or not 0 < number <= _LARGEST_ROMAN or roman(number) != cleaned:
        raise Unreadable("number-not-roman", text=text, expected="XI")
    return number
