"""The path beside election: the superior level appoints; and what a ward has confirmed about open questions."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.elections import queries
from nhiemky.elections.actions.confirm_practice import confirm_practice
from nhiemky.elections.actions.decide_outcome import decide_outcome
from nhiemky.elections.actions.record_appointment import record_appointment
from nhiemky.elections.models import Appointee, Appointment, ConfirmedPractice
from nhiemky.elections.tests.database.journal_rows import last, refused, verb
from nhiemky.org.models import OfficeHolding, Person
from nhiemky.org.steps import NewPerson, add_people

DAY = dt.date(2026, 9, 30)


def appoint(cast, people, **more):
    facts = {
        "people": people,
        "body": "secretary",
        "reason": "third_round",
        "document": "15-QĐ/ĐU",
        "decided_by": "Ban Thường vụ Đảng ủy",
        "decided_on": DAY,
    }
    return record_appointment(cast.clerk, cast.branch, **{**facts, **more})


def test_an_appointment_rests_on_a_document_of_somebody_and_names_somebody(cast, hall):
    person = cast.people[0]
    for wrong, code in (
        ({"document": " "}, "appointment-without-document"),
        ({"decided_by": ""}, "appointment-without-organ"),
        ({"people": []}, "nobody-appointed"),
        ({"people": cast.people[:2]}, "single-post-has-one-seat"),
    ):
        with refused(code):
            appoint(cast, **{"people": [person], **wrong})
    election = hall.opened("secretary", names=[person])
    with refused("election-of-another-unit"):
        record_appointment(
            cast.clerk, cast.second, people=[person], body="secretary", reason="other",
            document="1-QĐ", decided_by="Đảng ủy", decided_on=DAY, election=election,
        )  # fmt: skip
    assert not Appointment.objects.exists() and not OfficeHolding.objects.exists()


def test_nobody_of_another_ward_is_appointed(cast):
    (foreign,) = add_people(cast.other, [NewPerson(full_name="Lý Thị Xa")], on=DAY)
    with pytest.raises(Person.DoesNotExist):
        appoint(cast, [foreign])
    assert not Appointment.objects.exists()


def test_the_appointed_take_the_office_over_on_the_day_of_the_decision(cast, hall):
    first, second = cast.people[:2]
    appoint(cast, [first], decided_on=DAY - dt.timedelta(days=100))
    election = hall.opened("secretary", names=[second])
    made = appoint(cast, [second], election=election)
    ((said, facts),) = last()
    assert (said, facts["people"], facts["appointment"]) == ("PeopleAppointed", [second.pk], made.pk)
    assert "15-QĐ/ĐU" not in str(facts)
    held = OfficeHolding.objects.order_by("valid_from").values_list("person", "valid_from", "valid_to")
    eve = DAY - dt.timedelta(days=1)
    assert list(held) == [(first.pk, DAY - dt.timedelta(days=100), eve), (second.pk, DAY, None)]
    assert made.election == election


def test_a_committee_is_appointed_together_each_person_once(cast):
    people = [*cast.people[:3], cast.people[0]]
    appoint(cast, people, body="committee", reason="new_unit")
    assert Appointee.objects.count() == OfficeHolding.objects.filter(valid_to=None).count() == 3


def test_a_ward_confirms_its_practice_and_later_elections_follow_it(cast, hall):
    earlier = hall.opened()
    for key, value, code in (
        ("tie_break", "seniority", "no-such-practice"),
        ("weather", "fair", "no-such-practice"),
    ):
        with refused(code):
            confirm_practice(cast.clerk, cast.ward, key=key, value=value, basis="Công văn 7")
    with refused("decision-without-words", field="basis"):
        confirm_practice(cast.clerk, cast.ward, key="tie_break", value="majority", basis=" ")
    confirm_practice(cast.clerk, cast.ward, key="tie_break", value="majority", basis="Công văn 7")
    assert verb() == "PracticeConfirmed"
    later = hall.opened()
    assert [queries.chosen(one).tie_break for one in (earlier, later)] == ["plurality", "majority"]
    confirm_practice(cast.clerk, cast.ward, key="tie_break", value="plurality", basis="Công văn 9")
    assert ConfirmedPractice.objects.get().basis == "Công văn 9"
    later.refresh_from_db()
    assert queries.chosen(later).tie_break == "majority"


def test_between_tied_persons_the_practice_decides_whether_half_is_needed(cast, hall):
    confirm_practice(cast.clerk, cast.ward, key="tie_break", value="majority", basis="Công văn 7")
    election = hall.opened()
    first = hall.counted(election, ["---x"] * 9 + ["--x-"] * 9 + ["xx--"] * 7)
    decide_outcome(cast.clerk, first, kind="tie", outcome="revote", content=hall.words())
    second = hall.counted(election, ["-x"] * 11 + ["x-"] * 9)  # 11 of 27 is not more than half
    assert (second.to_decide, queries.seats_left(election)) == (["seats-vacant"], 1)
