"""Which resolution the pages of the room are about."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.urls import reverse

from nhiemky.org.models import Term
from nhiemky.targets import steps
from nhiemky.targets.rules.chain import sums_in_term
from nhiemky.targets.tests.database.conftest import promise
from nhiemky.targets.tests.database.progress_ward import at, today, ward

__all__ = ["today", "ward"]


def in_term(client, cast, term: Term) -> None:
    """The reader chooses a term in the switcher."""
    client.post(reverse("term", kwargs={"ward": cast.ward.slug}), {"term": str(term.pk)})


@pytest.fixture
def terms(cast) -> tuple[Term, Term]:
    before = Term.objects.create(
        unit=cast.ward, congress_number=6, first_year=2015, last_year=2020, closed_on=dt.date(2020, 6, 30)
    )
    running = Term.objects.create(
        unit=cast.ward, congress_number=7, first_year=2020, last_year=2025, opened_on=dt.date(2020, 7, 1)
    )
    return before, running


@pytest.fixture
def both(cast, ward, terms):
    """A resolution with a target in each term; the running one is locked and adjusted."""
    older = cast.resolution(first=2016, last=2020)
    cast.target(older, name="Chỉ tiêu nhiệm kỳ trước")
    newer = ward.target(name="Chỉ tiêu nhiệm kỳ này")
    ward.resolution.term = terms[1]
    ward.resolution.save()
    decided = steps.Decided(document=cast.paper, organ="Ban Chấp hành", reason="Địa bàn đổi")
    steps.write_version(
        cast.clerk,
        newer,
        promise(name="Chỉ tiêu nhiệm kỳ này", value=Decimal(90)),
        number=2,
        decided=decided,
    )
    return older


def test_the_pages_follow_the_term_that_the_reader_works_in(client, cast, both, terms):
    client.force_login(cast.secretary)
    page = client.get(at("target-state", cast)).content.decode()
    assert "Chỉ tiêu nhiệm kỳ này" in page and "2020–2025 · Đại hội VII" in page
    in_term(client, cast, terms[0])
    page = client.get(at("target-state", cast)).content.decode()
    assert "Chỉ tiêu nhiệm kỳ trước" in page and "Chỉ tiêu nhiệm kỳ này" not in page
    for name, shown in (("targets", "Chỉ tiêu nhiệm kỳ trước"), ("resolutions", "2016–2020")):
        listed = client.get(at(name, cast)).content.decode()
        assert shown in listed and "Chỉ tiêu nhiệm kỳ này" not in listed
    asked = client.get(at("target-state", cast), {"nghi-quyet": both.pk}).content.decode()
    assert "Chỉ tiêu nhiệm kỳ trước" in asked


def test_a_term_without_targets_is_not_nothing_at_all(client, cast, ward, terms):
    ward.target()
    client.force_login(cast.auditor)
    in_term(client, cast, terms[0])
    for name in ("target-state", "target-timeline"):
        page = client.get(at(name, cast)).content.decode()
        assert "Nhiệm kỳ 2015–2020 chưa có nghị quyết nào" in page
        assert f"?nghi-quyet={ward.resolution.pk}" in page


def test_the_old_value_stands_on_the_state_page_and_in_the_list(client, cast, both):
    client.force_login(cast.secretary)
    for name in ("target-state", "targets"):
        page = client.get(at(name, cast)).content.decode()
        assert "từ 90% trở lên" in page and "từ 95% trở lên" in page


def test_resolutions_that_read_alike_are_told_apart(client, cast, ward):
    ward.target()
    for _twice in range(2):
        plan = cast.resolution(kind="year", first=2026, last=2026)
        cast.target(plan)
    client.force_login(cast.secretary)
    page = client.get(at("target-state", cast)).content.decode()
    assert page.count("2026 · Kế hoạch năm · Nghị quyết") == 2 and "2021–2026 · Đại hội<" in page


def test_the_middle_of_the_years_decides_the_term():
    assert sums_in_term(dt.date(2025, 8, 15), None) == (4051, None)  # not the plan of 2025, but that of 2026
    assert sums_in_term(dt.date(2020, 7, 1), dt.date(2025, 8, 14)) == (4040, 4050)
