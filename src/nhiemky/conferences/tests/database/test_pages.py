"""The pages as a clerk uses them, and who is let in."""

from datetime import date

import pytest

from nhiemky.conferences import queries, steps
from nhiemky.conferences.actions.add_line import add_line
from nhiemky.conferences.models import Conference, Finding, Report, Speech
from nhiemky.documents.models import Document
from nhiemky.documents.steps import open_draft_in
from nhiemky.journal.models import Entry

pytestmark = pytest.mark.django_db


def text_of(response):
    return response.content.decode()


def test_the_list_filters_searches_and_is_written_down_when_taken_away(client, cast, conference, at):
    url = at("conferences")
    assert "Hội nghị tổng kết công tác dân vận" in text_of(client.get(url, {"tim": "dan van", "nam": "2026"}))
    assert "công tác dân vận" not in text_of(client.get(url, {"loai": "branch"}))
    assert client.get(url, {"xuat": "csv"}).status_code == 200
    assert Entry.objects.filter(verb="ConferencesExported").count() == 1


def test_a_conference_is_created_and_its_agenda_comes_next(client, cast, at):
    form = {"unit": cast.ward.pk, "title": "Hội nghị kiểm điểm", "kind": "review", "held_on": "30/11/2026", "began_at": "8h05", "revision": 1}  # fmt: skip
    answer = client.post(at("conference-new"), form)
    made = Conference.objects.get()
    assert answer.headers["Location"] == at("conference", made) + "?ghi=noi-dung"
    assert (made.held_on, f"{made.began_at:%H:%M}") == (date(2026, 11, 30), "08:05")
    assert "Nội dung chương trình" in text_of(client.get(answer.headers["Location"]))


def test_a_refused_head_keeps_what_was_typed(client, cast, at):
    form = {"unit": cast.ward.pk, "title": "Hội nghị không ngày", "kind": "review", "revision": 1}
    answer = client.post(at("conference-new"), form)
    assert answer.status_code == 409
    assert "Hội nghị không ngày" in text_of(answer)
    assert "Chưa có ngày họp" in text_of(answer)


def test_hours_in_the_wrong_order_are_refused_today_and_told_of_history(client, cast, at):
    form = {"unit": cast.ward.pk, "title": "Hội nghị", "kind": "review", "held_on": "27/11/2026", "began_at": "10:00", "ended_at": "08:00", "revision": 1}  # fmt: skip
    answer = client.post(at("conference-new"), form)
    assert answer.status_code == 409
    assert "Giờ kết thúc trước giờ bắt đầu" in str(answer.context["form"].errors["ended_at"])
    assert client.post(at("conference-new"), {**form, "imported": "on"}).status_code == 302
    page = text_of(client.get(at("conference", Conference.objects.get())))
    assert "Giờ kết thúc trước giờ bắt đầu: 10:00 – 08:00." in page


def test_the_day_is_optional_only_where_an_old_text_may_lack_it(client, cast, conference, at):
    optional = 'Ngày họp <span class="sub">(không bắt buộc)</span>'
    assert optional not in text_of(client.get(at("conference-new")))
    Conference.objects.update(imported=True)
    assert optional in text_of(client.get(at("conference-edit", conference)))


def test_every_kind_of_line_can_be_typed(client, cast, conference, part, at):
    plan = Document.objects.create(unit=cast.ward, kind="Kế hoạch", symbol="02-KH/ĐU", issuer="Đảng ủy phường", level="ward")  # fmt: skip
    draft = open_draft_in(cast.clerk, cast.ward, title="dự thảo báo cáo")

    def add(kind, /, **typed):
        url = at("conference-line-add", conference, kind=kind)
        return client.post(f"{url}?o={part.pk}", {"revision": 1, "part": part.pk, **typed}).status_code

    person = {"group": "superior", "role": "directing", "status": "present", "summoned": "1"}
    assert add("thanh-phan", label="Trưởng ban Dân vận", **person) == 302
    above = conference.attendances.get()
    assert add("noi-dung", kind="discussion", title="Thảo luận", called="02-KH/ĐU") == 302
    assert add("bao-cao", title="Báo cáo", cited=[plan.pk], draft=draft.pk) == 302
    assert add("tham-luan", title="Tham luận") == 302
    assert add("danh-gia", kind="lesson", text="Gần dân") == 302
    assert add("chi-dao", speaker=above.pk, text="Giữ vững") == 302
    assert add("bieu-quyet", question="Thông qua", present=1, agreed=1, disagreed=0, abstained=0) == 302
    assert add("trao-thuong", act="badge", milestones="30, 40", to_individuals="on") == 302
    assert add("ket-luan", text="Làm ngay", settled=[conference.parts.first().remarks.get().pk]) == 302
    record = queries.record(conference)
    assert record.parts[1].documents[0].symbol == "02-KH/ĐU"
    assert Report.objects.get().documents.get() == plan
    assert record.conclusions[0].settles
    page = text_of(client.get(at("conference", conference)))
    for words in (
        "Trưởng ban Dân vận",
        "Gần dân",
        "Giữ vững",
        "Thông qua",
        "30, 40",
        "Làm ngay",
        "Đang có hiệu lực",
    ):
        assert words in page


def test_nine_opinions_in_a_row(client, cast, conference, part, at):
    draft = open_draft_in(cast.clerk, cast.ward, title="dự thảo báo cáo")
    url = f"{at('conference-opinion-add', conference)}?o={part.pk}"
    for n in range(1, 10):
        typed = {"part": part.pk, "draft": draft.pk, "raised_by": f"Chi bộ {n}", "content": f"Ý kiến {n}", "disposition": "accepted"}  # fmt: skip
        answer = client.post(url, typed)
        assert answer.headers["Location"].endswith(f"?ghi=y-kien&o={part.pk}")
    page = text_of(client.get(answer.headers["Location"]))
    assert "9 ý kiến góp ý" in page
    assert f'<option value="{draft.pk}" selected>' in page
    assert "autofocus" in page
    refused = client.post(url, {"part": part.pk, "draft": draft.pk, "raised_by": "Chi bộ 10", "content": "Khác", "disposition": "not_accepted"})  # fmt: skip
    assert refused.status_code == 409
    assert "Chi bộ 10" in text_of(refused)


def test_the_second_of_two_sees_both_versions(client, cast, conference, part, at):
    line = add_line(cast.clerk, conference, content=steps.SpeechContent(part=part, title="Bản đầu"))
    url = at("conference-line-edit", conference, kind="tham-luan", line_id=line.pk)
    Speech.objects.filter(pk=line.pk).update(title="Bản của người khác", revision=2)
    answer = client.post(url, {"revision": 1, "part": part.pk, "title": "Bản của tôi"})
    page = text_of(answer)
    assert answer.status_code == 409
    assert "Bản của tôi" in page and "Bản của người khác" in page
    again = client.post(url, {"revision": 2, "part": part.pk, "title": "Bản của tôi"})
    assert again.status_code == 302
    assert Speech.objects.get().title == "Bản của tôi"


def test_the_roll_is_called_on_one_page(client, cast, conference, at):
    form = {"offices": [cast.office.pk], "groups": "Bí thư các chi bộ: 13\nKhách mời", "group": "delegate"}
    assert client.post(at("conference-summon", conference), form).status_code == 302
    first, second, third = conference.attendances.order_by("number")
    assert (second.summoned, third.summoned) == (13, None)
    typed = {"revision": 1}
    for line, status, came in ((first, "present", ""), (second, "present", "12"), (third, "absent", "")):
        typed |= {
            f"seen-{line.pk}": 1,
            f"status-{line.pk}": status,
            f"came-{line.pk}": came,
            f"reason-{line.pk}": "",
        }
    assert client.post(at("conference-roll", conference), typed).status_code == 302
    second.refresh_from_db()
    assert (second.status, second.headcount) == ("present", 12)
    stale = client.post(at("conference-roll", conference), typed | {f"status-{second.pk}": "absent"})
    assert stale.status_code == 409
    assert "Có mặt" in text_of(stale)


def test_lines_are_moved_and_removed(client, cast, conference, part, at):
    lines = [add_line(cast.clerk, conference, content=steps.FindingContent(part=part, kind="lesson", text=str(n))) for n in range(3)]  # fmt: skip
    where = {"kind": "danh-gia", "line_id": lines[2].pk}
    client.post(at("conference-line-move", conference, **where), {"to": "1"})
    assert list(part.findings.values_list("text", flat=True)) == ["2", "0", "1"]
    client.post(at("conference-line-remove", conference, **where), {"revision": 1})
    assert Finding.objects.count() == 2
    where["line_id"] = lines[0].pk
    refused = client.post(at("conference-line-remove", conference, **where), {"revision": 9}, follow=True)
    assert refused.redirect_chain == [(at("conference", conference), 302)]
    assert 'class="message error"' in text_of(refused)
    assert Finding.objects.count() == 2


def test_a_photograph_gets_its_proposed_caption(client, cast, conference, part, at, picture):
    url = f"{at('conference-photo-add', conference)}?o={part.pk}"
    typed = {"revision": 1, "part": part.pk, "upload": picture, "alt": "Đại biểu trong hội trường"}
    assert client.post(url, typed).status_code == 302
    photo = conference.photos.get()
    assert photo.caption == f"{part.title} – {conference.title}"
    assert 'alt="Đại biểu trong hội trường"' in text_of(client.get(at("conference", conference)))


def test_an_opinion_is_answered_here(client, cast, conference, part, at):
    draft = open_draft_in(cast.clerk, cast.ward, title="dự thảo")
    opinion = steps.raise_opinion(
        cast.clerk, part, draft=draft, opinion=steps.NewOpinion(raised_by="A", content="B")
    )
    url = at("conference-opinion-answer", conference, opinion_id=opinion.pk)
    assert "B" in text_of(client.get(url))
    assert client.post(url, {"revision": 1, "disposition": "accepted", "answer": ""}).status_code == 302
    assert queries.record(conference).opinions[0].disposition == "accepted"


@pytest.mark.parametrize("paper", ["bien-ban", "thong-bao-ket-luan", "chuong-trinh"])
@pytest.mark.parametrize(("form", "begins"), [("pdf", b"%PDF-"), ("docx", b"PK")])
def test_papers_come_as_pdf_and_docx(client, conference, at, paper, form, begins):
    answer = client.get(at("conference-paper", conference, paper=paper, form=form))
    assert answer.status_code == 200
    assert answer.content.startswith(begins)


def test_tabs_and_unknown_papers(client, conference, at):
    for tab in ("noi-dung", "lien-quan", "nhat-ky", "in"):
        assert client.get(at("conference", conference), {"phan": tab}).status_code == 200
    assert client.get(at("conference-paper", conference, paper="khac", form="pdf")).status_code == 404
    assert client.get(at("conference-line-add", conference, kind="khac")).status_code == 404


PLACES = ("conferences", "conference-new", "conference", "conference-edit")


@pytest.mark.parametrize(
    ("who", "statuses"),
    [
        ("clerk", (200, 200, 200, 200)),
        ("secretary", (200, 200, 200, 200)),
        ("auditor", (200, 403, 200, 403)),
        ("teller", (403, 403, 403, 403)),
        ("branch_secretary", (200, 200, 404, 404)),
        ("stranger", (404, 404, 404, 404)),
    ],
)
def test_who_is_let_in(client, cast, conference, at, who, statuses):
    client.force_login(getattr(cast, who))
    found = tuple(
        client.get(at(name, conference if name in PLACES[2:] else None)).status_code for name in PLACES
    )
    assert found == statuses


def test_a_branch_secretary_works_in_the_own_branch_only(client, cast, at):
    facts = {"kind": "branch", "held_on": date(2026, 11, 3)}
    own = steps.write_conference(cast.branch, steps.ConferenceContent(title="Sinh hoạt chi bộ 1", **facts))
    others = steps.write_conference(cast.second, steps.ConferenceContent(title="Sinh hoạt chi bộ 2", **facts))
    client.force_login(cast.branch_secretary)
    page = text_of(client.get(at("conferences")))
    assert "Sinh hoạt chi bộ 1" in page and "Sinh hoạt chi bộ 2" not in page
    assert client.get(at("conference-edit", own)).status_code == 200
    assert client.get(at("conference", others)).status_code == 404
    elsewhere = {
        "unit": cast.second.pk,
        "title": "x",
        "kind": "branch",
        "held_on": "3/11/2026",
        "revision": 1,
    }
    assert client.post(at("conference-new"), elsewhere).status_code == 422


def test_the_week_and_the_search(cast, conference):
    assert list(queries.this_week(cast.ward, date(2026, 10, 12))) == [conference]
    assert list(queries.this_week(cast.ward, date(2026, 10, 19))) == []
    assert list(queries.upcoming(cast.ward, date(2026, 10, 1))) == [conference]
    assert list(queries.search(cast.clerk, cast.ward, "dan van hoi truong")) == [conference]
    assert list(queries.search(cast.branch_secretary, cast.ward, "dan van")) == []
    season = steps.write_conference(
        cast.ward,
        steps.ConferenceContent(
            kind="congress_season", title="Đợt", held_on=date(2026, 9, 1), ends_on=date(2026, 11, 1)
        ),
    )
    assert season in queries.this_week(cast.ward, date(2026, 10, 12))
