"""The ground the tests stand on: what conftest.py promises."""

from __future__ import annotations

import re
import socket
import urllib.request

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from wagtail.models import Locale, Page

from nhiemky.kernel.actions import action
from tools.database_fixtures import turn


@action
def write_one(label: str) -> None:
    ContentType.objects.create(app_label="harness", model=label)


def written() -> int:
    return ContentType.objects.filter(app_label="harness").count()


@pytest.mark.django_db
def test_an_action_may_run_inside_an_ordinary_test():
    write_one("a")
    assert written() == 1


@pytest.mark.django_db
def test_an_action_may_not_run_inside_a_transaction():
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        write_one("a")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_a_test_that_commits_leaves_nothing_and_finds_what_migrations_wrote(turn: int):
    """Each turn would see the row of the other one, and an empty tree of pages after a flush."""
    assert written() == 0
    assert ContentType.objects.exists()
    assert Locale.objects.get().language_code == "vi"
    assert Page.get_first_root_node() is not None
    write_one(f"turn-{turn}")
    Page.objects.all().delete()
    assert not connection.in_atomic_block


@pytest.mark.django_db
def test_the_database_is_a_copy_and_the_home_a_temporary_one():
    assert re.search(r"nhiemky[-_]test", str(connection.settings_dict["NAME"]))
    assert "nhiemky-tests-" in str(settings.MEDIA_ROOT)
    assert written() == 0


def test_what_needs_no_database_comes_before_what_does(request: pytest.FixtureRequest):
    """Else every process would stand at the database that the first one migrates."""
    turns = [turn(item) for item in request.session.items]
    assert turns == sorted(turns)
    assert turn(request.node) == 1


@pytest.mark.parametrize("address", ["http://example.com/", "http://192.0.2.1/"])
def test_the_network_is_out_of_reach(address: str):
    with pytest.raises(AssertionError, match="wanted the network"):
        urllib.request.urlopen(address, timeout=1)


def test_this_machine_is_within_reach():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
