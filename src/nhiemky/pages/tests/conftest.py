"""A ward with two branches and a request as the middleware leaves it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest
from django.test import RequestFactory

from nhiemky.org import steps
from nhiemky.org.models import Person, Unit, UnitKind

NAMES = ("Nguyễn Văn Đạt", "Trần Thị Hà", "Lê Đức Cường", "Phạm Thùy Dung", "Vũ Quốc Án")


@pytest.fixture
def ward(db: None) -> Unit:
    root = Unit.objects.get(kind=UnitKind.INSTALLATION)
    return steps.create_unit(slug="phuong-thu", kind=UnitKind.WARD, name="Đảng bộ phường Thử", parent=root)


@pytest.fixture
def people(ward: Unit) -> list[Person]:
    branches = [
        steps.create_unit(slug=f"thu-{n}", kind=UnitKind.BRANCH, name=f"Chi bộ {n}", parent=ward)
        for n in (1, 2)
    ]
    return [
        Person.objects.create(
            unit=branches[place % 2], full_name=name, birth_date=dt.date(1960 + place, 2, 3), phone="=1+1"
        )
        for place, name in enumerate(NAMES)
    ]


@pytest.fixture
def ask() -> Callable[..., HttpRequest]:
    """A request as the views see it: `ask("?tim=ha")`, `ask(post={...})`."""

    def make(query: str = "", *, post: dict[str, str] | None = None) -> HttpRequest:
        factory = RequestFactory()
        request = factory.get(f"/{query}") if post is None else factory.post(f"/{query}", post)
        request.user = AnonymousUser()
        request.words_of = lambda refusal: f"words of {refusal.code}"
        request._messages = CookieStorage(request)
        return request

    return make
