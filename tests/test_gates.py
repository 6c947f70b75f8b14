"""The matrix of gates: every route × every person, GET and POST, against the expectations in `gates.txt`.

`in`: the page is there (also when it refuses what was sent: 405, 409, 422). `sign-in`: asked to sign in. `403`, `404`.
Whoever is not `in` gets the same answer to a POST, and nothing is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Model
from django.http import Http404
from django.test import Client, RequestFactory, override_settings
from django.urls import URLPattern, reverse

from nhiemky.journal.models import Entry
from nhiemky.kernel.gates import open_to_all, routes
from nhiemky.org.models import Person
from nhiemky.site import mounted
from nhiemky.vietnamese.folding import fold
from tools import one_of_each
from tools.one_of_each import World

EXPECTATIONS = Path(__file__).with_name("gates.txt")
KEYWORD = re.compile(r"<(?:\w+:)?(\w+)>")
OUTCOMES = {"in", "sign-in", "403", "404"}
#: The branch secretary is asked twice: about rows of the ward or another branch, and about rows of the own branch.
OWN = "own"
PEOPLE = [
    "anonymous",
    "other",
    "branch",
    OWN,
    *[name for name in one_of_each.CAST if name not in {"other", "branch"}],
]
#: Answers of a page that somebody has reached: shown, sent on, method or form refused.
REACHED = {200, 204, 302, 303, 304, 400, 405, 409, 422}


def read(text: str) -> tuple[list[str], dict[str, dict[str, str]]]:
    """The names of the columns, and per route the outcome expected for each person. ValueError names a bad line."""
    lines = [line.partition("#")[0].split() for line in text.splitlines()]
    header, *rows = [line for line in lines if line]
    columns = header[1:]
    found: dict[str, dict[str, str]] = {}
    for name, *outcomes in rows:
        if len(outcomes) != len(columns) or set(outcomes) - OUTCOMES or name in found:
            raise ValueError(f"gates.txt: {name} {outcomes}")
        found[name] = dict(zip(columns, outcomes, strict=True))
    return columns, found


COLUMNS, EXPECTED = read(EXPECTATIONS.read_text(encoding="utf-8"))
ROUTES = list(routes())


def guard_of(pattern: URLPattern) -> str:
    """The guard before somebody else's view (Wagtail, allauth); empty for a view of ours."""
    gate: Any = pattern.callback.gate
    return gate.__name__ if gate.__module__ == mounted.__name__ else ""


def line_of_guard(route: str, pattern: URLPattern) -> str:
    """How `gates.txt` calls all the views that a guard covers below one first word: `whoever_signs_in@tai-khoan`."""
    return f"{guard_of(pattern)}@{route.partition('/')[0]}"


OURS = {pattern.name or route: route for route, pattern in ROUTES if not guard_of(pattern)}
GUARDED: dict[str, tuple[str, URLPattern]] = {}
for route, pattern in ROUTES:
    if guard_of(pattern):
        GUARDED.setdefault(line_of_guard(route, pattern), (route, pattern))


def test_every_route_has_its_line_and_every_line_its_route():
    ours = [pattern.name for _, pattern in ROUTES if not guard_of(pattern)]
    assert len(ours) == len(set(ours)), "two routes have one name"
    routed = {*OURS, *GUARDED}
    unequal = {
        "without a line": sorted(routed - set(EXPECTED)),
        "without a route": sorted(set(EXPECTED) - routed),
    }
    assert unequal == {"without a line": [], "without a route": []}


def test_the_columns_are_the_people():
    assert COLUMNS == PEOPLE


@pytest.mark.parametrize("text", ["name a b\nroute in", "name a\nroute maybe", "name a\nroute in\nroute in"])
def test_a_bad_line_is_named(text: str):
    with pytest.raises(ValueError, match="route"):
        read(text)


@contextmanager
def undone() -> Iterator[None]:
    """Take back whatever a request wrote, so that the next one finds the same rows."""
    block = transaction.atomic()
    block._from_testcase = (
        True  # lets the durable transaction of an action begin inside, as a test's own does
    )
    with block:
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[World]:
    """Made once for all people: every request is undone by itself, so that each finds the same rows."""
    folder = override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), folder, undone():
        yield one_of_each.make()


def rows_for(person: str, world: World) -> dict[str, Any]:
    return world.own if person == OWN else world.rows


def client_of(person: str, world: World) -> Client:
    client = Client(raise_request_exception=False)
    if person != "anonymous":
        client.force_login(account_of(person, world), "allauth.account.auth_backends.AuthenticationBackend")
    return client


def outcome(response: Any) -> str:
    if response.status_code == 302 and response["Location"].startswith(reverse(settings.LOGIN_URL)):
        return "sign-in"
    return "in" if response.status_code in REACHED else str(response.status_code)


def address(name: str, rows: dict[str, Any]) -> str:
    """Raises KeyError for a word in an address that tools/one_of_each.py has no row for."""
    if name in rows:
        return reverse(name, args=(rows[name],))
    words = KEYWORD.findall(OURS[name])
    return reverse(name, kwargs={word: rows.get(f"{name} {word}") or rows[word] for word in words})


@pytest.mark.parametrize("person", PEOPLE)
def test_every_route_answers_everybody_as_written(world: World, person: str):
    client, rows = client_of(person, world), rows_for(person, world)
    unexpected = []
    before = Entry.objects.count()  # once for all requests: each of them is undone
    for name in OURS:
        url, expected = address(name, rows), EXPECTED[name][person]
        for method in (client.get, client.post):
            with undone():
                answer = outcome(method(url))
                written = Entry.objects.count() - before
            harmless = (
                answer == "in" and method == client.post and opened_to_all(name)
            )  # 405: such a page is only read
            if (answer != expected and not harmless) or (written and expected != "in"):
                unexpected.append(
                    f"{method.__name__} {name}: {answer}, not {expected}; {written} entries written"
                )
    assert unexpected == []


def opened_to_all(name: str) -> bool:
    return any(pattern.callback.gate is open_to_all for _, pattern in ROUTES if pattern.name == name)


@pytest.mark.parametrize("person", PEOPLE)
def test_every_guard_answers_everybody_as_written(world: World, person: str):
    found = {}
    for line, (route, pattern) in GUARDED.items():
        request = RequestFactory().get(f"/{route}")
        request.user = account_of(person, world)
        found[line] = asked(pattern.callback.gate, request)
    assert found == {line: EXPECTED[line][person] for line in GUARDED}


#: Roles that see no member: whatever they may open, names and numbers of members are not in it.
SEE_NO_MEMBER = [
    person for person in PEOPLE if EXPECTED["person"][person] not in {"in", "sign-in"} and person != "branch"
]


@pytest.mark.parametrize("person", SEE_NO_MEMBER)
def test_nothing_shows_a_member_to_those_who_may_not_see_people(world: World, person: str):
    client = client_of(person, world)
    member = Person.objects.get(pk=world.rows["person_id"])
    told = [member.full_name, member.national_id, member.ethnic_group]
    pages = {name: address(name, world.rows) for name in OURS if EXPECTED[name][person] == "in"}
    pages |= {
        f"{name} {tab}": f"{url}?phan={tab}"
        for name, url in pages.items()
        for tab in ("lien-quan", "nhat-ky")
    }
    pages["search for a member"] = f"{address('search', world.rows)}?tim={fold(member.full_name)}"
    about_member = Entry.objects.filter(topic=f"person/{member.pk}").values_list("pk", flat=True)[0]
    pages["journal of a member"] = reverse(
        "journal_entry", kwargs={"ward": world.place.ward.slug, "entry_id": about_member}
    )
    shown = []
    for name, url in pages.items():
        response = client.get(url)
        if not response.streaming and (
            found := [word for word in told if word in response.content.decode(errors="replace")]
        ):
            shown.append((name, found))
    assert shown == []


def account_of(person: str, world: World) -> Any:
    return AnonymousUser() if person == "anonymous" else world.people["branch" if person == OWN else person]


def asked(guard: Any, request: Any) -> str:
    """What a guard says before it hands over to the view behind it."""
    try:
        sent_away = guard(request)
    except PermissionDenied:
        return "403"
    except Http404:
        return "404"
    return "in" if sent_away is None else outcome(sent_away)


def test_pages_of_ones_own_account_ask_who_it_is(db: None):
    """allauth decides behind our guard: only the sign-in itself and the page of a locked account are open."""
    client = Client()
    pages = [(route, pattern) for route, pattern in ROUTES if guard_of(pattern) == "whoever_signs_in"]
    answers = {pattern.name: outcome(client.get(f"/{route}")) for route, pattern in pages if "<" not in route}
    opened = {name for name, answer in answers.items() if answer != "sign-in"}
    assert opened == {"account_login", "account_inactive", "account_logout"}


LISTS = (
    "people",
    "tasks",
    "conferences",
    "seasons",
    "elections",
    "documents",
    "drafts",
    "figures",
    "articles",
    "accounts",
    "journal",
)


def test_no_row_of_a_list_asks_again(world: World, monkeypatch: pytest.MonkeyPatch):
    """A list that says which columns it needs has said all of them."""
    again: list[str] = []
    read = Model.refresh_from_db

    def noted(self: Model, *args: Any, **kwargs: Any) -> None:
        again.append(f"{type(self).__name__}: {kwargs.get('fields')}")
        read(self, *args, **kwargs)

    monkeypatch.setattr(Model, "refresh_from_db", noted)
    client = client_of("clerk", world)
    for name in LISTS:
        page = client.get(address(name, world.rows))
        assert page.status_code == 200 and 'scope="row"' in page.content.decode(), name
    assert again == []
