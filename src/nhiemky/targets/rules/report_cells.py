"""The tables of a report, cell by cell: the page, the paper and (as real numbers) the workbook say the same."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from nhiemky.targets.rules import report_term, report_words, sentences
from nhiemky.targets.rules.judging import rounded
from nhiemky.targets.rules.report_hands import STATUS, figure
from nhiemky.targets.rules.report_lines import AnnexRow, Line, Report, Reported
from nhiemky.targets.rules.yardsticks import Kind
from nhiemky.vietnamese.measures import format_measure, label
from nhiemky.vietnamese.numbers import format_number

HEADER = ("Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "% kế hoạch", "% cùng kỳ", "Tình trạng")
ANNEX_HEADER = ("Số liệu", "Đơn vị tính", "Kỳ này", "Cùng kỳ", "% cùng kỳ", "Nguồn")
MISSING = "thiếu"
NOTHING = "—"
Cell = Decimal | str


def header(found: Report) -> tuple[str, ...]:
    """Half a term shows its years, any other report its period beside the plan."""
    return report_term.header(found.years) if found.of_term else HEADER


def rows(found: Report) -> tuple[tuple[str, ...], ...]:
    """As people read them."""
    if found.of_term:
        return report_term.rows(found.lines)
    return tuple(_row(line) for line in found.counted_lines)


def number_header(found: Report) -> tuple[str, ...]:
    return report_term.number_header(found.years) if found.of_term else HEADER


def annex_rows(found: Report) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (
            row.name,
            label(row.measure),
            _amount(row.figure, row.measure),
            _amount(row.before, row.measure),
            _annex_change(row),
            row.source,
        )
        for row in found.annex
    )


def numbers(found: Report) -> tuple[tuple[Cell, ...], ...]:
    """As a workbook takes them: exact numbers in the measure of the register, percentages with two places."""
    if found.of_term:
        return report_term.numbers(found.lines)
    return tuple(
        (
            line.name,
            label(line.measure),
            "" if line.plan is None else _exact(line.plan),
            _cell(line),
            _percent(line),
            _same_period(line),
            STATUS[line.said],
        )
        for line in found.counted_lines
    )


def annex_numbers(found: Report) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            row.name,
            label(row.measure),
            _exact(row.figure.value) if row.figure else MISSING,
            _exact(row.before.value) if row.before else "",
            _ratio(row),
            row.source,
        )
        for row in found.annex
    )


def notes(found: Report) -> tuple[str, ...]:
    """Below the table: what its signs mean, and what does not stand in it."""
    told = [said] if (said := report_words.yearly(found)) else []
    if any(one.estimate for line in found.lines for one in line.reported):
        told.append("Số có chữ “ước” là số ước thực hiện.")
    if any(line.adjusted for line in found.lines):
        adjusted = "; ".join(f"{line.name} ({line.adjusted})" for line in found.lines if line.adjusted)
        told.append(f"Chỉ tiêu đã điều chỉnh so với nghị quyết đã thông qua: {adjusted}.")
    return tuple(told)


def _row(line: Line) -> tuple[str, ...]:
    of_plan, before = line.of_plan, line.against(Kind.SAME_PERIOD)
    return (
        line.name,
        label(line.measure),
        NOTHING if line.plan is None else sentences.written(line.plan, line.measure),
        line.milestone or _amount(line.figure, line.measure),
        _shown(of_plan.percent if of_plan else None),
        NOTHING
        if before is None
        else _shown(before.percent)
        if before.percent is not None
        else _points(before.difference, line.measure),
        STATUS[line.said],
    )


def _cell(line: Line) -> Cell:
    if line.milestone:
        return line.milestone
    return MISSING if line.figure is None else _exact(line.figure.value)


def _percent(line: Line) -> Cell:
    return line.of_plan.percent if line.of_plan and line.of_plan.percent is not None else ""


def _same_period(line: Line) -> Cell:
    before = line.against(Kind.SAME_PERIOD)
    if before is None:
        return ""
    return before.percent if before.percent is not None else _points(before.difference, line.measure)


def _amount(found: Reported | None, measure: str) -> str:
    """Missing is said as missing."""
    return MISSING if found is None else f"{found.qualifier} {figure(found, measure)}".strip()


def _annex_change(row: AnnexRow) -> str:
    share = _ratio(row)
    return _shown(share) if isinstance(share, Decimal) else share or NOTHING


def _ratio(row: AnnexRow) -> Cell:
    """In percent of the same period; of shares the difference in points; nothing where one of them is missing."""
    if row.figure is None or row.before is None:
        return ""
    if row.measure in sentences.SHARES:
        return _points(rounded(row.figure.value - row.before.value), row.measure)
    return rounded(row.figure.value / row.before.value * 100) if row.before.value else ""


def _points(difference: Decimal, measure: str) -> str:
    """`+0,12 điểm %`, `−3`: a difference with its sign."""
    sign = "+" if difference > 0 else "−" if difference < 0 else ""
    share = f" điểm {measure}" if measure in sentences.SHARES else ""
    return f"{sign}{format_number(abs(difference))}{share}"


def _shown(percent: Decimal | None) -> str:
    return NOTHING if percent is None else format_measure(percent, "%")


def _exact(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / Decimal(value.denominator)
