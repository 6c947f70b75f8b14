from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from django.urls import reverse

from nhiemky.figures import steps as figures
from nhiemky.figures.models import Campaign, Figure, Indicator
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.entry import NewFigure, Value
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.actions.hide_directive import hide_directive
from nhiemky.targets.actions.show_directive import show_directive
from nhiemky.targets.actions.write_remedy import write_remedy
from nhiemky.targets.models import Attainment, Directive, Remedy, Resolution, Target, Yardstick
from nhiemky.targets.queries import compared, standing, timeline
from nhiemky.targets.queries import state as states
from nhiemky.targets.rules.danger import Reason
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.yardsticks import Kind
from nhiemky.targets.tests.database.conftest import promise

#: The pages are looked at on this day: the figures of 2026 are parts or estimates.
TODAY = dt.date(2026, 11, 20)


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setattr(states, "today_in", lambda _ward: TODAY)


class Ward:
    """A resolution of 2021–2026 with figures typed for it."""

    def __init__(self, cast) -> None:
        self.cast = cast
        self.resolution: Resolution = cast.resolution(first=2021, last=2026)

    def indicator(self, code: str, measure: str = "%", **more: object) -> Indicator:
        return Indicator.objects.create(unit=self.cast.ward, code=code, name=code, measure=measure, **more)

    def figure(
        self, indicator: Indicator, key: str, value: object, *, rough: bool = False, out_of=None
    ) -> None:
        period = periods.of_key(key)
        said = Value(
            value=Decimal(str(value)),
            measure=indicator.measure,
            qualifier="ước" if rough else "",
            out_of=None if out_of is None else Decimal(out_of),
        )
        new = NewFigure(
            code=f"{indicator.code}-{key}",
            subject=indicator.name,
            value=said,
            period_from=period.first,
            period_to=period.last,
        )
        made = figures.enter(self.cast.clerk, self.cast.ward, new)
        Figure.objects.filter(pk=made.pk).update(indicator=indicator)

    def target(self, indicator: Indicator | None = None, *, decisive: bool = False, **more: object) -> Target:
        place = steps.TargetPlace(
            sector="budget",
            indicator=indicator,
            decisive=decisive,
            decisive_said_by="Thành ủy" if decisive else "",
        )
        return steps.write_target(self.cast.clerk, self.resolution, place, promise(**more))

    def yardstick(self, target: Target, kind: str, year: int, value: object) -> None:
        Yardstick.objects.create(
            target=target, kind=kind, year=year, value=Decimal(str(value)), written_by=self.cast.clerk
        )

    def stands(self, target: Target, *, as_of: int = 2026) -> standing.TargetState:
        found = standing.of_target(target, as_of=as_of, today=TODAY)
        assert found is not None
        return found


@pytest.fixture
def ward(cast) -> Ward:
    return Ward(cast)


@pytest.fixture
def behind(ward) -> Target:
    """Budget revenue grows by 5 % where 9 were promised; decisive."""
    revenue = ward.indicator("thu", "VND")
    for year, value in ((2020, 100), (2021, 110), (2022, 121), (2023, 127)):
        ward.figure(revenue, str(year), value * 10**9)
    ward.figure(revenue, "2024", 133 * 10**9, rough=True)
    return ward.target(
        revenue, decisive=True, name="Thu ngân sách", operator="growth", value=Decimal(9), measure="%"
    )


def at(name: str, cast, **more) -> str:
    return reverse(name, kwargs={"ward": cast.ward.slug, **more})


def directive(cast, resolution, *, target=None) -> Directive:
    return Directive.objects.create(
        resolution=resolution,
        target=target,
        stance="keep",
        author="Phó Bí thư Thành ủy",
        said_on=dt.date(2026, 10, 12),
        text="Riêng thu ngân sách không đạt thì không coi là hoàn thành.",
        recorded_by=cast.clerk,
    )


def test_growth_is_judged_from_the_levels_of_the_register(ward, behind):
    found = ward.stands(behind)
    assert [one.said for one in found.standing.strip[:4]] == [
        Said.EXCEEDED, Said.EXCEEDED, Said.NOT_MET, Said.NOT_MET,
    ]  # fmt: skip
    assert found.standing.said is Said.NOT_MET and found.standing.judgement.estimate
    assert found.reasons == (Reason.MISSED,) and found.level_measure == "VND" and found.measure == "%"


def test_a_rate_promised_of_a_level_and_an_amount_in_another_measure_are_read(ward):
    revenue = ward.indicator("thu", "VND")
    for year, value in ((2020, 50), (2021, 54), (2022, 60)):
        ward.figure(revenue, str(year), value * 10**9)
    rate = ward.target(revenue, operator="range", value=Decimal(8), value2=Decimal(10), measure="%/năm")
    found = ward.stands(rate, as_of=2022)
    assert found.is_growth and [one.said for one in found.standing.strip[:2]] == [Said.MET, Said.EXCEEDED]
    amount = ward.target(
        revenue, operator="at_least", value=Decimal(60), measure="tỷ đồng", cadence="by_date"
    )
    assert ward.stands(amount, as_of=2022).standing.said is Said.MET


def test_n_of_m_is_a_percentage_where_one_is_promised_and_n_where_n_of_m_is(ward):
    schools = ward.indicator("truong", "trường", combines="pooled")
    ward.figure(schools, "2023", 3, out_of=4)
    share = ward.target(schools, value=Decimal(75), measure="%")
    counted = ward.target(schools, value=Decimal(3), out_of=Decimal(4), measure="trường", cadence="by_date")
    assert ward.stands(share, as_of=2023).standing.said is Said.MET
    assert ward.stands(counted, as_of=2023).standing.said is Said.MET


def test_as_assigned_takes_the_newest_number_of_each_year(ward, cast):
    cover = ward.indicator("bhyt")
    for year, value in ((2024, 93), (2025, 94)):
        ward.figure(cover, str(year), value)
    target = ward.target(cover, value=None, as_assigned=True)
    ward.yardstick(target, "assigned", 2024, 92)
    ward.yardstick(target, "assigned", 2025, 93)
    Yardstick.objects.create(
        target=target,
        kind="assigned",
        year=2025,
        number=2,
        value=95,
        reason="giao lại",
        written_by=cast.clerk,
    )
    found = ward.stands(target, as_of=2025)
    assert (found.standing.said, found.standing.judgement.years_met) == (Said.NOT_MET, 1)


def test_a_milestone_is_reached_by_its_attainment(ward, cast):
    target = ward.target(None, operator="milestone", cadence="by_date", value=None, due_year=2026, measure="")
    assert ward.stands(target).standing.said is Said.NOT_DUE
    Attainment.objects.create(target=target, year=2024, recorded_by=cast.clerk)
    found = ward.stands(Target.objects.get(pk=target.pk))
    assert (found.standing.said, found.standing.judgement.early_years) == (Said.EXCEEDED, 2)


def test_parts_of_the_running_year_behind_its_plan_are_on_the_red_list(ward):
    revenue = ward.indicator("thu", "VND")
    target = ward.target(revenue, operator="at_least", value=Decimal(60), measure="tỷ đồng")
    ward.figure(revenue, "2025", 61 * 10**9)
    ward.figure(revenue, "2026-9t", 40 * 10**9)
    ward.yardstick(target, "plan", 2026, 64)
    found = ward.stands(target)
    assert found.reasons == (Reason.BEHIND,) and found.done.months == 9 and found.done.value == 40
    ward.figure(revenue, "2026", 65 * 10**9, rough=True)
    assert ward.stands(target).reasons == ()


def test_a_forecast_that_falls_short_is_on_the_red_list_and_counts_as_nothing(ward):
    cover = ward.indicator("bhyt")
    for year, value in ((2023, 80), (2024, 82), (2025, 84)):
        ward.figure(cover, str(year), value)
    target = ward.target(cover, value=Decimal(95), cadence="by_date", due_year=2026)
    found = ward.stands(target)
    assert found.forecast.value == 86 and found.standing.said is Said.NOT_DUE
    assert found.reasons == (Reason.FORECAST,)


def test_every_yardstick_of_a_year_stands_beside_it(ward, behind):
    ward.yardstick(behind, "plan", 2023, 130 * 10**9)
    ward.yardstick(behind, "estimate", 2023, 120 * 10**9)
    lines = {one.kind: one for one in compared.compared(ward.stands(behind), 2023)}
    assert set(lines) == {Kind.RESOLUTION, Kind.PLAN, Kind.ESTIMATE, Kind.SAME_PERIOD}
    assert (str(lines[Kind.PLAN].percent), lines[Kind.PLAN].reached) == ("97.69", False)
    assert str(lines[Kind.ESTIMATE].over) == "5.83"
    assert compared.compared(ward.stands(behind), 2026) == []


def test_the_page_answers_in_few_queries_and_puts_the_decisive_one_first(
    client, cast, ward, behind, django_assert_max_num_queries
):
    cover = ward.indicator("bhyt")
    ward.figure(cover, "2025", 96)
    for _number in range(9):
        ward.target(cover)
    client.force_login(cast.secretary)
    client.get(at("target-state", cast))
    with django_assert_max_num_queries(18):
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
