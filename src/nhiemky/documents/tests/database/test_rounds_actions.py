from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from nhiemky.documents import queries, steps
from nhiemky.documents.actions.agree_to_draft import agree_to_draft
from nhiemky.documents.actions.answer_opinion import answer_opinion
from nhiemky.documents.actions.answer_opinions import answer_opinions
from nhiemky.documents.actions.close_round import close_round
from nhiemky.documents.actions.extend_round import extend_round
from nhiemky.documents.actions.give_opinion import give_opinion
from nhiemky.documents.actions.open_round import open_round
from nhiemky.documents.actions.publish_round import publish_round
from nhiemky.documents.actions.raise_opinion import raise_opinion
from nhiemky.documents.actions.record_agreements import record_agreements
from nhiemky.documents.actions.remind_asked import remind_asked
from nhiemky.documents.actions.settle_draft import settle_draft
from nhiemky.documents.actions.withdraw_opinion import withdraw_opinion
from nhiemky.documents.models import Asked, Opinion, OpinionRound, Way
from nhiemky.documents.papers import paper_of_round, rows_of, summary
from nhiemky.documents.rules.consultation import NewOpinion
from nhiemky.documents.rules.rounds import PublishedNames
from nhiemky.documents.steps import NewRound
from nhiemky.journal.models import Entry as JournalEntry
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Person, UnitKind
from nhiemky.org.steps import create_unit
from nhiemky.printing.text import to_text

TEXT = (
    "I. Mục tiêu\nPhấn đấu mọi chi bộ hoàn thành tốt nhiệm vụ.\nII. Giải pháp\n1. Đổi mới sinh hoạt chi bộ."
)


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def today() -> dt.date:
    return timezone.localdate()


@pytest.fixture
def second(cast):
    return create_unit(slug="chi-bo-2", kind=UnitKind.BRANCH, name="Chi bộ 2", parent=cast.ward)


@pytest.fixture
def draft(cast):
    return steps.open_draft_in(cast.clerk, cast.ward, title="Dự thảo Kế hoạch", body=TEXT)


def new_round(draft, **more) -> NewRound:
    usual = {
        "opened_on": today(),
        "due_on": today() + dt.timedelta(days=10),
        "version": queries.newest(draft),
    }
    return NewRound(**{**usual, **more})


@pytest.fixture
def running(cast, draft, second):
    units, names = [cast.branch, second], ["Hội Nông dân phường"]
    return open_round(cast.clerk, draft, new_round(draft, units=units, names=names))


def line(found: OpinionRound, name: str) -> Asked:
    return found.asked.get(name=name)


def standing(found: OpinionRound) -> queries.RoundStanding:
    found.refresh_from_db()
    return queries.standing_of(found, today=today())


def test_a_round_hands_a_version_round_and_asks_each_once(cast, draft, second):
    person = Person.objects.create(unit=cast.ward, full_name="Trần Thị Mẫu")
    new = new_round(
        draft, units=[cast.branch, second, cast.branch], people=[person], names=["chi bộ  2", "UBMTTQ", ""]
    )
    made = open_round(cast.clerk, draft, new)
    assert [asked.name for asked in made.asked.all()] == ["Chi bộ 1", "Chi bộ 2", "Trần Thị Mẫu", "UBMTTQ"]
    assert made.number == 1 and made.version.circulated_as == 1 and made.public_key == ""
    with refused("round-already-open"):
        open_round(cast.clerk, draft, new_round(draft, units=[second]))
    with pytest.raises(IntegrityError), transaction.atomic():
        OpinionRound.objects.create(
            draft=draft, number=2, version=made.version, opened_on=today(), due_on=today()
        )


def test_a_later_round_asks_about_a_later_version(cast, draft, running):
    opinion = give_opinion(
        cast.branch_secretary, line(running, "Chi bộ 1"), content="Thêm chỉ tiêu", node="2"
    )
    assert (opinion.raised_by, opinion.way, opinion.node, opinion.round) == (
        "Chi bộ 1",
        "online",
        "2",
        running,
    )
    with refused("round-still-open"):
        settle_draft(cast.clerk, draft)
    steps.write_version(draft, TEXT.replace("mọi chi bộ", "13 chi bộ"), by=cast.clerk)
    answered = answer_opinion(
        cast.clerk, opinion, disposition="accepted", answer="Đã sửa", revision=1, changed_node="2"
    )
    assert answered.changed_version == queries.newest(draft) and answered.changed_node == "2"
    close_round(cast.clerk, running, note="hai nơi không có ý kiến", revision=1)
    later = open_round(cast.clerk, draft, new_round(draft, units=[cast.branch]))
    assert (later.number, later.version.circulated_as) == (2, 2)
    assert queries.round_before(later) == running and queries.round_before(running) is None
    assert [version.circulated_as for version in queries.versions_to_ask_about(draft)] == [2, 1]


def test_answers_count_however_they_come(cast, draft, running):
    steps.raise_opinion_in(
        cast.clerk,
        draft,
        raised_by="chi bộ 2",
        content="Sửa mục II",
        venue_topic="conference/1",
        venue_label="hội nghị",
    )
    typed = NewOpinion(raised_by="Ông Nguyễn Văn Thử", content="Ý kiến khác", raised_on=today())
    raise_opinion(cast.clerk, draft, typed)
    (agreed,) = record_agreements(
        cast.clerk,
        running,
        asked=[line(running, "Hội Nông dân phường").pk],
        way=Way.PAPER,
        answered_on=today(),
    )
    found = standing(running)
    assert agreed.agreed and (found.answered, found.agreed, found.opinions) == (2, 1, 2)
    assert [each.asked.name for each in found.waiting] == ["Chi bộ 1"]
    ways = Opinion.objects.order_by("number").values_list("way", "asked__name")
    assert list(ways) == [("conference", "Chi bộ 2"), ("paper", None)]
    with refused("agreed-after-opinions"):
        agree_to_draft(cast.clerk, line(running, "Chi bộ 2"))
    agree_to_draft(cast.branch_secretary, line(running, "Chi bộ 1"))
    give_opinion(cast.branch_secretary, line(running, "Chi bộ 1"), content="Nghĩ lại: thêm một ý")
    assert not line(running, "Chi bộ 1").agreed and standing(running).answered == 3
    with refused("round-agrees-nobody"):
        record_agreements(cast.clerk, running, asked=[], way=Way.PAPER, answered_on=today())
    for field, new in (
        ("opinion-on-no-paragraph", NewOpinion(raised_by="a", content="b", node="99")),
        ("opinion-day-ahead", NewOpinion(raised_by="a", content="b", raised_on=today() + dt.timedelta(1))),
        ("state-secret-mark", NewOpinion(raised_by="a", content="(Mật)")),
    ):
        with refused(field):
            raise_opinion(cast.clerk, draft, new)


def test_who_is_late_is_reminded_once_a_day_and_the_day_is_put_off(cast, draft, running):
    late = today() - dt.timedelta(days=3)
    OpinionRound.objects.filter(pk=running.pk).update(due_on=late)
    agree_to_draft(cast.branch_secretary, line(running, "Chi bộ 1"))
    found = standing(running)
    assert [(each.asked.name, each.late) for each in found.late] == [
        ("Chi bộ 2", 3),
        ("Hội Nông dân phường", 3),
    ]
    everybody = [each.asked.pk for each in found.lines]
    assert [each.name for each in remind_asked(cast.clerk, running, asked=everybody)] == [
        "Chi bộ 2",
        "Hội Nông dân phường",
    ]
    with refused("round-reminded-today"):
        remind_asked(cast.clerk, running, asked=everybody)
    assert line(running, "Chi bộ 2").reminders == 1
    ahead = today() + dt.timedelta(days=5)
    with refused("changed-meanwhile"):
        extend_round(cast.clerk, running, due_on=ahead, reason="mưa bão", revision=7)
    extended = extend_round(cast.clerk, running, due_on=ahead, reason="mưa bão", revision=1)
    assert (extended.due_on, extended.extension) == (ahead, "mưa bão")
    assert standing(running).late == ()
    verbs = JournalEntry.objects.filter(topic=f"draft/{draft.pk}").values_list("verb", flat=True)
    assert {"OpinionRoundOpened", "AskedAgreed", "AskedReminded", "OpinionRoundExtended"} <= set(verbs)


def test_a_round_cannot_close_with_one_opinion_unanswered(cast, draft, running):
    nine = [
        raise_opinion(cast.clerk, draft, NewOpinion(raised_by=f"Đảng viên {number}", content="Ý kiến"))
        for number in range(1, 10)
    ]
    answer_opinions(
        cast.clerk,
        draft,
        opinions=[each.pk for each in nine[:7]],
        disposition="accepted",
        answer="Đã bổ sung",
    )
    assert JournalEntry.objects.filter(verb="OpinionAnswered").count() == 7
    with refused("opinions-answered-meanwhile"):
        answer_opinions(
            cast.clerk, draft, opinions=[nine[6].pk, nine[7].pk], disposition="explained", answer="x"
        )
    with refused("opinion-partly-needs-answer"):
        answer_opinions(cast.clerk, draft, opinions=[nine[7].pk], disposition="partly", answer="")
    assert Opinion.objects.filter(disposition="").count() == 2
    withdraw_opinion(cast.clerk, nine[7], reason="trùng", revision=1)
    with refused("opinions-withdrawn"):
        answer_opinions(
            cast.clerk, draft, opinions=[nine[7].pk, nine[8].pk], disposition="explained", answer="x"
        )
    with refused("round-opinions-unanswered"):
        close_round(cast.clerk, running, note="x", revision=1)
    answer_opinions(cast.clerk, draft, opinions=[nine[8].pk], disposition="not_accepted", answer="trái luật")
    with refused("round-closed-without-word"):
        close_round(cast.clerk, running, note="", revision=1)
    with refused("changed-meanwhile"):
        close_round(cast.clerk, running, note="x", revision=9)
    closed = close_round(cast.clerk, running, note="đã nhắc hai lần", revision=1)
    assert closed.closed_on == today() and closed.closing_note == "đã nhắc hai lần"
    for run in (
        lambda: give_opinion(cast.branch_secretary, line(running, "Chi bộ 1"), content="muộn"),
        lambda: agree_to_draft(cast.branch_secretary, line(running, "Chi bộ 1")),
        lambda: remind_asked(cast.clerk, running, asked=[line(running, "Chi bộ 1").pk]),
        lambda: close_round(cast.clerk, running, note="x", revision=2),
    ):
        with refused("round-already-closed"):
            run()
    assert raise_opinion(cast.clerk, draft, NewOpinion(raised_by="a", content="b")).round is None


def test_the_public_reads_the_outcome_by_a_decision(cast, draft, running):
    def publish(revision: int) -> OpinionRound:
        basis = "Kết luận của Ban Thường vụ"
        return publish_round(cast.clerk, running, basis=basis, names=PublishedNames.NONE, revision=revision)

    with refused("round-asked-no-public"):
        publish(1)
    OpinionRound.objects.filter(pk=running.pk).update(public_key="abc", closed_on=today())
    with refused("changed-meanwhile"):
        publish(4)
    with pytest.raises(IntegrityError), transaction.atomic():
        OpinionRound.objects.filter(pk=running.pk).update(published_on=today())


def test_history_is_written_down_with_its_old_days(cast, draft):
    old = dt.date(2019, 5, 6)
    new = new_round(draft, names=["Chi bộ 1"], opened_on=old, due_on=old, imported=True, public=True)
    made = open_round(cast.clerk, draft, new)
    assert made.imported and made.due_on == old and made.public_key == ""


def test_the_papers_say_who_answered_and_what_became_of_it(cast, draft, running):
    give_opinion(cast.branch_secretary, line(running, "Chi bộ 1"), content="Thêm chỉ tiêu", node="2")
    record_agreements(
        cast.clerk, running, asked=[line(running, "Chi bộ 2").pk], way=Way.PAPER, answered_on=today()
    )
    opinion = Opinion.objects.get()
    answer_opinion(
        cast.clerk, opinion, disposition="partly", answer="Thêm một phần", revision=1, changed_node="4"
    )
    found = standing(OpinionRound.objects.select_related("draft__unit__parent", "version").get())
    rows = rows_of(list(queries.opinions_of_round(running)), queries.Places())
    text = to_text(paper_of_round("bang-tong-hop", found, rows))
    assert "hỏi 03 nơi: 02 nơi đã trả lời, trong đó 01 nơi nhất trí, không có ý kiến." in text
    assert "mục I: “Phấn đấu mọi chi bộ hoàn thành tốt…”\tThêm chỉ tiêu\tTiếp thu một phần" in text
    assert "Thêm một phần\nĐã sửa: mục II, khoản 1" in text and "Chưa trả lời" in text
    slip = to_text(paper_of_round("phieu-gop-y", found, rows))
    assert "PHIẾU LẤY Ý KIẾN" in slip and "Nhất trí, không có ý kiến" in slip and "NGƯỜI GÓP Ý" in slip
    waiting = to_text(paper_of_round("chua-tra-loi", found, rows))
    assert "Hội Nông dân phường" in waiting and "Chi bộ 1" not in waiting
    close_round(cast.clerk, running, note="đủ", revision=1)
    raise_opinion(cast.clerk, draft, NewOpinion(raised_by="a", content="b", node="1"))
    whole = to_text(summary(found.round.draft, rows_of(list(queries.opinions_of(draft)), queries.Places())))
    assert (
        "Lấy ý kiến lần 1" in whole and "Ý kiến ngoài các lần lấy ý kiến" in whole and "\tmục I\tb" in whole
    )
