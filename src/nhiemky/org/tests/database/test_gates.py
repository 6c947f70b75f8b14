"""Every route of the room × owner, colleague, stranger, anonymous; generated from the room's own address book."""

from __future__ import annotations

import datetime as dt

import pytest

from nhiemky.org import access, steps
from nhiemky.org.models import Account, ApiKey, DayOff, ImportBatch
from nhiemky.org.urls import urlpatterns

#: Route → (who gets in, who belongs to the ward but lacks the role). Everybody else of another ward: 404.
OPEN_TO_READERS = ("clerk", "teller")
OPEN_TO_WRITERS = ("clerk", "editor")
COLLEAGUES = {
    "org": OPEN_TO_READERS,
    "unit": OPEN_TO_READERS,
    "work-calendar": OPEN_TO_READERS,
    "people": ("branch_secretary", "superior_observer"),
    "person": ("branch_secretary", "auditor"),
    "accounts": ("administrator", "secretary"),
    "account": ("administrator", "secretary"),
    "account-new": ("administrator", "secretary"),
    "account-reset": ("administrator", "secretary"),
    "grant-end": ("administrator", "secretary"),
}
#: What a colleague finds who is not refused: the own keys are everybody's, a key of somebody else is not there.
NOT_REFUSED = {"own-keys": 200, "key-revoke": 404}
POSTED = {"key-revoke", "day-off-drop", "import-confirm", "import-drop", "import-undo", "account-reset"}


@pytest.fixture
def things(cast):
    """The ids that addresses of the room name."""
    person = cast.person("Đỗ Thị Mẫu")
    holding = steps.appoint(person, office=steps.create_office(cast.first, title="Bí thư chi bộ"))
    return {
        "unit_id": cast.first.pk,
        "person_id": person.pk,
        "holding_id": holding.pk,
        "assignment_id": steps.assign(person, charge=cast.first).pk,
        "batch_id": ImportBatch.objects.create(unit=cast.ward, file_name="a.xlsx", created_by=cast.clerk).pk,
        "account_id": cast.accounts["editor"].pk,
        "day_off_id": DayOff.objects.create(unit=cast.ward, day=dt.date(2027, 2, 5), basis="Thông báo").pk,
        "grant_id": cast.accounts["editor"].grants.get().pk,
        "key_id": ApiKey.objects.create(
            account=cast.accounts["clerk"], label="Thử", digest="0" * 64, created_by=cast.clerk
        ).pk,
    }


@pytest.mark.parametrize("route", [pattern.name for pattern in urlpatterns])
def test_each_route_knows_owner_colleague_stranger_and_anonymous(cast, things, route):
    pattern = next(pattern for pattern in urlpatterns if pattern.name == route)
    url = cast.url(route, **{name: things[name] for name in pattern.pattern.converters})
    owner, colleague = COLLEAGUES.get(route, OPEN_TO_WRITERS)
    ask = (
        (lambda who: cast.client(who).post(url))
        if route in POSTED
        else (lambda who: cast.client(who).get(url))
    )
    assert ask("anonymous").status_code == 302
    assert ask("stranger").status_code == 404
    assert ask(colleague).status_code == NOT_REFUSED.get(route, 403)
    assert ask(owner).status_code in ({200, 302, 409} if route in POSTED else {200})


@pytest.mark.parametrize("route", [pattern.name for pattern in urlpatterns if pattern.pattern.converters])
def test_an_id_of_another_ward_is_not_found(cast, things, route):
    """The clerk of the other ward asks in the own ward for what belongs to this one."""
    pattern = next(pattern for pattern in urlpatterns if pattern.name == route)
    ids = {name: things[name] for name in pattern.pattern.converters}
    url = cast.url(route, **ids).replace(cast.ward.slug, cast.other_ward.slug)
    client = cast.client("stranger")
    assert (client.post(url) if route in POSTED else client.get(url)).status_code == 404


@pytest.mark.parametrize("route", sorted(POSTED))
def test_what_writes_is_not_done_by_following_a_link(cast, things, route):
    pattern = next(pattern for pattern in urlpatterns if pattern.name == route)
    url = cast.url(route, **{name: things[name] for name in pattern.pattern.converters})
    assert cast.client("clerk").get(url).status_code == 405


def test_the_account_of_a_request_reads_its_grants_once(cast, django_assert_num_queries):
    clerk = Account.objects.get(pk=cast.clerk.pk)
    clerk.of_request = True
    with django_assert_num_queries(1):
        assert access.holds(clerk, access.WRITERS, cast.ward)
        assert access.belongs(clerk, cast.first)


def test_any_other_account_sees_a_grant_that_ended_meanwhile(cast):
    clerk = Account.objects.get(pk=cast.clerk.pk)
    assert access.holds(clerk, access.WRITERS, cast.ward)
    clerk.grants.all().delete()
    assert not access.holds(clerk, access.WRITERS, cast.ward)
