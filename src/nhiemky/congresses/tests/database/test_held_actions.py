"""One congress from its roll to its last task, and what is refused on the way."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.conferences import steps as conferences
from nhiemky.congresses.actions.add_delegate import add_delegate
from nhiemky.congresses.actions.confirm_credentials import confirm_credentials
from nhiemky.congresses.actions.convene_congress import convene_congress
from nhiemky.congresses.actions.mark_delegates import mark_delegates
from nhiemky.congresses.actions.open_congress_elections import open_congress_elections
from nhiemky.congresses.actions.remove_delegate import remove_delegate
from nhiemky.congresses.actions.replace_delegate import replace_delegate
from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries.credentials import credentials_of
from nhiemky.congresses.queries.delegates import roll_count
from nhiemky.congresses.rules.delegates import Mark
from nhiemky.congresses.steps.congress import Meeting
from nhiemky.elections.models import Candidate, Election, Round, RoundName
from nhiemky.elections.queries.people import proposed_lines
from nhiemky.journal.models import Entry, EntryValues
from nhiemky.kernel.refusals import Refused
from nhiemky.org.steps import appoint, create_office

pytest_plugins = ["nhiemky.congresses.tests.database.held"]


def refused(call, *args, **kwargs) -> str:
    with pytest.raises(Refused) as caught:
        call(*args, **kwargs)
    return caught.value.code


def verbs(congress) -> list[str]:
    return list(
        Entry.objects.filter(topic=f"congress/{congress.pk}").order_by("pk").values_list("verb", flat=True)
    )


def test_members_are_summoned_from_the_records(held):
    assert held.summon() == 13
    rows = held.congress.delegates
    assert rows.filter(standing="official").count() == 12
    assert rows.get(standing="observing").person == held.people[12]
    assert not rows.filter(person=held.people[13]).exists(), "somebody suspended is not summoned"
    assert refused(held.summon) == "nobody-to-summon"
    assert verbs(held.congress) == ["DelegatesSummoned"]


def test_the_meeting_is_opened_with_its_agenda(held):
    conference = held.convene()
    parts = conference.parts.order_by("number")
    assert (conference.kind, conference.held_on, conference.place) == (
        "congress", held.congress.planned_on, "Nhà văn hóa",
    )  # fmt: skip
    assert conference.title == "Đại hội Chi bộ Tổ dân phố số 1, nhiệm kỳ 2026–2028"
    assert [part.kind for part in parts].count("elections") == 4
    assert {"credentials", "resolution"} <= {part.kind for part in parts}
    assert sum(part.minutes_planned for part in parts) <= 240
    assert refused(held.convene) == "congress-already-convened"
    said = Entry.objects.get(topic=f"conference/{conference.pk}", verb="ConferenceCreated")
    assert EntryValues.objects.get(entry=said).values["created"]["parts"][0] == "Chào cờ"


def test_a_congress_without_a_day_is_not_convened(held):
    Congress.objects.filter(pk=held.congress.pk).update(planned_on=None)
    assert refused(held.convene) == "congress-without-day"


def test_a_ward_congress_of_two_days_meets_in_two_sessions(held):
    held.congress = held.planned(held.ward, variant="four", assembly="delegate_congress", half_days=3)
    conference = held.convene()
    assert conference.ends_on == conference.held_on + dt.timedelta(days=1)
    titles = list(conference.parts.order_by("number").values_list("title", flat=True))
    assert titles[0].startswith("Phiên trù bị – ") and titles[-1] == "Phiên chính thức – Bế mạc, chào cờ"


def test_an_election_without_a_roll_is_refused_with_the_way_out(held):
    held.convene()
    assert refused(held.open) == "election-without-roll"
    assert not Election.objects.exists()
    Congress.objects.update(imported=True)
    assert len(held.open()) == 3, "imported history only warns"


def test_elections_are_opened_in_one_go_on_the_roll(held):
    held.summon()
    held.convene()
    committee, secretary, deputy = held.open()
    assert [one.body for one in (committee, secretary, deputy)] == [
        "committee",
        "secretary",
        "deputy_secretary",
    ]
    assert {one.summoned for one in (committee, secretary, deputy)} == {12}
    assert secretary.among == deputy.among == committee and committee.among is None
    assert (
        committee.title == "Bầu chi ủy Chi bộ Tổ dân phố số 1"
        and committee.conference == held.congress.conference
    )
    opened = (
        Entry.objects.filter(topic=f"election/{committee.pk}").order_by("pk").values_list("verb", flat=True)
    )
    assert list(opened) == ["ElectionOpened", "RollSet"]
    assert refused(held.open) == "congress-elections-already-open"
    assert refused(open_congress_elections, held.clerk, held.congress, bodies=["delegates"]) == (
        "election-not-of-this-congress"
    )


def test_somebody_suspended_is_not_taken_off_a_number_that_leaves_him_out(held):
    held.summon()
    held.convene()
    committee = held.open()[0]
    assert {one.reason for one in proposed_lines(committee)} == {"exempt_absent"}
    committee.summoned = 13
    assert {one.reason for one in proposed_lines(committee)} == {"exempt_absent", "suspended"}


def test_a_ward_elects_its_posts_in_the_first_conference_of_the_committee(held):
    held.congress = held.planned(held.ward, variant="four")
    held.summon()
    held.convene()
    opened = {one.body: one for one in held.open()}
    assert len(opened) == 7
    assert opened["committee"].assembly == opened["delegates"].assembly == "member_congress"
    assert opened["standing_committee"].assembly == opened["secretary"].assembly == "committee_conference"
    assert opened["secretary"].among == opened["standing_committee"] and opened["secretary"].summoned is None


def test_the_number_summoned_follows_the_roll_until_a_ballot_freezes_it(held):
    held.summon()
    held.convene()
    committee, secretary, _deputy = held.open()
    Round.objects.create(
        election=secretary, number=1, purpose="first", kind="single", seats=1, roll={}, summoned=12,
        present=12, denominator=12, needed=7,
    )  # fmt: skip
    remove_delegate(held.clerk, held.congress.delegates.get(person=held.people[0]))
    committee.refresh_from_db()
    secretary.refresh_from_db()
    assert (committee.summoned, secretary.summoned) == (11, 12)


def test_two_contents_have_no_elections(held):
    Congress.objects.update(variant="two")
    conference = held.convene()
    assert "elections" not in set(conference.parts.values_list("kind", flat=True))
    assert refused(held.open) == "congress-elects-nobody"


def test_attendance_is_marked_and_two_who_mark_do_not_undo_each_other(held):
    held.summon()
    assert held.all_present(away=1) == 13
    count = roll_count(held.congress)
    assert (count.summoned, count.voting_present, count.unmarked) == (12, 11, 0)
    first = held.congress.delegates.order_by("pk")[0]
    late = {first.pk: Mark("absent", "", seen="summoned")}
    assert refused(mark_delegates, held.clerk, held.congress, marks=late) == "changed-meanwhile"
    assert (
        mark_delegates(held.clerk, held.congress, marks={first.pk: Mark("absent", "", seen="present")}) == 1
    )
    assert Entry.objects.filter(verb="DelegatesMarked").last().facts == {
        "congress": held.congress.pk, "present": 11, "changed": 1,
    }  # fmt: skip


def test_the_report_goes_into_the_record_of_the_meeting(held):
    held.summon()
    assert refused(confirm_credentials, held.clerk, held.congress) == "congress-without-conference"
    conference = held.convene()
    assert refused(confirm_credentials, held.clerk, held.congress) == "nobody-marked-present"
    held.all_present()
    confirm_credentials(held.clerk, held.congress)
    voting = conference.attendances.get(group="delegate")
    assert (voting.summoned, voting.headcount) == (12, 12)
    assert conference.attendances.get(group="guest").headcount == 1
    first = held.congress.delegates.order_by("pk")[0]
    mark_delegates(held.clerk, held.congress, marks={first.pk: Mark("excused", "", seen="present")})
    confirm_credentials(held.clerk, held.congress)
    voting.refresh_from_db()
    assert voting.headcount == 11 and conference.attendances.count() == 2
    assert queries.has_credentials(held.again())
    held.closed()
    assert refused(confirm_credentials, held.clerk, held.congress) == "conference-closed"


def test_the_chair_who_stands_there_by_name_is_counted_once(held):
    held.summon()
    conference = held.convene()
    chair = conferences.AttendanceContent(
        label="Bí thư chi bộ", person=held.people[0], group="committee", role="chair", status="present"
    )
    conferences.write_line(conference, chair)
    held.all_present()
    confirm_credentials(held.clerk, held.congress)
    assert conference.attendances.get(group="delegate").headcount == 11


def test_partitions_are_counted_from_the_records(held):
    held.summon()
    held.all_present()
    record = credentials_of(held.congress)
    assert record.figures.counted == 12 and record.present_percent == "100,00"
    assert sum(line.number for part in record.parts if part.code == "ages" for line in part.lines) == 12
    assert {part.code for part in record.parts} == {"ways", "gender", "ages"}, (
        "nothing is recorded of the others"
    )


@pytest.mark.parametrize(
    ("planned", "said", "half_days", "days"),
    [("afternoon", "afternoon", 2, 1), ("afternoon", "", 2, 1), ("", "evening", 2, 1), ("", "", 2, 0)],
)
def test_the_meeting_ends_when_the_half_days_of_its_plan_are_over(held, planned, said, half_days, days):
    Congress.objects.filter(pk=held.congress.pk).update(part_of_day=planned, half_days=half_days)
    page = held.get("congress-convene")
    assert page.context["form"]["part_of_day"].value() == planned
    conference = convene_congress(held.clerk, held.again(), meeting=Meeting(part_of_day=said)).conference
    first = held.congress.planned_on
    assert conference.ends_on == (first + dt.timedelta(days=days) if days else None)


def delegates_of_branches(held):
    """The second branch has elected one delegate and one alternate at its own congress."""
    held.congress = held.planned(held.second)
    conference = held.convene()
    election = Election.objects.create(
        unit=held.second, conference=conference, body="delegates", assembly="member_congress",
        title="Bầu đại biểu", held_on=held.congress.planned_on, regulation="190-2024", seats=1,
        state="decided", closed_on=held.congress.planned_on,
    )  # fmt: skip
    ballot = Round.objects.create(
        election=election, number=1, purpose="first", kind="strike", seats=1, roll={}, summoned=9, present=9,
        denominator=9, needed=5, state="closed", valid=9, invalid=0,
    )  # fmt: skip
    for position, (person, result) in enumerate(
        zip(held.people[1:3], ("elected", "alternate"), strict=True), 1
    ):
        one = Candidate.objects.create(election=election, person=person)
        RoundName.objects.create(
            round=ballot, candidate=one, position=position, votes=9 - position, result=result
        )


def test_a_delegate_congress_takes_the_committee_and_those_elected_below(held):
    delegates_of_branches(held)
    office = create_office(held.ward, title="Bí thư Đảng ủy")
    appoint(held.people[0], office=office, valid_from=dt.date(2023, 1, 1))
    held.congress = held.planned(held.ward, variant="four", assembly="delegate_congress")
    assert held.summon() == 3
    ways = dict(held.congress.delegates.values_list("person_id", "way"))
    assert ways == {
        held.people[0].pk: "ex_officio", held.people[1].pk: "elected", held.people[2].pk: "elected",
    }  # fmt: skip
    assert held.congress.delegates.get(person=held.people[2]).standing == "alternate"


def test_an_alternate_takes_the_place_of_an_absent_delegate(held):
    held.congress = held.planned(held.ward, variant="four", assembly="delegate_congress")
    more = {"way": "elected", "from_unit": held.branch}
    (official,) = add_delegate(held.clerk, held.congress, people=held.people[:1], standing="official", **more)
    (alternate,) = add_delegate(
        held.clerk, held.congress, people=held.people[1:2], standing="alternate", **more
    )
    twice = {"people": held.people[:2], "standing": "official", **more}
    assert refused(add_delegate, held.clerk, held.congress, **twice) == "delegate-twice"
    assert refused(replace_delegate, held.clerk, official, alternate=alternate) == "delegate-not-absent"
    held.all_present()
    marks = {official.pk: Mark("excused", "ốm", seen="present")}
    mark_delegates(held.clerk, held.congress, marks=marks)
    replace_delegate(held.clerk, official, alternate=alternate)
    count = roll_count(held.congress)
    assert (count.summoned, count.voting_present) == (1, 1)
    assert refused(remove_delegate, held.clerk, official) == "delegate-was-replaced"
    back = {official.pk: Mark("present", "", seen="excused")}
    assert refused(mark_delegates, held.clerk, held.congress, marks=back) == "replaced-delegate-came"
