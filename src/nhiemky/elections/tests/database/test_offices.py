"""The committee of a ward may be a unit of its own under the ward: its offices are found there and not opened twice."""

from __future__ import annotations

import datetime as dt

from nhiemky.elections import queries
from nhiemky.elections.actions.approve_result import approve_result
from nhiemky.elections.actions.confirm_practice import confirm_practice
from nhiemky.elections.actions.finish_election import finish_election
from nhiemky.org import steps as org
from nhiemky.org.models import Office, OfficeHolding, UnitKind

CLEAR = ["---x"] * 20
TITLE = "Ủy viên Ban Chấp hành Đảng bộ"


def test_a_ward_committee_is_filled_where_its_offices_stand(cast, hall):
    body = org.create_unit(slug="bch", kind=UnitKind.BODY, name="Ban Chấp hành", parent=cast.ward)
    office = org.create_office(body, title=TITLE)
    old, staying = cast.people[10], cast.people[0]
    for person in (old, staying):
        org.appoint(person, office=office, valid_from=dt.date(2020, 6, 1))
    cast.branch = cast.ward  # the hall elects for the ward
    election = hall.opened(assembly="delegate_congress", roll=())
    hall.counted(election, CLEAR)
    finish_election(cast.clerk, election, closed_on=election.held_on)
    assert {line.name: line.re_elected for line in queries.record(election).elected} == {
        "Lê Văn An": True, "Trần Thị Bình": False, "Phạm Đức Cường": False,
    }  # fmt: skip
    content = hall.words("Chuẩn y", document="12-QĐ/TU", organ="superior")
    approve_result(cast.clerk, election, approved_on=election.held_on, content=content)
    assert Office.objects.filter(title=TITLE).count() == 1
    now = OfficeHolding.objects.filter(office=office, valid_to=None).values_list(
        "person__full_name", flat=True
    )
    assert sorted(now) == ["Lê Văn An", "Phạm Đức Cường", "Trần Thị Bình"]


def test_serving_members_count_where_the_ward_has_confirmed_it(cast, hall):
    body = org.create_unit(slug="bch", kind=UnitKind.BODY, name="Ban Chấp hành", parent=cast.ward)
    office = org.create_office(body, title=TITLE)
    for person in cast.people[:15]:
        org.appoint(person, office=office, valid_from=dt.date(2020, 6, 1))
    confirm_practice(
        cast.secretary,
        cast.ward,
        key="conference_denominator",
        value="incumbent",
        basis="Trả lời của Thành ủy",
    )
    cast.branch = cast.ward
    election = hall.opened("standing_committee", assembly="committee_conference", roll=())
    assert queries.roll_of(election).incumbent == 15
