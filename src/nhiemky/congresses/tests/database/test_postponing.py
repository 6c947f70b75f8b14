"""Congresses that are put off, and what moves along with them."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import timezone

from nhiemky.conferences import steps as conferences
from nhiemky.conferences.models import Conference
from nhiemky.congresses.actions.postpone_congresses import postpone_congresses
from nhiemky.congresses.actions.withdraw_congress import withdraw_congress
from nhiemky.congresses.models import Congress, Postponement, Step
from nhiemky.elections import steps as elections
from nhiemky.elections.models import Election
from nhiemky.journal.models import Entry
from nhiemky.kernel.refusals import Refused
from nhiemky.org.queries import work_calendar


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def again(congress: Congress) -> Congress:
    return Congress.objects.select_related("season", "unit").get(pk=congress.pk)


def test_putting_off_moves_days_dues_and_keeps_why(season):
    days = [season.day(60), season.day(60), season.day(70)]
    rows = [season.plan(one, day) for one, day in zip(season.congresses, days, strict=False)]
    done = rows[0].steps.get(line=season.line("Thông báo triệu tập"))
    Step.objects.filter(pk=done.pk).update(state="done", done_on=season.today)
    moved = postpone_congresses(
        season.clerk, season.season, congresses=[one.pk for one in season.congresses], working_days=5,
        reason="phòng, chống dịch",
    )  # fmt: skip
    calendar = work_calendar(season.ward)
    assert [again(one).planned_on for one in rows] == [calendar.after(day, 5) for day in days]
    assert len(moved) == 3 == Postponement.objects.filter(reason="phòng, chống dịch").count()
    hall = rows[0].steps.get(line=season.line("Trang trí hội trường"))
    assert hall.due == calendar.after(calendar.after(days[0], 5), -1)
    done.refresh_from_db()
    assert done.due == calendar.after(days[0], -30)
    entry = Entry.objects.get(verb="CongressesPostponed")
    assert entry.facts["working_days"] == 5 and entry.topic == f"season/{season.season.pk}"


def test_putting_off_is_refused_where_the_season_breaks(season, cast):
    pilot, other = season.congresses[:2]
    season.plan(pilot, season.day(40), is_pilot=True)
    season.meeting(season.day(45))
    season.plan(other, season.day(60))
    committee = season.taken_in(units=[cast.ward])[0]
    season.plan(committee, season.day(64))
    for chosen, days, code in (
        ([pilot], 10, "pilot-after-lessons"),
        ([other], 5, "postponed-after-its-superior"),
        ([committee], 190, "postponed-outside-season"),
        ([season.congresses[3]], 5, "nothing-to-postpone"),
    ):
        with refused(code):
            postpone_congresses(
                season.clerk, season.season, congresses=[one.pk for one in chosen], working_days=days,
                reason="mưa bão",
            )  # fmt: skip
    assert not Postponement.objects.exists()


def hang(congress: Congress, day: dt.date) -> Conference:
    """A conference of the congress with an election, as part B opens them."""
    conference = conferences.write_conference(
        congress.unit, conferences.ConferenceContent(kind="congress", title="Đại hội", held_on=day)
    )
    Congress.objects.filter(pk=congress.pk).update(conference=conference)
    head = elections.ElectionContent(
        title="Bầu chi ủy", body="committee", assembly="member_congress", held_on=day, conference=conference
    )
    elections.write_election(congress.unit, head)
    return conference


def test_a_prepared_conference_and_its_elections_move_along(season):
    congress = season.plan(season.congresses[0], season.day(60))
    conference = hang(congress, season.day(60))
    postpone_congresses(
        season.clerk, season.season, congresses=[congress.pk], working_days=5, reason="mưa bão"
    )
    conference.refresh_from_db()
    day = again(congress).planned_on
    assert conference.held_on == day == conference.elections.get().held_on
    verbs = set(Entry.objects.values_list("verb", flat=True))
    assert {"ConferenceEdited", "ElectionEdited"} <= verbs
    season.plan(congress, season.day(80), half_days=4)
    conference.refresh_from_db()
    assert (conference.held_on, conference.ends_on) == (season.day(80), season.day(81))


def test_a_record_that_has_begun_holds_its_day(season):
    congress = season.plan(season.congresses[0], season.day(60))
    conference = hang(congress, season.day(60))
    conferences.begin_recording(conference)
    with refused("congress-has-begun"):
        season.plan(congress, season.day(61))
    with refused("congress-has-begun"):
        postpone_congresses(season.clerk, season.season, congresses=[congress.pk], working_days=1, reason="x")
    for more in ({"half_days": 2}, {"part_of_day": "morning"}):
        with refused("congress-has-begun"):
            season.plan(congress, season.day(60), **more)
    season.plan(congress, season.day(60), is_pilot=True)  # everything but the day may still change


@pytest.mark.parametrize("state", ["recorded", "closed"])
def test_a_day_that_the_record_corrected_is_not_written_back(season, state):
    congress = season.plan(season.congresses[0], season.day(60))
    conference = hang(congress, season.day(60))
    closed_at = timezone.now() if state == "closed" else None
    Conference.objects.update(state=state, held_on=season.day(62), closed_at=closed_at)
    season.plan(congress, season.day(60), is_pilot=True)
    conference.refresh_from_db()
    assert conference.held_on == season.day(62)


def elected_on(day: dt.date, body: str, conference: Conference | None, among: Election | None = None):
    unit = Conference.objects.get().unit
    head = elections.ElectionContent(
        title="Bầu", body=body, assembly="member_congress", held_on=day, conference=conference, among=among
    )
    return elections.write_election(unit, head)


def test_each_election_keeps_its_place_among_the_days(season):
    congress = season.plan(season.congresses[0], season.day(60), half_days=4)
    conference = hang(congress, season.day(60))
    committee = conference.elections.get()
    second = elected_on(season.day(61), "secretary", conference, committee)
    later = elected_on(season.day(63), "deputy_secretary", None, committee)
    season.plan(congress, season.day(80), half_days=4)
    for election, days in ((committee, 80), (second, 81), (later, 83)):
        election.refresh_from_db()
        assert election.held_on == season.day(days)
    season.plan(congress, season.day(80), half_days=3)  # shorter, on the same day
    second.refresh_from_db()
    assert second.held_on == season.day(81)


def test_a_congress_that_has_begun_or_elected_is_not_withdrawn(season):
    congress = season.plan(season.congresses[0], season.day(60))
    conference = hang(congress, season.day(60))
    conference.elections.update(state="decided", closed_on=season.today)
    with refused("withdrawn-congress-has-elected"):
        withdraw_congress(season.clerk, congress, reason="sáp nhập")
    conference.elections.update(state="stopped")
    conferences.begin_recording(conference)
    with refused("withdrawn-congress-has-begun"):
        withdraw_congress(season.clerk, congress, reason="sáp nhập")
    Conference.objects.update(state="prepared")
    withdraw_congress(season.clerk, congress, reason="sáp nhập")
    assert again(congress).state == "withdrawn"
