"""Nothing of a request that is too large reaches Django."""

import asyncio
import re

import pytest

from nhiemky.site.body_limit import BodyLimit

MOST = 100
LARGER = ((re.compile("/quet/[0-9]+/"), 150),)


def answer(*parts, announced=None, path="/", method="POST", admitted=True):
    """Status and what the application got."""
    got, sent = [], []
    messages = [{"type": "http.request", "body": part, "more_body": True} for part in parts]
    messages.append({"type": "http.request", "body": b"", "more_body": False})

    async def application(scope, receive, send):
        body = b""
        while (message := await receive())["more_body"]:
            body += message["body"]
        got.append(body)
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def receive():
        return messages.pop(0)

    async def send(message):
        sent.append(message)

    headers = [] if announced is None else [(b"Content-Length", announced)]
    scope = {"type": "http", "headers": headers, "path": path, "method": method}

    async def admits(asked):
        assert asked is scope and len(messages) > len(parts)  # nothing of the body was read
        return admitted

    asyncio.run(BodyLimit(application, most=MOST, larger=LARGER, admits=admits)(scope, receive, send))
    return sent[0]["status"], got


@pytest.mark.parametrize("announced", [None, b"100", b"nonsense"])
def test_what_is_allowed_comes_through(announced):
    assert answer(b"x" * 60, b"x" * 40, announced=announced) == (200, [b"x" * 100])


def test_what_is_announced_as_too_large_is_not_even_read():
    assert answer(b"x", announced=b"101") == (413, [])


def test_what_turns_out_too_large_is_cut():
    assert answer(b"x" * 60, b"x" * 41) == (413, [])
    assert answer(b"x" * 60, b"x" * 41, announced=b"5") == (413, [])


@pytest.mark.parametrize(("path", "status"), [("/quet/3/", 200), ("/quet/3/xong/", 413), ("/x/quet/3/", 413)])
def test_one_address_takes_more(path, status):
    assert answer(b"x" * 60, b"x" * 60, path=path)[0] == status
    assert answer(b"x" * 60, b"x" * 91, path=path)[0] == 413


@pytest.mark.parametrize("announced", [None, b"120"])
def test_what_is_larger_than_usual_is_read_only_from_whoever_may_enter(announced):
    parts = (b"x" * 60, b"x" * 60)
    assert answer(*parts, announced=announced, path="/quet/3/")[0] == 200
    assert answer(*parts, announced=announced, path="/quet/3/", admitted=False) == (403, [])


def test_nobody_is_asked_about_an_ordinary_request():
    assert answer(b"x" * 60, announced=b"60", path="/quet/3/", admitted=False)[0] == 200
    assert answer(path="/quet/3/", method="GET", admitted=False)[0] == 200
    assert answer(b"x" * 120, announced=b"60", path="/quet/3/", admitted=False) == (413, [])


def test_other_connections_are_passed_on():
    seen = []

    async def application(scope, receive, send):
        seen.append(scope["type"])

    asyncio.run(BodyLimit(application, most=MOST)({"type": "lifespan"}, None, None))
    assert seen == ["lifespan"]
