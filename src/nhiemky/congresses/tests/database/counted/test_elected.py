"""What a congress brought into its bodies follows the elections, whatever happens first."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.congresses.actions.edit_season import edit_season
from nhiemky.congresses.actions.hold_congress import hold_congress
from nhiemky.congresses.actions.postpone_congresses import postpone_congresses
from nhiemky.congresses.models import Elected
from nhiemky.congresses.steps import SeasonContent
from nhiemky.congresses.steps.elected import count_elected
from nhiemky.congresses.tests.database.counted.conftest import DAY, PILOT, Counted
from nhiemky.elections import steps as elections
from nhiemky.elections.actions.record_appointment import record_appointment


def lines(counted: Counted, at: int = 0) -> set[tuple]:
    rows = Elected.objects.filter(congress=counted.congresses[at]).select_related("person")
    places = {person.pk: place for place, person in enumerate(counted.people[at])}
    return {(one.body, places[one.person_id], one.way, one.re_elected, one.directly) for one in rows}


def committee(counted: Counted, **more):
    return counted.hold(0, people=[0, 1, 2, 3], seats=3, votes=[18, 15, 14, 4], **more)


def test_a_decided_election_is_counted_with_those_who_stood_again_and_lost(counted):
    counted.before(0, "Chi ủy viên", 0, 1, 3)
    committee(counted)
    assert lines(counted) == {
        ("committee", 0, "elected", True, True),
        ("committee", 1, "elected", True, True),
        ("committee", 2, "elected", False, True),
        ("committee", 3, "lost", True, True),
    }


def test_where_nobody_knows_who_was_there_before_nobody_is_new_and_nobody_lost(counted):
    committee(counted)
    assert {(way, again) for _body, _place, way, again, _directly in lines(counted)} == {("elected", None)}


def test_a_secretary_is_elected_directly_or_by_the_first_conference_of_the_committee(counted):
    first = committee(counted)
    counted.hold(0, "secretary", people=[0], seats=1, votes=[20], among=first)
    counted.hold(
        0, "deputy_secretary", people=[1], seats=1, votes=[3 * 5], among=first,
        assembly="committee_conference", conference=None,
    )  # fmt: skip
    assert {one for one in lines(counted) if one[0] != "committee"} == {
        ("secretary", 0, "elected", None, True),
        ("deputy_secretary", 1, "elected", None, False),
    }
    # Years later somebody is elected among the same committee: that is no result of the congress.
    counted.hold(
        0, "deputy_secretary", people=[2], seats=1, votes=[20], among=first, conference=None,
        held_on=DAY + dt.timedelta(days=400), assembly="committee_conference",
    )  # fmt: skip
    assert ("deputy_secretary", 2, "elected", None, False) not in lines(counted)


def test_an_election_hung_on_the_conference_later_is_counted_then(counted):
    congress = counted.congresses[0]
    held, congress.conference = congress.conference, None
    congress.save()
    committee(counted, conference=held, held_on=PILOT)
    assert lines(counted) == set()
    congress.conference = held
    congress.save()
    assert count_elected(congress) == 3
    assert len(lines(counted)) == 3


def test_delegates_have_alternates(counted):
    election = counted.opened(0, "delegates", people=[0, 1, 2, 3], seats=2, alternates=1)
    ballot = elections.open_ballot(
        election,
        elections.Opening(
            purpose="first", kind="strike", seats=2, alternates=1, roll={}, summoned=20, present=20,
            candidates=list(election.candidates.order_by("pk")), denominator=20, needed=11,
        ),
    )  # fmt: skip
    for name, result in zip(ballot.names.all(), ("elected", "elected", "alternate", "not"), strict=True):
        name.result = result
        name.save()
    ballot.state, ballot.issued, ballot.collected, ballot.valid, ballot.invalid = "closed", 20, 20, 20, 0
    ballot.save()
    elections.finish(election, closed_on=PILOT, stopped=False)
    count_elected(counted.congresses[0])
    assert sorted(way for _body, _place, way, *_ in lines(counted)) == ["alternate", "elected", "elected"]


@pytest.mark.parametrize(
    ("variant", "reason", "decided_on", "is_counted"),
    [
        ("two", "new_unit", DAY, True),
        ("two", "vacancy", DAY, False),
        ("two", "new_unit", dt.date(2025, 6, 1), False),
        ("three_committee", "too_few", PILOT, True),
        ("three_committee", "too_few", dt.date(2025, 2, 3), False),
    ],
)
def test_an_appointed_committee_is_counted_with_its_congress(
    counted,
    variant,
    reason,
    decided_on,
    is_counted,
):
    counted.before(0, "Chi ủy viên", 1)
    congress = counted.congresses[0]
    congress.variant = variant
    congress.save()
    record_appointment(
        counted.clerk, congress.unit, people=counted.people[0][:2], body="committee", reason=reason,
        document="5-QĐ/ĐU", decided_by="Ban Thường vụ", decided_on=decided_on,
    )  # fmt: skip
    both = {("committee", 0, "appointed", False, False), ("committee", 1, "appointed", True, False)}
    assert lines(counted) == (both if is_counted else set())


def appointed(counted: Counted, *, variant: str, decided_on: dt.date, **facts) -> None:
    """The first branch with such a congress, and its committee appointed."""
    congress = counted.congresses[0]
    for name, value in {"variant": variant, **facts}.items():
        setattr(congress, name, value)
    congress.save()
    record_appointment(
        counted.clerk, congress.unit, people=counted.people[0][:1], body="committee", reason="new_unit",
        document="5-QĐ/ĐU", decided_by="Ban Thường vụ", decided_on=decided_on,
    )  # fmt: skip


def test_another_window_of_the_season_is_counted_anew(counted):
    appointed(counted, variant="two", decided_on=dt.date(2025, 4, 2))
    assert lines(counted) == set()
    season = counted.season
    content = SeasonContent(
        title=season.title, first_year=2025, last_year=2027, begins_on=season.begins_on,
        ends_on=dt.date(2025, 4, 30),
    )  # fmt: skip
    edit_season(counted.clerk, season, revision=season.revision, content=content)
    assert lines(counted) == {("committee", 0, "appointed", None, False)}


def test_a_congress_that_is_put_off_or_held_is_counted_anew(counted):
    """Appointed between the two days: what completes a committee on the first of them came before the second."""
    ahead = {"state": "planned", "held_on": None, "conference": None}
    appointed(counted, variant="three_committee", decided_on=PILOT, **ahead)
    assert lines(counted) == {("committee", 0, "appointed", None, False)}
    congress = counted.congresses[0]
    postpone_congresses(
        counted.clerk, counted.season, congresses=[congress.pk], working_days=2, reason="Dịch bệnh"
    )
    assert lines(counted) == set()
    congress.refresh_from_db()
    congress.imported = True
    congress.save()
    hold_congress(counted.clerk, congress, held_on=PILOT)
    assert lines(counted) == {("committee", 0, "appointed", None, False)}


def test_who_is_appointed_after_a_failed_election_belongs_to_its_congress(counted):
    election = counted.hold(0, "secretary", people=[0], seats=1, votes=[5])
    assert election.state == "stopped"
    record_appointment(
        counted.clerk, election.unit, people=counted.people[0][:1], body="secretary", reason="third_round",
        document="6-QĐ/ĐU", decided_by="Ban Thường vụ", decided_on=DAY, election=election,
    )  # fmt: skip
    assert lines(counted) == {("secretary", 0, "appointed", None, False)}
