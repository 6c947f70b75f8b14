from __future__ import annotations

import datetime as dt

from nhiemky.documents import queries
from nhiemky.documents.models import Template

DAY = dt.date(2026, 3, 2)


def own(unit, **more) -> Template:
    facts = {
        "kind": "KH",
        "style": "party",
        "title": "Kế hoạch của phường",
        "body": "I. MỤC ĐÍCH",
        "valid_from": DAY,
    }
    return Template.objects.create(unit=unit, **{**facts, **more})


def test_a_kind_begins_with_the_shipped_wording_until_the_office_has_its_own(cast):
    (shipped,) = queries.templates_for(cast.ward, "KH", "party")
    assert shipped.own == 0 and "MỤC ĐÍCH" in shipped.body
    row = own(cast.ward, recipients="Như trên\n\n Lưu Văn phòng \n")
    (found,) = queries.templates_for(cast.ward, "KH", "party", on=DAY)
    assert (found.own, found.recipients) == (row.pk, ("Như trên", "Lưu Văn phòng"))
    assert queries.templates_for(cast.ward, "KH", "party", on=DAY - dt.timedelta(days=1)) == (shipped,)
    assert queries.templates_for(cast.other, "KH", "party", on=DAY) == (shipped,)


def test_an_ended_wording_is_not_offered(cast):
    own(cast.ward, valid_to=DAY)
    assert queries.templates_for(cast.ward, "KH", "party", on=DAY)[0].own
    assert not queries.templates_for(cast.ward, "KH", "party", on=DAY + dt.timedelta(days=1))[0].own


def test_a_branch_uses_the_wording_of_its_ward_unless_it_has_one(cast):
    above = own(cast.ward)
    assert [one.own for one in queries.templates_for(cast.branch, "KH", "party", on=DAY)] == [above.pk]
    near = own(cast.branch, title="Kế hoạch của chi bộ")
    assert [one.own for one in queries.templates_for(cast.branch, "KH", "party", on=DAY)] == [near.pk]
