"""A list that says which columns it needs has said all of them: no row asks the database again."""

from __future__ import annotations

from typing import Any

import pytest
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from tools import one_of_each

LISTS = (
    "people",
    "tasks",
    "conferences",
    "documents",
    "drafts",
    "figures",
    "articles",
    "accounts",
    "journal",
)


@pytest.mark.django_db
def test_no_row_of_a_list_asks_again(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    world = one_of_each.make()
    again: list[str] = []
    read = Model.refresh_from_db

    def noted(self: Model, *args: Any, **kwargs: Any) -> None:
        again.append(f"{type(self).__name__}: {kwargs.get('fields')}")
        read(self, *args, **kwargs)

    monkeypatch.setattr(Model, "refresh_from_db", noted)
    client = Client()
    client.force_login(world.people["clerk"], "allauth.account.auth_backends.AuthenticationBackend")
    for name in LISTS:
        page = client.get(reverse(name, kwargs={"ward": world.place.ward.slug}))
        assert page.status_code == 200 and 'scope="row"' in page.content.decode(), name
    assert again == []
