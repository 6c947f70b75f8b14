from __future__ import annotations

import re

import pytest
from django.urls import reverse

from nhiemky.congresses.actions.mark_steps import mark_steps
from nhiemky.congresses.models import Congress, Season, Step
from nhiemky.org.steps import end_unit

HEAD = {
    "title": "Đại hội chi bộ 2030–2032", "first_year": 2030, "last_year": 2032, "begins_on": "01/01/2030",
    "ends_on": "31/03/2030", "order_rule": "parts_first",
}  # fmt: skip


def text(answer) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def rows_of(answer) -> list[str]:
    """Names of the units in the order of the board."""
    return [row.congress.unit.name for row in answer.context["rows"]]


def late(season, congress: Congress, number: int) -> None:
    """So many steps of a congress should have been done yesterday."""
    ids = list(congress.steps.order_by("line__number").values_list("pk", flat=True)[:number])
    Step.objects.filter(pk__in=ids).update(due=season.day(-1))


def test_a_season_is_opened_and_leads_to_its_units(client, season):
    client.force_login(season.clerk)
    address = reverse("season-new", kwargs={"ward": season.ward.slug})
    assert client.get(address).status_code == 200
    wrong = client.post(address, {**HEAD, "ends_on": "01/12/2029"})
    assert wrong.status_code == 409 and "ends_on" in wrong.context["form"].errors
    answer = client.post(address, HEAD)
    made = Season.objects.get(title=HEAD["title"])
    assert answer.url == season.url("season-units", season_id=made.pk)
    listed = text(client.get(reverse("seasons", kwargs={"ward": season.ward.slug})))
    assert HEAD["title"] in listed and "0/4" in listed
    edit = season.url("season-edit", season_id=made.pk)
    assert client.get(edit).status_code == 200
    assert client.post(edit, {**HEAD, "title": "Tên mới", "revision": 1}).status_code == 302
    assert client.post(edit, {**HEAD, "revision": 1}).status_code == 409


def test_units_are_taken_in_all_or_some(client, season, cast):
    client.force_login(season.clerk)
    page = client.get(season.url("season-units"))
    assert "Đảng ủy phường Mẫu" in text(page) and "Chi bộ số 1" not in text(page)  # they are in already
    assert client.post(season.url("season-units"), {"variant": "four"}).status_code == 409
    answer = client.post(season.url("season-units"), {"variant": "four", "everything": "on"})
    assert answer.status_code == 302
    assert Congress.objects.get(unit=cast.ward).variant == "four"
    assert "đã ở trong đợt" in text(client.get(season.url("season-units")))


def test_a_unit_with_a_congress_ahead_elsewhere_is_named_and_not_offered(client, season, cast):
    """All units at once are those that can be taken in; nobody is told of the others one by one."""
    client.force_login(season.clerk)
    other = season.opened(title="Đợt hai")
    address = season.url("season-units", season_id=other.pk)
    page = text(client.get(address))
    assert "4 đơn vị đang chuẩn bị đại hội trong đợt khác" in page
    assert 'Chi bộ số 1 <span class="sub">' in page
    assert client.post(address, {"variant": "four", "everything": "on"}).status_code == 302
    assert [one.unit for one in other.congresses.all()] == [cast.ward]
    page = text(client.get(address))
    assert "đã ở trong đợt" not in page and "4 đơn vị đang chuẩn bị" in page


def test_the_board_begins_with_what_is_late(client, season):
    for place, congress in enumerate(season.congresses):
        season.plan(congress, season.day(100 + place))
    late(season, season.congresses[2], 3)
    late(season, season.congresses[1], 1)
    client.force_login(season.clerk)
    answer = client.get(season.url("season"))
    assert rows_of(answer) == ["Chi bộ số 3", "Chi bộ số 2", "Chi bộ số 1", "Chi bộ số 4"]
    summary = answer.context["summary"]
    assert (summary.held, summary.congresses, summary.late, summary.late_congresses) == (0, 4, 4, 2)
    assert summary.next_on == season.day(100)
    page = text(answer)
    assert "0/4" in page and "việc quá hạn" in page and "◆" in page
    first = answer.context["rows"][0]
    assert first.cells[0].tally.late == 1 and first.whole.late == 3
    assert f'data-live="season/{season.season.pk} congress/' in page


def test_a_package_opens_into_its_lines(client, season):
    congress = season.plan(season.congresses[0], season.day(100))
    step = congress.steps.get(line=season.line("Dự thảo báo cáo chính trị"))
    mark_steps(season.clerk, congress, chosen=[step.pk], state="done")
    other = congress.steps.get(line=season.line("Dự thảo nghị quyết"))
    mark_steps(season.clerk, congress, chosen=[other.pk], state="waived", note="dùng mẫu chung")
    client.force_login(season.clerk)
    answer = client.get(season.url("season"), {"nhom": "documents"})
    titles = [str(column.title) for column in answer.context["columns"]]
    assert "Dự thảo báo cáo chính trị" in titles and len(titles) == 7
    row = next(row for row in answer.context["rows"] if row.congress == congress)
    looks = {str(cell.title): cell.tally.look for cell in row.cells}
    assert looks["Dự thảo báo cáo chính trị"] == "done" and looks["Dự thảo nghị quyết đại hội"] == "none"
    counted = {str(column.title): column.tally.share for column in answer.context["columns"]}
    assert counted["Dự thảo báo cáo chính trị"] == "1/4" and counted["Dự thảo nghị quyết đại hội"] == "0/3"


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ({"tim": "so 3"}, ["Chi bộ số 3"]),
        ({"tre": "1"}, ["Chi bộ số 2"]),
        ({"tre": "1", "nhom": "funding"}, []),
        ({"loai": "school"}, ["Chi bộ số 4"]),
        ({"loai": "dang-bo"}, []),
        ({"phu-trach": "charged"}, ["Chi bộ số 2", "Chi bộ số 1"]),
        ({"ngay": "planned"}, ["Chi bộ số 1"]),
        ({"ngay": "khi nào"}, ["Chi bộ số 2", "Chi bộ số 1", "Chi bộ số 3", "Chi bộ số 4"]),
    ],
)
def test_the_board_is_narrowed(client, season, cast, asked, names):
    planned = season.plan(season.congresses[0], season.day(100))
    late(season, season.congresses[1], 1)
    words = {"charged": str(cast.in_charge.pk), "planned": f"{planned.planned_on:%d/%m/%Y}"}
    client.force_login(season.clerk)
    answer = client.get(season.url("season"), {key: words.get(value, value) for key, value in asked.items()})
    assert rows_of(answer) == names


def test_the_board_costs_the_same_for_many_units(client, season, django_assert_max_num_queries):
    client.force_login(season.clerk)
    client.get(season.url("season"))
    with django_assert_max_num_queries(26):
        client.get(season.url("season"))
    copies = [
        season.cast.branches[0].__class__(
            slug=f"cb-{number}", kind="branch", name=f"Chi bộ {number}", parent=season.ward, path="",
        )
        for number in range(60)
    ]  # fmt: skip
    for unit in copies:
        unit.save()
        unit.path = f"{season.ward.path}{unit.pk}/"
        unit.save()
    season.taken_in(units=copies)
    with django_assert_max_num_queries(26):
        answer = client.get(season.url("season"))
    assert len(answer.context["rows"]) == 50 and answer.context["every"]
    assert len(client.get(season.url("season"), {"trang": "2"}).context["rows"]) == 14


def test_whoever_looks_on_sees_the_board_without_names(client, season, cast):
    season.plan(season.congresses[0], season.day(100))
    for who, named in (("clerk", True), ("editor", False), ("observer", False)):
        client.force_login(getattr(cast, who))
        assert ("Lê Văn An" in text(client.get(season.url("season")))) is named, who
        steps = season.url("congress-steps", congress_id=season.congresses[0].pk)
        assert ("Lê Văn An" in text(client.get(steps))) is named, who
        assert ('name="chosen"' in text(client.get(steps))) is named, who
        assert client.get(f"{steps}ghi/").status_code == (200 if named else 403), who


def test_a_branch_secretary_and_whoever_is_in_charge_see_their_own(client, season, cast):
    for who, names in (
        ("branch_secretary", ["Chi bộ số 1"]),
        ("charged", ["Chi bộ số 1", "Chi bộ số 2"]),
    ):
        client.force_login(getattr(cast, who))
        answer = client.get(season.url("season"))
        assert rows_of(answer) == names, who
        assert answer.context["summary"].congresses == len(names)
        own = season.url("congress-steps", congress_id=season.congresses[0].pk)
        step = season.congresses[0].steps.first()
        assert client.get(own).status_code == 200
        sent = {"chosen": [step.pk], "state": "done", f"seen-{step.pk}": step.state}
        assert client.post(f"{own}ghi/", sent).status_code == 302
        Step.objects.filter(pk=step.pk).update(state="open", done_on=None)
        other = season.url("congress-steps", congress_id=season.congresses[3].pk)
        assert client.get(other).status_code in (403, 404)
        for name in (
            "season-edit",
            "season-units",
            "season-postpone",
            "line-new",
            "meeting-new",
            "lesson-new",
        ):
            assert client.get(season.url(name)).status_code == 403, name
        assert client.get(season.url("congress-plan", congress_id=season.congresses[0].pk)).status_code == 403
    client.force_login(cast.teller)
    assert client.get(season.url("season")).status_code == 403
    client.force_login(cast.stranger)
    assert client.get(season.url("season")).status_code == 404


def test_steps_are_ticked_on_the_page_of_the_unit(client, season):
    congress = season.plan(season.congresses[0], season.day(100))
    late(season, congress, 1)
    client.force_login(season.clerk)
    address = season.url("congress-steps", congress_id=congress.pk)
    page = text(client.get(address))
    assert "quá hạn từ" in page and "chưa xác nhận" in page
    steps = list(congress.steps.order_by("line__number").values_list("pk", flat=True)[:2])
    refused = client.post(f"{address}ghi/", {"chosen": steps, "state": "waived", "note": ""})
    assert refused.status_code == 409 and text(refused).count(" checked") == 2  # nothing ticked is lost
    assert (
        client.post(f"{address}ghi/", {"chosen": steps, "state": "done", "on": "32/1/2020"}).status_code
        == 422
    )
    sent = {"chosen": steps, "state": "done", "on": "", **{f"seen-{pk}": "open" for pk in steps}}
    assert f'name="seen-{steps[0]}" value="open"' in page
    mark_steps(season.clerk, congress, chosen=steps[:1], state="waived", note="dùng mẫu chung")
    stale = client.post(f"{address}ghi/", sent)
    assert stale.status_code == 409 and f'name="seen-{steps[0]}" value="waived"' in text(stale)
    assert congress.steps.get(pk=steps[0]).note == "dùng mẫu chung"
    assert client.post(f"{address}ghi/", {**sent, f"seen-{steps[0]}": "waived"}).status_code == 302
    assert "quá hạn từ" not in text(client.get(address)) and "xong " in text(client.get(address))
    assert Step.objects.filter(state="done").count() == 2


def test_a_plan_says_what_is_refused_and_what_is_odd(client, season, cast):
    client.force_login(season.clerk)
    address = season.url("congress-plan", congress_id=season.congresses[0].pk)
    typed = {
        "planned_on": f"{season.day(20):%d/%m/%Y}", "part_of_day": "morning", "half_days": 1,
        "variant": "three_committee", "assembly": "member_congress", "in_charge": cast.in_charge.pk, "revision": 1,
    }  # fmt: skip
    refused = client.post(address, {**typed, "planned_on": f"{season.day(300):%d/%m/%Y}"})
    assert refused.status_code == 409 and "sửa thời gian của đợt" in text(refused)
    answer = client.post(address, typed, follow=True)
    assert "phải thông báo trước 30 ngày làm việc" in text(answer)
    assert Congress.objects.get(pk=season.congresses[0].pk).planned_on == season.day(20)
    assert "phải thông báo" in text(client.get(address))
    withdraw = season.url("congress-withdraw", congress_id=season.congresses[0].pk)
    assert client.post(withdraw, {"reason": "sáp nhập"}).status_code == 302
    assert "Không tổ chức" in text(client.get(season.url("season")))


def test_a_dissolved_unit_stands_on_the_board_with_its_button(client, season, cast):
    season.plan(season.congresses[0], season.day(60))
    end_unit(cast.branches[0], on=season.day(30))
    client.force_login(season.clerk)
    page = text(client.get(season.url("season")))
    assert "kết thúc hoạt động" in page
    assert season.url("congress-withdraw", congress_id=season.congresses[0].pk) in page


def test_putting_off_one_or_all(client, season):
    client.force_login(season.clerk)
    address = season.url("season-postpone")
    assert "Không có đại hội nào" in text(client.get(address))
    for congress in season.congresses[:2]:
        season.plan(congress, season.day(60))
    assert " checked" in text(client.get(address, {"dai-hoi": season.congresses[0].pk}))
    typed = {"working_days": 3, "reason": "dịch bệnh"}
    assert client.post(address, typed).status_code == 409
    assert client.post(address, {**typed, "congresses": [season.congresses[0].pk]}).status_code == 302
    answer = client.post(address, {**typed, "everything": "on"}, follow=True)
    assert "2 đại hội lùi 3 ngày làm việc" in text(answer)
