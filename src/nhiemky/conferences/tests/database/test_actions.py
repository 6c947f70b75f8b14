from datetime import date

import pytest

from nhiemky.conferences import queries, steps
from nhiemky.conferences.actions.add_line import add_line
from nhiemky.conferences.actions.add_photo import add_photo
from nhiemky.conferences.actions.answer_opinion import answer_opinion
from nhiemky.conferences.actions.assign_conclusion import assign_conclusion
from nhiemky.conferences.actions.close_conference import close_conference
from nhiemky.conferences.actions.edit_conference import edit_conference
from nhiemky.conferences.actions.edit_line import edit_line
from nhiemky.conferences.actions.mark_attendance import mark_attendance
from nhiemky.conferences.actions.move_line import move_line
from nhiemky.conferences.actions.record_opinion import record_opinion
from nhiemky.conferences.actions.remove_line import remove_line
from nhiemky.conferences.actions.reopen_conference import reopen_conference
from nhiemky.conferences.actions.summon import summon
from nhiemky.conferences.actions.waive_conclusion import waive_conclusion
from nhiemky.conferences.models import Conclusion
from nhiemky.conferences.rules.captions import Words
from nhiemky.documents.steps import open_draft_in
from nhiemky.figures.rules import entry
from nhiemky.figures.rules.entry import NewFigure
from nhiemky.figures.steps import enter
from nhiemky.journal.models import Entry, EntryValues
from nhiemky.kernel.refusals import Refused
from nhiemky.tasks.models import Task

pytestmark = pytest.mark.django_db


def refused(run, *args, **facts):
    with pytest.raises(Refused) as refusal:
        run(*args, **facts)
    return refusal.value.code


def verbs(conference):
    return list(
        Entry.objects.filter(topic=f"conference/{conference.pk}")
        .order_by("pk")
        .values_list("verb", flat=True)
    )


def add(cast, conference, content):
    return add_line(cast.clerk, conference, content=content)


def test_lines_are_numbered_under_their_part_and_written_down(cast, conference, part):
    first = add(cast, conference, steps.SpeechContent(part=part, title="Một"))
    second = add(cast, conference, steps.SpeechContent(part=part, title="Hai"))
    assert (first.number, second.number) == (1, 2)
    conference.refresh_from_db()
    assert conference.state == "recorded"
    assert verbs(conference) == ["ConferenceCreated", "LineAdded", "LineAdded", "LineAdded"]
    assert EntryValues.objects.order_by("-pk").first().values["added"]["title"] == "Hai"


def test_a_prepared_agenda_is_not_yet_a_record(conference, part):
    conference.refresh_from_db()
    assert conference.state == "prepared"


def test_lines_move_and_close_up(cast, conference, part):
    lines = [add(cast, conference, steps.SpeechContent(part=part, title=str(n))) for n in range(4)]
    move_line(cast.clerk, conference, line=lines[3], to=2)
    assert list(part.speeches.values_list("title", flat=True)) == ["0", "3", "1", "2"]
    move_line(cast.clerk, conference, line=lines[0], to=99)
    remove_line(cast.clerk, conference, line=lines[1], revision=1)
    assert list(part.speeches.values_list("number", "title")) == [(1, "3"), (2, "2"), (3, "0")]
    assert refused(remove_line, cast.clerk, conference, line=lines[1], revision=1) == "line-is-gone"


def test_two_people_at_one_line_the_second_is_told(cast, conference, part):
    line = add(cast, conference, steps.SpeechContent(part=part, title="Tham luận"))
    content = steps.SpeechContent(part=part, title="Tham luận của người thứ nhất")
    edit_line(cast.clerk, conference, line=line, revision=1, content=content)
    late = steps.SpeechContent(part=part, title="Tham luận của người thứ hai")
    code = refused(edit_line, cast.secretary, conference, line=line, revision=1, content=late)
    assert code == "changed-meanwhile"
    line.refresh_from_db()
    assert line.title == "Tham luận của người thứ nhất"
    assert refused(remove_line, cast.clerk, conference, line=line, revision=1) == "changed-meanwhile"


def test_a_line_moves_to_another_part_behind_those_there(cast, conference, part):
    other = add(cast, conference, steps.PartContent(kind="discussion", title="Thảo luận"))
    line = add(cast, conference, steps.SpeechContent(part=part, title="a"))
    add(cast, conference, steps.SpeechContent(part=other, title="b"))
    content = steps.SpeechContent(part=other, title="a")
    moved = edit_line(cast.clerk, conference, line=line, revision=1, content=content)
    assert (moved.part, moved.number) == (other, 2)


def test_a_line_stays_in_its_conference_and_its_kind(cast, conference, part):
    content = steps.ConferenceContent(kind="other", title="Hội nghị khác", held_on=date(2026, 11, 1))
    elsewhere = steps.write_conference(cast.ward, content)
    speech = steps.SpeechContent(part=part, title="a")
    assert refused(add_line, cast.clerk, elsewhere, content=speech) == "line-of-another-conference"
    line = add(cast, conference, speech)
    with pytest.raises(TypeError):
        edit_line(cast.clerk, conference, line=line, revision=1, content=steps.FindingContent(part=part, kind="lesson", text="x"))  # fmt: skip


def test_a_part_with_lines_and_a_speaker_with_remarks_stay(cast, conference, part):
    speaker = add(
        cast, conference, steps.AttendanceContent(label="Trưởng ban Tổ chức Quận ủy", group="superior")
    )
    add(cast, conference, steps.RemarkContent(part=part, speaker=speaker, text="Giữ vững."))
    assert refused(remove_line, cast.clerk, conference, line=part, revision=1) == "line-in-use"
    assert refused(remove_line, cast.clerk, conference, line=speaker, revision=1) == "line-in-use"


def test_hands_never_exceed_those_present(cast, conference, part):
    invited = [steps.AttendanceContent(label="Ủy viên Ban Chấp hành", summoned=15, group="committee")]
    (line,) = summon(cast.clerk, conference, invited=invited)
    mark_attendance(
        cast.clerk, conference, seen={line.pk: 1}, marks={line.pk: steps.Mark(status="present", headcount=14)}
    )
    vote = {"part": part, "question": "Thông qua báo cáo"}
    too_many = steps.VoteContent(**vote, present=14, agreed=13, disagreed=2)
    assert refused(add_line, cast.clerk, conference, content=too_many) == "more-votes-than-present"
    strangers = steps.VoteContent(**vote, present=15, agreed=15)
    assert refused(add_line, cast.clerk, conference, content=strangers) == "more-present-than-attended"
    add(cast, conference, steps.VoteContent(**vote, present=14, agreed=14))
    assert queries.record(conference).parts[0].votes[0].silent == 0


def test_the_roll_never_falls_below_a_vote_that_was_counted(cast, conference, part):
    group = {"label": "Đại biểu", "summoned": 10}
    line = add(cast, conference, steps.AttendanceContent(**group, status="present", headcount=10))
    guest = add(cast, conference, steps.AttendanceContent(label="Khách", group="guest", status="present"))
    add(cast, conference, steps.VoteContent(part=part, question="Thông qua", present=11, agreed=11))
    three = {line.pk: steps.Mark(status="present", headcount=3)}
    code = refused(mark_attendance, cast.clerk, conference, seen={line.pk: 1}, marks=three)
    assert code == "votes-beyond-roll"
    fewer = steps.AttendanceContent(**group, status="present", headcount=9)
    assert refused(edit_line, cast.clerk, conference, line=line, revision=1, content=fewer) == code
    assert refused(remove_line, cast.clerk, conference, line=guest, revision=1) == code
    assert queries.roll(conference).everybody == 11
    # Where nobody knows how many of the group came, the roll says nothing against the vote.
    unknown = steps.AttendanceContent(label="Đại biểu", summoned=None, status="present")
    edit_line(cast.clerk, conference, line=line, revision=1, content=unknown)
    # A record from before this rule: it does not close until one of the two is corrected.
    conference.attendances.filter(pk=line.pk).update(headcount=3)
    assert refused(close_conference, cast.clerk, conference) == code
    conference.attendances.filter(pk=line.pk).update(headcount=10)
    close_conference(cast.clerk, conference)


def test_the_roll_shows_a_second_caller_that_it_was_called(cast, conference):
    (line,) = summon(cast.clerk, conference, invited=[steps.AttendanceContent(label="Bí thư Chi bộ 1")])
    mark = steps.Mark(status="excused", reason="ốm")
    assert mark_attendance(cast.clerk, conference, seen={line.pk: 1}, marks={line.pk: mark}) == 1
    code = refused(mark_attendance, cast.secretary, conference, seen={line.pk: 1}, marks={line.pk: mark})
    assert code == "changed-meanwhile"
    assert mark_attendance(cast.clerk, conference, seen={line.pk: 2}, marks={line.pk: mark}) == 0


def test_one_presides_and_one_writes(cast, conference):
    chair = add(cast, conference, steps.AttendanceContent(label="Bí thư", role="chair"))
    second = steps.AttendanceContent(label="Phó Bí thư", role="chair")
    assert refused(add_line, cast.clerk, conference, content=second) == "role-taken"
    same = steps.AttendanceContent(label="Bí thư Đảng ủy", role="chair")
    edit_line(cast.clerk, conference, line=chair, revision=1, content=same)
    assert refused(summon, cast.clerk, conference, invited=[]) == "nobody-summoned"


def test_thirty_five_years_are_refused_today_and_doubted_in_history(cast, conference, part):
    badge = {"act": "badge", "milestones": (30, 35)}
    code = refused(add_line, cast.clerk, conference, content=steps.AwardContent(part=part, **badge))
    assert code == "no-such-milestone"
    old = steps.write_conference(
        cast.ward, steps.ConferenceContent(kind="other", title="Cũ", held_on=date(2020, 8, 13), imported=True)
    )
    old_part = steps.write_line(old, steps.PartContent(kind="awards", title="Trao"))
    add(cast, old, steps.AwardContent(part=old_part, **badge))
    assert [(doubt.code, doubt.about) for doubt in queries.doubts(old)] == [("milestone", "35")]


def test_awards_count_by_figures_of_the_register(cast, conference, part):
    figure = NewFigure(code="tap-the", subject="tập thể được vinh danh", value=entry.read("2", "tập thể"))
    enter(cast.clerk, cast.ward, figure)
    unknown = steps.AwardContent(part=part, act="honour", collectives="khong-co")
    assert refused(add_line, cast.clerk, conference, content=unknown) == "no-such-figure"
    add(
        cast,
        conference,
        steps.AwardContent(part=part, act="honour", collectives="tap-the", to_individuals=True),
    )
    (award,) = queries.record(conference).parts[0].awards
    assert award.sentence == "Vinh danh 02 tập thể và các cá nhân"


def test_opinions_live_in_their_draft_and_are_answered_from_here(cast, conference, part):
    draft = open_draft_in(cast.clerk, cast.ward, title="Báo cáo kiểm điểm tập thể")
    new = steps.NewOpinion(
        raised_by="Chi bộ 1", content="Bổ sung số liệu", disposition="accepted", reply="Đã bổ sung"
    )
    first = record_opinion(cast.clerk, conference, part=part, draft=draft, opinion=new)
    bare = steps.NewOpinion(raised_by="Chi bộ 2", content="Làm rõ nguyên nhân")
    second = record_opinion(cast.clerk, conference, part=part, draft=draft, opinion=bare)
    assert (first.number, second.number, second.venue_topic) == (1, 2, f"conference/{conference.pk}")
    assert queries.missing(conference)[0].listed == "2"
    reply = {"disposition": "explained", "reply": "Đã nêu ở mục 3"}
    answer_opinion(cast.clerk, conference, opinion=second, revision=second.revision, **reply)
    code = refused(answer_opinion, cast.clerk, conference, opinion=second, revision=second.revision, **reply)
    assert code == "changed-meanwhile"
    assert [one.disposition for one in queries.record(conference).opinions] == ["accepted", "explained"]
    facts = queries.public_facts(conference)
    assert (facts.opinions.raised, facts.opinions.accepted, facts.opinions.explained) == (2, 1, 1)


def test_a_photograph_has_a_caption_and_an_alternative_text(cast, conference, part, picture):
    without = Words(caption="Quang cảnh", alt="")
    assert (
        refused(add_photo, cast.clerk, conference, upload=picture, part=part, words=without)
        == "photo-without-alt"
    )
    words = Words(caption="Quang cảnh hội nghị", alt="Đại biểu ngồi kín hội trường")
    photo = add_photo(cast.clerk, conference, upload=picture, part=part, words=words)
    assert (photo.caption, photo.file.kind, photo.part) == (words.caption, "image", part)


def concluded(cast, conference, text="Hoàn thành giải phóng mặt bằng"):
    return add(cast, conference, steps.ConclusionContent(text=text))


def test_no_end_while_a_conclusion_is_undecided(cast, conference, part):
    first, second = (concluded(cast, conference, text) for text in ("Một", "Hai"))
    assert refused(close_conference, cast.clerk, conference) == "conclusions-undecided"
    waive_conclusion(cast.clerk, conference, conclusion=first, revision=1)
    facts = {"conclusion": second, "revision": 1, "owner": cast.office}
    assert refused(assign_conclusion, cast.clerk, conference, due=None, **facts) == "conclusion-needs-due"
    assign_conclusion(cast.clerk, conference, due=date(2026, 12, 31), **facts)
    (task,) = Task.objects.filter(pk__in=close_conference(cast.clerk, conference))
    assert (task.title, task.owner_office, task.due) == ("Hai", cast.office, date(2026, 12, 31))
    assert task.source_label == "Thông báo kết luận hội nghị ngày 15/10/2026, mục 2"
    assert task.source_topic == f"conference/{conference.pk}"


def test_a_closed_record_is_closed_until_it_is_opened_with_a_reason(cast, conference, part):
    line = concluded(cast, conference)
    assign_conclusion(
        cast.clerk, conference, conclusion=line, revision=1, owner=cast.branch, due=date(2026, 12, 1)
    )
    close_conference(cast.clerk, conference)
    speech = steps.SpeechContent(part=part, title="muộn")
    assert refused(add_line, cast.clerk, conference, content=speech) == "conference-closed"
    assert refused(close_conference, cast.clerk, conference) == "conference-closed"
    assert refused(reopen_conference, cast.clerk, conference, reason="") == "reopening-needs-reason"
    reopen_conference(cast.clerk, conference, reason="Ghi sót tham luận")
    add(cast, conference, speech)
    line = Conclusion.objects.get(pk=line.pk)
    assert (
        refused(waive_conclusion, cast.clerk, conference, conclusion=line, revision=line.revision)
        == "conclusion-has-task"
    )
    assert (
        refused(remove_line, cast.clerk, conference, line=line, revision=line.revision)
        == "conclusion-has-task"
    )
    assert close_conference(cast.clerk, conference) == ()
    assert Task.objects.count() == 1


def test_an_unknown_figure_is_found_before_the_end(cast, conference, part):
    add(cast, conference, steps.FindingContent(part=part, kind="achievement", text="Làm {{ duong }} đường"))
    assert refused(close_conference, cast.clerk, conference) == "figures-unknown"


def test_the_head_is_edited_under_its_revision(cast, conference):
    content = steps.ConferenceContent(kind="summary", title="Hội nghị", held_on_as_written="15/10")
    edit_conference(cast.clerk, conference, revision=1, content=content)
    assert (
        refused(edit_conference, cast.clerk, conference, revision=1, content=content) == "changed-meanwhile"
    )
    assert queries.record(conference).day == "Ngày 15/10"


def test_a_mark_of_secrecy_is_refused(cast, conference, part):
    secret = steps.SpeechContent(part=part, title="Tham luận", summary="Độ mật: Tối mật")
    assert refused(add_line, cast.clerk, conference, content=secret) == "state-secret-mark"
