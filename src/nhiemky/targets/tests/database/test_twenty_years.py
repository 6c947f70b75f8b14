"""The state page of a ward with twenty years of figures: how many queries it asks, however much there is."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from nhiemky.targets.tests.database.progress_ward import Ward, at, today, ward

__all__ = ["today", "ward"]

#: Sessions, the reader, rooms and terms; then resolutions, targets, versions, figures, numbers, remedies, quotations.
MOST_QUERIES = 14


@pytest.fixture
def twenty_years(ward: Ward) -> Ward:
    """Ten targets, each with a figure for every quarter and year of twenty."""
    for number in range(10):
        counted = ward.indicator(f"so-{number}", "hộ")
        for year in range(2006, 2026):
            for key in (f"{year}", *(f"{year}-q{quarter}" for quarter in (1, 2, 3, 4))):
                ward.figure(counted, key, 100 + year - 2006 + number)
        ward.target(counted, value=Decimal(118), measure="hộ")
    return ward


def test_the_state_page_asks_no_more_with_twenty_years_of_figures(client, cast, twenty_years):
    client.force_login(cast.secretary)
    client.get(at("today", cast))  # what the shell keeps between pages is kept now
    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get(at("target-state", cast))
    assert answer.context["state"].total.total == 10
    assert len(asked) <= MOST_QUERIES, [one["sql"][:120] for one in asked]
