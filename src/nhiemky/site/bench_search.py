"""`nhiemky bench search`: the results of the search on 200,000 documents, on whichever database the home has.

On SQLite in a copy of the home, gone afterwards; on PostgreSQL inside one transaction that is taken back. Each line is the
median of rounds of the whole page, as a signed-in clerk asks for it, beside a page of the room on which nothing is searched.
"""

from __future__ import annotations

import dataclasses
import json
import os
import pkgutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import django

from nhiemky.kernel.refusals import Refused
from nhiemky.site.bench_copy import copied_home
from nhiemky.site.measured import Measured

ROUNDS = 7
MOST = 200
#: What is typed → what it is called.
ASKED = {
    "kế hoạch": "in nearly every document",
    "thực hiện kế hoạch": "three common words",
    "văn minh đô thị": "a phrase",
    "đoàn thể ngân sách": "two common phrases never together",
    "phươn": "an unfinished word",
    "trắc địa": "in three documents",
    "151- kh/du": "a symbol in any spelling",
    "12/3/2020": "a date",
    "2021": "a year",
    "khong co o dau": "nothing found",
}


def search() -> list[Measured]:
    """A line for each thing that is typed."""
    with copied_home() as folder:
        environment = {**os.environ, **({"NHIEMKY_HOME": folder} if folder else {})}
        done = subprocess.run(
            [sys.executable, "-m", "nhiemky.site.bench_search"],
            env=environment,
            stdout=subprocess.PIPE,
            check=False,
        )
    if done.returncode:
        raise Refused("bench-server-failed")
    return [Measured(**row) for row in json.loads(done.stdout)]


def main(documents: int | None = None) -> None:
    """Make the documents in the home that NHIEMKY_HOME names, measure, say it as JSON."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    with _taken_back_on_a_server():
        rows = measured(documents)
    sys.stdout.write(json.dumps([dataclasses.asdict(row) for row in rows]))


def measured(documents: int | None = None) -> list[Measured]:
    """The lines; the documents stay in the database."""
    bench: Any = pkgutil.resolve_name("nhiemky.site.bench")
    get_model: Any = pkgutil.resolve_name("django.apps:apps.get_model")
    ward = get_model("org.Unit").objects.get(slug=bench.WARD)
    clerk = get_model("org.Account").objects.get(username=bench.CLERK)
    made: Any = pkgutil.resolve_name("nhiemky.site.bench_documents")
    number = made.build(ward, **({"documents": documents} if documents else {}))
    ask = _asking(ward, clerk)
    nothing = _median(lambda: ask(""))
    rows = []
    for words, name in ASKED.items():
        size = ask(words)
        milliseconds = _median(lambda words=words: ask(words))  # type: ignore[misc]
        kept = milliseconds <= MOST or number < made.DOCUMENTS
        rows.append(
            Measured(f"search: {name}", milliseconds, milliseconds / nothing, size, f"≤ {MOST} ms", kept)
        )
    return rows


def _asking(ward: Any, clerk: Any) -> Callable[[str], int]:
    """A page of results, asked for inside this process: what is not committed yet is seen by nobody else."""
    client: Any = pkgutil.resolve_name("django.test:Client")(headers={"host": "localhost"})
    client.force_login(clerk, backend="allauth.account.auth_backends.AuthenticationBackend")
    reverse: Any = pkgutil.resolve_name("django.urls:reverse")
    address = reverse("document-search", kwargs={"ward": ward.slug})

    forget: Any = pkgutil.resolve_name("nhiemky.journal.keeping:something_happened")

    def ask(words: str) -> int:
        forget()  # as if something had just been written down: nothing is kept for this page
        answer = client.get(address, {"tim": words})
        if answer.status_code != 200:
            raise Refused("bench-page-failed", address=address, status=answer.status_code)
        return len(answer.content)

    return ask


def _median(ask: Callable[[], int]) -> float:
    """Milliseconds."""
    ask()
    taken = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


@contextmanager
def _taken_back_on_a_server() -> Iterator[None]:
    connection: Any = pkgutil.resolve_name("django.db:connection")
    transaction: Any = pkgutil.resolve_name("django.db:transaction")
    if connection.vendor == "sqlite":
        yield
        return
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


if __name__ == "__main__":
    main()
