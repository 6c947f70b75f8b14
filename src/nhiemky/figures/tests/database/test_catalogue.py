"""The catalogue: defined, described, ended; what may be entered for it; what comes late; what texts make of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from nhiemky.figures import queries, steps
from nhiemky.figures.actions.add_usual_indicators import add_usual_indicators
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.actions.define_indicator import define_indicator
from nhiemky.figures.actions.edit_indicator import edit_indicator
from nhiemky.figures.actions.end_indicator import end_indicator
from nhiemky.figures.actions.enter_figure import enter_figure
from nhiemky.figures.models import Asked, Campaign, Citation, ComputedCitation, Figure, Indicator
from nhiemky.figures.queries.indicators import counted, visible
from nhiemky.figures.rules import counting, periods
from nhiemky.figures.rules.definitions import Definition
from nhiemky.figures.rules.entry import Value
from nhiemky.figures.rules.usual_indicators import USUAL
from nhiemky.journal.models import Entry
from nhiemky.journal.queries import history
from nhiemky.kernel.refusals import Refused


@pytest.fixture
def revenue(cast) -> Indicator:
    return define_indicator(
        cast.clerk, cast.ward, new=Definition(name="Thu ngân sách", code="thu", measure="tỷ đồng")
    )


@pytest.fixture
def growth(cast, revenue) -> Indicator:
    new = Definition(name="Tăng thu", code="tang-thu", formula="growth", operand=revenue.pk, combines="apart")
    return define_indicator(cast.clerk, cast.ward, new=new)


def enter(cast, indicator, year: int, value: str, *, reason: str = "", **more) -> Figure:
    said = Value(value=Decimal(value), measure=indicator.measure, **more)
    new = counting.figure_of(counted(indicator), periods.year(year), said, reason=reason)
    return enter_figure(cast.clerk, cast.ward, new=new)


def close(cast, indicator, year: int) -> Campaign:
    campaign = Campaign.objects.create(
        unit=cast.ward,
        kind="year",
        title=f"Báo cáo năm {year}",
        period_from=dt.date(year, 1, 1),
        period_to=dt.date(year, 12, 31),
        due_on=dt.date(year, 12, 20),
        opened_by=cast.clerk,
        closed_by=cast.clerk,
        closed_at=timezone.now(),
    )
    campaign.indicators.add(indicator)
    Asked.objects.create(campaign=campaign, unit=cast.ward)
    return campaign


def test_a_line_is_written_with_its_measure_and_a_journal_row(cast, revenue, growth):
    assert (revenue.measure, growth.measure, growth.is_derived) == ("VND", "%", True)
    row = history(f"indicator/{growth.pk}")[0]
    assert (row.verb, row.unit) == ("IndicatorDefined", cast.ward.pk)
    with pytest.raises(Refused, match="^indicator-code-taken$"):
        define_indicator(cast.clerk, cast.ward, new=Definition(name="x", code="thu", measure="km"))
    with pytest.raises(Refused, match="^formula-without-operand$"):  # another ward's indicators are not seen
        define_indicator(
            cast.stranger, cast.other, new=Definition(name="x", formula="growth", operand=revenue.pk)
        )


def test_what_figures_were_counted_by_stays(cast, revenue, growth):
    said = {"name": "Thu ngân sách trên địa bàn", "measure": "VND", "combines": "apart"}
    edit_indicator(cast.clerk, revenue, said=said, revision=1)
    enter(cast, revenue, 2023, "60")
    for one, change, code in (
        (revenue, {**said, "measure": "km"}, "indicator-counted-already"),
        (growth, {"name": "x", "measure": "km"}, "indicator-formula-fixed"),
    ):
        with pytest.raises(Refused, match=f"^{code}$"):
            edit_indicator(cast.clerk, one, said=change, revision=one.revision + (one == revenue))
    with pytest.raises(Refused, match="^changed-meanwhile$"):
        edit_indicator(cast.clerk, revenue, said=said, revision=1)
    revenue.refresh_from_db()
    assert (revenue.name, revenue.combines) == ("Thu ngân sách trên địa bàn", "apart")


def test_an_indicator_ends_after_what_is_computed_from_it(cast, revenue, growth):
    day = dt.date(2023, 12, 31)
    with pytest.raises(Refused, match="^indicator-still-used$"):
        end_indicator(cast.clerk, revenue, valid_to=day)
    end_indicator(cast.clerk, growth, valid_to=day)
    revenue = end_indicator(cast.clerk, revenue, valid_to=day)
    enter(cast, revenue, 2023, "60")
    with pytest.raises(Refused, match="^indicator-ended$"):
        enter(cast, revenue, 2024, "60")


def test_the_usual_lines_come_once_and_with_what_they_need(cast, revenue):
    above = Indicator.objects.create(unit=cast.ward.parent, code="dan-so", name="Dân số", measure="người")
    assert add_usual_indicators(cast.clerk, cast.ward, chosen=["ty-le-bhyt"]) == 2
    found = visible(cast.ward)
    assert found["ty-le-bhyt"].second == above and found["ty-le-bhyt"].measure == "%"
    assert (
        add_usual_indicators(cast.clerk, cast.ward, chosen=[one.code for one, *_ in USUAL]) == len(USUAL) - 3
    )
    with pytest.raises(Refused, match="^no-indicator-chosen$"):
        add_usual_indicators(cast.clerk, cast.ward, chosen=["dan-so"])


def test_one_figure_of_an_indicator_unit_and_period_and_none_of_a_computed_one(cast, revenue, growth):
    cast.figure("Số cũ", "1", code="thu-2023")
    figure = enter(cast, revenue, 2023, "60")
    assert (figure.code, figure.subject, figure.period_label) == ("thu-2023-2", "Thu ngân sách", "năm 2023")
    for indicator, code in (
        (revenue, "figure-of-indicator-exists"),
        (growth, "figure-of-a-derived-indicator"),
    ):
        with pytest.raises(Refused, match=f"^{code}$"):
            enter(cast, indicator, 2023, "61")
    with pytest.raises(IntegrityError), transaction.atomic():
        Figure.objects.create(
            unit=cast.ward,
            indicator=revenue,
            code="x",
            subject="x",
            measure="VND",
            period_from=dt.date(2023, 1, 1),
            period_to=dt.date(2023, 12, 31),
        )
    new = counting.figure_of(counted(revenue), periods.year(2024), Value(value=Decimal(1), measure="VND"))
    with pytest.raises(Refused, match="^indicator-of-another-unit$"):
        enter_figure(cast.stranger, cast.other, new=new)
    with pytest.raises(Refused, match="^figure-of-another-measure$"):
        enter_figure(cast.clerk, cast.ward, new=replace(new, value=Value(value=Decimal(1), measure="km")))


def test_what_comes_after_closing_says_why_and_stays_marked(cast, revenue):
    assert queries.closed_by((cast.ward, revenue, periods.year(2023))) is None
    early = enter(cast, revenue, 2022, "50")
    campaign, _other = close(cast, revenue, 2023), close(cast, revenue, 2022)
    assert queries.closed_by((cast.ward, revenue, periods.year(2023))) == campaign
    assert queries.closed_by((cast.branch, revenue, periods.year(2023))) is None
    with pytest.raises(Refused, match="^figure-late-without-reason$"):
        enter(cast, revenue, 2023, "60")
    assert Figure.objects.count() == 1
    late = enter(cast, revenue, 2023, "60", reason="Kho bạc gửi chậm")
    assert (late.current.late_for, late.current.reason) == (campaign, "Kho bạc gửi chậm")
    assert "Kho bạc gửi chậm" in str(history(f"figure/{late.pk}")[0].values)
    assert early.current.late_for is None and queries.closed_by(early) == _other
    version = correct_figure(cast.clerk, early, value=Value(value=Decimal(51)), reason="cộng sót", revision=1)
    assert version.late_for == _other
    Campaign.objects.update(closed_at=None, closed_by=None)  # opened again: what was late stays late
    version.refresh_from_db()
    assert version.late_for == _other and queries.closed_by(early) is None
    assert queries.closed_by(cast.figure("lẻ", "1", code="le")) is None


def test_texts_take_computed_values_and_are_written_out_again_from_what_was_cited(
    cast, revenue, growth, django_assert_num_queries
):
    last, before = enter(cast, revenue, 2023, "66"), enter(cast, revenue, 2022, "60")
    text = "Thu {{ thu-2023 }}, tăng {{ tang-thu-2023 }}; {{ tang-thu-2022 }} {{ tang-thu-2023-q1 }} {{ x-2023 }}"
    with django_assert_num_queries(4):  # typed ones, the catalogue, what formulas need, their figures
        assert queries.resolve(cast.ward, "{{ tang-thu-2023 }}") == "10%"
    assert queries.resolve(cast.branch, "{{ tang-thu-2023|số }}") == "10"
    assert queries.resolve(cast.other, "{{ tang-thu-2023 }}") == "⟦không có số liệu: tang-thu-2023⟧"
    assert queries.missing(cast.ward, [text]) == ("tang-thu-2022", "tang-thu-2023-q1", "x-2023")
    steps.freeze(topic="document/7", label="Báo cáo", unit=cast.branch, texts=[text])
    assert Citation.objects.count() == 2 and ComputedCitation.objects.get().unit == cast.ward
    assert queries.stale("document/7") == []
    correct_figure(cast.clerk, before, value=Value(value=Decimal(55)), reason="r", revision=1)
    assert queries.resolve(cast.ward, "{{ tang-thu-2023 }}") == "20%"
    assert str(queries.frozen("document/7")["tang-thu-2023"]) == "10%"
    assert [one.figure for one in queries.stale("document/7")] == [before.pk]
    steps.freeze(topic="document/7", label="Báo cáo", unit=cast.ward, texts=["{{ thu-2023 }}"])
    assert list(queries.frozen("document/7")) == ["thu-2023"] and not ComputedCitation.objects.exists()
    assert Citation.objects.get().version.figure == last


def test_a_text_keeps_the_values_of_the_unit_it_took_them_from(cast, revenue, growth):
    for year, value in ((2023, "66"), (2022, "60")):
        enter(cast, revenue, year, value)
    own = counting.figure_of(counted(revenue), periods.year(2023), Value(value=Decimal(7), measure="VND"))
    enter_figure(cast.clerk, cast.branch, new=own)
    text = "{{ thu-2023|số }} {{ tang-thu-2023 }}"
    assert queries.resolve(cast.branch, text) == "7 10%"
    steps.freeze(topic="draft/1", label="x", unit=cast.branch, texts=[text])
    frozen = queries.frozen("draft/1")
    assert (str(frozen["thu-2023"]), str(frozen["tang-thu-2023"])) == ("7 đồng", "10%")


def test_refusals_leave_nothing(cast, revenue):
    rows = Entry.objects.count()
    with pytest.raises(Refused, match="^state-secret-mark$"):
        define_indicator(cast.clerk, cast.ward, new=Definition(name="TỐI MẬT", measure="km"))
    assert Entry.objects.count() == rows and Indicator.objects.count() == 1
