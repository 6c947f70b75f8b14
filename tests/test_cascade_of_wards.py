"""Sài Đồng's documents as its public article names them: they form the cascade, with what a careful clerk sees about dates."""

from __future__ import annotations

import pytest
from django.db.models import Q
from django.test import Client
from django.urls import reverse

from nhiemky.documents.models import DocumentLink
from nhiemky.documents.queries import loaded
from nhiemky.documents.rules import cascade, cascade_tree
from nhiemky.org.models import Account, Unit

pytestmark = pytest.mark.usefixtures("sample", "db")


def test_the_plans_carry_out_the_programmes_of_the_district() -> None:
    ward = Unit.objects.get(slug="sai-dong")
    links = DocumentLink.objects.filter(source__unit=ward)
    assert sorted((str(link.source), link.kind, str(link.target)) for link in links) == [
        ("Kế hoạch 01", "implements", "Chương trình 01- CrT/QU"),
        ("Kế hoạch 02-KH/ĐU", "implements", "Chương trình 02"),
        ("Kế hoạch 03", "implements", "Chương trình 03"),
        ("Kế hoạch 04", "implements", "Chương trình 03"),
    ]


def test_what_is_covered_and_what_is_asked() -> None:
    """Nothing in the article says that a plan carries out the programme of the city: the map asks, it does not know."""
    ward = Unit.objects.get(slug="sai-dong")
    found = loaded(ward, Q())
    covered = cascade.coverage(found.map)
    assert len(covered.asked) == 4
    assert [str(found.documents[paper]) for paper in covered.without_plan] == ["Chương trình 01- CT/TU"]
    assert covered.without_source == frozenset()
    trees = [cascade_tree.tree(found.map, top) for top in cascade_tree.roots(found.map)]
    assert sorted(len(tree.below) for tree in trees) == [0, 1, 1, 2]


def test_the_map_shows_that_number_and_date_disagree() -> None:
    client = Client()
    clerk = Account.objects.get(username="vanphong-sai-dong")
    client.force_login(clerk, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get(reverse("document-map", kwargs={"ward": "sai-dong"})).content.decode()
    assert "Kế hoạch 02-KH/ĐU" in page
    assert "Thứ tự số không theo thứ tự ngày: so với 02-KH/ĐU ngày 10/12/2020." in page
    assert "Thứ tự số không theo thứ tự ngày: so với 03 ngày 10/10/2020." in page
    found = client.get(reverse("document-search", kwargs={"ward": "sai-dong"}), {"tim": "1-ctr/qu"})
    assert str(found.context["results"].page[0].row) == "Chương trình 01- CrT/QU"
