"""Who has reported and who has not: the page of a campaign, its files, the page of the day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from django.urls import reverse
from django.utils import timezone

from nhiemky.figures import queries, steps
from nhiemky.figures.models import Asked, Campaign, Figure
from nhiemky.figures.rules import entry
from nhiemky.figures.tests.database.conftest import YEAR, account
from nhiemky.figures.tests.database.test_campaigns import at, form
from nhiemky.org.models import Role


def test_who_has_not_reported_stands_on_top_late_first(client, cast, running):
    Campaign.objects.update(due_on=timezone.localdate() - dt.timedelta(days=3))
    client.force_login(cast.branch_secretary)
    client.post(at("report", cast, asked_id=running.first.pk), form(running, "60 tỷ", "7", sau="gui"))
    client.force_login(cast.auditor)
    page = client.get(at("campaign", cast, campaign_id=running.campaign.pk))
    lines = page.context["standing"].lines
    assert [line.asked.unit.name for line in lines][-1] == "Chi bộ 1"
    text = page.content.decode()
    assert "Quá hạn 3 ngày" in text and "thiếu" in text and "Khóa kỳ báo cáo" not in text
    file = client.get(at("campaign", cast, campaign_id=running.campaign.pk), {"xuat": "csv"})
    rows = file.content.decode("utf-8-sig").splitlines()
    assert rows[1].startswith("Chi bộ 2,Quá hạn 3 ngày,thiếu,,thiếu") and "60000000000" in rows[-1]
    for paper, kind in (("pdf", b"%PDF"), ("docx", b"PK")):
        answer = client.get(at("campaign-paper", cast, campaign_id=running.campaign.pk, form=paper))
        assert answer.content.startswith(kind)
    assert (
        client.get(at("campaign-paper", cast, campaign_id=running.campaign.pk, form="exe")).status_code == 404
    )
    client.force_login(cast.clerk)
    today = client.get(reverse("today", kwargs={"ward": cast.ward.slug})).content.decode()
    assert "đã báo cáo 1/3 đơn vị" in today


def test_the_list_of_campaigns(client, cast, running):
    client.force_login(cast.auditor)
    for state, seen in (("dang", 1), ("qua-han", 0), ("khoa", 0)):
        assert client.get(at("campaigns", cast), {"tinh-trang": state}).context["listing"].count == seen
    assert "0/3" in client.get(at("campaigns", cast)).content.decode()


def test_a_wrong_sum_is_marked_and_many_units_cost_no_more_queries(
    client, cast, running, django_assert_max_num_queries
):
    spot = steps.Spot(cast.branch, running.members, YEAR)
    whole = steps.put_value(cast.clerk, spot, entry.read("7", "đảng viên"), reason="").figure
    part = cast.figure("Nữ", "3", measure="đảng viên")
    Figure.objects.filter(pk=part.pk).update(part_of=whole)
    Figure.objects.filter(pk=whole.pk).update(is_sum_of_parts=True)
    with django_assert_max_num_queries(8):
        standing = queries.standing_of(running.campaign, today=timezone.localdate())
    wrong = [cell.wrong for line in standing.lines for cell in line.cells if cell.wrong is not None]
    assert wrong == [Decimal(4)]
    client.force_login(cast.auditor)
    assert "lệch 4" in client.get(at("campaign", cast, campaign_id=running.campaign.pk)).content.decode()


def test_a_secretary_without_a_report_sees_none(client, cast, running):
    client.force_login(account("branch-2", running.second.unit, Role.BRANCH_SECRETARY))
    Asked.objects.update(done_at=timezone.now())
    today = client.get(reverse("today", kwargs={"ward": cast.ward.slug})).content.decode()
    assert "Báo cáo năm 2026" not in today
