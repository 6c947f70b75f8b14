"""The sums above units: after any sequence of figures and corrections they are what counting anew gives."""

from __future__ import annotations

import datetime as dt
import threading
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nhiemky.figures import steps
from nhiemky.figures.actions.correct_figure import correct_figure
from nhiemky.figures.actions.edit_indicator import edit_indicator
from nhiemky.figures.actions.enter_figure import enter_figure
from nhiemky.figures.models import Figure, Indicator, UnitSum
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.org.actions.close_unit import close_unit
from nhiemky.org.actions.place_unit import place_unit
from nhiemky.org.actions.succeed_unit import succeed_unit
from nhiemky.org.models import UnitKind
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit

YEARS = [periods.year(2024), periods.year(2025)]


def indicator(unit: Any, code: str, **more: Any) -> Indicator:
    facts = {"name": code, "measure": "đảng viên", "reported_by": UnitKind.BRANCH} | more
    return Indicator.objects.create(unit=unit, code=code, **facts)


def new(
    one: Indicator, value: str, *, out_of: str = "", qualifier: str = "", period: Any = YEARS[0]
) -> NewFigure:
    said = Value(
        value=Decimal(value),
        measure=one.measure,
        out_of=Decimal(out_of) if out_of else None,
        qualifier=qualifier,
    )
    return NewFigure(
        code=f"{one.code}-{periods.key(period)}",
        subject=one.name,
        value=said,
        period_from=period.first,
        period_to=period.last,
        indicator=one.pk,
    )


def sums() -> dict[tuple[str, str, int], tuple[Decimal, Decimal, int, int]]:
    """Only those that say something: what came to nothing again is nothing."""
    rows = UnitSum.objects.select_related("unit", "indicator")
    return {
        (row.unit.slug, row.indicator.code, row.period_from.year): (
            row.total,
            row.out_of,
            row.reported,
            row.estimated,
        )
        for row in rows
        if row.reported
    }


@pytest.fixture
def branches(cast):
    more = [
        create_unit(slug=f"chi-bo-{n}", kind=UnitKind.BRANCH, name=f"Chi bộ {n}", parent=cast.ward)
        for n in (2, 3)
    ]
    return [cast.branch, *more]


def test_a_figure_of_a_branch_stands_in_the_sum_of_the_ward(cast, branches):
    members = indicator(cast.ward, "dang-vien")
    steps.enter(cast.clerk, branches[0], new(members, "12"))
    steps.enter(cast.clerk, branches[1], new(members, "20", qualifier="ước"))
    steps.enter(cast.clerk, branches[2], new(members, "7", period=YEARS[1]))
    assert sums() == {
        ("phuong-a", "dang-vien", 2024): (Decimal(32), Decimal(0), 2, 1),
        ("phuong-a", "dang-vien", 2025): (Decimal(7), Decimal(0), 1, 0),
    }


def test_an_indicator_of_the_whole_country_is_summed_up_to_the_top(cast, branches):
    good = indicator(installation(), "kha-gioi", combines="pooled")
    steps.enter(cast.clerk, branches[0], new(good, "9", out_of="12"))
    assert set(sums()) == {("phuong-a", "kha-gioi", 2024), (installation().slug, "kha-gioi", 2024)}


@pytest.mark.parametrize("more", [{"combines": "apart"}, {"reported_by": UnitKind.WARD}, {"reported_by": ""}])
def test_what_does_not_add_up_is_in_no_sum(cast, branches, more):
    steps.enter(cast.clerk, branches[0], new(indicator(cast.ward, "x", **more), "5"))
    assert not UnitSum.objects.exists() and steps.recount(cast.ward) == 0


def test_a_correction_changes_the_sum_by_the_difference(cast, branches):
    members = indicator(cast.ward, "dang-vien")
    figure = enter_figure(cast.clerk, branches[0], new=new(members, "12", qualifier="ước"))
    steps.enter(cast.clerk, branches[1], new(members, "20"))
    correct_figure(
        cast.clerk, figure, value=Value(value=Decimal("12.5")), reason="Đối chiếu", revision=figure.revision
    )
    assert sums() == {("phuong-a", "dang-vien", 2024): (Decimal("32.5"), Decimal(0), 2, 0)}


def test_many_figures_at_once_change_their_sums_together(cast, branches):
    several = [indicator(cast.ward, f"x{n}") for n in range(10)]
    with CaptureQueriesContext(connection) as asked:
        steps.enter_many(cast.clerk, branches[0], [new(one, "5") for one in several])
    assert len(sums()) == 10
    assert sum("figures_unitsum" in query["sql"] for query in asked) == 3  # made, held, written


ENTRIES = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.integers(0, 2),
        st.integers(0, 1),
        st.decimals(0, 10**9, places=4),
        st.decimals(0, 10**6, places=4),
        st.sampled_from(["", "ước"]),
    ),
    max_size=12,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(entries=ENTRIES, order=st.randoms(use_true_random=False))
def test_any_sequence_in_any_order_makes_the_sum_that_is_counted_anew(cast, branches, entries, order):
    """A second value of the same unit, indicator and period is a correction of the first."""
    with transaction.atomic():
        kinds = [indicator(cast.ward, "sum"), indicator(installation(), "pool", combines="pooled")]
        kinds.append(indicator(installation(), "all"))
        for entry in entries:
            _say(cast, branches, kinds, *entry)
        kept = sums()
        steps.recount(installation())
        assert sums() == kept
        # The newest values, entered one by one in another order, come to the same.
        newest = list(Figure.objects.select_related("current", "unit", "indicator"))
        UnitSum.objects.all().delete()
        order.shuffle(newest)
        for figure in newest:
            steps.sums.follow(figure, None, figure.current)
        assert sums() == kept
        transaction.set_rollback(True)


def _say(cast, branches, kinds, unit, kind, year, value, more, qualifier):
    pooled = kinds[kind].combines == "pooled"
    said = new(
        kinds[kind],
        str(value),
        out_of=str(value + more + 1) if pooled else "",
        qualifier=qualifier,
        period=YEARS[year],
    )
    there = Figure.objects.filter(unit=branches[unit], code=said.code).first()
    if there is None:
        steps.write_figure(cast.clerk, branches[unit], said)
    else:
        number = there.versions.count() + 1
        steps.add_version(cast.clerk, there, said.value, number=number, reason="Đối chiếu")


def test_a_unit_that_moves_takes_its_figures_along(cast, branches):
    between = create_unit(
        slug="dang-bo-co-so", kind=UnitKind.GRASSROOTS, name="Đảng bộ cơ sở", parent=cast.ward
    )
    members = indicator(cast.ward, "dang-vien")
    for branch, value in zip(branches, ("12", "20", "7"), strict=True):
        steps.enter(cast.clerk, branch, new(members, value))
    place_unit(cast.clerk, cast.ward, branches[0], parent=between, on=dt.date(2025, 7, 1))
    assert sums() == {
        ("phuong-a", "dang-vien", 2024): (Decimal(39), Decimal(0), 3, 0),
        ("dang-bo-co-so", "dang-vien", 2024): (Decimal(12), Decimal(0), 1, 0),
    }
    place_unit(cast.clerk, cast.ward, branches[0], parent=cast.ward, on=dt.date(2025, 8, 1))
    assert sums() == {("phuong-a", "dang-vien", 2024): (Decimal(39), Decimal(0), 3, 0)}


def test_an_indicator_that_others_report_is_counted_anew(cast, branches):
    members = indicator(cast.ward, "dang-vien")
    steps.enter(cast.clerk, branches[0], new(members, "12"))
    edited = {"name": members.name, "reported_by": UnitKind.RESIDENTIAL_GROUP}
    edit_indicator(cast.clerk, members, said=edited, revision=members.revision)
    assert sums() == {}
    members.refresh_from_db()
    edit_indicator(
        cast.clerk, members, said=edited | {"reported_by": UnitKind.BRANCH}, revision=members.revision
    )
    assert sums() == {("phuong-a", "dang-vien", 2024): (Decimal(12), Decimal(0), 1, 0)}


def test_units_that_end_or_are_succeeded_leave_what_they_reported(cast, branches):
    members = indicator(cast.ward, "dang-vien")
    for branch in branches:
        steps.enter(cast.clerk, branch, new(members, "10"))
    kept = sums()
    close_unit(cast.clerk, cast.ward, branches[0], on=dt.date(2025, 6, 30), reason="Giải thể")
    succeed_unit(
        cast.clerk,
        cast.ward,
        predecessors=[branches[1]],
        successors=[branches[2]],
        kind="merged",
        on=dt.date(2025, 7, 1),
        basis="QĐ 1",
    )
    assert sums() == kept
    steps.recount(cast.ward)
    assert sums() == kept


@pytest.mark.django_db(transaction=True)
def test_writers_of_many_units_at_once_lose_nothing_and_do_not_wait_for_each_other_in_a_circle(
    transactional_db, cast
):
    """Two wards, six branches, figures of three indicators in opposite orders: on PostgreSQL really at the same moment."""
    kinds = [indicator(installation(), f"x{n}") for n in range(3)]
    units = [
        create_unit(slug=f"{ward.slug}-{n}", kind=UnitKind.BRANCH, name=f"Chi bộ {n}", parent=ward)
        for ward in (cast.ward, cast.other)
        for n in range(3)
    ]
    together, errors = threading.Barrier(len(units)), []

    def work(place: int, unit: Any) -> None:
        news = [new(one, "1.5", period=when) for one in kinds for when in YEARS]
        try:
            together.wait()
            for turn in (news if place % 2 else news[::-1])[:2]:
                enter_figure(cast.clerk, unit, new=turn)
            with transaction.atomic():
                steps.enter_many(cast.clerk, unit, (news if place % 2 else news[::-1])[2:])
        except Exception as error:  # noqa: BLE001 - shown by the assertion
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=one) for one in enumerate(units)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    kept = sums()
    assert (
        kept[(installation().slug, "x0", 2024)] == (Decimal(9), Decimal(0), 6, 0) and len(kept) == 3 * 2 * 3
    )
    steps.recount(installation())
    assert sums() == kept
