"""Requests that follow each other share a thread and its connection; requests at one time do not."""

import asyncio
import threading

import pytest
from asgiref.testing import ApplicationCommunicator
from django.db import connection
from django.http import HttpResponse
from django.test import override_settings
from django.urls import path

from nhiemky.kernel.gates import open_to_all
from nhiemky.site import threads
from nhiemky.site.threads import KeptThreads

SECONDS = 10
together = threading.Barrier(2)


@open_to_all
def where(request):
    return HttpResponse(threading.current_thread().name + f" {threading.get_ident()}")


@open_to_all
def both(request):
    together.wait(SECONDS)
    return where(request)


urlpatterns = [path("where/", where), path("both/", both)]


async def _asked(handler, address):
    scope = {"type": "http", "http_version": "1.1", "method": "GET", "scheme": "http", "path": address}
    line = ApplicationCommunicator(
        handler,
        {**scope, "query_string": b"", "headers": [(b"host", b"testserver")], "asgi": {"version": "3.0"}},
    )
    await line.send_input({"type": "http.request"})
    assert (await line.receive_output(SECONDS))["status"] == 200
    said = (await line.receive_output(SECONDS))["body"].decode()
    await line.wait(SECONDS)
    return said


async def _rested(handler, count):
    """Wait until as many threads wait for work."""
    async with asyncio.timeout(SECONDS):
        while len(handler._waiting) < count:
            await asyncio.sleep(0)


@pytest.fixture
def handler(db):
    with override_settings(ROOT_URLCONF=__name__):
        handler = KeptThreads()
        yield handler
    for thread in handler._waiting:
        thread.submit(connection.close)
        thread.shutdown()


def test_the_next_request_gets_the_thread_of_the_last(handler):
    async def scenario():
        first = await _asked(handler, "/where/")
        await _rested(handler, 1)
        return first, await _asked(handler, "/where/")

    first, second = asyncio.run(scenario())
    assert first == second
    assert first.startswith("nhiemky-request")


def test_two_requests_at_once_have_two_threads(handler):
    async def scenario():
        return await asyncio.gather(_asked(handler, "/both/"), _asked(handler, "/both/"))

    first, second = asyncio.run(scenario())
    assert first != second


def test_no_more_threads_wait_than_said(handler, monkeypatch):
    monkeypatch.setattr(threads, "MOST_WAITING", 1)

    async def scenario():
        await asyncio.gather(_asked(handler, "/both/"), _asked(handler, "/both/"))
        async with asyncio.timeout(SECONDS):
            while _alive() > 1:
                await asyncio.sleep(0)

    asyncio.run(scenario())
    assert len(handler._waiting) == 1


def _alive():
    return sum(thread.name.startswith("nhiemky-request") for thread in threading.enumerate())
