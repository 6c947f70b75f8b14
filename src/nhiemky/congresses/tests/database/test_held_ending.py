"""The scheme of a congress, its resolution, its end and what follows it."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils.translation import override

from nhiemky.conferences import steps as conferences
from nhiemky.conferences.models import Conference, HandVote
from nhiemky.congresses.actions.attach_conference import attach_conference
from nhiemky.congresses.actions.hold_congress import hold_congress
from nhiemky.congresses.actions.name_scheme_person import name_scheme_person
from nhiemky.congresses.actions.put_resolution import put_resolution
from nhiemky.congresses.actions.remove_scheme_person import remove_scheme_person
from nhiemky.congresses.actions.set_scheme import set_scheme
from nhiemky.congresses.models import Congress, Season, Step
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries import today_in
from nhiemky.congresses.queries.scheme import scheme_record
from nhiemky.congresses.rules.scheme import Numbers
from nhiemky.documents.steps import open_draft_in
from nhiemky.elections.models import Candidate, Election, Round, RoundName
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused
from nhiemky.tasks.models import Task
from nhiemky.tasks.steps import open_task

pytest_plugins = ["nhiemky.congresses.tests.database.held"]


def refused(call, *args, **kwargs) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **kwargs)
    return caught.value.code


def verbs(congress) -> list[str]:
    return list(
        Entry.objects.filter(topic=f"congress/{congress.pk}").order_by("pk").values_list("verb", flat=True)
    )


def test_the_scheme_stands_beside_its_people_and_warns(held):
    numbers = Numbers(seats=3, women=1, re_elected=1)
    assert refused(
        name_scheme_person, held.clerk, held.congress, people=held.people[:1], post="committee"
    ) == ("scheme-not-set")
    set_scheme(held.clerk, held.congress, revision=1, numbers=numbers, basis="12-TB/ĐU")
    assert (
        refused(set_scheme, held.clerk, held.congress, revision=9, numbers=numbers, basis="")
        == "changed-meanwhile"
    )
    held.in_committee(held.people[0])
    (first,) = name_scheme_person(held.clerk, held.congress, people=held.people[:1], post="secretary")
    name_scheme_person(held.clerk, held.congress, people=held.people[2:4], post="committee")
    record = scheme_record(held.again())
    lines = {one.line.code: one.line for one in record.lines}
    assert lines["re_elected"].named.number == 1 and lines["seats"].outcome is None
    assert {one.short.code for one in record.shorts} == {"women", "young"}
    remove_scheme_person(held.clerk, held.congress, row=first)
    assert len(scheme_record(held.congress).people) == 2
    facts = Entry.objects.filter(verb="SchemePersonNamed").first().facts
    assert set(facts) == {"congress", "person", "post"}


def test_the_result_stands_beside_the_scheme(held):
    set_scheme(held.clerk, held.congress, revision=1, numbers=Numbers(seats=2), basis="")
    name_scheme_person(held.clerk, held.congress, people=held.people[:2], post="committee")
    held.summon()
    held.convene()
    committee = held.open()[0]
    ballot = Round.objects.create(
        election=committee, number=1, purpose="first", kind="strike", seats=2, roll={}, summoned=12, present=12,
        denominator=12, needed=7, state="closed", valid=12, invalid=0,
    )  # fmt: skip
    for position, person in enumerate((held.people[0], held.people[3]), 1):
        one = Candidate.objects.create(election=committee, person=person, on_slate=True)
        RoundName.objects.create(round=ballot, candidate=one, position=position, votes=10, result="elected")
    held.decided()
    record = scheme_record(held.again())
    assert [one.elected for one in record.people] == [True, False]
    assert record.others == (held.people[3].full_name,) and record.lines[0].line.outcome.number == 2


def ready(held):
    """Everything but the end: convened, elected, voted, closed."""
    held.summon()
    held.convene()
    held.open()
    held.decided()


def test_the_resolution_is_a_draft_and_its_vote_a_show_of_hands(held):
    draft = open_draft_in(held.clerk, held.branch, title="Dự thảo nghị quyết")
    foreign = open_draft_in(held.clerk, held.second, title="Dự thảo khác")
    conference = held.convene()
    assert refused(put_resolution, held.clerk, held.congress, draft=foreign) == "draft-of-another-unit"
    put_resolution(held.clerk, held.congress, draft=draft)
    part = conference.parts.get(kind="resolution")
    HandVote.objects.create(part=part, number=1, question="Nghị quyết", present=12, agreed=11, abstained=1)
    vote = queries.resolution_vote(held.again())
    assert (vote.agreed, vote.present, vote.percent) == (11, 12, "91,67")


def test_a_record_without_the_content_of_the_resolution_gets_it(held):
    conference = held.convene()
    conference.parts.filter(kind="resolution").delete()
    draft = open_draft_in(held.clerk, held.branch, title="Dự thảo nghị quyết")
    put_resolution(held.clerk, held.congress, draft=draft)
    assert conference.parts.filter(kind="resolution").count() == 1


def test_a_congress_is_held_when_its_meeting_is_closed_and_its_elections_decided(held):
    assert refused(hold_congress, held.clerk, held.congress, held_on=None) == "congress-without-day"
    held.summon()
    held.convene()
    assert refused(hold_congress, held.clerk, held.congress, held_on=None) == "congress-elections-missing"
    held.open()
    assert refused(hold_congress, held.clerk, held.congress, held_on=None) == "congress-elections-open"
    held.decided()
    assert refused(hold_congress, held.clerk, held.congress, held_on=None) == "congress-not-closed"
    held.closed()
    with override("en"):
        hold_congress(held.clerk, held.congress, held_on=None)
    assert (held.again().state, held.congress.held_on) == ("held", held.congress.planned_on)
    assert refused(hold_congress, held.clerk, held.congress, held_on=None) == "congress-over"
    tasks = {step.line.title: step.task for step in Step.objects.select_related("line", "task")}
    assert tasks["Báo cáo kết quả đại hội"].due == dt.date(2026, 3, 24)
    assert tasks["Quy chế làm việc của cấp ủy"].owner == held.branch
    assert {task.source_topic for task in tasks.values()} == {f"congress/{held.congress.pk}"}
    assert {task.source_label for task in tasks.values()} == {
        "Đại hội Chi bộ Tổ dân phố số 1, nhiệm kỳ 2026–2028"
    }, "kept in Vietnamese, whoever ends the congress"


def test_a_congress_is_not_held_before_its_day(held):
    ready(held)
    held.closed()
    to_come = today_in(held.ward) + dt.timedelta(days=1)
    Conference.objects.update(held_on=to_come)
    assert refused(hold_congress, held.clerk, held.congress, held_on=None) == "congress-held-in-the-future"
    Conference.objects.update(held_on=to_come - dt.timedelta(days=1))
    hold_congress(held.clerk, held.congress, held_on=None)
    assert held.again().state == "held"


def test_a_task_that_an_election_opened_is_not_opened_twice(held):
    ready(held)
    election = Election.objects.filter(body="committee").get()
    report = open_task(
        held.clerk, unit=held.branch, title="Báo cáo kết quả bầu cử, gửi hồ sơ", owner=held.branch,
        source_topic=f"election/{election.pk}",
    )  # fmt: skip
    held.closed()
    hold_congress(held.clerk, held.congress, held_on=None)
    assert Task.objects.count() == 2
    assert Step.objects.get(line=held.lines[0]).task == report


def test_a_step_whose_task_is_accepted_counts_as_done(held):
    ready(held)
    held.closed()
    hold_congress(held.clerk, held.congress, held_on=None)
    count = queries.step_count(held.again())
    assert (count.afterwards, count.afterwards_done) == (2, 0)
    Task.objects.filter(pk=Step.objects.first().task_id).update(state="accepted", accepted_by=held.clerk)
    assert queries.step_count(held.congress).afterwards_done == 1


def test_imported_history_is_attached_and_held_with_gaps(held):
    head = conferences.ConferenceContent(
        kind="congress", title="Đại hội cũ", held_on=dt.date(2020, 2, 9), imported=True
    )
    old = conferences.write_conference(held.branch, head)
    other = conferences.write_conference(held.second, head)
    assert (
        refused(attach_conference, held.clerk, held.congress, conference=other)
        == "no-record-of-this-congress"
    )
    Congress.objects.update(imported=True)
    attach_conference(held.clerk, held.congress, conference=old)
    assert (
        refused(attach_conference, held.clerk, held.congress, conference=old) == "congress-already-convened"
    )
    hold_congress(held.clerk, held.congress, held_on=None)
    assert held.again().held_on == dt.date(2020, 2, 9)
    assert not Task.objects.exists(), "the days of a history are over"
    assert verbs(held.congress) == ["CongressConvened", "CongressHeld"]


def test_a_season_of_old_makes_history_of_all_its_congresses(held):
    Season.objects.update(imported=True)
    hold_congress(held.clerk, held.again(), held_on=dt.date(2020, 3, 1))
    assert held.again().state == "held" and not Task.objects.exists()


def test_a_history_known_by_its_day_only_is_held_on_it(held):
    Congress.objects.update(imported=True)
    hold_congress(held.clerk, held.congress, held_on=dt.date(2020, 3, 1))
    assert held.again().held_on == dt.date(2020, 3, 1)


def test_nothing_is_prepared_for_a_congress_that_is_not_held(held):
    Congress.objects.update(state="withdrawn", reason="Sáp nhập")
    assert refused(held.summon) == refused(held.convene) == "congress-dropped"
