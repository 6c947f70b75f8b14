"""What a congress elects and in which order it works (elections §6.2, §6.4, §6.5)."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.congresses.rules import agenda, wording
from nhiemky.congresses.rules.agenda import Code, Level, Session
from nhiemky.congresses.rules.script import begins, script
from nhiemky.congresses.rules.script_elections import SlateFacts
from nhiemky.congresses.rules.script_facts import Planned, ScriptFacts

VARIANTS = ("four", "three_committee", "three_delegates", "two")


def codes(variant: str, level: Level = Level.BRANCH, voters: int | None = 30) -> list[Code]:
    elected = agenda.bodies(variant, level=level, voters=voters)
    return [item.code for item in agenda.agenda(variant, level=level, elected=elected)]


def test_a_branch_elects_committee_secretary_deputy_and_delegates_by_its_contents():
    bodies = {one: agenda.bodies(one, level=Level.BRANCH, voters=30) for one in VARIANTS}
    assert bodies == {
        "four": ("committee", "secretary", "deputy_secretary", "delegates"),
        "three_committee": ("committee", "secretary", "deputy_secretary"),
        "three_delegates": ("delegates",),
        "two": (),
    }


@pytest.mark.parametrize(
    ("voters", "bodies"),
    [
        (8, ("secretary",)),
        (9, ("committee", "secretary", "deputy_secretary")),
        (None, ("committee", "secretary", "deputy_secretary")),
    ],
)
def test_a_branch_of_fewer_than_nine_elects_its_secretary_directly(voters, bodies):
    assert agenda.bodies("three_committee", level=Level.BRANCH, voters=voters) == bodies


def test_a_ward_has_a_standing_committee_and_inspection_a_grassroots_committee_has_not():
    ward = agenda.bodies("four", level=Level.WARD, voters=5)
    assert ward == agenda.BODIES
    assert agenda.bodies("three_committee", level=Level.GRASSROOTS, voters=60) == (
        "committee",
        "secretary",
        "deputy_secretary",
    )


def test_what_may_be_elected_follows_from_the_contents():
    assert agenda.choices("two", level=Level.WARD) == ()
    assert agenda.choices("three_delegates", level=Level.BRANCH) == ("delegates",)
    assert "standing_committee" in agenda.choices("four", level=Level.GRASSROOTS)
    assert "standing_committee" not in agenda.choices("four", level=Level.BRANCH)


def test_posts_are_elected_among_those_just_elected():
    assert agenda.among("secretary", {"committee", "standing_committee"}) == "standing_committee"
    assert agenda.among("secretary", {"committee"}) == "committee"
    assert agenda.among("secretary", {"delegates"}) == agenda.among("committee", {"delegates"}) == ""
    assert agenda.by_the_committee("secretary", level=Level.WARD)
    assert not agenda.by_the_committee("secretary", level=Level.BRANCH)
    assert not agenda.by_the_committee("committee", level=Level.WARD)


def test_the_agenda_of_a_branch_has_the_order_of_the_domain():
    assert codes("four") == [
        Code.FLAG, Code.PRESIDIUM, Code.RULES, Code.OPENING, Code.CREDENTIALS, Code.REPORTS, Code.DISCUSSION,
        Code.SUPERIOR, Code.PERSONNEL, Code.COMMITTEE, Code.SECRETARY, Code.DEPUTY, Code.DELEGATES, Code.PRESENTED,
        Code.RESOLUTION, Code.CLOSING,
    ]  # fmt: skip
    assert Code.DELEGATES not in codes("three_committee")


def test_where_nobody_is_elected_the_appointed_committee_is_presented():
    for level in Level:
        found = codes("two", level)
        assert Code.APPOINTED in found and Code.PERSONNEL not in found and Code.PRESENTED not in found
    assert codes("three_delegates")[8:11] == [Code.PERSONNEL, Code.DELEGATES, Code.APPOINTED]


def test_a_committee_meets_in_two_sessions():
    items = agenda.agenda("four", level=Level.WARD, elected=agenda.BODIES)
    sessions = [item.session for item in items]
    assert sessions == sorted(sessions, key=[Session.PREPARATORY, Session.OFFICIAL].index)
    official = [item.code for item in items if item.session is Session.OFFICIAL]
    assert (
        official.index(Code.COMMITTEE)
        < official.index(Code.FIRST_CONFERENCE)
        < official.index(Code.DELEGATES)
    )
    assert Code.SECRETARY not in official
    without = agenda.agenda("three_committee", level=Level.WARD, elected=["delegates"])
    assert Code.FIRST_CONFERENCE not in [item.code for item in without]


def test_minutes_are_held_against_the_half_days():
    items = agenda.agenda("four", level=Level.BRANCH, elected=agenda.OF_A_BRANCH)
    assert agenda.total_minutes(items) == sum(item.minutes for item in items)
    assert not agenda.too_long(items, half_days=1)
    assert agenda.too_long([*items, *items], half_days=1)


def test_every_content_has_a_kind_minutes_and_a_title():
    for code in Code:
        item = agenda.Item(code)
        assert item.kind and item.minutes
        for level in Level:
            assert wording.title(code, level=level, assembly="delegate_congress")


def test_titles_name_session_and_those_who_take_part():
    title = wording.title(
        Code.RULES, level=Level.WARD, assembly="member_congress", session=Session.PREPARATORY
    )
    assert title.startswith("Phiên trù bị – Thông qua")
    assert wording.called("Chi bộ 4", level=Level.BRANCH, assembly="member_congress", years="2025–2027") == (
        "Đại hội Chi bộ 4, nhiệm kỳ 2025–2027"
    )
    assert wording.called(
        "Đảng ủy phường Mẫu", level=Level.WARD, assembly="delegate_congress", years="2025–2030"
    ) == ("Đại hội đại biểu Đảng bộ phường Mẫu, nhiệm kỳ 2025–2030")
    assert wording.called("Trường Mẫu", level=Level.GRASSROOTS, assembly="member_congress", years="1–2") == (
        "Đại hội đảng viên Đảng bộ Trường Mẫu, nhiệm kỳ 1–2"
    )


def facts(variant: str = "four", level: Level = Level.BRANCH, **more) -> ScriptFacts:
    assembly = more.pop("assembly", "member_congress")
    items = tuple(
        Planned(
            number=number,
            title=wording.title(code, level=level, assembly=assembly),
            minutes=agenda.MINUTES[code],
            code=code,
        )
        for number, code in enumerate(codes(variant, level), 1)
    )
    return ScriptFacts(
        congress="Đại hội Chi bộ 4", unit="Chi bộ 4", years="2025–2027", level=level, assembly=assembly,
        **{"superior": "Đảng ủy phường Mẫu", "items": items, "variant_elects": variant != "two", **more},
    )  # fmt: skip


def words(scenes) -> str:
    return "\n".join(f"{line.who}: {line.words}" for scene in scenes for line in scene.lines)


def test_the_script_says_what_is_known_and_leaves_blanks():
    blank = words(script(facts()))
    assert "được triệu tập: ……… đồng chí" in blank
    known = script(
        facts(
            summoned=30, present=28, observing=2, chair="Lê Văn An", note_taker="Trần Thị Bình",
            resolution="Nghị quyết đại hội", begins_at=dt.time(8, 0),
            elections={
                "committee": SlateFacts(
                    seats=3, listed=4, names=("Lê Văn An", "Vũ Hải Yến"), head="Đỗ Minh Giang", board=3
                ),
                "delegates": SlateFacts(seats=2, listed=3),
            },
        )
    )  # fmt: skip
    said = words(known)
    assert "Chủ tọa (đồng chí Lê Văn An)" in said
    assert "triệu tập: 30 đồng chí; có mặt: 28 đồng chí" in said and "2 đảng viên dự bị" in said
    assert "biểu quyết số lượng bầu chi ủy: 3 đồng chí" in said
    assert "có 4 đồng chí: Lê Văn An, Vũ Hải Yến" in said
    assert "ban kiểm phiếu gồm 3 đồng chí, do đồng chí Đỗ Minh Giang" in said
    assert "phân bổ cho đại hội 2 đại biểu" in said
    assert "“Nghị quyết đại hội”" in said and "trên 28" in said
    assert known[0].begins_at == dt.time(8, 0) and known[1].begins_at == dt.time(8, 5)


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("variant", VARIANTS)
def test_every_content_of_every_congress_is_said_by_somebody(variant, level):
    for assembly in ("member_congress", "delegate_congress"):
        scenes = script(facts(variant, level, assembly=assembly, superior=""))
        assert all(scene.lines and all(line.who and line.words for line in scene.lines) for scene in scenes)


def test_a_content_that_the_office_added_is_announced():
    own = Planned(number=1, title="Trao Huy hiệu Đảng", minutes=None, code=None)
    (scene,) = script(facts(items=(own,)))
    assert scene.lines[0].words.endswith("Trao Huy hiệu Đảng.")


def test_the_clock_stops_where_nobody_said_how_long():
    assert begins(dt.time(23, 50), [20, None, 5]) == [dt.time(23, 50), dt.time(0, 10), None]
    assert begins(None, [5]) == [None]
