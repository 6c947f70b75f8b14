"""A ward's own host name, set by its office."""

from __future__ import annotations

import json
import re

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents.models import Document
from wagtail.models import Site

from nhiemky.journal.models import Entry
from nhiemky.portal import steps

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


@pytest.fixture
def files(posted, ward):
    """A picture and a document on a public page of the ward: their addresses."""
    document = Document.objects.create(
        title="Kế hoạch", file=ContentFile(b"%PDF-1.4", name="ke-hoach.pdf"), collection=ward.home.collection
    )
    version = steps.newest(posted)
    link = f'<p><a linktype="document" id="{document.pk}">Kế hoạch</a></p>'
    photo = next(block for block in version.raw_body if block["type"] == "photo")
    version.body = json.dumps([{"type": "paragraph", "value": link}, photo])
    steps.save_version(ward.clerk, version)
    steps.approve(ward.approver, posted)
    steps.publish(ward.clerk, posted)
    page = Client().get(posted.get_url()).content.decode()
    return re.search(r'src="(/media/images/[^"]+)"', page)[1], document.url


@pytest.fixture
def own_names(ward, other):
    for host, one in ((OURS, ward), ("phuongben.example", other)):
        Site.objects.create(hostname=host, root_page=one.home)


def test_pictures_and_files_answer_under_the_name_of_their_ward_only(files, own_names):
    for address in files:
        found = {
            host: Client().get(address, HTTP_HOST=host).status_code
            for host in ("testserver", "192.168.1.20:8000", OURS, f"{OURS}:8000", "phuongben.example")
        }
        assert list(found.values()) == [200, 200, 200, 200, 404], found


def test_editors_see_the_pictures_of_their_wards_under_any_name(ward, other, files, own_names):
    for person, status in ((ward.editor, 200), (other.editor, 404)):
        editor = Client()
        editor.force_login(person)
        editor.get("/bien-tap/")
        for address in files:
            answer = editor.get(address, HTTP_HOST="phuongben.example")
            assert answer.status_code == status, (address, person)
            assert "public" not in answer.get("Cache-Control", "")


def test_a_picture_costs_a_query_only_under_a_name_of_a_ward(files, own_names, django_assert_num_queries):
    picture, reader = files[0], Client()
    for host, most in (("testserver", 0), (OURS, 1)):
        reader.get(picture, HTTP_HOST=host)
        with django_assert_num_queries(most):
            assert reader.get(picture, HTTP_HOST=host)["Cache-Control"].startswith("public")
