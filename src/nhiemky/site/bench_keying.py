"""`nhiemky bench`: keying one paper of a ballot of 30 names and 5,000 papers, beside the empty view.

On a copy of the home: the ballot is made for this and gone with the copy. A paper is keyed and taken back in turn; the
time is that of keying, over loopback, as an operator's page asks for it. Measured on SQLite only, where a copy is a file.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import http.client
import json
import os
import pkgutil
import statistics
import subprocess
import sys
import time
from typing import Any
from urllib.parse import urlencode

import django

from nhiemky.kernel.refusals import Refused
from nhiemky.site.bench_copy import copied_home
from nhiemky.site.measured import Measured

NAME = "keying a paper"
MOST_MILLISECONDS = 50
NAMES, SEATS, PAPERS, BUNDLE = 30, 26, 5000, 50
ROUNDS, PAPERS_A_ROUND = 9, 20
MARKS = "x" * 4 + "-" * 26


def keying() -> list[Measured]:
    """One line; none where the database is no file."""
    with copied_home() as folder:
        if folder is None:
            return []
        done = subprocess.run(
            [sys.executable, "-m", "nhiemky.site.bench_keying"],
            env={**os.environ, "NHIEMKY_HOME": folder},
            stdout=subprocess.PIPE,
            check=False,
        )
    if done.returncode:
        raise Refused("bench-server-failed")
    return [Measured(**json.loads(done.stdout))]


def main() -> None:
    """Make the ballot in the home that NHIEMKY_HOME names, measure, say it as JSON."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    bench: Any = pkgutil.resolve_name("nhiemky.site.bench")
    operator = _model("org.Account").objects.get(username=bench.CLERK)
    address = _ballot(operator, ward=_model("org.Unit").objects.get(slug=bench.WARD))
    with bench.served() as line, bench.signed_in(operator) as cookie:
        measured = _measure(_Page(line, address, cookie))
    sys.stdout.write(json.dumps(dataclasses.asdict(measured)))


def _ballot(operator: Any, *, ward: Any) -> str:
    """A ballot in the middle of its count: every bundle keyed but the first, which is half through."""
    steps: Any = pkgutil.resolve_name("nhiemky.elections.steps")
    people = _model("org.Person").objects.filter(unit__path__startswith=ward.path).order_by("pk")[:NAMES]
    content = steps.ElectionContent(
        title="Đo tốc độ", body="committee", assembly="delegate_congress", held_on=dt.date(2026, 1, 5)
    )
    election = steps.write_election(ward, content)
    half = PAPERS // 2
    opening = steps.Opening(
        purpose="first", kind="strike", seats=SEATS, alternates=0, roll={}, summoned=PAPERS, present=PAPERS,
        candidates=[steps.nominate(election, person) for person in people], denominator=PAPERS, needed=half + 1,
    )  # fmt: skip
    ballot = steps.open_ballot(election, opening)
    bundles = [BUNDLE] * (PAPERS // BUNDLE)
    steps.collect(ballot, issued=PAPERS, collected=PAPERS, method="keying", batches=bundles)
    count = steps.take_count(ballot, operator, letter="A")
    whole, begun = "\n".join([MARKS] * BUNDLE), "\n".join([MARKS] * (BUNDLE // 2))
    count.stacks.update(keyed=whole, number_keyed=BUNDLE)
    count.stacks.filter(batch__number=1).update(keyed=begun, number_keyed=BUNDLE // 2)
    where = {"ward": ward.slug, "election_id": election.pk, "number": ballot.number, "batch": 1}
    reverse = pkgutil.resolve_name("django.urls:reverse")
    return str(reverse("ballot-keying", kwargs=where))


class _Page:
    """The page of an operator: its cookies, and what it posts."""

    def __init__(self, line: http.client.HTTPConnection, address: str, cookie: str) -> None:
        self.line, self.address = line, address
        line.request("GET", address, headers={"Cookie": cookie})
        answer = line.getresponse()
        answer.read()
        self.token = (answer.getheader("Set-Cookie") or "").partition("csrftoken=")[2].partition(";")[0]
        self.cookie = f"{cookie}; csrftoken={self.token}"

    def post(self, verb: str, seen: int) -> bytes:
        headers = {
            "Cookie": self.cookie,
            "X-CSRFToken": self.token,
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        body = urlencode({"verb": verb, "seen": seen, "marks": MARKS})
        self.line.request("POST", self.address, body, headers)
        return self._answer()

    def empty(self) -> bytes:
        self.line.request("GET", "/trang-rong/")
        return self._answer()

    def _answer(self) -> bytes:
        answer = self.line.getresponse()
        content = answer.read()
        if answer.status != 200:
            raise Refused("bench-page-failed", address=self.address, status=answer.status)
        return content


def _measure(page: _Page) -> Measured:
    begun = BUNDLE // 2
    keyed: list[float] = []
    nothing: list[float] = []
    for _round in range(ROUNDS):
        mine = none = 0.0
        for _paper in range(PAPERS_A_ROUND):
            began = time.perf_counter()
            size = len(page.post("next", begun))
            mine += time.perf_counter() - began
            page.post("undo", begun + 1)
            began = time.perf_counter()
            page.empty()
            none += time.perf_counter() - began
        keyed.append(mine / PAPERS_A_ROUND)
        nothing.append(none / PAPERS_A_ROUND)
    milliseconds = statistics.median(keyed) * 1000
    ratio = statistics.median(mine / none for mine, none in zip(keyed, nothing, strict=True))
    return Measured(
        NAME, milliseconds, ratio, size, f"≤ {MOST_MILLISECONDS} ms", milliseconds <= MOST_MILLISECONDS
    )


def _model(label: str) -> Any:
    return pkgutil.resolve_name("django.apps:apps").get_model(label)


if __name__ == "__main__":
    main()
