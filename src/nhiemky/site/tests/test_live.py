"""The live stream over ASGI: only what is committed, only of this ward, only numbers."""

import asyncio
import json
from dataclasses import dataclass, field

import pytest
from asgiref.sync import sync_to_async
from asgiref.testing import ApplicationCommunicator
from django.core.asgi import get_asgi_application
from django.db import connection, transaction
from django.test import Client

from nhiemky.journal import live, queries, relay, stream
from nhiemky.journal.models import Entry
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values

pytestmark = pytest.mark.django_db(transaction=True)
SECONDS = 10


@dataclass(frozen=True)
class Noted:
    words: Values = field(default_factory=Values)


class Listener:
    """A browser that listens."""

    def __init__(self, cookies, query, *, last=""):
        headers = [(b"host", b"testserver"), (b"cookie", cookies.encode())]
        headers += [(b"last-event-id", last.encode())] if last else []
        self.scope = {
            **{
                "type": "http",
                "http_version": "1.1",
                "method": "GET",
                "scheme": "http",
                "asgi": {"version": "3.0"},
            },
            **{"path": "/lam-viec/phuong-a/song/", "query_string": query.encode(), "headers": headers},
        }
        self.text = ""

    async def __aenter__(self):
        self.line = ApplicationCommunicator(get_asgi_application(), self.scope)
        await self.line.send_input({"type": "http.request"})
        started = await self.line.receive_output(SECONDS)
        self.status, self.headers = started["status"], dict(started["headers"])
        return self

    async def __aexit__(self, *_):
        await self.line.send_input({"type": "http.disconnect"})
        await self.line.wait(SECONDS)

    async def hears(self, wanted):
        async with asyncio.timeout(SECONDS):
            while wanted not in self.text:
                self.text += (await self.line.receive_output(SECONDS))["body"].decode()

    def events(self):
        return [json.loads(line[6:]) for line in self.text.splitlines() if line.startswith("data: ")]


@pytest.fixture
def clerk(cast):
    """The cookies of a browser in which the clerk is signed in."""
    client = Client()
    client.force_login(cast.clerk, backend="allauth.account.auth_backends.AuthenticationBackend")
    return "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())


@pytest.fixture
def say(cast):
    """An entry by somebody else, committed unless told to stop in between."""

    def write(topic, *, unit=None, meanwhile=None):
        with transaction.atomic():
            entry = record(
                cast.clerk, Noted(Values(secret="bí mật nội bộ")), unit=unit or cast.ward.pk, topic=topic
            )
            if meanwhile:
                meanwhile()
        connection.close()
        return entry.pk

    return sync_to_async(write, thread_sensitive=False)


@pytest.fixture(autouse=True)
def _quick(monkeypatch):
    monkeypatch.setattr(stream, "PING_SECONDS", 0.05)
    monkeypatch.setattr(queries, "SECONDS_TO_WAIT", 0.05)
    yield
    assert not live.listening(), "somebody still listens"
    if relay._thread is not None:
        relay._thread.join(SECONDS)


def test_a_change_is_announced_with_its_number_and_nothing_else(cast, clerk, say):
    async def scenario():
        async with Listener(clerk, "chu-de=task/1&chu-de=conference/2") as browser:
            assert (browser.status, browser.headers[b"Content-Type"]) == (200, b"text/event-stream")
            await browser.hears("retry")
            first, second = await say("task/1"), await say("conference/2")
            await browser.hears(f"id: {second}\n")
            return browser, first, second

    browser, first, second = asyncio.run(scenario())
    assert browser.events() == [
        {"topic": "task/1", "entry": first},
        {"topic": "conference/2", "entry": second},
    ]
    assert "event: live\n" in browser.text
    assert "nội bộ" not in browser.text


def test_other_topics_and_other_wards_are_not_announced(cast, clerk, say):
    async def scenario():
        async with Listener(clerk, "chu-de=task/1") as browser:
            await browser.hears("retry")
            await say("task/2")
            await say("task/1", unit=cast.other.pk)
            last = await say("task/1", unit=cast.branch.pk)
            await browser.hears(f"id: {last}\n")
            return browser.events(), last

    events, last = asyncio.run(scenario())
    assert events == [{"topic": "task/1", "entry": last}]


def test_what_is_not_committed_is_not_announced(cast, clerk, say):
    async def scenario():
        async with Listener(clerk, "chu-de=task/1") as browser:
            await browser.hears("retry")

            def rolled_back():
                raise ZeroDivisionError

            with pytest.raises(ZeroDivisionError):
                await say("task/1", meanwhile=rolled_back)
            browser.text = ""
            await browser.hears(": ping")
            await browser.hears(": ping\n\n: ping")
            return browser.events()

    assert asyncio.run(scenario()) == []


def test_what_another_process_commits_is_announced_too(cast, clerk, say, monkeypatch):
    """The announcement of our own process is taken away: only the database tells."""
    announce = live.announce
    monkeypatch.setattr(live, "announce", lambda *_: None)

    def told(found, after):
        announce(live.Announcement(*found))
        return max(after, found[-1])

    monkeypatch.setattr(relay, "_announce", told)

    async def scenario():
        async with Listener(clerk, "chu-de=task/1") as browser:
            await browser.hears("retry")
            entry = await say("task/1")
            await browser.hears(f"id: {entry}\n")
            return browser.events(), entry

    events, entry = asyncio.run(scenario())
    assert events == [{"topic": "task/1", "entry": entry}]


def test_what_was_committed_before_the_relay_listened_is_heard(cast):
    """Between the page that asks and the thread that listens lies a moment in which PostgreSQL tells nobody."""
    with transaction.atomic():
        entry = record(None, Noted(), unit=cast.ward.pk, topic="task/1")
    heard = queries.hear_other_processes(after=entry.pk - 1, wait=lambda _: None)
    assert heard == [(cast.ward.pk, "task/1", entry.pk)]


def test_whoever_comes_back_is_told_what_was_missed(cast, clerk):
    with transaction.atomic():
        entries = [
            record(None, Noted(), unit=cast.ward.pk, topic=f"task/{number}").pk for number in (1, 2, 1, 3)
        ]

    async def scenario():
        async with Listener(clerk, "chu-de=task/1&chu-de=task/3", last=str(entries[0])) as browser:
            await browser.hears(f"id: {entries[3]}\n")
            return browser.events()

    assert asyncio.run(scenario()) == [
        {"topic": "task/1", "entry": entries[2]},
        {"topic": "task/3", "entry": entries[3]},
    ]


def test_the_stream_ends_and_the_gate_asks_again(cast, clerk, monkeypatch):
    monkeypatch.setattr(stream, "LASTS_SECONDS", 0.1)

    async def scenario():
        async with Listener(clerk, "chu-de=task/1") as browser:
            while (await browser.line.receive_output(SECONDS)).get("more_body"):
                pass

    asyncio.run(scenario())


@pytest.mark.parametrize(
    "query",
    [
        "",
        "chu-de=",
        "chu-de=task",
        "chu-de=task/x",
        "chu-de=../1",
        "&".join(f"chu-de=task/{n}" for n in range(61)),
    ],
)
def test_bad_topics(cast, client, query):
    client.force_login(cast.clerk, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(f"/lam-viec/phuong-a/song/?{query}").status_code == 400


def test_strangers_do_not_listen(cast, client):
    assert client.get("/lam-viec/phuong-a/song/?chu-de=task/1").status_code == 302
    client.force_login(cast.nobody, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/lam-viec/phuong-a/song/?chu-de=task/1").status_code == 404
    assert not Entry.objects.exists()


def test_the_relay_survives_a_lost_database(cast, monkeypatch):
    """It tries again and catches up with what was said meanwhile."""
    with transaction.atomic():
        entry = record(None, Noted(), unit=cast.ward.pk, topic="task/1")
    monkeypatch.setattr(relay, "SECONDS_BEFORE_TRYING_AGAIN", 0.01)
    heard, times = [], []
    stop = live.listen(lambda said: (heard.append(said), stop()))

    def lost(**_):
        times.append(1)
        raise relay.DatabaseError

    monkeypatch.setattr(queries, "hear_other_processes", lost)
    relay.start(after=entry.pk - 1)
    relay._thread.join(SECONDS)
    assert heard == [live.Announcement(cast.ward.pk, "task/1", entry.pk)]
    assert times == [1]
