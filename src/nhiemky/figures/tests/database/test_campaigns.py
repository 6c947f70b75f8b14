"""A campaign from its opening to its closing: asked, reported on a telephone, reminded, corrected, closed, opened again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from nhiemky.figures import queries, steps
from nhiemky.figures.actions.open_campaign import NewCampaign, open_campaign
from nhiemky.figures.actions.remind_units import remind_units
from nhiemky.figures.actions.report_figures_of_unit import report_figures_of_unit
from nhiemky.figures.models import Asked, Campaign, Citation, Figure, Indicator, Reminder
from nhiemky.figures.rules import entry, periods
from nhiemky.figures.rules.campaigns import Said
from nhiemky.figures.tests.database.conftest import Cast, account
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Role, UnitKind
from nhiemky.org.steps import create_unit

YEAR = periods.year(2026)


@dataclass
class Running:
    """A campaign that asks two branches for money and members, and the ward for roads."""

    campaign: Campaign
    money: Indicator
    members: Indicator
    first: Asked
    second: Asked
    ward: Asked


@pytest.fixture
def running(cast: Cast) -> Running:
    def indicator(code: str, name: str, measure: str, reported_by: str = UnitKind.BRANCH) -> Indicator:
        return Indicator.objects.create(
            unit=cast.ward, code=code, name=name, measure=measure, reported_by=reported_by
        )

    other = create_unit(slug="chi-bo-2", kind=UnitKind.BRANCH, name="Chi bộ 2", parent=cast.ward)
    money = indicator("thu", "Thu quỹ", "VND")
    members = indicator("dang-vien-moi", "Đảng viên mới", "đảng viên")
    roads = indicator("duong", "Đường bê tông", "km", "")
    for year, value in ((2024, "55 tỷ"), (2025, "58 tỷ")):
        spot = steps.Spot(cast.branch, money, periods.year(year))
        steps.put_value(cast.clerk, spot, entry.read(value, "đồng"), reason="")
    campaign = open_campaign(
        cast.clerk,
        cast.ward,
        NewCampaign(
            kind="year",
            title="Báo cáo năm 2026",
            period=YEAR,
            due_on=timezone.localdate() + dt.timedelta(days=5),
            indicators=[money, members, roads],
            units=[cast.branch, other, cast.ward],
        ),
    )
    asked = {one.unit_id: one for one in campaign.asked.select_related("unit", "campaign")}
    return Running(campaign, money, members, asked[cast.branch.pk], asked[other.pk], asked[cast.ward.pk])


def at(name: str, cast: Cast, **more: object) -> str:
    return reverse(name, kwargs={"ward": cast.ward.slug, **more})


def form(running: Running, money: str = "", members: str = "", **more: object) -> dict[str, object]:
    seen = {"s": 0} | {key: more.pop(key) for key in ("s",) if key in more}
    return {
        f"v{running.money.pk}": money,
        f"v{running.members.pk}": members,
        f"s{running.money.pk}": seen["s"],
        f"s{running.members.pk}": 0,
        **more,
    }


def test_opened_with_everything_filled_in(client, cast, running):
    client.force_login(cast.clerk)
    page = client.get(at("campaign-new", cast), {"loai": "year"})
    asked = page.context["form"]
    assert asked.initial["indicators"] and set(asked.initial["kinds"]) == {UnitKind.BRANCH, UnitKind.WARD}
    sent = {
        "period": asked.fields["period"].choices[0][0],
        "due_on": asked.initial["due_on"].strftime("%d/%m/%Y"),
        "kinds": [UnitKind.BRANCH],
        "indicators": [running.money.pk],
        "title": "Báo cáo bổ sung",
    }
    answer = client.post(f"{at('campaign-new', cast)}?loai=year", sent)
    made = Campaign.objects.latest("pk")
    assert answer.headers["Location"] == at("campaign", cast, campaign_id=made.pk)
    assert (made.title, made.asked.count()) == ("Báo cáo bổ sung", 2)
    assert (
        client.post(f"{at('campaign-new', cast)}?loai=year", {**sent, "due_on": "01/01/2020"}).status_code
        == 409
    )
    nobody = client.post(
        f"{at('campaign-new', cast)}?loai=year", {**sent, "title": "", "kinds": [UnitKind.WARD]}
    )
    assert nobody.status_code == 409 and "Thu quỹ" in nobody.content.decode()
    again = client.post(f"{at('campaign-new', cast)}?loai=year", sent)
    assert again.status_code == 409 and "cùng tên" in again.content.decode()
    client.force_login(cast.auditor)
    assert client.get(at("campaign-new", cast)).status_code == 403


def test_a_unit_is_asked_only_for_what_its_kind_reports(cast, running):
    standing = queries.standing_of(running.campaign, today=timezone.localdate())
    wanted = {line.asked.unit.name: line.wanted for line in standing.lines}
    assert wanted == {"Chi bộ 1": 2, "Chi bộ 2": 2, "Đảng bộ phường A": 1}
    assert standing.reported == 0 and len(standing.waiting) == 3


def test_the_secretary_of_a_branch_reports_on_the_telephone(client, cast, running):
    client.force_login(cast.branch_secretary)
    url = at("report", cast, asked_id=running.first.pk)
    assert "Kỳ trước" in client.get(url).content.decode()
    # A slip of the scale is asked about, with what was before; nothing is lost and nothing is written.
    doubted = client.post(url, form(running, "60 triệu", "7"))
    text = doubted.content.decode()
    assert doubted.status_code == 422 and "Có phải 60 tỷ đồng?" in text and "năm 2025: 58 tỷ đồng" in text
    assert 'value="60 triệu"' in text and 'value="7"' in text
    assert not Figure.objects.filter(period_from=YEAR.first).exists()
    # Corrected and sent without the second number: told which one is missing.
    half = client.post(url, form(running, "60 tỷ", "", sau="gui"))
    assert half.status_code == 422 and "Ghi số, hoặc ghi vì sao chưa có số" in half.content.decode()
    # Left and gone on with later.
    assert client.post(url, form(running, "60 tỷ")).status_code == 302
    saved = Figure.objects.get(unit=cast.branch, indicator=running.money, period_to=YEAR.last)
    assert (saved.current.value, saved.code, saved.period_label) == (
        Decimal(60 * 10**9),
        "thu-2026",
        "năm 2026",
    )
    more = form(running, "60 tỷ", "", s=saved.current_id, sau="gui", **{f"n{running.members.pk}": "chưa họp"})
    assert client.post(url, more).status_code == 302
    running.first.refresh_from_db()
    assert running.first.done_by == cast.branch_secretary
    line = queries.standing_of_unit(running.first, today=timezone.localdate())
    assert (line.given, line.wanted, [cell.lack for cell in line.cells]) == (1, 2, ["chưa họp", "", ""])
    verbs = list(Entry.objects.filter(topic=f"campaign/{running.campaign.pk}").values_list("verb", flat=True))
    assert verbs.count("UnitFiguresReported") == 2 and verbs.count("UnitReportSent") == 1


def test_an_odd_number_that_is_right_is_confirmed(client, cast, running):
    client.force_login(cast.branch_secretary)
    url = at("report", cast, asked_id=running.first.pk)
    sure = {f"y{running.money.pk}": "60 triệu"}
    other = client.post(url, form(running, "61 triệu", **sure))
    assert other.status_code == 422  # the answer was about another number
    assert client.post(url, form(running, "60 triệu", **sure)).status_code == 302
    standing = queries.standing_of(running.campaign, today=timezone.localdate())
    assert standing.odd == 1  # the office still sees that it is odd


def test_another_measure_is_told_with_the_reading_that_would_fit(client, cast, running):
    client.force_login(cast.clerk)
    roads = Indicator.objects.get(code="duong")
    answer = client.post(at("report", cast, asked_id=running.ward.pk), {f"v{roads.pk}": "26.600 m"})
    assert answer.status_code == 422 and "Có phải 26,6 km?" in answer.content.decode()


def test_after_sending_a_correction_says_why_and_texts_are_told(client, cast, running):
    client.force_login(cast.branch_secretary)
    url = at("report", cast, asked_id=running.first.pk)
    client.post(url, form(running, "60 tỷ", "7", sau="gui"))
    figure = Figure.objects.get(code="thu-2026")
    Citation.objects.create(version=figure.current, topic="document/1", label="Báo cáo")
    client.get(url)
    fixed = form(running, "61 tỷ", "7", s=figure.current_id)
    fixed[f"s{running.members.pk}"] = Figure.objects.get(code="dang-vien-moi-2026").current_id
    assert client.post(url, fixed).status_code == 409
    stale = client.post(url, {**fixed, "reason": "đếm lại", f"s{running.money.pk}": 0})
    assert stale.status_code == 409 and "vừa lưu số khác" in stale.content.decode()
    assert client.post(url, {**fixed, "reason": "đếm lại"}).status_code == 302
    figure.refresh_from_db()
    assert (figure.current.number, figure.current.reason) == (2, "đếm lại")
    told = Entry.objects.get(verb="FigureCorrected", topic=f"figure/{figure.pk}")
    assert told.facts["texts"] == ["document/1"]
    emptied = {**fixed, f"v{running.money.pk}": "", f"s{running.money.pk}": figure.current_id}
    assert client.post(url, emptied).status_code == 409


def test_the_same_again_writes_nothing(cast, running):
    said = [Said(indicator=running.members.pk, value=entry.read("7", "đảng viên"))]
    report_figures_of_unit(cast.clerk, running.first, said=said)
    before = Entry.objects.count()
    seen = Figure.objects.get(code="dang-vien-moi-2026").current_id
    again = [Said(indicator=running.members.pk, value=entry.read("7", "đảng viên"), seen=seen)]
    done = report_figures_of_unit(cast.clerk, running.first, said=again)
    assert (done.new, done.corrected, Entry.objects.count()) == (0, 0, before)


def test_nobody_reports_for_another_branch(client, cast, running):
    client.force_login(cast.branch_secretary)
    assert client.get(at("report", cast, asked_id=running.second.pk)).status_code == 404
    assert client.post(at("report", cast, asked_id=running.second.pk), {}).status_code == 404
    client.force_login(cast.auditor)
    assert client.get(at("report", cast, asked_id=running.first.pk)).status_code == 403
    client.force_login(cast.stranger)
    assert client.get(at("report", cast, asked_id=running.first.pk)).status_code == 404
    client.force_login(cast.clerk)
    assert client.get(at("report", cast, asked_id=running.second.pk)).status_code == 200


def test_reminded_once_a_day(client, cast, running):
    client.force_login(cast.clerk)
    url = at("campaign-remind", cast, campaign_id=running.campaign.pk)
    page = client.post(url, {"asked": [running.first.pk, running.second.pk]}, follow=True).content.decode()
    assert "Đã ghi nhắc 2 đơn vị" in page
    assert "Hôm nay đã nhắc" in client.post(url, {"asked": [running.first.pk]}, follow=True).content.decode()
    assert Reminder.objects.count() == 2
    with pytest.raises(IntegrityError), transaction.atomic():
        Reminder.objects.create(asked=running.first, on=timezone.localdate(), by=cast.clerk)
    client.force_login(cast.branch_secretary)
    today = client.get(reverse("today", kwargs={"ward": cast.ward.slug})).content.decode()
    assert "Báo cáo năm 2026" in today and "Văn phòng nhắc ngày" in today


def test_whoever_was_quicker_is_told_by_the_database(cast, running, monkeypatch):
    Reminder.objects.create(asked=running.first, on=timezone.localdate(), by=cast.clerk)
    line = queries.rule_line(queries.standing_of_unit(running.first, today=timezone.localdate()))
    blind = type(line)(line.id, line.name, done=False)
    monkeypatch.setattr(queries, "lines_of", lambda _campaign: [blind])
    with pytest.raises(Refused, match="campaign-reminded-today"):
        remind_units(cast.clerk, running.campaign, asked=[running.first.pk])


def test_closed_with_the_missing_named_and_opened_again_with_a_reason(client, cast, running):
    client.force_login(cast.clerk)
    where = {"campaign_id": running.campaign.pk}
    page = client.get(at("campaign-close", cast, **where)).content.decode()
    assert "Chi bộ 1 (0/2)" in page and "Chi bộ 2 (0/2)" in page
    assert client.post(at("campaign-close", cast, **where), {"revision": 9}).status_code == 409
    assert client.post(at("campaign-close", cast, **where), {"revision": 1}).status_code == 302
    assert Entry.objects.get(verb="CampaignClosed").facts["missing"] == 3
    report = at("report", cast, asked_id=running.first.pk)
    assert client.post(report, form(running, "60 tỷ")).status_code == 409
    assert "đã khóa kỳ báo cáo" in client.get(report).content.decode()
    assert queries.closing(cast.branch, running.money, YEAR) == running.campaign
    assert queries.closing(cast.branch, running.money, periods.year(2025)) is None
    assert client.post(at("campaign-reopen", cast, **where), {"revision": 2, "reason": ""}).status_code == 409
    sent = {"revision": 2, "reason": "Chi bộ 1 gửi muộn"}
    assert client.post(at("campaign-reopen", cast, **where), sent).status_code == 302
    assert queries.closing(cast.branch, running.money, YEAR) is None


def test_the_due_day_moves(client, cast, running):
    client.force_login(cast.clerk)
    url = at("campaign-due", cast, campaign_id=running.campaign.pk)
    assert client.post(url, {"due_on": "01/01/2020", "revision": 1}).status_code == 409
    assert client.post(url, {"due_on": "31/12/2099", "revision": 1}).status_code == 302
    running.campaign.refresh_from_db()
    assert running.campaign.due_on == dt.date(2099, 12, 31)


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
