"""Reporting campaigns: which period is asked for now, until when, of whom; who is reminded, when one closes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from nhiemky.figures.rules import periods
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.periods import Period
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.working_days import WorkCalendar

#: Working days that a unit has after the period has ended.
DAYS_TO_ANSWER = 5
#: Periods of a kind that are offered.
_CHOICES = 5
#: A term when the ward has none written down.
_USUAL_TERM = 5
_LONGEST_TITLE = 200


class Kind(StrEnum):
    """As models.Campaign.Kind."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE = "nine"
    YEAR = "year"
    MIDTERM = "midterm"
    TERM = "term"


#: How often an indicator is counted that a campaign of a kind asks for as a rule.
ASKED_IN = {
    Kind.MONTH: ("month",),
    Kind.QUARTER: ("month", "quarter"),
    Kind.HALF: ("month", "quarter", "half"),
    Kind.NINE: ("month", "quarter"),
    Kind.YEAR: ("month", "quarter", "half", "year"),
    Kind.MIDTERM: ("year",),
    Kind.TERM: ("year",),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A unit that is asked, as the rules see it. `missing`: names of indicators without a number or a word."""

    id: int
    name: str
    done: bool
    reminded_on: dt.date | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a unit says about one indicator: a value, or why there is none (`lack`), or nothing yet.

    `seen`: id of the version that stood in the form, 0 for none; `field` the field of the form that a refusal names.
    """

    indicator: int
    value: Value | None = None
    lack: str = ""
    seen: int = 0
    field: str = ""


def choices(kind: Kind, today: dt.date, *, term: tuple[int, int] | None) -> list[Period]:
    """Periods of a kind that may be asked for, the one that is asked for now first, then earlier and the next one."""
    known = sorted(_around(kind, today, term), reverse=True)
    begun = [period for period in known if _half(period) <= today]
    ahead = [period for period in known if _half(period) > today]
    return [*begun[:_CHOICES], *ahead[-1:]]


def title_of(kind: Kind, period: Period, *, term: tuple[int, int] | None) -> str:
    """`Báo cáo quý IV năm 2026`, `Sơ kết giữa nhiệm kỳ 2025–2030`."""
    if kind in (Kind.MIDTERM, Kind.TERM):
        first, last = term or (period.first.year, period.last.year)
        words = "Sơ kết giữa nhiệm kỳ" if kind is Kind.MIDTERM else "Tổng kết nhiệm kỳ"
        return f"{words} {first}–{last}"
    return f"Báo cáo {periods.words(period)}"


def due_suggestion(period: Period, today: dt.date, calendar: WorkCalendar) -> dt.date:
    """The fifth working day after the end of the period, or after today when that is over already."""
    return calendar.after(max(period.last, today), DAYS_TO_ANSWER)


def is_asked(*, reported_by: str, kind: str, defines: bool) -> bool:
    """Does a unit of a kind report an indicator? Without a kind only the unit that defined it does."""
    return reported_by == kind if reported_by else defines


def check_opened(*, title: str, due_on: dt.date, today: dt.date, indicators: int, units: int) -> None:
    if not title.strip():
        raise Refused("campaign-without-title", field="title")
    if len(title) > _LONGEST_TITLE:
        raise Refused("campaign-title-too-long", most=_LONGEST_TITLE, field="title")
    check_due(due_on=due_on, today=today)
    if not indicators:
        raise Refused("campaign-without-indicator", field="indicators")
    if not units:
        raise Refused("campaign-asks-nobody", field="kinds")


def check_reached(unreached: Sequence[str]) -> None:
    """Every indicator that is asked for is reported by somebody who is asked."""
    if unreached:
        raise Refused("campaign-indicator-of-nobody", names=", ".join(unreached), field="indicators")


def check_due(*, due_on: dt.date, today: dt.date) -> None:
    if due_on < today:
        raise Refused("campaign-due-past", field="due_on")


def check_running(*, closed: bool) -> None:
    if closed:
        raise Refused("campaign-closed")


def check_reopened(*, closed: bool, reason: str) -> None:
    if not closed:
        raise Refused("campaign-not-closed")
    if not reason.strip():
        raise Refused("campaign-reopened-without-reason", field="reason")


def check_seen(*, seen: int, now: int) -> None:
    if seen != now:
        raise Refused("changed-meanwhile")


def to_remind(lines: Sequence[Line], *, closed: bool, today: dt.date) -> list[Line]:
    """Of those chosen the ones to remind: not done, and not reminded today. Refused if nobody is left."""
    check_running(closed=closed)
    if not lines:
        raise Refused("campaign-reminds-nobody")
    waiting = [line for line in lines if not line.done]
    if not waiting:
        raise Refused("campaign-all-reported")
    left = [line for line in waiting if line.reminded_on != today]
    if not left:
        raise Refused("campaign-reminded-today")
    return left


def check_finished(line: Line, *, closed: bool) -> None:
    """A report is complete when every indicator has a number or a word why there is none."""
    check_running(closed=closed)
    if line.done:
        raise Refused("report-already-sent", unit=line.name)
    if line.missing:
        raise Refused("report-incomplete", count=len(line.missing), names=", ".join(line.missing))


def check_said(said: Said, *, name: str, current: int, asked: bool) -> None:
    """One line of a report: of an indicator that the unit is asked for, in sight of the newest value, a value or a word."""
    if not asked:
        raise Refused("report-indicator-not-asked", name=name, field=said.field)
    if said.seen != current:
        raise Refused("report-changed-meanwhile", name=name, field=said.field)
    if said.value is not None and said.lack.strip():
        raise Refused("report-value-and-lack", name=name, field=said.field)
    if current and said.value is None:
        raise Refused("report-value-emptied", name=name, field=said.field)


def check_correction(*, sent: bool, reason: str) -> str:
    """The reason of a correction: typed once the report was sent; before that the unit is still writing."""
    if sent and not reason.strip():
        raise Refused("report-correction-without-reason", field="reason")
    return reason.strip() or "Sửa trước khi gửi báo cáo"


def check_put(*, name: str, asked: bool, derived: bool, closed: bool, reason: str) -> None:
    """A single value from outside a campaign: of a unit that reports it, and with a reason in a closed period."""
    if derived:
        raise Refused("report-indicator-derived", name=name, field="indicator")
    if not asked:
        raise Refused("report-of-another-unit", name=name, field="unit")
    if closed and not reason.strip():
        raise Refused("report-period-closed", field="reason")


def check_previewed(*, previewed: bool) -> None:
    """A workbook is entered or dropped once."""
    if not previewed:
        raise Refused("sheet-already-done")


def check_entered(*, same_preview: bool, figures: int, doubts: int, corrections: int, reason: str) -> None:
    """Entered is what was seen: something, with every doubt looked at and every correction explained."""
    if not same_preview:
        raise Refused("sheet-preview-old")
    if not figures:
        raise Refused("sheet-says-nothing")
    if doubts:
        raise Refused("sheet-doubts-unanswered", count=doubts, field="sure")
    if corrections and not reason.strip():
        raise Refused("sheet-corrections-without-reason", count=corrections, field="reason")


def _half(period: Period) -> dt.date:
    """The day on which a period is half over: from then on it is the one that reports are written about."""
    return period.first + (period.last - period.first) / 2


def _around(kind: Kind, today: dt.date, term: tuple[int, int] | None) -> Iterator[Period]:
    first, last = term or (today.year - _USUAL_TERM + 1, today.year)
    if kind is Kind.MIDTERM:
        yield Period(dt.date(first, 1, 1), dt.date((first + last) // 2, 12, 31))
        return
    if kind is Kind.TERM:
        yield Period(dt.date(first, 1, 1), dt.date(last, 12, 31))
        return
    for year in range(today.year - _CHOICES, today.year + 1):
        yield from _in_year(kind, year)


def _in_year(kind: Kind, year: int) -> list[Period]:
    if kind is Kind.MONTH:
        return [periods.months(year, month, month) for month in range(1, 13)]
    if kind is Kind.QUARTER:
        return [periods.quarter(year, number) for number in range(1, 5)]
    whole = {Kind.HALF: periods.half, Kind.NINE: periods.nine_months}
    return [whole.get(kind, periods.year)(year)]
