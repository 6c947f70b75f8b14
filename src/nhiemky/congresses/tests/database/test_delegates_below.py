"""Delegates go up one step: those of branches to the congress of their own committee, its delegates to that of the ward."""

from __future__ import annotations

import pytest

from nhiemky.congresses.models import Congress
from nhiemky.congresses.tests.database.test_held_actions import delegates_of_branches
from nhiemky.elections.models import Election
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import UnitKind
from nhiemky.org.steps import create_unit

pytest_plugins = ["nhiemky.congresses.tests.database.held"]


@pytest.fixture
def ward_congress(held):
    """The congress of the ward; the second branch has elected a delegate and an alternate to the congress above it."""
    delegates_of_branches(held)
    held.congress = held.planned(held.ward, variant="four", assembly="delegate_congress")
    return held.congress


def middle(held):
    """A committee between the ward and the second branch."""
    unit = create_unit(
        slug="dang-bo-mau", kind=UnitKind.GRASSROOTS, name="Đảng bộ bộ phận Mẫu", parent=held.ward
    )
    held.second.parent, held.second.path = unit, f"{unit.path}{held.second.pk}/"
    held.second.save()
    return unit


def elected(held, congress: Congress) -> set[int]:
    held.congress = congress
    held.summon()
    return set(congress.delegates.filter(way="elected").values_list("person_id", flat=True))


def test_delegates_of_a_branch_go_to_its_own_committee_and_not_to_the_ward(held, ward_congress):
    of_middle = held.planned(middle(held), variant="four", assembly="delegate_congress")
    people = {held.people[1].pk, held.people[2].pk}
    assert elected(held, of_middle) == people
    with pytest.raises(Refused, match="nobody-to-summon"):
        elected(held, ward_congress)
    of_middle.state, of_middle.reason = "withdrawn", "Sáp nhập"
    of_middle.save()
    assert elected(held, ward_congress) == people


def test_an_election_that_is_being_prepared_sends_nobody(held, ward_congress):
    Election.objects.update(state="preparing", closed_on=None)
    with pytest.raises(Refused, match="nobody-to-summon"):
        elected(held, ward_congress)
