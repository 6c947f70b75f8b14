"""The pages of one congress: what is next, the roll call on a telephone, the report, the scheme, the end."""

from __future__ import annotations

import json

import pytest

from nhiemky.conferences import steps as conferences
from nhiemky.conferences.models import Conference, HandVote
from nhiemky.congresses.actions.add_delegate import add_delegate
from nhiemky.congresses.models import Congress, Delegate, Step
from nhiemky.congresses.tests.database.held import DAY, text_of
from nhiemky.documents.steps import open_draft_in
from nhiemky.elections.models import Election
from nhiemky.journal.models import Entry

pytest_plugins = ["nhiemky.congresses.tests.database.held"]


def now(held) -> str:
    step = held.get("congress").context["now"]
    return step.code if step else ""


def test_the_page_leads_from_step_to_step(held):
    assert now(held) == "scheme"
    assert held.post("congress-scheme-edit", {"revision": 1, "seats": 3, "women": 1}).status_code == 302
    assert now(held) == "delegates"
    assert held.post("congress-summon").status_code == 302
    assert now(held) == "convene"
    assert held.post("congress-convene", {"place": "Nhà văn hóa", "began_at": "8:00"}).status_code == 302
    page = held.get("congress")
    assert page.context["now"].code == "elections" and page.context["now"].pressed
    assert held.post("congress-elections", {"bodies": page.context["usual"]}).status_code == 302
    assert now(held) == "credentials"
    rows = {f"a-{one.pk}": "present" for one in Delegate.objects.all()}
    form = held.get("congress-attendance").context["form"]
    sent = {**rows, "revision": form.initial["revision"], "shown": form.initial["shown"]}
    assert held.post("congress-attendance", sent).status_code == 302
    assert held.post("congress-credentials-confirm").status_code == 302
    assert now(held) == "decided"
    held.decided()
    assert now(held) == "resolution"
    draft = open_draft_in(held.clerk, held.branch, title="Dự thảo nghị quyết đại hội")
    assert held.post("congress-resolution", {"draft": draft.pk}).status_code == 302
    part = Conference.objects.get().parts.get(kind="resolution")
    assert f"?ghi=bieu-quyet&o={part.pk}" in held.get("congress").context["now"].url
    HandVote.objects.create(part=part, number=1, question="Nghị quyết", present=12, agreed=12)
    page = held.get("congress")
    assert page.context["now"].code == "held" and "100,00%" in text_of(page)
    assert page.context["now"].url.endswith("#con-thieu"), "the meeting is closed first"
    held.closed()
    assert "24/03/2026" in text_of(held.get("congress-hold"))
    assert held.post("congress-hold").status_code == 302
    assert now(held) == "afterwards"
    assert "Báo cáo kết quả đại hội" in text_of(held.get("congress"))


def test_an_election_without_a_roll_says_the_way_out(held):
    held.convene()
    page = held.post("congress-elections", {"bodies": ["committee"]})
    assert page.status_code == 409 and "Lập danh sách triệu tập" in text_of(page)
    assert held.post("congress-elections", {}).status_code == 422


def test_the_end_says_what_is_missing_and_what_will_be_opened(held):
    held.summon()
    held.convene()
    page = text_of(held.get("congress-hold"))
    assert "Chưa có cuộc bầu cử nào được ghi." in page and "disabled" in page
    assert held.post("congress-hold").status_code == 409


def sent(held, **changes) -> dict[str, str]:
    form = held.get("congress-attendance").context["form"]
    return {
        **{f"a-{one.pk}": "present" for one in form.lines},
        "revision": str(form.initial["revision"]),
        "shown": form.initial["shown"],
        **changes,
    }


def test_everybody_is_present_and_the_exceptions_are_touched(held):
    held.summon()
    first = held.congress.delegates.order_by("pk")[0]
    page = text_of(held.get("congress-attendance"))
    assert page.count('value="present" checked') == 13
    answer = held.post(
        "congress-attendance", sent(held, **{f"a-{first.pk}": "excused", f"r-{first.pk}": "ốm"})
    )
    assert answer.headers["Location"] == held.url("congress-credentials")
    first.refresh_from_db()
    assert (first.attendance, first.reason) == ("excused", "ốm")
    assert text_of(held.get("congress-attendance")).count('value="present" checked') == 12


def test_two_who_mark_at_once_see_what_the_other_wrote(held):
    held.summon()
    mine = sent(held)
    first = held.congress.delegates.order_by("pk")[0]
    Delegate.objects.filter(pk=first.pk).update(attendance="absent")
    page = held.post("congress-attendance", mine)
    assert page.status_code == 409 and "người kia ghi" in text_of(page)
    again = {**mine, "shown": page.context["form"].data["shown"]}
    assert held.post("congress-attendance", again).status_code == 302
    assert held.post("congress-attendance", {**sent(held), "shown": "không phải"}).status_code in (302, 409)


def test_two_hundred_names_fit_into_one_request(held, settings):
    held.summon()
    fields = len(held.get("congress-attendance").context["form"].fields)
    per_row = (fields - 2) / 13
    assert 333 * per_row + 3 < (settings.DATA_UPLOAD_MAX_NUMBER_FIELDS or 1000)
    assert json.loads(held.get("congress-attendance").context["form"].initial["shown"])


def test_the_roll_is_a_list_like_every_other_and_taking_it_away_is_written_down(held):
    held.summon()
    page = held.get("congress-delegates")
    assert page.context["listing"].count == 13
    searched = held.client.get(held.url("congress-delegates"), {"tim": "le van"})
    assert searched.context["listing"].count == 1
    assert (
        held.client.get(held.url("congress-delegates"), {"tu-cach": "observing"}).context["listing"].count
        == 1
    )
    assert held.client.get(held.url("congress-delegates"), {"xuat": "csv"}).status_code == 200
    entry = Entry.objects.get(verb="CongressPrinted")
    assert entry.facts["people"] == 13 and entry.facts["format"] == "csv"


def test_lists_of_two_congresses_are_not_mixed_up(held):
    held.summon()
    first = held.get("congress-delegates").context["listing"]
    other = held.planned(held.ward, assembly="delegate_congress")
    second = held.client.get(held.url("congress-delegates", other)).context["listing"]
    assert (first.count, second.count) == (13, 0) and "Lê Văn An" not in str(second.rows)


def test_delegates_are_added_removed_and_replaced(held):
    held.congress = held.planned(held.ward, assembly="delegate_congress", variant="four")
    ids = [one.pk for one in held.people[:2]]
    found = held.client.get(held.url("congress-delegate-add"), {"tim": "le van an"})
    assert "Lê Văn An" in text_of(found)
    looked = held.client.post(
        held.url("congress-delegate-add"), {"xem": "1", "tim": "tran", "people": ids[:1]}
    )
    assert looked.status_code == 200 and "Lê Văn An" in text_of(looked), "who was ticked stays"
    data = {"way": "elected", "standing": "official", "people": ids, "from_unit": held.branch.pk, "tim": ""}
    assert held.post("congress-delegate-add", data).status_code == 302
    assert held.post("congress-delegate-add", {**data, "people": []}).status_code == 422
    (alternate,) = add_delegate(
        held.clerk,
        held.congress,
        people=held.people[2:3],
        way="elected",
        standing="alternate",
        from_unit=None,
    )
    official = held.congress.delegates.get(person=held.people[0])
    held.congress.delegates.filter(pk=official.pk).update(attendance="excused")
    assert held.get("congress-delegate", delegate_id=official.pk).context["may_replace"]
    page = held.post("congress-delegate-replace", {"alternate": alternate.pk}, delegate_id=official.pk)
    assert page.status_code == 302
    assert "thay Lê Văn An" in text_of(held.get("congress-delegates"))
    other = held.congress.delegates.get(person=held.people[1])
    assert held.post("congress-delegate-remove", delegate_id=other.pk).status_code == 302
    assert held.get("congress-delegate-remove", delegate_id=official.pk).status_code == 405


def test_the_report_counts_what_is_recorded_and_says_what_is_not(held):
    empty = text_of(held.get("congress-credentials"))
    assert "Chưa có danh sách triệu tập" in empty
    held.summon()
    assert "Chưa điểm danh" in text_of(held.get("congress-credentials"))
    held.all_present(away=1)
    page = text_of(held.get("congress-credentials"))
    assert "Trình độ học vấn phổ thông, tôn giáo" in page and "Triệu tập đại hội rồi mới ghi" in page
    held.convene()
    assert "Ghi vào biên bản" in text_of(held.get("congress-credentials"))


def test_the_scheme_is_written_named_and_compared(held):
    assert "Chưa ghi đề án" in text_of(held.get("congress-scheme"))
    assert held.post("congress-scheme-edit", {"revision": 1, "seats": 3, "women": 9}).status_code == 409
    assert (
        held.post("congress-scheme-edit", {"revision": 1, "seats": 3, "basis": "12-TB/ĐU"}).status_code == 302
    )
    data = {"people": [one.pk for one in (held.people[0], held.people[2])], "post": "committee", "tim": ""}
    assert held.post("congress-scheme-name", data).status_code == 302
    page = text_of(held.get("congress-scheme"))
    assert "Lê Văn An" in page and "thấp hơn 15%" in page
    row = held.congress.scheme.people.first()
    assert held.post("congress-scheme-remove", row_id=row.pk).status_code == 302
    assert held.congress.scheme.people.count() == 1


def test_an_older_record_is_taken_as_the_meeting(held):
    head = conferences.ConferenceContent(kind="congress", title="Đại hội cũ", held_on=DAY)
    record = conferences.write_conference(held.branch, head)
    assert "Lấy bản ghi đã có" in text_of(held.get("congress-convene"))
    assert held.post("congress-attach", {"conference": record.pk}).status_code == 302
    assert held.again().conference == record
    Conference.objects.update(held_on="2026-03-15")
    assert "Sửa lại một trong hai" in text_of(held.get("congress"))


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("paper", ["chuong-trinh", "kich-ban", "bao-cao-tham-tra", "de-an-nhan-su"])
def test_every_paper_can_be_made_before_and_after(held, paper, form):
    assert held.get("congress-paper", paper=paper, form=form).status_code == 200
    held.summon()
    held.convene()
    held.open()
    held.all_present(away=1)
    held.post("congress-scheme-edit", {"revision": 1, "seats": 3, "basis": "12-TB/ĐU"})
    held.post("congress-scheme-name", {"people": [held.people[0].pk], "post": "secretary", "tim": ""})
    held.decided()
    assert len(held.get("congress-paper", paper=paper, form=form).content) > 1000
    written = Entry.objects.filter(verb="CongressPrinted").count()
    assert written == (0 if paper == "chuong-trinh" else 2)


def test_names_are_for_those_who_prepare_or_look_on(held):
    held.summon()
    held.convene()
    name = held.people[0].full_name
    for who, may in (("auditor", 200), ("branch_secretary", 200), ("editor", 403)):
        held.sign_in(who)
        for page in ("congress-credentials", "congress-scheme"):
            assert held.get(page).status_code == may, (who, page)
        paper = held.get("congress-paper", paper="kich-ban", form="pdf")
        assert paper.status_code == may
        assert held.get("congress-paper", paper="chuong-trinh", form="pdf").status_code == 200
        assert name not in text_of(held.get("congress"))
    assert held.post("congress-summon").status_code == 403
    held.sign_in("neighbour")
    assert held.get("congress").status_code == 404
    held.sign_in("stranger")
    assert held.get("congress").status_code == 404


def test_the_roll_of_members_is_for_those_who_prepare_and_reasons_always(held):
    held.summon()
    held.sign_in("auditor")
    assert held.get("congress-delegates").status_code == 403, "it is the list of the members of the branch"
    held.congress = held.planned(held.ward, assembly="delegate_congress")
    add_delegate(
        held.clerk, held.congress, people=held.people[:1], way="elected", standing="official", from_unit=None
    )
    held.congress.delegates.update(attendance="excused", reason="nằm viện")
    page = text_of(held.get("congress-delegates"))
    assert held.people[0].full_name in page and "nằm viện" not in page
    held.sign_in("clerk")
    assert "nằm viện" in text_of(held.get("congress-delegates"))


def test_somebody_in_charge_sees_the_congress_and_no_closed_link(held):
    held.summon()
    held.convene()
    held.open()
    Congress.objects.update(in_charge=held.people[0])
    account = held.accounts["neighbour"]
    account.person = held.people[0]
    account.save()
    held.sign_in("neighbour")
    page = held.get("congress")
    assert page.status_code == 200 and page.context["conference_url"] == ""
    assert all(url == "" for _election, url in page.context["elections"])
    assert held.get("congress-convene").status_code == 403


def test_a_branch_secretary_marks_attendance(held):
    held.summon()
    held.sign_in("branch_secretary")
    assert held.post("congress-attendance", sent(held)).status_code == 302
    assert "congress-plan" not in text_of(held.get("congress"))


def test_every_tab_of_a_congress_opens(held):
    held.summon()
    held.convene()
    for tab in ("lien-quan", "nhat-ky", "in"):
        assert held.client.get(held.url("congress"), {"phan": tab}).status_code == 200
    assert "Lập danh sách triệu tập" in text_of(held.client.get(held.url("congress"), {"phan": "nhat-ky"}))


def test_imported_history_shows_its_gaps_and_asks_for_the_day(held):
    Congress.objects.update(imported=True, planned_on=None)
    assert held.post("congress-hold", {"held_on": ""}).status_code == 409
    assert held.post("congress-hold", {"held_on": "09/02/2020"}).status_code == 302
    page = text_of(held.get("congress"))
    assert "Chưa có bản ghi đại hội." in page and not Election.objects.exists()
    assert not Step.objects.exclude(task=None).exists()
