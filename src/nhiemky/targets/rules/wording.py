"""What a target promises, in the words of the office: "tăng từ 8 đến 9%/năm, hằng năm"."""

from __future__ import annotations

from decimal import Decimal

from nhiemky.targets.rules.promises import RATE, Promise
from nhiemky.targets.rules.target import Cadence, Operator
from nhiemky.vietnamese.measures import label
from nhiemky.vietnamese.money import CURRENCY, format_money
from nhiemky.vietnamese.numbers import format_number

#: Written against the number: 95%, 0,3‰, 9%/năm.
_TIGHT = ("%", "‰")
_ASSIGNED = {
    Operator.AT_LEAST: "đạt và vượt chỉ tiêu cấp trên giao",
    Operator.EQUAL: "đạt chỉ tiêu cấp trên giao",
    Operator.ABOVE: "vượt chỉ tiêu cấp trên giao",
}


def words(promise: Promise, *, counted: str = "") -> str:
    """Value and cadence: "từ 95% trở lên, hằng năm"; "gấp 2 lần (so với 592 tỷ đồng năm 2015), đến năm 2020".

    `counted`: in what the figures are counted, where the promise itself is a rate or a ratio of them.
    """
    return f"{value_words(promise)}{_from(promise, counted)}, {cadence_words(promise)}"


def value_words(promise: Promise) -> str:
    """Only what has to be reached: "từ 95% trở lên", "3/4 trường trở lên", "không còn"."""
    if promise.as_assigned:
        return _ASSIGNED.get(Operator(promise.operator), _ASSIGNED[Operator.AT_LEAST])
    operator = Operator(promise.operator)
    if operator is Operator.NONE_LEFT:
        return "không còn"
    if operator is Operator.MILESTONE:
        return "hoàn thành"
    if promise.value is None:
        return "chưa ghi giá trị"
    return _with_value(operator, promise, promise.value)


def _with_value(operator: Operator, promise: Promise, value: Decimal) -> str:
    said = _amount(promise, value)
    if operator is Operator.RANGE:
        end = value if promise.value2 is None else promise.value2
        first = format_number(value) if promise.measure != CURRENCY else format_money(value)
        return f"{_rise(promise)}từ {first} đến {amount(end, promise.measure)}"
    if operator is Operator.GROWTH:
        mean = "bình quân " if promise.cadence == Cadence.TERM_AVERAGE else ""
        return f"tăng {mean}{amount(value, RATE)}"
    if operator is Operator.REDUCTION:
        points = "điểm %" if promise.measure == "%" else promise.measure
        return f"giảm {amount(value, points)} mỗi năm"
    if operator is Operator.MULTIPLE:
        return f"gấp {format_number(value)} lần"
    return {
        Operator.AT_LEAST: f"{_rise(promise)}từ {said} trở lên",
        Operator.ABOVE: f"{_rise(promise)}trên {said}",
        Operator.AT_MOST: f"không quá {said}",
        Operator.BELOW: f"dưới {said}",
        Operator.EQUAL: f"{_rise(promise) or ('chiếm ' if promise.structure else 'đạt ')}{said}",
    }[operator]


def cadence_words(promise: Promise) -> str:
    """ "hằng năm", "đến năm 2030", "cộng cả nhiệm kỳ", "bình quân nhiệm kỳ"."""
    if promise.cadence == Cadence.BY_DATE:
        return f"đến năm {promise.due_year}" if promise.due_year else "đến hết nhiệm kỳ"
    return {
        Cadence.PER_YEAR: "hằng năm",
        Cadence.TERM_TOTAL: "cộng cả nhiệm kỳ",
        Cadence.TERM_AVERAGE: "bình quân nhiệm kỳ",
    }[Cadence(promise.cadence)]


def amount(value: Decimal, measure: str) -> str:
    """95% · 9%/năm · 40,6 tỷ đồng · 3."""
    if measure == CURRENCY:
        return format_money(value)
    space = "" if not measure or measure.startswith(_TIGHT) else " "
    return f"{format_number(value)}{space}{label(measure)}"


def baseline_words(promise: Promise, *, counted: str = "") -> str:
    """ "592 tỷ đồng năm 2015"; empty where there is none."""
    if promise.baseline is None:
        return ""
    year = f" năm {promise.baseline_year}" if promise.baseline_year else ""
    ratio = promise.operator in (Operator.GROWTH, Operator.MULTIPLE) or promise.measure == RATE
    return f"{amount(promise.baseline, counted if ratio else promise.measure)}{year}"


def _amount(promise: Promise, value: Decimal) -> str:
    if promise.out_of is None:
        return amount(value, promise.measure)
    return f"{format_number(value)}/{amount(promise.out_of, promise.measure)}"


def _rise(promise: Promise) -> str:
    """A rate is a growth: its words begin with it."""
    return "tăng " if promise.measure == RATE else ""


def _from(promise: Promise, counted: str) -> str:
    said = baseline_words(promise, counted=counted)
    return f" (so với {said})" if said else ""
