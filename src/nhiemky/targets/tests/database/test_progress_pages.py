from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.urls import reverse

from nhiemky.figures.models import Campaign, Indicator
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.actions.hide_directive import hide_directive
from nhiemky.targets.actions.show_directive import show_directive
from nhiemky.targets.actions.write_remedy import write_remedy
from nhiemky.targets.models import Attainment, Remedy
from nhiemky.targets.queries import timeline
from nhiemky.targets.tests.database.conftest import promise
from nhiemky.targets.tests.database.progress_ward import TODAY, at, behind, directive, today, ward

__all__ = ["behind", "today", "ward"]


def test_the_page_answers_in_few_queries_and_puts_the_decisive_one_first(
    client, cast, ward, behind, django_assert_max_num_queries
):
    cover = ward.indicator("bhyt")
    ward.figure(cover, "2025", 96)
    for _number in range(9):
        ward.target(cover)
    client.force_login(cast.secretary)
    client.get(at("target-state", cast))
    with django_assert_max_num_queries(12):
        answer = client.get(at("target-state", cast))
    page = answer.content.decode()
    assert "9/10 chỉ tiêu đạt và vượt" in page and answer.context["state"].total.missed == 1
    assert page.index("Thu ngân sách</a>") < page.index("Tỷ lệ gia đình văn hóa</a>")
    assert "Mới đạt" in page and "Ghi nguyên nhân" in page
    earlier = client.get(at("target-state", cast), {"nam": "2022"})
    assert earlier.context["state"].as_of == 2022


def test_a_reader_sees_the_state_without_the_buttons(client, cast, ward, behind):
    client.force_login(cast.auditor)
    page = client.get(at("target-state", cast)).content.decode()
    assert "Cần chú ý" in page and "Ghi nguyên nhân" not in page
    assert client.get(at("target-remedy", cast, target_id=behind.pk, year=2024)).status_code == 403


def test_a_ward_without_targets_is_told_what_to_do(client, cast):
    client.force_login(cast.secretary)
    assert "Chưa có nghị quyết nào với chỉ tiêu" in client.get(at("target-state", cast)).content.decode()
    assert client.get(at("target-timeline", cast)).status_code == 200


def test_cause_and_remedy_are_written_rewritten_and_journaled(client, cast, ward, behind):
    client.force_login(cast.clerk)
    address = at("target-remedy", cast, target_id=behind.pk, year=2024)
    assert "Giao nhiệm vụ" in client.get(address).content.decode()
    answer = client.post(address, {"revision": 0, "cause": "Nợ thuế", "remedy": "Đôn đốc"})
    assert answer.status_code == 302 and Remedy.objects.get().revision == 1
    assert Entry.objects.filter(verb="RemedyWritten", topic=f"target/{behind.pk}").count() == 1
    again = client.post(address, {"revision": 0, "cause": "Khác", "remedy": "Khác"})
    assert again.status_code == 409 and "Nợ thuế" in again.content.decode()
    page = client.get(at("target-state", cast)).content.decode()
    assert "Nợ thuế" in page and "Đôn đốc" in page
    assert client.get(at("target-remedy", cast, target_id=behind.pk, year=2019)).status_code == 404


def test_a_year_that_has_not_begun_has_no_cause(cast, ward, behind):
    ward.resolution.last_year = 2030
    ward.resolution.save()
    with pytest.raises(Refused, match="remedy-of-another-term"):
        write_remedy(cast.clerk, behind, year=2029, cause="c", remedy="r", revision=0)
    with pytest.raises(Refused, match="changed-meanwhile"):
        write_remedy(cast.clerk, behind, year=2024, cause="c", remedy="r", revision=3)
    assert not Remedy.objects.exists()


def test_only_the_secretary_lets_a_remark_stand_and_only_inside(client, cast, ward, behind):
    said = directive(cast, ward.resolution)
    show = at("directive-show", cast, target_id=behind.pk, directive_id=said.pk)
    client.force_login(cast.clerk)
    assert client.post(show).status_code == 403
    client.force_login(cast.secretary)
    before = client.get(at("target-state", cast)).content.decode()
    assert "không coi là hoàn thành" not in before
    assert client.post(show).status_code == 302
    page = client.get(at("target-state", cast)).content.decode()
    assert "không coi là hoàn thành" in page and "Phó Bí thư Thành ủy, 12/10/2026" in page
    assert Entry.objects.filter(verb="DirectiveShown").count() == 1
    hide = at("directive-hide", cast, target_id=behind.pk, directive_id=said.pk)
    assert client.post(hide).status_code == 302
    assert "không coi là hoàn thành" not in client.get(at("target-state", cast)).content.decode()
    assert client.get(show).status_code == 405


def test_a_remark_stands_beside_nothing_that_is_not_decisive_or_not_behind(cast, ward, behind):
    said = directive(cast, ward.resolution)
    ordinary = ward.target(ward.indicator("bhyt"))
    with pytest.raises(Refused, match="quotation-of-ordinary-target"):
        show_directive(cast.secretary, ordinary, directive=said)
    with pytest.raises(Refused, match="quotation-not-shown"):
        hide_directive(cast.secretary, behind, directive=said)
    show_directive(cast.secretary, behind, directive=said)
    assert [one.pk for one in ward.stands(behind).quotations] == [said.pk]
    revenue = Indicator.objects.get(code="thu")
    ward.figure(revenue, "2025", 150 * 10**9)
    assert ward.stands(behind).quotations == ()


def test_a_remark_about_another_target_cannot_stand_here(client, cast, ward, behind):
    other = ward.target(ward.indicator("bhyt"))
    said = directive(cast, ward.resolution, target=other)
    client.force_login(cast.secretary)
    assert (
        client.post(at("directive-show", cast, target_id=behind.pk, directive_id=said.pk)).status_code == 404
    )


def test_the_page_of_a_target_shows_picture_table_and_switch(client, cast, ward, behind):
    ward.yardstick(behind, "plan", 2023, 130 * 10**9)
    directive(cast, ward.resolution)
    client.force_login(cast.secretary)
    page = client.get(at("target", cast, target_id=behind.pk)).content.decode()
    assert 'class="chart"' in page and "127 tỷ đồng" in page and "đạt 97,69%" in page
    assert "hụt 2,31%" in page and "Hiện cạnh chỉ tiêu" in page
    client.force_login(cast.auditor)
    assert "Hiện cạnh chỉ tiêu" not in client.get(at("target", cast, target_id=behind.pk)).content.decode()


@pytest.mark.parametrize(
    "more",
    [
        {"operator": "milestone", "cadence": "by_date", "value": None, "due_year": 2026, "measure": ""},
        {"operator": "none_left", "cadence": "by_date", "value": None, "due_year": 2026, "measure": "hộ"},
        {"operator": "multiple", "cadence": "by_date", "value": Decimal(2), "baseline": Decimal(40), "measure": "lần"},
        {"operator": "multiple", "cadence": "term_total", "value": Decimal(9), "baseline": Decimal(40), "measure": "lần"},
        {"operator": "growth", "cadence": "term_average", "value": Decimal(9), "baseline": Decimal(40)},
        {"operator": "at_least", "cadence": "term_total", "value": Decimal(500)},
        {"operator": "reduction", "value": Decimal(1), "baseline": Decimal(90), "baseline_year": 2020},
        {"operator": "range", "value": Decimal(80), "value2": Decimal(85)},
        {"operator": "at_least", "value": None, "as_assigned": True},
    ],
)  # fmt: skip
def test_every_kind_of_promise_has_its_page(client, cast, ward, more):
    counted = ward.indicator("so", str(more.get("measure", "%")))
    for year, value in ((2021, 82), (2022, 84), (2023, 83), (2024, 86)):
        ward.figure(counted, str(year), value)
    target = ward.target(counted, **more)
    ward.yardstick(target, "plan", 2024, 85)
    ward.yardstick(target, "assigned", 2024, 85)
    client.force_login(cast.secretary)
    for address in (at("target-state", cast), at("target", cast, target_id=target.pk)):
        assert client.get(address).status_code == 200


def test_the_timeline_tells_the_same_as_picture_and_table(client, cast, ward, behind):
    plan = cast.resolution(kind="year", first=2024, last=2024)
    plan.carries_out, plan.title, plan.adopted_on = ward.resolution, "Kế hoạch 2024", dt.date(2024, 1, 5)
    plan.save()
    reached = ward.target(
        None, operator="milestone", cadence="by_date", value=None, due_year=2025, measure=""
    )
    Attainment.objects.create(target=reached, year=2023, on=dt.date(2023, 5, 6), recorded_by=cast.clerk)
    steps.write_version(
        cast.clerk, behind, promise(operator="growth"), number=2,
        decided=steps.Decided(document=cast.paper, organ="Ban Chấp hành", reason="địa bàn đổi"),
    )  # fmt: skip
    Campaign.objects.create(
        unit=cast.ward, kind="year", title="Báo cáo năm 2024", period_from=dt.date(2024, 1, 1),
        period_to=dt.date(2024, 12, 31), due_on=dt.date(2024, 12, 10), opened_by=cast.clerk,
    )  # fmt: skip
    found = timeline.events(ward.resolution, cast.ward, today=TODAY)
    assert {one.lane for one in found} == set(timeline.LANES)
    client.force_login(cast.auditor)
    page = client.get(at("target-timeline", cast)).content.decode()
    assert page.count('<g class="dot') == len(found) == page.count('data-label="Loại"')


def test_hom_nay_and_the_room_say_what_is_in_danger(client, cast, ward, behind):
    client.force_login(cast.secretary)
    page = client.get(reverse("today", kwargs={"ward": cast.ward.slug})).content.decode()
    assert "Chỉ tiêu cần chú ý" in page and "Thu ngân sách" in page
    client.force_login(cast.auditor)
    assert (
        "Chỉ tiêu cần chú ý"
        not in client.get(reverse("today", kwargs={"ward": cast.ward.slug})).content.decode()
    )


def test_an_indicator_says_which_targets_its_figures_judge(client, cast, ward):
    counted = ward.indicator("bao-hiem-y-te")
    target = ward.target(counted, name="Bao phủ bảo hiểm y tế")
    client.force_login(cast.auditor)
    address = reverse("indicator", kwargs={"ward": cast.ward.slug, "indicator_id": counted.pk})
    page = client.get(f"{address}?phan=lien-quan").content.decode()
    assert at("target", cast, target_id=target.pk) in page
    alone = ward.indicator("chua-dung")
    address = reverse("indicator", kwargs={"ward": cast.ward.slug, "indicator_id": alone.pk})
    assert "Chỉ tiêu tính theo chỉ số này" not in client.get(f"{address}?phan=lien-quan").content.decode()
