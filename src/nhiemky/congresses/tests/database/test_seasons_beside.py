"""Seasons beside each other: an old one that is still entered, one of another term, and a unit that comes back."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db.models import QuerySet

from nhiemky.conferences import steps as conferences
from nhiemky.congresses import queries
from nhiemky.congresses.actions.withdraw_congress import withdraw_congress
from nhiemky.congresses.models import Congress, Step
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit

OLD = {
    "title": "Đợt 2020",
    "begins_on": dt.date(2020, 1, 1),
    "ends_on": dt.date(2020, 3, 31),
    "imported": True,
}


def refused(code: str):
    return pytest.raises(Refused, match=f"^{code}$")


def again(congress: Congress) -> Congress:
    return Congress.objects.select_related("season", "unit").get(pk=congress.pk)


def test_a_unit_with_a_congress_ahead_goes_into_an_old_season(season, cast):
    old = season.opened(**OLD)
    assert cast.branches[0] in queries.may_take_part(old, today=season.today)
    assert queries.busy_elsewhere(old, today=season.today) == []
    assert season.taken_in(old, cast.branches[:1])[0].imported


def test_an_old_season_still_being_entered_does_not_hold_a_unit(season, cast):
    old = season.opened(**OLD)
    season.taken_in(old, [cast.ward])
    assert cast.ward in queries.may_take_part(season.season, today=season.today)
    assert queries.busy_elsewhere(season.season, today=season.today) == []
    assert not season.taken_in(units=[cast.ward])[0].imported


@pytest.mark.parametrize("more", [{"imported": True}, {"first_year": 2026, "last_year": 2028}])
def test_a_season_of_old_or_of_another_term_is_nothing_to_the_plans_of_this_one(season, cast, more):
    above = season.opened(title="Đợt khác", **more)
    committee = season.taken_in(above, [cast.ward])[0]
    Congress.objects.filter(pk=committee.pk).update(planned_on=season.day(40))
    assert season.plan(season.congresses[0], season.day(81)).planned_on == season.day(81)


def test_a_withdrawn_congress_comes_back_as_it_was_planned(season, cast):
    congress = season.plan(season.congresses[0], season.day(60))
    kept = congress.steps.get(line=season.line("Đề án nhân sự"))
    Step.objects.filter(pk=kept.pk).update(state="done", done_on=season.today)
    withdraw_congress(season.clerk, congress, reason="nhầm đơn vị")
    assert list(queries.may_take_part(season.season, today=season.today)) == [cast.ward, cast.branches[0]]
    back, new = season.taken_in(units=[cast.branches[0], cast.ward], variant="four")
    assert back.pk == congress.pk and new.unit == cast.ward
    now = again(congress)
    assert (now.state, now.reason, now.planned_on, now.variant) == (
        "planned", "", season.day(60), "four",
    )  # fmt: skip
    assert congress.steps.get(pk=kept.pk).state == "done"
    assert congress.steps.filter(line__applies="delegates").exists(), "the contents it is taken in with"
    with refused("unit-already-in-season"):
        season.taken_in(units=cast.branches[:1])


def test_a_convened_congress_comes_back_with_the_contents_of_its_meeting(season, cast):
    head = conferences.ConferenceContent(kind="congress", title="Đại hội", held_on=season.day(60))
    meeting = conferences.write_conference(cast.branches[0], head)
    Congress.objects.filter(pk=season.congresses[0].pk).update(conference=meeting)
    withdraw_congress(season.clerk, season.congresses[0], reason="nhầm đơn vị")
    season.taken_in(units=cast.branches[:1], variant="four")
    assert again(season.congresses[0]).variant == "three_committee"


def test_units_are_locked_before_anybody_asks_where_they_are(season, cast, monkeypatch):
    """Two clerks in two seasons wait for each other: the second is refused in words, not by the database."""
    second, locked, lock = season.opened(title="Đợt hai"), [], QuerySet.select_for_update
    asked = queries.ahead_elsewhere

    def spy(rows, **more):
        locked.append(rows.model)
        return lock(rows, **more)

    def ask(*args):
        assert Unit in locked
        return asked(*args)

    monkeypatch.setattr(QuerySet, "select_for_update", spy)
    monkeypatch.setattr(queries, "ahead_elsewhere", ask)
    with refused("unit-in-another-season"):
        season.taken_in(second, cast.branches[:1])
    assert locked[-1] is Unit


def test_a_pilot_that_comes_after_others_is_told(season):
    pilot, other = season.congresses[:2]
    season.plan(other, season.day(50))
    season.plan(pilot, season.day(60), is_pilot=True)
    found = [one for one in queries.doubts_of(again(pilot), today=season.today) if not one.blocks]
    told = next(one.refusal for one in found if one.refusal.code == "pilot-after-others")
    assert told.facts["number"] == 1
    season.plan(pilot, season.day(49), is_pilot=True)
    codes = {one.refusal.code for one in queries.doubts_of(again(pilot), today=season.today)}
    assert "pilot-after-others" not in codes
