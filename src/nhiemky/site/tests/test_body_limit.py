"""Nothing of a request that is too large reaches Django."""

import asyncio

import pytest

from nhiemky.site.body_limit import BodyLimit

MOST = 100


def answer(*parts, announced=None):
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
    scope = {"type": "http", "headers": headers}
    asyncio.run(BodyLimit(application, most=MOST)(scope, receive, send))
    return sent[0]["status"], got


@pytest.mark.parametrize("announced", [None, b"100", b"nonsense"])
def test_what_is_allowed_comes_through(announced):
    assert answer(b"x" * 60, b"x" * 40, announced=announced) == (200, [b"x" * 100])


def test_what_is_announced_as_too_large_is_not_even_read():
    assert answer(b"x", announced=b"101") == (413, [])


def test_what_turns_out_too_large_is_cut():
    assert answer(b"x" * 60, b"x" * 41) == (413, [])
    assert answer(b"x" * 60, b"x" * 41, announced=b"5") == (413, [])


def test_other_connections_are_passed_on():
    seen = []

    async def application(scope, receive, send):
        seen.append(scope["type"])

    asyncio.run(BodyLimit(application, most=MOST)({"type": "lifespan"}, None, None))
    assert seen == ["lifespan"]
