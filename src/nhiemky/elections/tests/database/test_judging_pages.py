"""Pages on which two people look at a doubtful sheet, each blind, and the head decides where they differ."""

from __future__ import annotations

import re

import pytest

from nhiemky.elections.actions.judge_paper import judge_paper
from nhiemky.elections.actions.take_count import take_count
from nhiemky.elections.models import Judgement, ScannedSheet
from nhiemky.elections.tests.database.scanner import CLEAR, bring, scan
from nhiemky.journal.models import Entry


def text_of(response):
    return response.content.decode()


@pytest.fixture
def ballot(cast, hall, reader):
    found = hall.ballot(hall.opened(), method="scan")
    take_count(cast.teller, found, letter="A", way="scan")
    bring(cast.teller, hall.stack(found, "A"), scan([*CLEAR[:17], "x?-?", "-x-- extra-ink", "--x- absent"]))
    return found


@pytest.fixture
def sheet(ballot):
    return ScannedSheet.objects.get(marks="x?-?")


@pytest.fixture
def whole(ballot):
    return ScannedSheet.objects.get(reason="extra-ink")


def test_one_sheet_after_the_other_until_none_is_left(ballot, desk):
    for _sheet in range(3):
        answer = desk("teller").get(ballot, "judging")
        one = ScannedSheet.objects.get(pk=answer.headers["Location"].rstrip("/").rsplit("/", 1)[1])
        said = {f"row_{place}": "-" for place, mark in enumerate(one.marks) if mark == "?"}
        assert (
            desk.post(
                ballot, "judge", said | {"flags": ["fine"] if not said else []}, sheet=one.pk
            ).status_code
            == 302
        )
    page = text_of(desk.get(ballot, "judging"))
    assert "Bạn đã xem hết" in page and "Còn 3 phiếu chờ người thứ hai" in page
    assert Judgement.objects.count() == 3


def test_a_judge_sees_the_paper_and_is_asked_for_the_doubtful_rows_only(ballot, desk, sheet):
    answer = desk("teller").get(ballot, "judge", sheet=sheet.pk)
    page = text_of(answer)
    picture = desk.url(ballot, "judge-picture", sheet=sheet.pk)
    assert answer["Cache-Control"] == "no-store" and page.count("btn primary") == 1
    assert {
        f'src="{picture}?nho"' in page,
        f'src="{picture}?dong=1"' in page,
        f'src="{picture}?dong=3"' in page,
    } == {True}
    assert f'src="{picture}?dong=0"' not in page and page.count("data-row") == 2 and "checked" not in page
    assert "<b>Gạch</b>" in page and "còn 3 phiếu chờ bạn" in page


def test_pictures_are_kept_by_nobody(ballot, desk, sheet):
    for asked in ({}, {"dong": "1"}):
        answer = desk("teller").get(ballot, "judge-picture", sheet=sheet.pk)
        assert answer.content.startswith(b"\x89PNG") and answer["Cache-Control"] == "no-store", asked
    url = desk.url(ballot, "judge-picture", sheet=sheet.pk)
    assert desk.client.get(f"{url}?dong=99").status_code == 409


def test_two_who_say_the_same_settle_a_sheet(ballot, desk, sheet):
    said = {"row_1": "x", "row_3": "-", "flags": ["f"]}
    answer = desk("teller").post(ballot, "judge", said, sheet=sheet.pk)
    assert answer.headers["Location"].endswith(f"?sau={sheet.pk}")
    desk("other_teller").post(ballot, "judge", said, sheet=sheet.pk)
    sheet.refresh_from_db()
    assert (sheet.state, sheet.outcome) == ("judged", "xx--!f")
    assert desk.get(ballot, "judge", sheet=sheet.pk).status_code == 404


def test_a_row_without_an_answer_is_asked_again_and_the_others_stay(ballot, desk, sheet):
    answer = desk("teller").post(ballot, "judge", {"row_1": "x"}, sheet=sheet.pk)
    page = text_of(answer)
    assert answer.status_code == 422 and "Chọn một kết luận" in page and page.count("checked") == 1
    assert desk.post(ballot, "judge", {"row_1": "x", "row_3": "q"}, sheet=sheet.pk).status_code == 422
    assert not Judgement.objects.exists()


def test_silence_about_the_whole_paper_is_no_answer(ballot, desk, whole):
    page = text_of(desk("teller").get(ballot, "judge", sheet=whole.pk))
    assert "Có nét bút ngoài các ô" in page and "Không có lý do nào" in page
    assert desk.post(ballot, "judge", {"sent": "x"}, sheet=whole.pk).status_code == 422
    assert desk.post(ballot, "judge", {"flags": ["fine", "f"]}, sheet=whole.pk).status_code == 422
    assert desk.post(ballot, "judge", {"flags": ["fine"]}, sheet=whole.pk).status_code == 302
    assert Judgement.objects.get().marks == "-x--"
    page = text_of(desk.get(ballot, "judge", sheet=whole.pk))
    assert 'value="fine" id="id_flags_3" checked' in page or page.count("checked") == 1


def without_token(page):
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page)


def test_nothing_of_the_other_judge_is_on_the_page(cast, ballot, desk, sheet):
    before = text_of(desk("other_teller").get(ballot, "judge", sheet=sheet.pk))
    judge_paper(cast.teller, sheet, marks="xx-x!o")
    after = text_of(desk("other_teller").get(ballot, "judge", sheet=sheet.pk))
    assert without_token(before) == without_token(after) and "checked" not in after


def test_a_refusal_keeps_what_was_chosen(cast, ballot, desk, sheet):
    judge_paper(cast.teller, sheet, marks="xx-x")
    judge_paper(cast.other_teller, sheet, marks="x--x")
    answer = desk("clerk").post(ballot, "judge", {"row_1": "x", "row_3": "x"}, sheet=sheet.pk)
    assert answer.status_code == 409 and text_of(answer).count("checked") == 2


@pytest.mark.parametrize(
    ("name", "status"), [("secretary", 403), ("auditor", 403), ("stranger", 404), ("editor", 403)]
)
def test_only_those_who_count_look_at_papers(ballot, desk, sheet, name, status):
    assert desk(name).get(ballot, "judging").status_code == status
    for page in ("judge", "judge-picture", "dispute"):
        assert desk.get(ballot, page, sheet=sheet.pk).status_code == status
    assert desk.get(ballot, "disputes").status_code == status


@pytest.fixture
def disputed(cast, sheet):
    judge_paper(cast.teller, sheet, marks="xx-x")
    judge_paper(cast.other_teller, sheet, marks="x--x!f")
    return sheet


def test_the_head_sees_both_verdicts_and_decides_in_words(ballot, desk, disputed):
    page = text_of(desk("teller").get(ballot))
    assert "1 phiếu hai người kết luận khác nhau" in page
    page = text_of(desk("clerk").get(ballot, "disputes"))
    assert "Trần Thị Bình" in page and "Phạm Đức Cường" not in page and disputed.called in page
    answer = desk.get(ballot, "dispute", sheet=disputed.pk)
    page = text_of(answer)
    assert answer["Cache-Control"] == "no-store" and page.count("data-row") == 1 and "Một người:" in page
    assert "Dấu riêng, ký tên" in page and page.count("btn primary") == 1
    said = {"row_1": "x", "flags": ["f"]}
    answer = desk.post(ballot, "dispute", said | {"text": ""}, sheet=disputed.pk)
    assert answer.status_code == 422 and text_of(answer).count("checked") == 2
    assert (
        desk.post(ballot, "dispute", {"text": "Quyết định.", "row_1": "x"}, sheet=disputed.pk).status_code
        == 422
    )
    answer = desk.post(ballot, "dispute", said | {"text": "Trưởng ban quyết định."}, sheet=disputed.pk)
    assert answer.headers["Location"] == desk.url(ballot, "disputes")
    disputed.refresh_from_db()
    assert (disputed.state, disputed.outcome, disputed.by_head) == ("judged", "xx-x!f", True)
    assert Entry.objects.filter(verb="PaperDecided").count() == 1
    assert "Không có phiếu nào chờ trưởng ban" in text_of(desk.get(ballot, "disputes"))
    assert desk.get(ballot, "dispute", sheet=disputed.pk).status_code == 404


def test_a_sheet_in_dispute_is_judged_no_more(ballot, desk, disputed):
    assert desk("clerk").get(ballot, "judge", sheet=disputed.pk).status_code == 302
    assert "khác nhau" not in text_of(desk.get(ballot, "judging"))


def test_nobody_is_asked_about_papers_with_the_own_name(cast, ballot, desk, sheet):
    cast.clerk.person = cast.named["Lê Văn An"]
    cast.clerk.save()
    assert "chờ bạn xem" not in text_of(desk("clerk").get(ballot))
    assert desk.get(ballot, "judge", sheet=sheet.pk).status_code == 403


def test_a_judge_leaves_the_decision_to_somebody_else_and_is_told_so(ballot, desk, disputed):
    page = text_of(desk("teller").get(ballot, "disputes"))
    assert "Người khác ghi quyết định" in page and "Xem và quyết định" not in page
    assert desk.get(ballot, "dispute", sheet=disputed.pk).status_code == 403


def test_the_last_one_who_can_write_a_decision_down_names_whose_it_is(cast, ballot, desk, disputed):
    cast.clerk.is_active = False
    cast.clerk.save()
    page = text_of(desk("teller").get(ballot, "dispute", sheet=disputed.pk))
    assert "Người quyết định" in page
    said = {"row_1": "x", "flags": ["f"], "text": "Trưởng ban quyết định."}
    assert desk.post(ballot, "dispute", said, sheet=disputed.pk).status_code == 422
    said["decider"] = "Hoàng Văn Mẫu"
    assert desk.post(ballot, "dispute", said, sheet=disputed.pk).status_code == 302
    entry = Entry.objects.get(verb="PaperDecided")
    assert entry.facts["by_judge"] and "Hoàng Văn Mẫu" not in str(entry.facts)


def test_where_the_board_has_accounts_only_the_board_looks(cast, ballot, desk, sheet):
    assert "Chưa đủ hai thành viên ban kiểm phiếu có tài khoản" in text_of(desk("teller").get(ballot))
    for account, member in ((cast.teller, cast.people[-1]), (cast.other_teller, cast.people[-2])):
        account.person = member
        account.save()
    page = text_of(desk("teller").get(ballot))
    assert "chờ bạn xem" in page and "Chưa đủ hai thành viên" not in page
    assert desk.get(ballot, "judge", sheet=sheet.pk).status_code == 200
    assert "chờ bạn xem" not in text_of(desk("clerk").get(ballot))
    assert desk.get(ballot, "judge", sheet=sheet.pk).status_code == 403
    assert "Thành viên ban kiểm phiếu xem" in text_of(desk.get(ballot, "judging"))
