"""The country of figures that is measured: it is what the product itself would have made, and its pages answer."""

from __future__ import annotations

from nhiemky.figures import steps
from nhiemky.figures.models import Figure, UnitSum
from nhiemky.org.models import Account
from nhiemky.site import bench_country, bench_figures


def kept() -> set[tuple[object, ...]]:
    rows = UnitSum.objects.values_list("unit", "indicator", "period_from", "total", "reported", "estimated")
    return set(rows)


def test_the_sums_that_are_filled_in_bulk_are_those_that_the_product_counts(db):
    country = bench_country.begin(Account.objects.create_user("do"))
    bench_country.grow(country, 300)
    bench_country.grow(country, 900)
    assert (country.figures, country.units) == (3 * bench_country.FIGURES_A_WARD, 1 + 3 + 3 * 17)
    assert Figure.objects.filter(current__figure__isnull=False).count() == country.figures
    filled = kept()
    assert steps.recount(country.root) == len(filled) and kept() == filled


def test_every_size_has_its_lines_and_a_ward_is_measured_alone(db, monkeypatch):
    monkeypatch.setattr(bench_figures, "SIZES", (300, 600))
    monkeypatch.setattr(bench_figures, "ROUNDS", 1)
    rows = bench_figures.growth(600)
    assert len(rows) == 2 * len(bench_figures.PROMISED) and all(row.size for row in rows)
    assert {row.ratio for row in rows[: len(bench_figures.PROMISED)]} == {1.0}


def test_the_ward_with_twenty_years_has_all_its_figures(db, monkeypatch):
    monkeypatch.setattr(bench_figures, "ROUNDS", 1)
    rows = bench_figures.one_ward()
    assert len(rows) == 3 and "6800 figures" in rows[0].name
