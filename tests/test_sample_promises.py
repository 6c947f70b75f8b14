"""What the sample says of resolutions: ten targets over five years and ten of the running term; Sài Đồng as published."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, IntegrityError
from django.urls import reverse
from django.utils import timezone

from nhiemky.figures.models import Asked, Campaign, Figure
from nhiemky.org.models import Account
from nhiemky.targets.models import Directive, Resolution, Target, TargetVersion
from nhiemky.targets.tests.nonsense import nonsense

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample")]


def congresses(ward: str) -> list[Resolution]:
    return list(Resolution.objects.filter(unit__slug=ward, kind="congress").order_by("first_year"))


def test_ten_targets_of_each_term_with_one_decisive():
    before, running = congresses("phuong-mau")
    for found in (before, running):
        assert found.targets.count() == 10
        assert [one.position for one in found.targets.filter(decisive=True)] == [1]
        assert found.programmes.filter(kind="breakthrough").count() == 2
        assert found.programmes.filter(kind="programme").count() == 4
    assert (before.last_year - before.first_year, before.is_locked) == (4, True)


def test_ten_operators_and_cadences_differ():
    said = TargetVersion.objects.filter(target__resolution=congresses("phuong-mau")[1])
    kinds = {(one.operator, one.cadence, one.as_assigned) for one in said}
    assert len(kinds) == 10


def test_the_database_keeps_the_locked_targets():
    said = TargetVersion.objects.filter(target__resolution=congresses("phuong-mau")[1])
    with pytest.raises((IntegrityError, DatabaseError)), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE targets_targetversion SET value = 1 WHERE id = %s", [said[0].pk])


def test_the_last_year_is_an_estimate():
    figures = Figure.objects.filter(unit__slug="phuong-mau", indicator__code="thu-ngan-sach")
    years = [
        one
        for one in figures.select_related("current").order_by("period_to")
        if one.period_from and one.period_to and (one.period_to - one.period_from).days > 300
    ]
    assert len(years) >= 6
    last = years[-1].current
    assert last is not None
    if years[-1].period_to and years[-1].period_to.year == timezone.localdate().year:
        assert last.qualifier == "ước"


def test_one_campaign_is_closed_and_one_runs_with_some_answers():
    closed = Campaign.objects.get(unit__slug="phuong-mau", closed_at__isnull=False)
    running = Campaign.objects.get(unit__slug="phuong-mau", closed_at__isnull=True)
    asked = {one.pk: Asked.objects.filter(campaign=one) for one in (closed, running)}
    assert asked[closed.pk].filter(done_at__isnull=True).count() == 2
    assert asked[running.pk].filter(done_at__isnull=False).count() == 24
    assert not asked[running.pk].get(unit__slug="phuong-mau-tdp-7").done_at


def test_sai_dong_has_no_invented_target():
    (found,) = congresses("sai-dong")
    target = Target.objects.get(resolution=found)
    assert (target.versions.get().due_year, target.attainment.year) == (2025, 2022)
    assert not target.decisive
    assert not found.programmes.exists()
    stances = Directive.objects.filter(resolution=found).values_list("stance", flat=True)
    assert sorted(stances) == ["adjust", "keep", "keep"]
    assert not Directive.objects.filter(shown=True).exists()


def test_every_directive_has_its_author(sample: Any):
    assert not Directive.objects.filter(author="").exists()


def test_no_page_of_the_twenty_targets_says_nonsense(sample: Any, client: Any):
    """Growth of money, a multiple, points, a total, shares as assigned: each in its own measure everywhere."""
    client.force_login(Account.objects.get(username="vanphong"))
    here = {"ward": "phuong-mau"}
    pages = [reverse("targets", kwargs=here), reverse("resolutions", kwargs=here)]
    for found in congresses("phuong-mau"):
        last = min(found.last_year, timezone.localdate().year)
        pages += [reverse("target", kwargs={**here, "target_id": one.pk}) for one in found.targets.all()]
        for year in range(found.first_year, last + 1):
            pages += [
                reverse("resolution-numbers", kwargs={**here, "resolution_id": found.pk, "year": year}),
                f"{reverse('target-state', kwargs=here)}?nghi-quyet={found.pk}&nam={year}",
                *(
                    reverse("target-report", kwargs={**here, "report_kind": kind, "report_period": period})
                    for kind, period in (("nam", f"{year}"), ("quy", f"{year}-q1"))
                ),
            ]
    for page in pages:
        answer = client.get(page)
        assert answer.status_code == 200, page
        assert nonsense(answer.content.decode()) == [], page
