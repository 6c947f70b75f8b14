"""What each line of a text is on its paper."""

from __future__ import annotations

import pytest

from nhiemky.documents.rules import paper_parts
from nhiemky.documents.rules.paper_parts import Line, Role
from nhiemky.documents.rules.structure import Node, read


def lines(*texts: str) -> list[tuple[Role, str]]:
    return [(line.role, line.text) for line in paper_parts.lines_of(read("\n".join(texts)))]


def test_a_decision_has_its_founding_lines_its_title_and_articles():
    assert lines(
        "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG",
        "Căn cứ Luật Tổ chức chính quyền địa phương;",
        "- Xét đề nghị của Văn phòng.",
        "QUYẾT ĐỊNH:",
        "Điều 1. Thành lập tổ công tác.",
        "Căn cứ kết quả, tổ báo cáo.",
    ) == [
        (Role.TITLE, "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG"),
        (Role.BASIS, "Căn cứ Luật Tổ chức chính quyền địa phương;"),
        (Role.BASIS, "- Xét đề nghị của Văn phòng."),
        (Role.TITLE, "QUYẾT ĐỊNH:"),
        (Role.ARTICLE, "Điều 1."),
        (Role.TEXT, "Căn cứ kết quả, tổ báo cáo."),
    ]


def test_an_article_is_a_heading_where_its_words_stand_below():
    found = lines(
        "Chương I",
        "QUY ĐỊNH CHUNG",
        "Điều 1. Phạm vi",
        "1. Một.",
        "Điều 2. Nguyên tắc",
        "Điều 3. Cuối",
        "Điều 4.",
    )
    assert [role for role, _text in found] == [
        Role.TITLE, Role.TITLE, Role.SUBHEADING, Role.TEXT, Role.ARTICLE, Role.ARTICLE, Role.SUBHEADING,
    ]  # fmt: skip
    assert paper_parts.lines_of(read("Điều 2. Nguyên tắc"))[0] == Line(Role.ARTICLE, "Điều 2.", "Nguyên tắc")


def test_a_numbered_line_is_a_heading_only_above_something():
    assert [role for role, _text in lines("1. Mục đích", "Để làm gì.", "2. Một", "3. Hai")] == [
        Role.SUBHEADING, Role.TEXT, Role.TEXT, Role.TEXT,
    ]  # fmt: skip
    assert [role for role, _text in lines("1. Công tác tổ chức", "1.1. Kết quả", "Đã làm.", "1.2. Xong", "II. CUỐI")] == [
        Role.SUBHEADING, Role.SMALL_HEADING, Role.TEXT, Role.TEXT, Role.HEADING,
    ]  # fmt: skip
    assert lines("1. Việc", "QUYẾT ĐỊNH:")[0][0] is Role.TEXT
    assert lines("1. " + "rất dài " * 30, "Nội dung.")[0][0] is Role.TEXT


def test_headings_of_the_editor_lose_their_signs():
    assert lines("# A", "## B", "### C", "I. D") == [
        (Role.HEADING, "A"),
        (Role.SUBHEADING, "B"),
        (Role.SMALL_HEADING, "C"),
        (Role.HEADING, "I. D"),
    ]


def test_dashes_and_rows():
    assert lines("- Một;", "+ Hai;", "a) Ba;") == [
        (Role.DASH, "Một;"),
        (Role.TEXT, "+ Hai;"),
        (Role.TEXT, "a) Ba;"),
    ]
    rows = paper_parts.lines_of(read("| TT | Việc |\n|---|---|\n| 1 | |"))
    assert [role for role, _found in paper_parts.grouped(rows)] == [Role.TABLE]
    assert paper_parts.rows_of(rows) == (("TT", "Việc"), ("1", ""))


def test_short_or_long_capitals_are_no_title():
    assert lines("AB")[0][0] is Role.TEXT
    assert lines("DÀI " * 60)[0][0] is Role.TEXT


def test_to_whom_it_speaks():
    one = paper_parts.parts_of(read("Kính gửi: Sở Nội vụ\nNội dung."))
    assert (one.address_word, one.address) == ("Kính gửi", ("Sở Nội vụ",))
    assert [line.text for line in one.lines] == ["Nội dung."]
    several = paper_parts.parts_of(read("Kính trình:\n- Ban Thường vụ;\n- Văn phòng.\nNội dung."))
    assert several.address == ("Ban Thường vụ;", "Văn phòng.")
    assert paper_parts.parts_of(read("Kính gửi:\n- Sở")).lines == ()
    assert paper_parts.parts_of(()) == paper_parts.Parts("", (), (), ())


def test_appendices_are_cut_off():
    text = "Nội dung.\nPhụ lục này kèm theo.\nPHỤ LỤC I\nDANH MỤC\n(Kèm theo Quyết định)\nMột.\nPhụ lục 2. Biểu mẫu\nHai.\nPHỤ LỤC\n| A |"
    found = paper_parts.parts_of(read(text))
    assert [line.text for line in found.lines] == ["Nội dung.", "Phụ lục này kèm theo."]
    first, second, third = found.appendices
    assert (first.word, first.title, first.belongs_to) == ("PHỤ LỤC I", "DANH MỤC", "(Kèm theo Quyết định)")
    assert (second.word, second.title, second.belongs_to) == ("PHỤ LỤC 2", "Biểu mẫu", "")
    assert (third.title, [line.role for line in third.lines]) == ("", [Role.TABLE])
    assert paper_parts.parts_of(read("PHỤ LỤC")).appendices[0].lines == ()


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        ("Dự thảo Kế hoạch tổ chức đại hội", "Tổ chức đại hội"),
        ("Kế hoạch  tổ chức đại hội", "Tổ chức đại hội"),
        ("Kế hoạch", "Kế hoạch"),
        ("về đại hội", "Về đại hội"),
    ],
)
def test_the_abstract_does_not_repeat_the_name(title, abstract):
    assert paper_parts.abstract_of(title, kind="Kế hoạch") == abstract


def test_a_title_without_kind_stays():
    assert paper_parts.abstract_of("Dự thảo văn kiện", kind="") == "Văn kiện"


@pytest.mark.parametrize(
    ("title", "about"),
    [
        ("Công văn về việc Rà soát danh sách", "rà soát danh sách"),
        ("V/v UBND phường báo cáo", "UBND phường báo cáo"),
        ("Mời họp", "mời họp"),
        ("Về mời họp", "mời họp"),
    ],
)
def test_what_stands_behind_the_word(title, about):
    assert paper_parts.about_of(title, kind="Công văn") == about


def test_a_body_signs_without_its_place():
    assert paper_parts.organ_of("Ủy ban nhân dân phường Mẫu") == "Ủy ban nhân dân"
    assert paper_parts.organ_of("Chi bộ 1") == "Chi bộ 1"


def test_a_strange_article_is_left_as_it_is():
    found = paper_parts.lines_of([Node("1", paper_parts.Kind.ARTICLE, "điều lạ")])
    assert found == (Line(Role.SUBHEADING, "điều lạ"),)
