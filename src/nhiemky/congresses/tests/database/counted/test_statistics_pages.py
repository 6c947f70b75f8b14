"""The page of the statistics and its files."""

from __future__ import annotations

import io
import zipfile

import pytest

from nhiemky.congresses.tests.database.counted.conftest import Counted
from nhiemky.elections.tests.database.journal_rows import last


@pytest.fixture
def over(counted: Counted) -> Counted:
    counted.before(0, "Chi ủy viên", 0, 1, 3)
    counted.hold(0, people=[0, 1, 2, 3], seats=3, votes=[18, 15, 14, 4])
    counted.hold(1, people=[0, 4, 5, 6], seats=3, votes=[18, 15, 4, 4])
    return counted


def test_the_page_shows_numbers_shares_and_pictures_of_them(over):
    page = over.client().get(over.url("season-statistics")).content.decode()
    assert "3/3" in page and "40,00%" in page and 'class="pyramid"' in page
    assert '<rect width="40.00"' in page  # the bar is as long as its number says
    narrowed = over.client().get(over.url("season-statistics"), {"diem": "1", "bau": "secretary"})
    assert "1/1" in narrowed.content.decode() and "Chưa có ai" in narrowed.content.decode()


def test_what_the_address_asks_for_may_be_nonsense(over):
    asked = {"duoi": "9" * 30, "chon": ["x", "999999"], "loai": "?", "diem": "7", "bau": "nobody"}
    assert over.client().get(over.url("season-statistics"), asked).status_code == 200


def test_units_are_chosen_one_by_one_or_by_what_is_above_them(over):
    unit = over.branches[0].pk
    page = over.client().get(over.url("season-statistics"), {"chon": unit, "duoi": over.ward.pk})
    assert "1/1" in page.content.decode() and "Chỉ tính" in page.content.decode()


@pytest.mark.parametrize("form", ["pdf", "docx", "xlsx"])
def test_the_statistics_leave_the_house_as_files_and_that_is_written_down(over, form):
    answer = over.client().get(over.url("season-paper", paper="thong-ke", form=form), {"loai": "agency"})
    assert answer.status_code == 200
    ((verb, facts),) = last()
    assert (verb, facts["paper"], facts["format"], facts["people"]) == ("SeasonExported", "thong-ke", form, 0)
    if form == "docx":
        text = zipfile.ZipFile(io.BytesIO(answer.content)).read("word/document.xml").decode()
        assert "Phạm vi thống kê" in text and "Số lượng bầu và trúng cử" in text


NARROW = {"bau": "secretary"}


def traits(page: str) -> list[str]:
    words = ("Tuổi bình quân", "Cao tuổi nhất", "Tháp tuổi", "Dân tộc thiểu số", "Trình độ chuyên môn")
    return [one for one in words if one in page]


def test_one_person_is_not_told_apart_by_readers_who_see_no_names(over):
    """The secretary of one unit: exact age, ethnic group and qualification are for those who read the name anyway."""
    first = over.congresses[0].elected.first().election
    over.hold(0, "secretary", people=[0], seats=1, votes=[20], among=first)
    url = over.url("season-statistics")
    asked = {"chon": over.branches[0].pk, "duoi": over.ward.pk, "diem": "1", "loai": "residential", **NARROW}
    for name in ("clerk", "observer"):
        page = over.client(name).get(url, asked).content.decode()
        assert "1/1" in page and len(traits(page)) == 5, name
    page = over.client("editor").get(url, asked).content.decode()
    assert (
        "3/3" in page and "Chỉ tính" not in page and 'name="chon"' not in page and 'name="diem"' not in page
    )
    assert traits(page) == [] and "không nêu cơ cấu" in page and "luôn tính cho toàn đợt" in page
    assert traits(over.client("editor").get(url).content.decode()) == []


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_papers_keep_what_the_page_keeps(over, form):
    def text(name: str, paper: str) -> str:
        url = over.url("season-paper", paper=paper, form=form)
        answer = over.client(name).get(url, {"chon": over.branches[0].pk})
        packed = zipfile.ZipFile(io.BytesIO(answer.content))
        return "".join(packed.read(one).decode() for one in packed.namelist() if one.endswith(".xml"))

    assert "Dân tộc thiểu số" in text("clerk", "thong-ke")
    kept = text("editor", "thong-ke")
    assert traits(kept) == [] and "không nêu cơ cấu" in kept and "Phạm vi thống kê" not in kept
    if form == "docx":
        assert "tuổi bình quân" in text("clerk", "bao-cao-tong-ket")
        assert "tuổi bình quân" not in text("editor", "bao-cao-tong-ket")


def test_the_closing_report_keeps_what_the_statistics_keep(over):
    url = over.url("season-report")
    assert "Cơ cấu cấp ủy" in over.client("observer").get(url).content.decode()
    page = over.client("editor").get(url).content.decode()
    assert "Cơ cấu cấp ủy" not in page and "không nêu cơ cấu" in page and "tái cử 02" not in page


def test_those_who_see_a_part_of_the_season_do_not_see_its_statistics(over):
    for name, status in (("branch_secretary", 403), ("stranger", 404), ("observer", 200), ("editor", 200)):
        assert over.client(name).get(over.url("season-statistics")).status_code == status
    page = over.client("observer").get(over.url("season-statistics")).content.decode()
    assert over.people[0][0].full_name not in page
