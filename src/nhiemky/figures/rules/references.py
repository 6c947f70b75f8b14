"""Texts refer to figures: `{{ duong-be-tong }}`, `{{ chi-bo|tỷ-lệ }}`. No number is typed into a text twice."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from nhiemky.figures.rules.periods import Period, key, of_key
from nhiemky.figures.rules.shown import FORMS, Shown
from nhiemky.vietnamese.folding import fold

LONGEST_CODE = 60
_REFERENCE = re.compile(r"\{\{\s*(?P<code>[A-Za-z0-9_-]+)\s*(?:\|\s*(?P<form>[^{}|]*?)\s*)?\}\}")


def codes_in(text: str) -> tuple[str, ...]:
    """Every code that the text refers to, once each, in the order of their first place."""
    return tuple(dict.fromkeys(found["code"].lower() for found in _REFERENCE.finditer(text)))


def render(text: str, values: Mapping[str, Shown]) -> str:
    """The text with every reference written out; what cannot be written stays visible between ⟦ ⟧."""
    return _REFERENCE.sub(lambda found: _written(found["code"].lower(), found["form"] or "", values), text)


def missing(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The codes of the text that are not known."""
    return tuple(code for code in codes_in(text) if code not in known)


def reference(code: str, form: str = "") -> str:
    """How a text refers to a figure."""
    return "{{ " + (f"{code}|{form}" if form else code) + " }}"


def of_period(code: str) -> tuple[str, Period] | None:
    """`thu-ngan-sach-2023-q1` → the code of an indicator and a period; None for a code that names none."""
    parts = code.split("-")
    for size in (2, 1):
        period = of_key("-".join(parts[-size:])) if len(parts) > size else None
        if period is not None:
            return "-".join(parts[:-size]), period
    return None


def for_period(code: str, period: Period) -> str:
    """The code of an indicator's figure: `thu-ngan-sach-2023`, `thu-ngan-sach-2023-q1`."""
    ending = key(period)
    return f"{code[: LONGEST_CODE - len(ending) - 1].rstrip('-')}-{ending}"


def _written(code: str, form: str, values: Mapping[str, Shown]) -> str:
    if code not in values:
        return f"⟦không có số liệu: {code}⟧"
    write = FORMS.get(fold(form).replace(" ", "-"))
    if write is None:
        return f"⟦không có cách viết: {form}⟧"
    written = write(values[code])
    # A capital at the beginning of the form asks for one in the text: {{ khau|Chữ }} opens a sentence with "Hai".
    return written[:1].upper() + written[1:] if form[:1].isupper() else written
