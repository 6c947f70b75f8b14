"""Requests that follow each other share a thread and its connection; requests at one time do not."""

import asyncio
import queue
import threading

import pytest
from asgiref.testing import ApplicationCommunicator
from django.db import connections
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


class Watched(KeptThreads):
    """Says when a thread has come back."""

    def __init__(self):
        super().__init__()
        self.back = queue.Queue()

    def _give_back(self, thread):
        super()._give_back(thread)
        self.back.put(thread)

    def came_back(self):
        return self.back.get(timeout=SECONDS)


@pytest.fixture
def handler(db):
    with override_settings(ROOT_URLCONF=__name__):
        handler = Watched()
        yield handler
    for thread in handler._waiting:
        thread.submit(connections.close_all).result(SECONDS)
        thread.shutdown()


async def _two(handler):
    return await asyncio.gather(_asked(handler, "/both/"), _asked(handler, "/both/"))


def test_the_next_request_gets_the_thread_of_the_last(handler):
    first = asyncio.run(_asked(handler, "/where/"))
    handler.came_back()
    assert asyncio.run(_asked(handler, "/where/")) == first
    handler.came_back()
    assert first.startswith("nhiemky-request")


def test_two_requests_at_once_have_two_threads(handler):
    first, second = asyncio.run(_two(handler))
    assert {handler.came_back(), handler.came_back()} == set(handler._waiting)
    assert first != second


def test_no_more_threads_wait_than_said(handler, monkeypatch):
    monkeypatch.setattr(threads, "MOST_WAITING", 1)
    asyncio.run(_two(handler))
    both = {handler.came_back(), handler.came_back()}
    (ended,) = both - set(handler._waiting)
    assert len(handler._waiting) == 1
    with pytest.raises(RuntimeError):
        ended.submit(threads._nothing)
