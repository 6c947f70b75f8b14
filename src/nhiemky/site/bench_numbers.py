"""`nhiemky bench numbers`: 20,000 papers numbered and issued by 8 writers at once, without a gap or a number twice.

On a copy of the home: ward, body and papers are made for this and gone with the copy. Every writer is a process of its
own and issues as a clerk would, with journal row and recipients; the series is read back afterwards.
"""

from __future__ import annotations

import dataclasses
import json
import os
import pkgutil
import subprocess
import sys
import time
from typing import Any

import django

from nhiemky.kernel.refusals import Refused
from nhiemky.site.bench_copy import copied_home
from nhiemky.site.measured import Counted, Measured

WRITERS, NUMBERS = 8, 20_000
SLUG = "phuong-do-so"


def numbers(*, count: int = NUMBERS) -> list[Measured | Counted]:
    """A line for the time of one number, one for what stands in the series; none where the database is no file."""
    with copied_home() as folder:
        if folder is None:
            return []
        done = subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "nhiemky.site.bench_numbers", str(count)],
            env={**os.environ, "NHIEMKY_HOME": folder},
            stdout=subprocess.PIPE,
            check=False,
        )
    if done.returncode:
        raise Refused("bench-server-failed")
    time_of_one, found = json.loads(done.stdout)
    return [Measured(**time_of_one), Counted(**found)]


def main(count: int) -> None:
    """Make the body, let the writers write, read the series back, say it as JSON."""
    series = _body().series
    before = max(series.values_list("last", flat=True), default=0)  # of a run that was broken off
    began = time.perf_counter()
    share = [count // WRITERS + (place < count % WRITERS) for place in range(WRITERS)]
    command = [sys.executable, "-m", "nhiemky.site.bench_numbers", "write"]
    writers = [subprocess.Popen([*command, str(part)], stdout=subprocess.PIPE) for part in share]  # noqa: S603
    again = sum(int(writer.communicate()[0] or 0) for writer in writers)
    broken = sum(writer.returncode != 0 for writer in writers)
    seconds = time.perf_counter() - began
    given = list(series.get().issues.order_by("number").values_list("number", flat=True))
    last = before + count
    whole = given == list(range(1, last + 1)) and series.get().last == last and not broken
    rows = (
        Measured(f"a number, {WRITERS} writers", seconds * 1000 / count, 1.0, 0, "", kept=True),
        Counted(
            f"numbers without gap or twice, {again} asked again, {broken} writers broken off",
            len(set(given)) - before,
            count,
            "all",
            kept=whole,
        ),
    )
    sys.stdout.write(json.dumps([dataclasses.asdict(row) for row in rows]))


def _body() -> Any:
    """A ward of its own with its term and its committee; a writer finds what was made."""
    issuers: Any = _model("documents.Issuer").objects
    found = issuers.filter(unit__slug=SLUG).select_related("unit").first()
    if found is not None:
        return found
    root = _model("org.Unit").objects.get(kind="installation")
    ward = _called("nhiemky.org.steps:create_unit")(
        slug=SLUG, kind="ward", name="Đảng bộ phường đo số", parent=root
    )
    _model("org.Account").objects.create_user(SLUG)
    day: Any = pkgutil.resolve_name("datetime:date")
    _model("org.Term").objects.create(unit=ward, first_year=2025, last_year=2030, opened_on=day(2025, 7, 1))
    return issuers.create(unit=ward, name="Đảng ủy phường đo số", code="ĐU", valid_from=day(2025, 7, 1))


def write(count: int) -> int:
    """What one clerk does: issue so many papers, one after the other; how often the clerk had to ask again.

    SQLite lets writers queue without an order: with eight that never rest one of them may wait longer than the twenty
    seconds it is given. Nothing has happened then, and whoever presses again gets the next number.
    """
    locked: Any = pkgutil.resolve_name("django.db:OperationalError")
    again, paper, issue_paper = 0, *_to_issue()
    done = 0
    while done < count:
        try:
            issue_paper(paper)
            done += 1
        except locked:
            again += 1
    return again


def _to_issue() -> tuple[Any, Any]:
    """The paper, and what issues it as the clerk."""
    issuer, clerk = _body(), _model("org.Account").objects.get(username=SLUG)
    issuing: Any = pkgutil.resolve_name("nhiemky.documents.steps.issuing")
    issue_paper = _called("nhiemky.documents.actions.issue_paper:issue_paper")
    signing: Any = pkgutil.resolve_name("nhiemky.documents.rules.signing")
    signed = signing.Signing(signing.Authority.ON_BEHALF, "Ban Thường vụ", "Bí thư", "Người Ký")
    paper = issuing.Paper(
        issuer=issuer,
        kind="KH",
        title="Kế hoạch đo số",
        dated=issuer.valid_from,
        signed=issuing.Signed(authority="T/M BAN THƯỜNG VỤ", post="Bí thư", name="Người Ký"),
        recipients=("Các chi bộ trực thuộc", "Lưu Văn phòng"),
    )
    return paper, lambda one: issue_paper(clerk, paper=one, signed=signed)


def _model(name: str) -> Any:
    return pkgutil.resolve_name("django.apps:apps.get_model")(name)


def _called(name: str) -> Any:
    return pkgutil.resolve_name(name)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nhiemky.site.settings")
    django.setup()
    if sys.argv[1] == "write":
        sys.stdout.write(str(write(int(sys.argv[2]))))
    else:
        main(int(sys.argv[1]))
