"""A ward's own host name, set by its office."""

from __future__ import annotations

import pytest
from django.test import Client

from nhiemky.journal.models import Entry

pytestmark = pytest.mark.django_db
HOST = "/lam-viec/phuong-mau/cong-thong-tin/ten-mien/"
OURS = "phuongmau.example"


def named(account, host):
    client = Client()
    client.force_login(account)
    return client.post(HOST, {"host": host})


def visited(host):
    return Client().get("/", HTTP_HOST=host).status_code


def test_the_name_is_given_changed_and_taken_away(ward, posted, django_capture_on_commit_callbacks):
    for host, answers in ((f" https://{OURS.upper()}/", 200), ("tin.phuongmau.example", 400), ("", 400)):
        with django_capture_on_commit_callbacks(execute=True):
            assert named(ward.clerk, host).status_code == 302
        assert visited(OURS) == answers, host
    assert Entry.objects.filter(verb="HostNamed", unit=ward.unit.pk).count() == 3


@pytest.mark.parametrize(
    "host", ["phuong mau.example", "192.168.1.20", "phường.example", "mau", "a..b", "-a.b"]
)
def test_what_is_no_host_name_is_refused_and_kept(ward, host):
    answer = named(ward.clerk, host)
    assert answer.status_code == 409
    assert host in answer.content.decode()


def test_a_name_serves_one_ward(ward, other):
    client = Client()
    client.force_login(other.clerk)
    client.post(HOST.replace("phuong-mau", "phuong-ben"), {"host": OURS})
    assert named(ward.clerk, OURS).status_code == 409


def test_an_editor_does_not_name_it(ward):
    assert named(ward.editor, OURS).status_code == 403
