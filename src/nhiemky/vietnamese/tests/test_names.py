import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nhiemky.vietnamese.names import (
    Person,
    family_name,
    given_name,
    initials,
    name_words,
    parse_person,
    split_titles,
)
from nhiemky.vietnamese.unreadable import Unreadable


@pytest.mark.parametrize(
    ("text", "person"),
    [
        (
            "đồng chí Nguyễn Văn Mẫu, UVBTV quận ủy, Trưởng ban Tuyên giáo, Chủ tịch LĐLĐ",
            Person("đồng chí", "Nguyễn Văn Mẫu", ("UVBTV quận ủy", "Trưởng ban Tuyên giáo", "Chủ tịch LĐLĐ")),
        ),
        (
            "đ/c Trần Thị Mẫu - Phó Bí thư, Chủ tịch UBND phường",
            Person("đồng chí", "Trần Thị Mẫu", ("Phó Bí thư", "Chủ tịch UBND phường")),
        ),
        ("Đ/c Trần Thị Mẫu- Bí thư chi bộ", Person("đồng chí", "Trần Thị Mẫu", ("Bí thư chi bộ",))),
        ("Đ/c Trần Thị Mẫu–Bí thư chi bộ", Person("đồng chí", "Trần Thị Mẫu", ("Bí thư chi bộ",))),
        ("Đồng chí: Trần Mẫu – QUV, PBT", Person("đồng chí", "Trần Mẫu", ("QUV", "PBT"))),
        ("ông Trương Văn Mẫu (Trưởng thôn)", Person("ông", "Trương Văn Mẫu", ("Trưởng thôn",))),
        ("Bà Lê Thị Mẫu", Person("bà", "Lê Thị Mẫu")),
        ("Anh Mẫu", Person("", "Anh Mẫu")),
        ("TRẦN THỊ MẪU", Person("", "TRẦN THỊ MẪU")),
        ("Sùng A Mẫu", Person("", "Sùng A Mẫu")),
        ("H'Mẫu Niê", Person("", "H'Mẫu Niê")),
        ("đồng chí Mẫu", Person("đồng chí", "Mẫu")),
        ("Đ/c Trần Mẫu phát biểu tại hội nghị", Person("đồng chí", "Trần Mẫu")),
        ("QUV Nguyễn Văn Mẫu", Person("", "Nguyễn Văn Mẫu", ("QUV",))),
        ("Trưởng ban Tiến Mẫu", Person("", "Tiến Mẫu", ("Trưởng ban",))),
        ("Phó Bí thư Lê Mẫu, Trưởng khối", Person("", "Lê Mẫu", ("Phó Bí thư", "Trưởng khối"))),
        (
            "Bí thư Đảng ủy phường Bắc Mẫu Nguyễn Văn Mẫu",
            Person("", "Nguyễn Văn Mẫu", ("Bí thư Đảng ủy phường Bắc Mẫu",)),
        ),
        (
            "Bí thư Đảng ủy phường Lê Lợi Trần Mẫu",
            Person("", "Trần Mẫu", ("Bí thư Đảng ủy phường Lê Lợi",)),
        ),
        ("Chủ tịch UBND phường Trần Văn Mẫu", Person("", "Trần Văn Mẫu", ("Chủ tịch UBND phường",))),
        (
            "Chủ tịch UBND phường Trần Thị Ngọc Mẫu",
            Person("", "Trần Thị Ngọc Mẫu", ("Chủ tịch UBND phường",)),
        ),
        (
            "đ/c Nguyễn Văn Mẫu - Bí thư, Thường trực Đảng ủy, Ban Thường vụ",
            Person("đồng chí", "Nguyễn Văn Mẫu", ("Bí thư",)),
        ),
        ("đồng chí: Lê Thị Mẫu, Trần Văn Mẫu", Person("đồng chí", "Lê Thị Mẫu")),
    ],
)
def test_reads(text: str, person: Person) -> None:
    assert parse_person(text) == person
    assert parse_person(unicodedata.normalize("NFD", text)) == person


@pytest.mark.parametrize(
    "text",
    [
        "",
        "đồng chí",
        "đồng chí Bí thư Đảng ủy",
        "Bí Thư",
        "Bí thư Đảng ủy phường Bắc Mẫu",
        "Bí thư Đảng ủy phường Đông Bắc Mẫu",
        "các đại biểu",
        "Phát biểu chỉ đạo",
        "BCH ĐB phường",
        "- , -",
    ],
)
def test_nobody_is_named(text: str) -> None:
    with pytest.raises(Unreadable) as refused:
        parse_person(text)
    assert refused.value.code == "person-not-named"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("QUV, Bí thư Đảng ủy phường", ("QUV", "Bí thư Đảng ủy phường")),
        ("Trưởng Phòng Văn hoá - Thông tin huyện", ("Trưởng Phòng Văn hoá - Thông tin huyện",)),
        (
            "Phó Bí thư - Chủ tịch UBND; phó đoàn công tác",
            ("Phó Bí thư", "Chủ tịch UBND", "phó đoàn công tác"),
        ),
        ("Thường vụ quận uỷ – phó Chủ tịch", ("Thường vụ quận uỷ", "phó Chủ tịch")),
        (" - Bí thư, ", ("Bí thư",)),
        ("", ()),
    ],
)
def test_chains_of_titles(text: str, titles: tuple[str, ...]) -> None:
    assert split_titles(text) == titles


def test_parts_of_a_name() -> None:
    assert name_words("Nguyễn Văn Mẫu (Ba)") == ["Nguyễn", "Văn", "Mẫu"]
    assert [given_name("Nguyễn Văn Mẫu"), family_name("Nguyễn Văn Mẫu")] == ["Mẫu", "Nguyễn"]
    assert [given_name("Mẫu"), family_name("Mẫu"), given_name(""), family_name("")] == ["Mẫu", "", "", ""]
    assert [initials("nguyễn văn mẫu"), initials("Đỗ Ái Mẫu"), initials("")] == ["NVM", "ĐÁM", ""]


FAMILIES = st.sampled_from(["Nguyễn", "Trần", "Đặng", "Bùi", "Trương"])
MIDDLE = st.sampled_from(["Văn", "Thị", "Xuân", "Ngọc", "Đức"])
GIVEN = st.sampled_from(["Mẫu", "Hoà", "Ánh", "Đông", "Yên"])
NAMES = st.builds(lambda *parts: " ".join(parts), FAMILIES, MIDDLE, GIVEN)
TITLES = st.lists(
    st.sampled_from(["Bí thư Đảng ủy phường", "QUV", "Chủ tịch UBND", "Trưởng ban Văn hóa - Xã hội"]),
    max_size=3,
)


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(["đồng chí ", "đ/c ", "Ông ", ""]),
    NAMES,
    TITLES,
    st.sampled_from([" - ", ", ", " – ", "- "]),
)
def test_a_person_as_written_reads_back(honorific: str, name: str, titles: list[str], cut: str) -> None:
    person = parse_person(honorific + name + (cut if titles else "") + ", ".join(titles))
    assert (person.name, person.titles) == (name, tuple(titles))
    assert bool(person.honorific) == bool(honorific)


@settings(max_examples=80, deadline=None)
@given(NAMES, st.sampled_from(["Bí thư Chi bộ", "Phó Chủ tịch UBND phường", "Trưởng ban Tổ chức"]))
def test_a_title_before_the_name_is_kept(name: str, title: str) -> None:
    assert parse_person(f"{title} {name}") == Person("", name, (title,))


def test_a_pasted_page_is_split_in_no_time() -> None:
    assert len(split_titles("02-" * 3000)) == 1
