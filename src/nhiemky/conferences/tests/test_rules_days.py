from datetime import date, time

import pytest

from nhiemky.conferences.rules import awards, citing, dating, days, editing, milestones, warnings
from nhiemky.kernel.refusals import Refused


def phrase(**changed):
    return days.day_phrase(
        **{"held_on": None, "ends_on": None, "as_written": "", "part_of_day": "", **changed}
    )


def test_the_day_in_words():
    assert phrase(held_on=date(2021, 11, 30), part_of_day="morning") == "Sáng ngày 30/11/2021"
    assert phrase(held_on=date(2023, 2, 17)) == "Ngày 17/2/2023"
    assert phrase(held_on=date(2023, 2, 17), part_of_day="whole_day") == "Ngày 17/2/2023"
    assert phrase(as_written="15/10", part_of_day="morning") == "Sáng ngày 15/10"
    season = phrase(held_on=date(2020, 1, 4), ends_on=date(2020, 3, 22))
    assert season == "Từ ngày 4/1/2020 đến ngày 22/3/2020"


def test_the_days_of_a_part():
    assert days.span(date(2020, 1, 4), None) == "ngày 4/1/2020"
    assert days.span(None, date(2020, 1, 4)) == "ngày 4/1/2020"
    assert days.span(date(2020, 2, 9), date(2020, 3, 22)) == "từ ngày 9/2/2020 đến ngày 22/3/2020"
    assert days.span(None, None) == ""


def test_a_conference_has_a_day():
    dating.check(held_on=date(2020, 1, 4), ends_on=date(2020, 1, 4), as_written="")
    dating.check(held_on=None, ends_on=None, as_written="15/10")
    for facts, code in (
        ({"held_on": None, "ends_on": None, "as_written": " "}, "conference-without-day"),
        (
            {"held_on": None, "ends_on": date(2020, 1, 4), "as_written": "4/1"},
            "conference-ends-before-it-began",
        ),
        (
            {"held_on": date(2020, 1, 5), "ends_on": date(2020, 1, 4), "as_written": ""},
            "conference-ends-before-it-began",
        ),
    ):
        with pytest.raises(Refused) as refused:
            dating.check(**facts)
        assert refused.value.code == code


def test_a_conference_ends_after_it_began():
    one_day = {"held_on": date(2026, 11, 27), "ends_on": None}
    dating.check_hours(began_at=time(10), ended_at=time(10), **one_day)
    dating.check_hours(began_at=None, ended_at=time(8), **one_day)
    dating.check_hours(began_at=time(10), ended_at=None, **one_day)
    overnight = {"held_on": date(2026, 11, 27), "ends_on": date(2026, 11, 28)}
    dating.check_hours(began_at=time(20), ended_at=time(1), **overnight)
    for day in (one_day, {**one_day, "ends_on": one_day["held_on"]}):
        with pytest.raises(Refused) as refused:
            dating.check_hours(began_at=time(10), ended_at=time(8), **day)
        assert (refused.value.code, refused.value.facts["field"]) == ("conference-hours-reversed", "ended_at")


def test_a_conclusion_has_a_day_not_before_the_conference():
    held = date(2026, 10, 12)
    editing.check_due(held, held_on=held, imported=False)
    editing.check_due(held, held_on=None, imported=False)
    editing.check_due(None, held_on=held, imported=True)
    for due, code in ((None, "conclusion-needs-due"), (date(2026, 10, 11), "due-before-conference")):
        with pytest.raises(Refused) as refused:
            editing.check_due(due, held_on=held, imported=False)
        assert refused.value.code == code


def test_milestones_are_those_of_their_day():
    milestones.check([30, 45, 55], on=date(2020, 8, 13))
    assert milestones.unknown([30, 35, 45, 90], on=date(2026, 2, 3)) == (35,)
    assert milestones.unknown([30, 45], on=date(2010, 2, 3)) == (45,)
    assert milestones.unknown([45], on=None) == ()
    with pytest.raises(Refused) as refused:
        milestones.check([30, 35], on=date(2020, 8, 13))
    assert refused.value.facts["years"] == "35"


def recorded(**changed):
    facts = {
        "held_on": date(2020, 8, 13),
        "ends_on": None,
        "as_written": "",
        "began_at": None,
        "ended_at": time(8),
        "part_days": (),
        "badge_years": (),
        "texts": (),
        "documents": (),
        "attendance": (),
    }
    return warnings.Recorded(**{**facts, **changed})


def paper(symbol, dated, kind="Kế hoạch"):
    return warnings.Numbered(kind=kind, issuer="Đảng ủy", symbol=symbol, dated=dated)


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"began_at": time(10)}, [("hours-reversed", "10:00 – 08:00")]),
        ({"held_on": None, "as_written": "15/10"}, [("year-missing", "15/10")]),
        ({"texts": ("nhiệm kỳ 2020 - 2020", "Nhiệm kỳ 2020-2025")}, [("term-years", "nhiệm kỳ 2020 - 2020")]),
        ({"badge_years": (30, 35, 35)}, [("milestone", "35")]),
        ({"part_days": ((1, date(2020, 8, 12), None),)}, [("part-outside-days", "1")]),
        ({"part_days": ((2, None, date(2020, 8, 14)),)}, [("part-outside-days", "2")]),
        ({"part_days": ((2, date(2020, 8, 14), None),)}, [("part-outside-days", "2")]),
        (
            {"ends_on": date(2020, 8, 15), "part_days": ((2, date(2020, 8, 14), None), (3, None, None))},
            [],
        ),
        (
            {"documents": (paper("02-KH/ĐU", date(2020, 12, 10)), paper("03", date(2020, 10, 10)))},
            [("number-order", "02-KH/ĐU – 03")],
        ),
        (
            {
                "documents": (
                    paper("02", date(2020, 12, 10)),
                    paper("03", date(2020, 10, 10), kind="Chương trình"),
                    paper("04", None),
                    paper("không số", date(2020, 1, 1)),
                    paper("05", date(2020, 12, 10)),
                )
            },
            [],
        ),
        ({"attendance": (("Bí thư chi bộ", 13, 14), ("Khác", None, 3), ("Ai", 1, None))}, [("more-than-summoned", "Bí thư chi bộ")]),
    ],
)  # fmt: skip
def test_doubts_are_told_never_refused(changed, found):
    assert [(doubt.code, doubt.about) for doubt in warnings.of(recorded(**changed))] == found


def award(**changed):
    facts = {
        "act": "honour",
        "collectives": "02 tập thể",
        "individuals": "05 cá nhân",
        "named": ["Mặt trận Tổ quốc phường", "Chi bộ 7"],
        "milestones": [],
        "reason": "có đóng góp vào thành công của Đại hội",
        "decided_by": "",
    }
    return awards.sentence(**{**facts, **changed})


def test_an_award_act_is_one_sentence():
    assert award() == (
        "Vinh danh 02 tập thể (Mặt trận Tổ quốc phường, Chi bộ 7) và 05 cá nhân "
        "có đóng góp vào thành công của Đại hội"
    )
    badge = award(
        act="badge", collectives="", named=[], individuals="11 đảng viên", milestones=[30, 35], reason=""
    )
    assert badge == "Trao Huy hiệu Đảng cho 11 đảng viên đạt 30, 35 năm tuổi Đảng"
    bare = award(act="certificate", collectives="", named=[], individuals="", reason="", decided_by="Thị ủy")
    assert bare == "Trao giấy khen (theo quyết định của Thị ủy)"
    assert award(collectives="", individuals="", reason="") == "Vinh danh Mặt trận Tổ quốc phường, Chi bộ 7"


def test_how_papers_name_documents_and_bodies():
    cited = citing.cite(
        kind="Chương trình", symbol="01- CrT/QU", issuer="Quận ủy", dated=date(2020, 12, 10), title="Nâng cao chất lượng"
    )  # fmt: skip
    assert cited == "Chương trình số 01-CrT/QU ngày 10/12/2020 của Quận ủy “Nâng cao chất lượng”"
    assert (
        citing.cite(kind="Nghị quyết", symbol="", issuer="", dated=None, title="về dân vận")
        == "Nghị quyết về dân vận"
    )
    assert citing.cite(kind="Kế hoạch", symbol="02", issuer="", dated=None, title="") == "Kế hoạch số 02"
    assert citing.organisation("Quận ủy Long Biên") == "Đảng bộ quận Long Biên"
    assert citing.organisation("Đảng ủy phường Mẫu") == "Đảng bộ phường Mẫu"
    assert citing.organisation("Chi bộ 4") == "Chi bộ 4"
    assert citing.committee("Đảng bộ quận Long Biên") == "Quận ủy Long Biên"
    assert citing.committee("Đảng bộ phường Mẫu") == "Đảng ủy phường Mẫu"
    assert citing.committee("Chi bộ 4") == "Chi bộ 4"


def test_a_title_takes_no_figure():
    editing.check_title("Hội nghị sơ kết 04 năm")
    with pytest.raises(Refused, match="title-takes-no-figures"):
        editing.check_title("Hội nghị sơ kết {{ so-nam }} năm")
