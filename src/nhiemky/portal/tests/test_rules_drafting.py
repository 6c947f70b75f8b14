from __future__ import annotations

import datetime as dt
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.conferences.rules.public import (
    PublicConclusion,
    PublicFacts,
    PublicFigure,
    PublicOpinions,
    PublicPart,
    PublicPhoto,
    PublicReport,
    Tickable,
)
from nhiemky.kernel.refusals import Refused
from nhiemky.portal.rules import drafting, publishing
from nhiemky.portal.rules.drafting import Figures, Paragraph, Points, Quote

FACTS = PublicFacts(
    conference=1,
    unit_name="Đảng bộ phường Mẫu",
    is_sample=False,
    title="Hội nghị kiểm điểm năm 2021",
    kind="review",
    kind_words="Hội nghị kiểm điểm",
    day="Sáng ngày 30/11/2021",
    held_on=dt.date(2021, 11, 30),
    ends_on=None,
    place="trụ sở phường",
    directing=("Trưởng Ban Tổ chức Quận ủy",),
    superior=(),
    attendance=("Bí thư Đảng ủy phường", "bí thư các chi bộ"),
    parts=(PublicPart(number=1, kind="reports", title="Báo cáo kiểm điểm", days="", documents=()),),
    reports=(
        PublicReport(title="Dự thảo báo cáo kiểm điểm tập thể", documents=("Hướng dẫn số 21-HD/BTCTW",)),
    ),
    speeches=("Nâng cao chất lượng sinh hoạt chi bộ",),
    opinions=PublicOpinions(raised=9, accepted=9, explained=0, not_accepted=0),
    awards=("Vinh danh 02 tập thể và 05 cá nhân",),
    achievements=("Các chỉ tiêu cơ bản hoàn thành",),
    conclusions=(PublicConclusion(number=1, text="Tiếp thu các ý kiến"),),
    figures=(PublicFigure(code="duong", subject="đường bê tông", shown="26,6 km", version=2),),
    photos=(PublicPhoto(file=4, caption="Toàn cảnh", alt="Hội trường đông người", source=""),),
    source_note="Văn phòng Đảng ủy",
    tickable=(
        Tickable(key="limitation/1", kind="limitation", text="Tỷ lệ tập hợp đoàn viên còn thấp"),
        Tickable(key="remark/2", kind="remark", text="Quận ủy: “Cần sát dân hơn”"),
        Tickable(key="person/3", kind="person", text="Trần Văn Mẫu – Bí thư"),
        Tickable(key="opinion/4", kind="opinion", text="Nên nêu rõ trách nhiệm"),
    ),
)


def words(ticked: set[str], facts: PublicFacts = FACTS) -> str:
    return "\n".join(drafting.words_of(drafting.draft(facts, ticked=ticked)))


def test_the_article_reads_like_news():
    article = drafting.draft(FACTS, ticked=set())
    assert article.title == "Đảng ủy phường Mẫu tổ chức Hội nghị kiểm điểm năm 2021"
    assert article.lead == (
        "Sáng ngày 30/11/2021, tại trụ sở phường, Đảng ủy phường Mẫu tổ chức Hội nghị kiểm điểm năm 2021."
    )
    assert article.blocks[:2] == (
        Paragraph("Dự và chỉ đạo hội nghị có: Trưởng Ban Tổ chức Quận ủy."),
        Paragraph("Cùng dự hội nghị có: Bí thư Đảng ủy phường; bí thư các chi bộ."),
    )
    assert Figures((("26,6 km", "đường bê tông"),)) in article.blocks
    assert Points(("Dự thảo báo cáo kiểm điểm tập thể (Hướng dẫn số 21-HD/BTCTW)",)) in article.blocks
    assert Paragraph("Có 9 ý kiến tham gia; tất cả được tiếp thu.") in article.blocks
    assert Paragraph("Vinh danh 02 tập thể và 05 cá nhân.") in article.blocks
    assert (article.event_on, article.source_line) == (dt.date(2021, 11, 30), "Văn phòng Đảng ủy")
    assert article.figures == {"duong": 2}


def test_what_must_be_ticked_is_not_there_by_itself():
    for one in FACTS.tickable:
        assert one.text not in words(set())
        assert one.text in words({one.key})
        assert all(other.text not in words({one.key}) for other in FACTS.tickable if other != one)


def test_remarks_are_quoted():
    assert Quote("Quận ủy: “Cần sát dân hơn”") in drafting.draft(FACTS, ticked={"remark/2"}).blocks


def test_opinions_in_words():
    def said(raised: int, accepted: int, explained: int, refused: int) -> str:
        return drafting.opinions(
            PublicOpinions(raised=raised, accepted=accepted, explained=explained, not_accepted=refused)
        )

    assert said(1, 1, 0, 0) == "Có 1 ý kiến tham gia, được tiếp thu."
    assert said(3, 0, 0, 0) == "Có 3 ý kiến tham gia."
    assert said(5, 2, 2, 1) == (
        "Có 5 ý kiến tham gia; 2 ý kiến được tiếp thu, 2 ý kiến được giải trình, "
        "1 ý kiến không tiếp thu, có trả lời."
    )


def test_a_meeting_that_is_not_called_conference():
    season = replace(
        FACTS, title="Đợt đại hội các chi bộ", day="Từ ngày 4/1/2020 đến ngày 22/3/2020", unit_name="Chi bộ 4"
    )
    article = drafting.draft(season, ticked=set())
    assert article.title == "Chi bộ 4: Đợt đại hội các chi bộ"
    assert "Chi bộ 4 tổ chức hội nghị “Đợt đại hội các chi bộ”." in article.lead


def test_a_title_that_says_who_holds_it_needs_no_more():
    named = replace(FACTS, title="Hội nghị Đảng ủy phường Mẫu năm 2021")
    assert drafting.draft(named, ticked=set()).title == "Hội nghị Đảng ủy phường Mẫu năm 2021"


@pytest.mark.parametrize(
    "directing, superior, rows",
    [
        ((), (), ["Dự hội nghị có: Bí thư."]),
        ((), ("Thành ủy",), ["Đại diện cấp trên dự hội nghị có: Thành ủy.", "Cùng dự hội nghị có: Bí thư."]),
        (
            ("Quận ủy",),
            ("UBND quận",),
            [
                "Dự và chỉ đạo hội nghị có: Quận ủy.",
                "Đại diện cấp trên dự hội nghị có: UBND quận.",
                "Cùng dự hội nghị có: Bí thư.",
            ],
        ),
    ],
)
def test_who_came_from_above_stands_apart(directing, superior, rows):
    facts = replace(FACTS, directing=directing, superior=superior, attendance=("Bí thư",))
    said = [
        block.text for block in drafting.draft(facts, ticked=set()).blocks if isinstance(block, Paragraph)
    ]
    assert said[: len(rows)] == rows


def test_a_day_without_a_year_stays_as_written():
    article = drafting.draft(replace(FACTS, held_on=None, day="Sáng ngày 15/10"), ticked=set())
    assert (article.event_on, article.event_as_written) == (None, "15/10")


def test_only_an_article_made_from_a_record_takes_its_newer_state():
    assert publishing.required(FACTS) is FACTS
    with pytest.raises(Refused, match="article-without-record"):
        publishing.required(None)


def test_several_contents_are_listed():
    parts = tuple(replace(FACTS.parts[0], number=number, title=f"Việc {number}") for number in (1, 2, 3, 4))
    article = drafting.draft(replace(FACTS, parts=parts), ticked=set())
    assert Paragraph("Hội nghị gồm 4 nội dung:") in article.blocks
    assert Points(("Việc 1", "Việc 2", "Việc 3", "Việc 4")) in article.blocks


def test_an_empty_record_makes_a_short_article():
    empty = {
        field.name: ()
        for field in fields(PublicFacts)
        if field.name
        in {
            "directing",
            "superior",
            "attendance",
            "parts",
            "reports",
            "speeches",
            "awards",
            "achievements",
            "conclusions",
            "figures",
            "photos",
            "tickable",
        }
    }
    none = PublicOpinions(raised=0, accepted=0, explained=0, not_accepted=0)
    article = drafting.draft(replace(FACTS, **empty, opinions=none, place=""), ticked=set())
    assert article.blocks == ()
    assert article.lead.startswith("Sáng ngày 30/11/2021, Đảng ủy phường Mẫu tổ chức")


# All of one length, so that none is the beginning of another.
tokens = st.integers(10**7, 10**8 - 1).map(lambda number: f"từ{number}")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["limitation", "cause", "lesson", "direction", "person", "remark", "opinion"]),
            tokens,
        ),
        unique_by=lambda pair: pair[1],
        max_size=12,
    ),
    st.data(),
)
def test_nothing_outside_the_whitelist_is_ever_in_the_article(inside, data):
    """Whatever is tickable is in the article exactly if it was ticked, and keys that do not exist let nothing out."""
    tickable = tuple(
        Tickable(key=f"{kind}/{number}", kind=kind, text=text) for number, (kind, text) in enumerate(inside)
    )
    keys = [one.key for one in tickable]
    ticked = data.draw(st.sets(st.sampled_from([*keys, "limitation/999"])))
    text = words(ticked, replace(FACTS, tickable=tickable))
    assert {one.key for one in tickable if one.text in text} == ticked & set(keys)


def counted(*codes: str) -> tuple[PublicFigure, ...]:
    """`a` is a figure, `a.b` its part b."""
    return tuple(
        PublicFigure(code=code, subject=code, shown="1", version=1, part_of=code.rpartition(".")[0])
        for code in codes
    )


@pytest.mark.parametrize(
    ("codes", "shown"),
    [
        (("m.x", "m", "n"), "m m.x n"),
        (("m.1", "m.2", "m.3", "m.4", "m.5", "m", "n"), "m n"),
        (("a", "b", "c", "d", "e", "f", "g", "g.1"), "a b c d e f"),
        (("a.1", "b"), "a.1 b"),
        (("a", "a.1", "a.2", "b", "b.1", "b.2", "c"), "a a.1 a.2 b c"),
    ],
)
def test_few_figures_stand_out_and_totals_stand_before_their_parts(codes, shown):
    assert " ".join(figure.code for figure in drafting.highlights(counted(*codes))) == shown
