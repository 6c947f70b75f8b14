"""Half a term: what was promised, what every year of the term so far brought, where that leaves the target."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from nhiemky.targets.rules import sentences
from nhiemky.targets.rules.judging import Judgement
from nhiemky.targets.rules.report_hands import STATUS, Hand, figure
from nhiemky.targets.rules.report_lines import Line, Reported, Term, TermYear
from nhiemky.targets.rules.target import Cadence, Operator
from nhiemky.vietnamese.measures import format_measure, label
from nhiemky.vietnamese.numbers import format_number

MISSING = "thiếu"
NOTHING = "—"
#: Of these the figure of a year is a level; what is compared with the target is another number.
_CHANGES = (Operator.GROWTH, Operator.REDUCTION, Operator.MULTIPLE)
Cell = Decimal | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """How far the term is: the judgement with what is needed to say it."""

    judgement: Judgement
    operator: Operator
    cadence: Cadence
    measure: str
    first: int
    last: int | None


def header(years: tuple[int, ...]) -> tuple[str, ...]:
    """Of the table on the page and on paper."""
    return (
        "Chỉ tiêu",
        "Mục tiêu của nghị quyết",
        "Trước nhiệm kỳ",
        *(f"Năm {year}" for year in years),
        "Từ đầu nhiệm kỳ",
        "Tình trạng",
    )


def rows(lines: tuple[Line, ...]) -> tuple[tuple[str, ...], ...]:
    """As people read them."""
    return tuple(
        (
            line.name,
            line.term.promise,
            _start(line),
            *(_year(line, one) for one in line.term.years),
            line.milestone or line.term.so_far,
            STATUS[line.said],
        )
        for line in lines
        if line.term
    )


def number_header(years: tuple[int, ...]) -> tuple[str, ...]:
    """Of the workbook: numbers stand without their measure."""
    name, *rest = header(years)
    return (name, "Đơn vị tính", *rest)


def numbers(lines: tuple[Line, ...]) -> tuple[tuple[Cell, ...], ...]:
    """As a workbook takes them."""
    return tuple(
        (
            line.name,
            label(line.measure),
            line.term.promise,
            _exact(line.term.start) if line.term.start else "",
            *(_cell(line, one) for one in line.term.years),
            line.milestone or line.term.so_far,
            STATUS[line.said],
        )
        for line in lines
        if line.term
    )


def statement(line: Line, term: Term, hand: Hand) -> str:
    """`Thu ngân sách: năm 2025 90,4 tỷ đồng, năm 2026 ước 96,2 tỷ đồng (tăng 6,42%). Mục tiêu tăng 10%/năm, hằng năm: 1/2 năm đạt.`

    By reference the changes in brackets are left out: they would not follow a correction.
    """
    told = [f"năm {one.year} {_told(line, one, hand)}" for one in term.years]
    if term.start:
        told.insert(0, f"trước nhiệm kỳ {hand.value(line, term.start)}")
    so_far = f": {term.so_far}" if term.so_far and term.so_far != MISSING else ""
    return f"{sentences.capital(line.subject)}: {', '.join(told)}. Mục tiêu {term.promise}{so_far}."


def so_far(found: Reached) -> str:
    """`2/3 năm đạt`; `cộng 2026–2027 được 98 đảng viên, bằng 35,64% mục tiêu; thiếu số năm 2027`; `bình quân 9,51%/năm`."""
    judged = found.judgement
    if found.operator is Operator.MILESTONE:
        return ""
    if judged.reached is None:
        return MISSING
    if found.cadence is Cadence.PER_YEAR:
        return f"{judged.years_met}/{judged.years_judged} năm đạt"
    share = (
        "" if judged.percent_of_target is None else f", bằng {_percent(judged.percent_of_target)} mục tiêu"
    )
    gaps = (
        f"; thiếu số năm {', '.join(str(year) for year in judged.missing_years)}"
        if judged.missing_years
        else ""
    )
    return f"{_over(found)}{change(Fraction(judged.reached), found.operator, found.measure)}{share}{gaps}"


def change(value: Fraction, operator: Operator, measure: str) -> str:
    """What is compared with the target: `tăng 6,42%`, `giảm 0,12 điểm %`, `1,11 lần`, `46 đảng viên`."""
    if operator is Operator.GROWTH:
        return f"{'tăng' if value >= 0 else 'giảm'} {sentences.written(abs(value), '%')}"
    if operator is Operator.REDUCTION:
        return sentences.moved(-Decimal(value.numerator) / value.denominator, measure)
    return sentences.written(value, measure)


def compared(
    value: Fraction | None, operator: Operator, cadence: Cadence, measure: str, *, grown: bool
) -> str:
    """The same of one year; empty where it is the figure itself, as it is of whatever is promised over the term."""
    over_term = cadence in (Cadence.TERM_TOTAL, Cadence.TERM_AVERAGE)
    if value is None or over_term or not (grown or operator in _CHANGES):
        return ""
    return change(value, Operator.GROWTH if grown else operator, measure)


def _over(found: Reached) -> str:
    span = f"{found.first}–{found.last}" if found.last and found.last > found.first else str(found.first)
    return {
        Cadence.TERM_TOTAL: f"cộng {span} được ",
        Cadence.TERM_AVERAGE: f"bình quân {span} ",
    }.get(found.cadence, "")


def _start(line: Line) -> str:
    assert line.term is not None
    return figure(line.term.start, line.measure) if line.term.start else NOTHING


def _year(line: Line, one: TermYear) -> str:
    """A year; a milestone has none but the one in which it was reached."""
    if line.milestone:
        return "đạt" if one.reached else NOTHING
    if one.figure is None:
        return MISSING
    said = f"{one.figure.qualifier} {figure(one.figure, line.measure)}".strip()
    return f"{said} ({one.change})" if one.change else said


def _cell(line: Line, one: TermYear) -> Cell:
    return _exact(one.figure) if one.figure and not line.milestone else _year(line, one)


def _told(line: Line, one: TermYear, hand: Hand) -> str:
    if one.figure is None:
        return "chưa có số liệu"
    said = hand.value(line, one.figure)
    estimate = f"{one.figure.qualifier} " if one.figure.qualifier and not hand.says_so else ""
    beside = f" ({one.change})" if one.change and not hand.says_so else ""
    return f"{estimate}{said}{beside}"


def _percent(value: Decimal) -> str:
    return format_measure(value, "%")


def _exact(found: Reported) -> Cell:
    """n of m is no one number: it stays as people write it."""
    if found.out_of is not None:
        return f"{format_number(_decimal(found.value))}/{format_number(_decimal(found.out_of))}"
    return _decimal(found.value)


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
