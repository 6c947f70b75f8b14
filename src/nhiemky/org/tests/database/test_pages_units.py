"""The organisation over time: its pages and the actions behind them."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.journal.models import Entry
from nhiemky.org import queries, steps
from nhiemky.org.models import Unit, UnitKind


def names(ward: Unit, on: str) -> list[tuple[int, str]]:
    tree = queries.tree_on(Unit.objects.get(pk=ward.pk), dt.date.fromisoformat(on))
    return [(node.depth, node.unit.name) for node in tree.walk()][1:]


@pytest.mark.parametrize("who", ["clerk", "secretary", "editor", "approver", "auditor", "superior_observer"])
def test_the_organisation_is_open_to_readers(cast, who):
    page = cast.client(who).get(cast.url("org"))
    assert page.status_code == 200
    assert "Chi bộ TDP số 1" in page.content.decode()


@pytest.mark.parametrize(
    ("who", "status"), [("teller", 403), ("administrator", 403), ("stranger", 404), ("anonymous", 302)]
)
def test_the_organisation_is_closed_to_others(cast, who, status):
    assert cast.client(who).get(cast.url("org")).status_code == status


def test_branches_are_folded_by_type_and_stand_open_where_they_are_few(cast):
    page = cast.client("clerk").get(cast.url("org")).content.decode()
    assert page.count("<summary><h3>") == 1 and '<details class="fold" open>' in page
    for number in range(3, 9):
        steps.create_unit(
            slug=f"tdp-{number}",
            kind=UnitKind.BRANCH,
            branch_type=cast.first.branch_type,
            name=f"Chi bộ TDP số {number}",
            parent=cast.ward,
        )
    page = cast.client("clerk").get(cast.url("org")).content.decode()
    assert '<details class="fold">' in page and "Chi bộ TDP số 8" in page


def test_many_units_of_a_kind_stand_in_columns_after_the_other_kinds(cast):
    steps.create_unit(slug="vp", kind=UnitKind.STAFF, name="Văn phòng Đảng ủy", parent=cast.ward)
    for number in range(1, 14):
        if number == 13:
            assert 'class="hits many"' not in cast.client("clerk").get(cast.url("org")).content.decode()
        facts = {"kind": UnitKind.RESIDENTIAL_GROUP, "name": f"Tổ dân phố số {number}", "parent": cast.ward}
        steps.create_unit(slug=f"to-{number}", **facts)
    page = cast.client("clerk").get(cast.url("org")).content.decode()
    assert 'class="card wide"' in page and page.count('class="hits many"') == 1
    assert page.index("Văn phòng Đảng ủy</a>") < page.index("Tổ dân phố số 1</a>")


def test_a_body_names_everybody_who_holds_an_office_in_it(cast):
    body = steps.create_unit(slug="btv", kind=UnitKind.BODY, name="Ban Thường vụ", parent=cast.ward)
    office = steps.create_office(body, title="Ủy viên Ban Thường vụ")
    for letter in "ABCDEFGHIJKLMN":
        steps.appoint(cast.person(f"Đỗ Văn {letter}"), office=office)
    page = cast.client("clerk").get(cast.url("org")).content.decode()
    assert "Ủy viên Ban Thường vụ: Đỗ Văn A; Đỗ Văn B; Đỗ Văn C;" in page and "Đỗ Văn L" in page
    assert "Đỗ Văn M" not in page and "và 2 người khác" in page


def test_names_of_office_holders_are_member_data(cast):
    holder = cast.person("Đỗ Thị Mẫu")
    steps.appoint(holder, office=steps.create_office(cast.first, title="Bí thư chi bộ"))
    unit = cast.url("unit", unit_id=cast.first.pk)
    for who, seen in [
        ("clerk", True),
        ("branch_secretary", True),
        ("superior_observer", False),
        ("editor", False),
    ]:
        for url in (cast.url("org"), unit):
            assert ("Đỗ Thị Mẫu" in cast.client(who).get(url).content.decode()) is seen
    assert "Bí thư chi bộ" in cast.client("editor").get(unit).content.decode()


def test_a_branch_secretary_sees_the_own_branch_only(cast):
    client = cast.client("branch_secretary")
    page = client.get(cast.url("org")).content.decode()
    assert "Chi bộ TDP số 1" in page and "Chi bộ TDP số 2" not in page
    assert client.get(cast.url("unit", unit_id=cast.first.pk)).status_code == 200
    assert client.get(cast.url("unit", unit_id=cast.second.pk)).status_code == 404


def test_whoever_is_in_charge_from_another_branch_is_named_without_a_link(cast):
    away = cast.person("Lê Văn Phụ Trách", branch=cast.second)
    steps.assign(away, charge=cast.first)
    url, link = cast.url("unit", unit_id=cast.first.pk), cast.url("person", person_id=away.pk)
    page = cast.client("branch_secretary").get(url).content.decode()
    assert "Lê Văn Phụ Trách" in page and link not in page
    assert link in cast.client("clerk").get(url).content.decode()


def test_counts_of_members_leave_out_those_who_have_ended(cast):
    cast.person("Một Văn A")
    cast.person("Hai Văn B", state="deceased")
    assert queries.members_by_branch(cast.ward) == {cast.first.pk: 1}


def test_a_unit_is_created_below_another(cast):
    data = {
        "kind": "branch",
        "branch_type": "school",
        "name": "Chi bộ Trường Mẫu giáo",
        "parent": cast.ward.pk,
    }
    answer = cast.client("clerk").post(cast.url("unit-new"), {**data, "valid_from": "1/2/2020"})
    unit = Unit.objects.get(name="Chi bộ Trường Mẫu giáo")
    assert answer.url == cast.url("unit", unit_id=unit.pk)
    assert (unit.slug, unit.path) == ("phuong-a-chi-bo-truong-mau-giao", f"{cast.ward.path}{unit.pk}/")
    entry = Entry.objects.get(verb="UnitCreated")
    assert (entry.unit, entry.topic, entry.facts["kind"]) == (cast.ward.pk, f"unit/{unit.pk}", "branch")


def test_a_branch_without_a_type_is_refused_on_its_field(cast):
    answer = cast.client("clerk").post(
        cast.url("unit-new"), {"kind": "branch", "name": "Chi bộ Không Loại", "parent": cast.ward.pk}
    )
    assert answer.status_code == 409
    assert (
        "Hãy chọn loại chi bộ" in answer.content.decode() and "Chi bộ Không Loại" in answer.content.decode()
    )


def test_a_unit_of_another_ward_is_not_offered_as_parent(cast):
    data = {"kind": "body", "name": "Ban lạ", "parent": cast.other_ward.pk}
    assert cast.client("clerk").post(cast.url("unit-new"), data).status_code == 422


def test_two_editors_of_a_unit(cast):
    url = cast.url("unit-edit", unit_id=cast.first.pk)
    typed = {"name": "Chi bộ TDP số 1A", "branch_type": "residential", "revision": 1}
    assert cast.client("clerk").post(url, typed).status_code == 302
    late = cast.client("secretary").post(url, {**typed, "name": "Chi bộ TDP số 1B"})
    assert late.status_code == 409
    assert "Chi bộ TDP số 1A" in late.content.decode() and "Chi bộ TDP số 1B" in late.content.decode()


def test_a_subtree_moves_and_the_past_stays(cast):
    grassroots = steps.create_unit(
        slug="a-co-so", kind=UnitKind.GRASSROOTS, name="Đảng bộ cơ sở Trường học", parent=cast.ward
    )
    part = steps.create_unit(slug="a-to", kind=UnitKind.SUBCOMMITTEE, name="Tổ đảng", parent=cast.first)
    url = cast.url("unit-place", unit_id=cast.first.pk)
    assert cast.client("clerk").post(url, {"parent": grassroots.pk, "on": "1/7/2025"}).status_code == 302
    part.refresh_from_db()
    assert part.path == f"{cast.ward.path}{grassroots.pk}/{cast.first.pk}/{part.pk}/"
    assert (2, "Chi bộ TDP số 1") in names(cast.ward, "2025-07-01")
    assert (3, "Tổ đảng") in names(cast.ward, "2025-07-01")
    assert (1, "Chi bộ TDP số 1") in names(cast.ward, "2025-06-30")
    refused = cast.client("clerk").post(url, {"parent": part.pk, "on": "1/8/2025"})
    assert refused.status_code == 409
    assert "dưới chính nó" in refused.content.decode()
    cast.first.refresh_from_db()
    assert cast.first.parent == grassroots


def test_the_organisation_on_a_day(cast):
    steps.create_unit(
        slug="a-xdd",
        kind=UnitKind.STAFF,
        name="Ban Xây dựng Đảng",
        parent=cast.ward,
        valid_from=dt.date(2025, 7, 1),
    )
    client, url = cast.client("clerk"), cast.url("org")
    assert "Ban Xây dựng Đảng" in client.get(url).content.decode()
    assert "Ban Xây dựng Đảng" not in client.get(url, {"ngay": "30/6/2025"}).content.decode()
    assert "Ban Xây dựng Đảng" in client.get(url, {"ngay": "1/7/2025"}).content.decode()
    unreadable = client.get(url, {"ngay": "hôm kia"}).content.decode()
    assert "Ghi đủ ngày, tháng, năm" in unreadable and 'value="hôm kia"' in unreadable


def test_a_unit_with_members_does_not_close(cast):
    cast.person("Một Văn A")
    url = cast.url("unit-close", unit_id=cast.first.pk)
    refused = cast.client("clerk").post(url, {"on": "30/6/2025", "reason": "Sắp xếp"})
    assert refused.status_code == 409 and "còn 1 đảng viên" in refused.content.decode()


def test_closing_ends_offices_charges_and_roles(cast):
    holder = cast.person("Hai Văn B", branch=cast.second)
    holding = steps.appoint(holder, office=steps.create_office(cast.first, title="Bí thư chi bộ"))
    charge = steps.assign(holder, charge=cast.first)
    grant = cast.accounts["branch_secretary"].grants.get()
    url = cast.url("unit-close", unit_id=cast.first.pk)
    assert cast.client("clerk").post(url, {"on": "30/6/2025", "reason": "Sắp xếp"}).status_code == 302
    for row in (holding, charge, grant, cast.first):
        row.refresh_from_db()
        assert row.valid_to == dt.date(2025, 6, 30)
    assert (1, "Chi bộ TDP số 1") not in names(cast.ward, "2025-07-01")
    assert (1, "Chi bộ TDP số 1") in names(cast.ward, "2025-06-30")
    assert cast.client("branch_secretary").get(cast.url("people")).status_code == 404


def test_a_merger_takes_the_members_along(cast):
    member = cast.person("Một Văn A")
    url = cast.url("unit-succeed", unit_id=cast.first.pk)
    data = {"kind": "merged", "successors": [cast.second.pk], "on": "1/7/2025", "basis": "05-QĐ/ĐU"}
    assert cast.client("clerk").post(url, data).status_code == 302
    member.membership.refresh_from_db()
    assert member.membership.branch == cast.second
    assert member.membership.changes.last().on == dt.date(2025, 7, 1)
    cast.first.refresh_from_db()
    assert cast.first.valid_to == dt.date(2025, 6, 30)
    assert cast.first.successions.get().successor == cast.second
    page = cast.client("clerk").get(cast.url("unit", unit_id=cast.second.pk)).content.decode()
    assert "Kế thừa từ" in page and "05-QĐ/ĐU" in page
    assert set(Entry.objects.filter(verb="UnitSucceeded").values_list("topic", flat=True)) == {
        f"unit/{cast.first.pk}",
        f"unit/{cast.second.pk}",
    }


def test_a_split_into_one_is_refused(cast):
    url = cast.url("unit-succeed", unit_id=cast.first.pk)
    data = {"kind": "split", "successors": [cast.second.pk], "on": "1/7/2025", "basis": "05-QĐ/ĐU"}
    assert cast.client("clerk").post(url, data).status_code == 409


def test_a_person_is_chosen_by_name_and_appointed(cast):
    person = cast.person("Đỗ Thị Mẫu")
    url = cast.url("unit-appoint", unit_id=cast.first.pk)
    assert "Đỗ Thị Mẫu" in cast.client("clerk").get(url, {"tim": "do mau"}).content.decode()
    data = {"person": person.pk, "title": "Bí thư chi bộ", "valid_from": "1/1/2022"}
    assert cast.client("clerk").post(f"{url}?tim=do+mau", data).status_code == 302
    assert cast.client("clerk").post(f"{url}?tim=do+mau", data).status_code == 409
    assert cast.client("clerk").post(f"{url}?tim=khac", data).status_code == 422
    assert Entry.objects.filter(verb="PersonAppointed").count() == 2


def test_a_second_secretary_is_a_warning(cast):
    for name in ("Một Văn A", "Hai Văn B"):
        person = cast.person(name)
        url = f"{cast.url('unit-appoint', unit_id=cast.first.pk)}?tim={name}"
        answer = cast.client("clerk").post(url, {"person": person.pk, "title": "Bí thư chi bộ"}, follow=True)
        assert answer.status_code == 200
        assert ("đang có người khác giữ" in answer.content.decode()) is (name == "Hai Văn B")
    assert steps.create_office(cast.first, title="Bí thư chi bộ").holdings.filter(valid_to=None).count() == 2


def test_an_office_and_a_charge_end(cast):
    person = cast.person("Đỗ Thị Mẫu")
    holding = steps.appoint(
        person, office=steps.create_office(cast.first, title="Bí thư chi bộ"), valid_from=dt.date(2022, 1, 1)
    )
    url = f"{cast.url('unit-assign', unit_id=cast.second.pk)}?tim=mau"
    assert cast.client("clerk").post(url, {"person": person.pk, "valid_from": "1/1/2022"}).status_code == 302
    assert cast.client("clerk").post(url, {"person": person.pk}).status_code == 409
    charge = person.assignments.get()
    ends = [
        (holding, cast.url("holding-end", holding_id=holding.pk)),
        (charge, cast.url("assignment-end", assignment_id=charge.pk)),
    ]
    for row, end in ends:
        assert cast.client("clerk").post(end, {"valid_to": "31/12/2021", "reason": "x"}).status_code == 409
        assert cast.client("clerk").post(end, {"valid_to": "30/6/2025", "reason": "Nghỉ"}).status_code == 302
        row.refresh_from_db()
        assert row.valid_to == dt.date(2025, 6, 30)
        assert cast.client("clerk").post(end, {"valid_to": "30/6/2025", "reason": "Nghỉ"}).status_code == 409


def test_the_search_finds_units_for_readers_and_people_in_sight_only(cast):
    cast.person("Trần Chi Bộ", branch=cast.first)
    cast.person("Lê Chi Bộ", branch=cast.second)
    found = {
        who: {hit.title for hit in queries.search(cast.accounts[who], cast.ward, ("chi", "bo"), 8)}
        for who in ("clerk", "branch_secretary", "editor", "teller", "stranger")
    }
    assert found == {
        "clerk": {"Trần Chi Bộ", "Lê Chi Bộ", "Chi bộ TDP số 1", "Chi bộ TDP số 2"},
        "branch_secretary": {"Trần Chi Bộ", "Chi bộ TDP số 1"},
        "editor": {"Chi bộ TDP số 1", "Chi bộ TDP số 2"},
        "teller": set(),
        "stranger": set(),
    }
    (hit,) = queries.search(cast.clerk, cast.ward, ("tran",), 8)
    assert cast.client("clerk").get(hit.url).status_code == 200
