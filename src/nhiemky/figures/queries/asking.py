"""Questions about a value in words: what is odd, the reading that would fit, and what was reported before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from django.utils.translation import gettext as _g

from nhiemky.figures.rules import entry
from nhiemky.figures.rules.questions import Doubt, Past, Question, doubts
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.measures import format_measure, format_ratio
from nhiemky.vietnamese.numbers import format_number

#: Earlier values that stand beside a question.
SHOWN = 4


def in_words(question: Question, measure: str) -> str:
    """`Chênh 1.000 lần so với kỳ trước (năm 2024: 58 tỷ đồng). Có phải 60 tỷ đồng?`"""
    return _SAID[question.doubt](question, measure)


def history_in_words(history: Sequence[Past], measure: str) -> str:
    """`năm 2023: 55 tỷ đồng · năm 2024: 58 tỷ đồng`, the latest last."""
    return " · ".join(past_in_words(past, measure) for past in history[-SHOWN:])


def past_in_words(past: Past, measure: str) -> str:
    written = (
        format_measure(past.value, measure)
        if past.out_of is None
        else format_ratio(past.value, past.out_of, measure)
    )
    return f"{past.period}: {written}"


def meant_in_another_measure(typed: str, measure: str) -> str:
    """`Đơn vị tính khác với chỉ số này. Có phải 26,6 km?` for 26.600 m; empty where nothing can be converted."""
    try:
        value = entry.read(typed, "")
    except Refused:
        return ""
    asked = doubts(value, [], measure) if value.measure and value.measure != measure else []
    return " ".join(in_words(one, measure) for one in asked if one.meant is not None)


def _measure(question: Question, measure: str) -> str:
    said = _g("Đơn vị tính khác với chỉ số này.")
    return f"{said} {_meant(question.meant, measure)}".rstrip()


def _scale(question: Question, measure: str) -> str:
    said = _g("Chênh khoảng %(times)s lần so với %(past)s.") % _beside(question, measure)
    return f"{said} {_meant(question.meant, measure)}".rstrip()


def _tenfold(question: Question, measure: str) -> str:
    return _g("Chênh %(times)s lần so với %(past)s. Có đúng không?") % _beside(question, measure)


def _over_whole(question: Question, measure: str) -> str:
    return _g("Tỷ lệ lớn hơn %(most)s%(sign)s. Có đúng không?") % {
        "most": _number(question.most),
        "sign": measure,
    }


def _negative(question: Question, measure: str) -> str:
    return _g("Tỷ lệ nhỏ hơn 0. Có đúng không?")


def _outside(question: Question, measure: str) -> str:
    said = _g("Các kỳ khác từ %(least)s đến %(most)s; số này khác xa. Có đúng không?")
    sign = "%" if question.in_percent else ""
    return said % {
        "least": _number(question.least, sign=sign),
        "most": _number(question.most, sign=sign),
    }


def _unchanged(question: Question, measure: str) -> str:
    said = _g("Giống hệt %(past)s. Có phải chép lại số cũ?")
    return said % _beside(question, measure)


def _beside(question: Question, measure: str) -> dict[str, str]:
    said = past_in_words(question.last, measure) if question.last else ""
    later = question.last is not None and question.last.later
    which = _g("kỳ sau (%(past)s)") if later else _g("kỳ trước (%(past)s)")
    return {"past": which % {"past": said}, "times": format_number(question.times)}


def _meant(meant: Decimal | None, measure: str) -> str:
    return "" if meant is None else _g("Có phải %(meant)s?") % {"meant": format_measure(meant, measure)}


def _number(value: Decimal | None, *, sign: str = "") -> str:
    return "" if value is None else f"{format_number(round(value, 2))}{sign}"


_SAID: dict[Doubt, Callable[[Question, str], str]] = {
    Doubt.MEASURE: _measure,
    Doubt.SCALE: _scale,
    Doubt.TENFOLD: _tenfold,
    Doubt.OVER_WHOLE: _over_whole,
    Doubt.NEGATIVE: _negative,
    Doubt.OUTSIDE: _outside,
    Doubt.UNCHANGED: _unchanged,
}
