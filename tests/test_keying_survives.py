"""A server that dies while papers are keyed (kill -9) has lost no paper that it said was saved, and has none twice.

Plays the product's own server in a child process, over HTTP, on a home of its own.
"""

from __future__ import annotations

import http.client
import http.cookiejar
import itertools
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

from tools import served

PAPERS = 60
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')

pytestmark = pytest.mark.skipif(
    "NHIEMKY_DATABASE_URL" in os.environ, reason="the child serves SQLite whatever our own database is"
)


def paper(number: int) -> str:
    """Papers that differ from their neighbours, so that one lost or written twice is seen."""
    return "".join("x" if number >> bit & 1 else "-" for bit in range(5))


class Operator:
    """A browser of the counting board: signs in, keys papers, reads what the page says."""

    def __init__(self, address: str, cookies: http.cookiejar.CookieJar) -> None:
        self.address, self.cookies = address, cookies
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
        self.token = ""

    def get(self, path: str) -> str:
        with self.opener.open(self.address + path, timeout=20) as answer:
            page = answer.read().decode()
        self.token = TOKEN.search(page)[1]
        return page

    def post(self, path: str, data: dict, **headers: str) -> bytes:
        body = urllib.parse.urlencode({"csrfmiddlewaretoken": self.token, **data}).encode()
        request = urllib.request.Request(self.address + path, body, headers)
        with self.opener.open(request, timeout=20) as answer:
            return answer.read()

    def sign_in(self, name: str, password: str) -> None:
        self.get("/tai-khoan/dang-nhap/")
        self.post("/tai-khoan/dang-nhap/", {"login": name, "password": password})

    def key(self, path: str, number: int, *, seen: int) -> dict:
        data = {"verb": "next", "seen": seen, "marks": paper(number)}
        try:
            return json.loads(self.post(path, data, Accept="application/json"))
        except urllib.error.HTTPError as refused:
            return json.loads(refused.read())


@pytest.fixture
def home():
    with tempfile.TemporaryDirectory(prefix="nhiemky-hall-", ignore_cleanup_errors=True) as folder:
        yield Path(shutil.copytree(served.loaded(), Path(folder) / "home"))


def kept(home: Path) -> list[str]:
    """What the database holds of the bundle, read beside the product."""
    with sqlite3.connect(home / "nhiemky.sqlite3") as database:
        return (
            database.execute("SELECT keyed FROM elections_stack ORDER BY id DESC LIMIT 1")
            .fetchone()[0]
            .split("\n")
        )


def test_a_server_that_is_killed_has_every_paper_it_said_was_saved(home):
    hall = json.loads(served.run([sys.executable, "-m", "tools.hall", str(PAPERS)], home))
    password = json.loads((home / "ready.json").read_text(encoding="utf-8"))["accounts"][0][1]
    page, cookies = hall["address"], http.cookiejar.CookieJar()
    said: list[int] = []
    with tempfile.TemporaryFile("w+", encoding="utf-8") as errors:
        child, address = served.start(home, errors)
        try:
            operator = Operator(address, cookies)
            operator.sign_in(hall["operator"], password)
            assert "Phiếu 1 trong tập" in operator.get(page)
            enough = threading.Event()
            keying = threading.Thread(target=key_until_it_dies, args=(operator, page, said, enough))
            keying.start()
            assert enough.wait(timeout=30)
            child.kill()  # -9: nothing is written in good order any more
            keying.join(timeout=30)
            child.wait(timeout=served.SECONDS_TO_STOP)
        finally:
            end(child)
        assert len(said) >= PAPERS // 3
        # The paper on its way when the server died may be there or not; those before it are, once and in order.
        written = len(kept(home))
        assert written - len(said) in (0, 1)
        assert kept(home) == [paper(number) for number in range(written)]

        child, address = served.start(home, errors)
        try:
            operator = Operator(address, cookies)  # still signed in
            assert f"Phiếu {written + 1} trong tập" in operator.get(page)
            late = operator.key(
                page, written - 1, seen=written - 1
            )  # the page repeats what it got no answer to
            assert (late["code"], late["seen"], late["last"]) == (
                "keying-out-of-step",
                written,
                paper(written - 1),
            )
            for number in range(written, PAPERS):
                assert operator.key(page, number, seen=number)["seen"] == number + 1
            assert f"Đã nhập đủ {PAPERS} phiếu" in operator.get(page)
        finally:
            end(child)
    assert kept(home) == [paper(number) for number in range(PAPERS)]


def key_until_it_dies(operator: Operator, page: str, said: list[int], enough: threading.Event) -> None:
    """Key one paper after the other, as quickly as the server answers; remember those it has said to be saved."""
    for number in itertools.count():
        try:
            answer = operator.key(page, number, seen=number)
        except (OSError, http.client.HTTPException):
            return
        said.append(answer["seen"])
        if number == PAPERS // 3:
            enough.set()


def end(child: subprocess.Popen[str]) -> None:
    if child.poll() is None:
        child.terminate()
        child.wait(timeout=served.SECONDS_TO_STOP)
