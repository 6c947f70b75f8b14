"""Money, decoration and study counts of a season: verbs and pages."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from nhiemky.conferences import steps as conferences
from nhiemky.congresses import steps
from nhiemky.congresses.actions.count_study import count_study
from nhiemky.congresses.actions.set_decoration import set_decoration
from nhiemky.congresses.actions.set_funding import set_funding
from nhiemky.congresses.models import Decoration, Funding, Meeting, Season, StudyCount
from nhiemky.congresses.tests.database.counted.conftest import DAY, Counted
from nhiemky.elections.tests.database.journal_rows import last, refused


@pytest.fixture
def money(counted: Counted) -> Funding:
    content = steps.FundingContent(item="In tài liệu", estimate=12_500_000)
    return set_funding(counted.clerk, counted.season, content=content)


@pytest.fixture
def meeting(counted: Counted) -> Meeting:
    held = conferences.write_conference(
        counted.ward,
        conferences.ConferenceContent(kind="other", title="Hội nghị học tập chỉ thị", held_on=DAY),
    )
    return Meeting.objects.create(season=counted.season, conference=held, purpose="study")


def test_money_is_planned_settled_and_taken_out(counted, money):
    client = counted.client()
    page = client.get(counted.url("season-funding")).content.decode()
    assert "12.500.000" in page and "chưa" in page
    edit = counted.url("season-funding-edit", funding_id=money.pk)
    assert 'value="12.500.000"' in client.get(edit).content.decode()
    typed = {"item": "In tài liệu", "estimate": "12,5 triệu", "settled": "13.000.000 đ", "revision": 1}
    assert client.post(edit, typed).status_code == 302
    money.refresh_from_db()
    assert (money.estimate, money.settled, money.revision) == (12_500_000, 13_000_000, 2)
    page = client.get(counted.url("season-funding")).content.decode()
    assert "500.000" in page and "vượt" in page
    assert client.post(edit, typed).status_code == 409  # seen before somebody saved
    assert client.post(edit, {**typed, "estimate": "một ít"}).status_code == 422
    assert client.post(edit, {**typed, "estimate": "1,5"}).status_code == 422
    removed = client.post(counted.url("season-funding-remove", funding_id=money.pk), follow=True)
    assert "Đã bỏ mục kinh phí" in removed.content.decode() and not Funding.objects.exists()
    assert last()[0][0] == "FundingRemoved"


def test_money_of_a_congress_stands_under_its_unit_and_all_sums_are_computed(counted, money):
    client, congress = counted.client(), counted.congresses[1]
    new = counted.url("season-funding-new")
    assert f'value="{congress.pk}" selected' in client.get(f"{new}?dai-hoi={congress.pk}").content.decode()
    typed = {"congress": congress.pk, "item": "Trang trí", "estimate": "5.000.000", "revision": 0}
    assert client.post(new, typed).status_code == 302
    page = client.get(counted.url("season-funding")).content.decode()
    assert "17,5 triệu đồng" in page and congress.unit.name in page
    sheet = client.get(counted.url("season-paper", paper="kinh-phi", form="xlsx"))
    rows = list(load_workbook(io.BytesIO(sheet.content)).active.iter_rows(values_only=True))
    assert (congress.unit.name, "Trang trí", 5_000_000) == rows[-1][:3]
    assert client.get(counted.url("season-paper", paper="kinh-phi", form="pdf")).status_code == 200


def test_money_of_another_season_is_refused(counted, money):
    other = Season.objects.create(
        unit=counted.ward, title="Đợt khác", first_year=2027, last_year=2030, begins_on=DAY, ends_on=DAY
    )
    content = steps.FundingContent(item="In", estimate=1, congress=counted.congresses[0])
    with refused("congress-of-another-season", field="congress"):
        set_funding(counted.clerk, other, content=content)
    with refused("changed-meanwhile"):
        set_funding(counted.clerk, counted.season, content=content, row=money, revision=7)
    with pytest.raises(Funding.DoesNotExist):
        set_funding(counted.clerk, other, content=content, row=money, revision=1)


def test_slogans_hang_in_their_words(counted):
    client = counted.client()
    new = counted.url("season-decoration-new")
    typed = {"kind": "slogan", "words": "", "quantity": "6", "revision": 0}
    refused_page = client.post(new, typed)
    assert refused_page.status_code == 409 and "phải ghi nội dung chữ" in refused_page.content.decode()
    assert client.post(new, {**typed, "words": "Nhiệt liệt chào mừng"}).status_code == 302
    row = Decoration.objects.get()
    edit = counted.url("season-decoration-edit", decoration_id=row.pk)
    done = {**typed, "words": row.words, "done_on": "1/3/2025", "revision": 1}
    assert client.post(edit, done).status_code == 302
    page = client.get(counted.url("season-decoration")).content.decode()
    assert "6/6" in page and "01/03/2025" in page
    with refused("changed-meanwhile"):
        content = steps.DecorationContent(kind="flags")
        set_decoration(counted.clerk, counted.season, content=content, row=row, revision=1)
    for form in ("pdf", "docx", "xlsx"):
        assert client.get(counted.url("season-paper", paper="khanh-tiet", form=form)).status_code == 200
    client.post(counted.url("season-decoration-remove", decoration_id=row.pk))
    assert (
        not Decoration.objects.exists()
        and "Chưa có khẩu hiệu" in client.get(counted.url("season-decoration")).content.decode()
    )


def test_who_studied_is_counted_unit_by_unit(counted, meeting):
    client, (first, second, _third) = counted.client(), counted.branches
    page = client.get(counted.url("season-study-count", meeting_id=meeting.pk)).content.decode()
    assert f'name="unit-{first.pk}" value="12"' in page  # the members on record are proposed
    typed = {f"attended-{first.pk}": "11", f"unit-{first.pk}": "12", f"unit-{second.pk}": "12"}
    address = counted.url("season-study-count", meeting_id=meeting.pk)
    assert client.post(address, {**typed, f"unit-{first.pk}": ""}).status_code == 422
    assert client.post(address, {**typed, f"attended-{first.pk}": "13"}).status_code == 409
    assert client.post(address, typed).status_code == 302
    assert StudyCount.objects.get().attended == 11
    assert "11/12" in client.get(counted.url("season-study")).content.decode()
    ((verb, facts),) = last()
    assert (verb, facts["unit"], facts["attended"], facts["members"]) == ("StudyCounted", first.pk, 11, 12)


def test_study_of_others_is_refused(counted, meeting):
    with refused("study-of-another-season"):
        count_study(counted.clerk, counted.season, meeting=meeting, counts={counted.ward.pk: (1, 2)})
    meeting.purpose = "lessons"
    meeting.save()
    with refused("study-of-another-season"):
        count_study(counted.clerk, counted.season, meeting=meeting, counts={counted.branches[0].pk: (1, 2)})


def test_without_a_meeting_the_page_says_what_to_do(counted):
    assert "Gắn hội nghị học tập" in counted.client().get(counted.url("season-study")).content.decode()


@pytest.mark.parametrize("page", ["season-funding", "season-decoration", "season-study"])
def test_readers_see_the_means_and_change_nothing(counted, money, page):
    shown = counted.client("observer").get(counted.url(page))
    assert shown.status_code == 200 and "btn primary" not in shown.content.decode()
    assert counted.client("branch_secretary").get(counted.url(page)).status_code == 403
    assert counted.client("observer").get(counted.url("season-funding-new")).status_code == 403
    edit = counted.url("season-funding-edit", funding_id=money.pk)
    assert counted.client("observer").post(edit).status_code == 403
    assert counted.client("stranger").get(edit).status_code == 404
