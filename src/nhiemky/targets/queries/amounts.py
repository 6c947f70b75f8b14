"""Figures and promises of a target as the office says them, rounded only here."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.pages.chips import Chip
from nhiemky.targets.queries.promises import promise_of
from nhiemky.targets.queries.standing import TargetState
from nhiemky.targets.rules import danger, wording
from nhiemky.targets.rules.forecast import Outlook
from nhiemky.targets.rules.judging import rough, rounded
from nhiemky.targets.rules.promises import RATE
from nhiemky.targets.rules.readings import is_percent
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.target import Cadence, Operator
from nhiemky.vietnamese.measures import label
from nhiemky.vietnamese.money import CURRENCY
from nhiemky.vietnamese.numbers import format_number

_MOODS = {
    Said.EXCEEDED: "ok",
    Said.MET: "ok",
    Said.ESTIMATED: "info",
    Said.NOT_MET: "late",
    Said.NOT_DUE: "plain",
    Said.NO_DATA: "warn",
}
_STATUSES = {
    Said.EXCEEDED: _("Vượt"),
    Said.MET: _("Đạt"),
    Said.ESTIMATED: _("Ước đạt"),
    Said.NOT_MET: _("Chưa đạt"),
    Said.NOT_DUE: _("Chưa đến kỳ"),
    Said.NO_DATA: _("Chưa có số liệu"),
}
_LARGE = ((10**9, "tỷ đồng"), (10**6, "triệu đồng"))


def amount(value: Fraction, measure: str) -> str:
    """`42,8 tỷ đồng`, `95,24%`, `12 người`: two places at most, half up."""
    if measure == CURRENCY:
        for unit, words in _LARGE:
            if abs(value) >= unit:
                return f"{format_number(rounded(value / unit))} {words}"
    number = format_number(rounded(value))
    space = "" if is_percent(measure) or not measure else " "
    return f"{number}{space}{label(measure)}"


def number(value: Fraction, measure: str) -> str:
    """As `amount`, without the unit unless it is needed to read the number."""
    return amount(value, measure if measure == CURRENCY else "")


def scale(values: Iterable[Fraction], measure: str) -> tuple[int, str]:
    """The one unit in which a whole picture is told, by its largest number: short numbers, nothing cut off."""
    if measure == CURRENCY:
        most = max((abs(one) for one in values), default=Fraction())
        return next(((unit, words) for unit, words in _LARGE if most >= unit), (1, label(measure)))
    return 1, label(measure)


def points(value: Fraction, measure: str) -> str:
    """A difference: percentages are told in points."""
    words = amount(abs(value), measure)
    if not is_percent(measure):
        return words
    sign = measure.strip()[0]
    return _g("%(number)s điểm %(sign)s") % {"number": format_number(rounded(abs(value))), "sign": sign}


def chip(said: Said) -> Chip:
    """The status in the office's words."""
    return Chip(_MOODS[said], str(_STATUSES[said]))


def goal(state: TargetState) -> str:
    """What is promised, short: `từ 8 đến 9%, hằng năm`."""
    return ", ".join(part for part in (goal_value(state), goal_time(state)) if part)


def goal_value(state: TargetState) -> str:
    """Only what is to be reached: `tăng 10%/năm`."""
    version, target = state.version, state.standing.target
    operator = Operator(version.operator)
    if operator is Operator.MILESTONE:
        return _g("đạt trong năm %(year)s") % {"year": target.last_year}
    if operator is Operator.NONE_LEFT:
        return _g("không còn")
    if target.value is None:
        return _g("theo mức cấp trên giao")
    value = amount(target.value, state.measure if operator is not Operator.REDUCTION else version.measure)
    if version.out_of is not None:
        value = f"{number(target.value, '')}/{amount(Fraction(version.out_of), version.measure)}"
    facts = {
        "value": value,
        "first": number(target.value, version.measure),
        "last": amount(target.value2, state.measure) if target.value2 is not None else "",
        "points": points(target.value, version.measure),
    }
    words = _phrase(operator, ranged=target.value2 is not None) % facts
    if state.is_growth or operator is Operator.GROWTH or version.measure == RATE:
        words = _g("tăng %(words)s") % {"words": words}
    return words


def _phrase(operator: Operator, *, ranged: bool) -> str:
    if operator is Operator.REDUCTION:
        return _g("giảm %(points)s")
    if ranged:
        return _g("từ %(first)s đến %(last)s")
    return {
        Operator.AT_LEAST: _g("từ %(value)s trở lên"),
        Operator.GROWTH: _g("%(value)s/năm"),
        Operator.ABOVE: _g("trên %(value)s"),
        Operator.AT_MOST: _g("không quá %(value)s"),
        Operator.BELOW: _g("dưới %(value)s"),
        Operator.EQUAL: _g("đạt %(value)s"),
        Operator.MULTIPLE: _g("gấp %(value)s"),
    }[operator]


def goal_time(state: TargetState) -> str:
    """By when, or over which time; empty where the value says it already (a rate of a year, a milestone)."""
    operator, cadence = Operator(state.version.operator), Cadence(state.version.cadence)
    a_year = operator is Operator.GROWTH or state.measure.endswith("/năm")
    if operator is Operator.MILESTONE or (cadence is Cadence.PER_YEAR and a_year):
        return ""
    return {
        Cadence.PER_YEAR: _g("hằng năm"),
        Cadence.BY_DATE: _g("đến %(year)s") % {"year": state.standing.target.last_year},
        Cadence.TERM_TOTAL: _g("cả nhiệm kỳ"),
        Cadence.TERM_AVERAGE: _g("bình quân nhiệm kỳ"),
    }[cadence]


def goal_before(state: TargetState) -> str:
    """As it was adopted, where it was adjusted since: the value, or the time where only that was changed."""
    if not state.adjusted:
        return ""
    first, now = promise_of(state.first), promise_of(state.version)
    before = wording.value_words(first)
    return before if before != wording.value_words(now) else wording.cadence_words(first)


def reached(state: TargetState) -> str:
    """The deciding figure; a milestone says its year; a dash where there is none."""
    judgement = state.standing.judgement
    if judgement.early_years is not None:
        year = _g("năm %(year)s") % {"year": state.standing.year}
        if judgement.early_years > 0:
            early = _g("sớm %(years)s năm") % {"years": judgement.early_years}
            return f"{year}, {early}"
        if judgement.early_years < 0:
            late = _g("muộn %(years)s năm") % {"years": -judgement.early_years}
            return f"{year}, {late}"
        return year
    if judgement.reached is None:
        return "—"
    value = Fraction(judgement.reached)
    if state.version.out_of is not None:
        return f"{number(value, '')}/{amount(Fraction(state.version.out_of), state.version.measure)}"
    if state.version.operator == Operator.REDUCTION:
        return (
            _g("giảm %(points)s") % {"points": points(value, state.version.measure)}
            if value >= 0
            else (_g("tăng %(points)s") % {"points": points(value, state.version.measure)})
        )
    return amount(value, state.measure)


def of_when(state: TargetState) -> str:
    """Of which year the deciding figure is: `ước năm 2025`, `cộng 2021–2024, thiếu năm 2023`."""
    judgement, year = state.standing.judgement, state.standing.year
    if year is None or judgement.early_years is not None or judgement.reached is None:
        return ""
    cadence = Cadence(state.version.cadence)
    over_term = cadence in (Cadence.TERM_TOTAL, Cadence.TERM_AVERAGE)
    facts = {"year": year, "first": state.target.resolution.first_year}
    if over_term and facts["first"] < year:
        words = (
            _g("cộng %(first)s–%(year)s")
            if cadence is Cadence.TERM_TOTAL
            else _g("bình quân %(first)s–%(year)s")
        ) % facts
    else:
        words = str(year)
    if judgement.estimate:
        words = _g("ước %(when)s") % {"when": words}
    if judgement.missing_years:
        missing = ", ".join(str(one) for one in judgement.missing_years)
        words += "; " + _g("thiếu số năm %(years)s") % {"years": missing}
    return words


def forecast(state: TargetState) -> str:
    """`dự báo theo xu thế 5 năm: khoảng 44,1–58,2 tỷ đồng năm 2030`."""
    ahead = state.forecast
    if ahead is None:
        return ""
    facts = {
        "years": ahead.years,
        "low": number(rough(ahead.low), state.measure),
        "high": amount(rough(ahead.high), state.measure),
        "year": ahead.at,
    }
    return _g("Dự báo theo xu thế %(years)s năm: khoảng %(low)s–%(high)s đến năm %(year)s") % facts


def outlook(state: TargetState) -> str:
    """What the interval says about the target; nothing is called likely or unlikely."""
    if state.forecast is None:
        return ""
    return {
        Outlook.REACHES: _g("cả khoảng đạt mục tiêu"),
        Outlook.TOUCHES: _g("có phần chưa đạt mục tiêu"),
        Outlook.MISSES: _g("cả khoảng chưa đạt mục tiêu"),
    }[state.forecast.outlook]


def why(state: TargetState, *, but_missed: bool = False) -> list[str]:
    """Each reason why a target is on the red list, in words."""
    reasons = (one for one in state.reasons if not but_missed or one is not danger.Reason.MISSED)
    return [_why(state, reason) for reason in reasons]


def _why(state: TargetState, reason: danger.Reason) -> str:
    if reason is danger.Reason.MISSED:
        return _missed(state)
    if reason is danger.Reason.FORECAST:
        return f"{forecast(state)}; {outlook(state)}"
    done, plan = state.done, state.plan
    assert done is not None and plan is not None  # there is no such reason without them
    share = format_number(rounded(done.value / Fraction(plan.value) * 100))
    gone = format_number(rounded(done.share_gone * 100))
    facts = {"months": done.months, "share": share, "plan": plan.get_kind_display(), "gone": gone}
    return _g("%(months)s tháng mới được %(share)s%% %(plan)s, thời gian đã qua %(gone)s%%") % facts


def _missed(state: TargetState) -> str:
    judgement = state.standing.judgement
    if judgement.reached is None:
        return _g("Chưa ghi nhận đạt")
    words = _g("Mới đạt %(reached)s (%(when)s), mục tiêu %(goal)s") % {
        "reached": reached(state),
        "when": of_when(state),
        "goal": goal(state),
    }
    if judgement.years_judged is not None and judgement.years_judged > 1:
        words += "; " + years_met(state)
    return words


def years_met(state: TargetState) -> str:
    """`3/4 năm đạt`, of what is judged every year."""
    judgement = state.standing.judgement
    if not judgement.years_judged:
        return ""
    return _g("%(met)s/%(judged)s năm đạt") % {
        "met": judgement.years_met,
        "judged": judgement.years_judged,
    }
