from __future__ import annotations

from fractions import Fraction

import pytest

from nhiemky.targets.rules import standing, summary
from nhiemky.targets.rules.standing import Bound, Said, stand
from nhiemky.targets.rules.summary import Counted
from nhiemky.targets.rules.target import Actual, Baseline, Cadence, Operator

F = Fraction

TERM = (2021, 2025)


def promise(operator=Operator.AT_LEAST, cadence=Cadence.PER_YEAR, value=95, **more) -> Bound:
    value = None if value is None else F(value)
    return Bound(id="t", operator=operator, cadence=cadence, value=value, term=TERM, **more)


def years(values: dict[int, object], *, estimates=()) -> list[Actual]:
    return [Actual(year, F(str(value)), estimate=year in estimates) for year, value in values.items()]


def said(found) -> list[str]:
    return [one.said.value for one in found.strip]


def test_each_year_of_the_term_says_how_it_was_and_what_is_missing_stays_missing():
    found = stand(promise(), years({2021: 94, 2022: "95.5", 2024: 95}), as_of=2024, is_over=True)
    assert said(found) == ["not_met", "exceeded", "no_data", "met", "not_due"]
    assert (found.said, found.year, found.judgement.years_met) == (Said.MET, 2024, 2)
    assert found.strip[1].value == F("95.5") and found.strip[2].value is None


def test_an_estimate_that_reaches_the_target_is_uoc_dat_and_one_that_does_not_is_missed():
    above = stand(promise(), years({2023: 97}, estimates={2023}), as_of=2023, is_over=True)
    below = stand(promise(), years({2023: 90}, estimates={2023}), as_of=2023, is_over=True)
    assert (above.said, below.said) == (Said.ESTIMATED, Said.NOT_MET)


def test_the_running_year_is_judged_only_with_its_figure():
    by_2025 = promise(cadence=Cadence.BY_DATE, due=2025)
    figures = years({2024: 90})
    assert stand(by_2025, figures, as_of=2025, is_over=False).said is Said.NOT_DUE
    assert stand(by_2025, figures, as_of=2025, is_over=True).said is Said.NOT_MET
    reported = stand(by_2025, [*figures, Actual(2025, F(94))], as_of=2025, is_over=False)
    assert (reported.said, reported.as_of) == (Said.NOT_MET, 2025)


def test_growth_of_the_first_year_is_over_the_baseline_of_the_year_before_the_term():
    grows = promise(Operator.GROWTH, value=9, baseline=Baseline(F(100)))
    found = stand(grows, years({2021: 110, 2022: 115}), as_of=2022, is_over=True)
    assert said(found) == ["exceeded", "not_met", "not_due", "not_due", "not_due"]
    assert [one.value for one in found.strip[:2]] == [F(10), F(50, 11)]
    dated = promise(Operator.GROWTH, value=9, baseline=Baseline(F(100), 2020))
    assert said(stand(dated, years({2021: 110}), as_of=2021, is_over=True))[0] == "exceeded"


def test_a_date_stands_year_by_year_and_a_gap_is_a_gap():
    found = stand(
        promise(cadence=Cadence.BY_DATE, due=2025), years({2021: 90, 2023: 96}), as_of=2024, is_over=True
    )
    assert said(found) == ["not_due", "no_data", "exceeded", "no_data", "not_due"]


@pytest.mark.parametrize(
    ("attained", "as_of", "expected", "strip"),
    [
        (2022, 2024, Said.EXCEEDED, ["not_due", "exceeded", "exceeded", "exceeded", "not_due"]),
        (None, 2024, Said.NOT_DUE, ["not_due"] * 5),
        (None, 2025, Said.NOT_MET, ["not_due", "not_due", "not_due", "not_due", "not_met"]),
        (2025, 2024, Said.NOT_DUE, ["not_due"] * 5),
        (2025, 2025, Said.MET, ["not_due", "not_due", "not_due", "not_due", "met"]),
    ],
)
def test_a_milestone_is_reached_when_somebody_recorded_it(attained, as_of, expected, strip):
    milestone = promise(Operator.MILESTONE, Cadence.BY_DATE, None, due=2025, attained=attained)
    found = stand(milestone, [], as_of=as_of, is_over=True)
    assert (found.said, said(found)) == (expected, strip)
    assert found.year == (attained if attained and attained <= as_of else None)


def test_what_is_assigned_is_judged_each_year_against_the_value_of_that_year():
    assigned = promise(value=None, assigned={2021: F(90), 2023: F(92)})
    found = stand(assigned, years({2021: 89, 2022: 99, 2023: 93}), as_of=2023, is_over=True)
    assert said(found) == ["not_met", "no_data", "exceeded", "not_due", "not_due"]
    assert (found.judgement.years_judged, found.judgement.years_met) == (2, 1)
    assert found.target.value == F(92)


def test_without_anything_assigned_nothing_is_judged():
    nothing = promise(value=None, assigned={})
    assert stand(nothing, years({2021: 89}), as_of=2021, is_over=True).said is Said.NO_DATA
    by_date = promise(value=None, cadence=Cadence.BY_DATE, due=2025, assigned={})
    assert stand(by_date, years({2021: 89}), as_of=2021, is_over=True).said is Said.NO_DATA
    known = promise(value=None, cadence=Cadence.BY_DATE, due=2025, assigned={2021: F(80)})
    assert stand(known, years({2021: 89}), as_of=2021, is_over=True).said is Said.EXCEEDED


def test_a_year_whose_growth_cannot_be_said_is_missing():
    found = stand(promise(Operator.GROWTH, value=9), years({2021: 110}), as_of=2021, is_over=True)
    assert said(found)[0] == "no_data"


def test_shares_of_one_structure_stand_where_the_worst_of_them_stands():
    assert standing.together([Said.MET, Said.NOT_MET, Said.NO_DATA]) is Said.NOT_MET
    assert standing.together([Said.EXCEEDED, Said.MET]) is Said.MET


def test_the_summary_counts_everything_and_adds_up():
    targets = [Counted(said=one, sector="party") for one in Said]
    targets += [Counted(said=Said.MET, sector="economy", structure="cơ cấu")] * 2
    targets += [Counted(said=Said.NOT_MET, sector="economy", structure="cơ cấu")]
    found = summary.summary(targets)
    assert (found.total, found.reached, found.judged) == (7, 3, 5)
    assert (found.missed, found.not_due, found.no_data, str(found.percent)) == (2, 1, 1, "42.86")
    assert summary.summary([]).percent is None
    sectors = summary.by_sector(targets)
    assert list(sectors) == ["party", "economy"]
    assert sum(one.total for one in sectors.values()) == found.total
    assert (sectors["economy"].total, sectors["economy"].reached) == (1, 0)
