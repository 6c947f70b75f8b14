"""What `nhiemky bench` makes of its times, and the server it asks."""

import http.client
import os
import subprocess
import sys

import pytest
from django.db.models import Q

from nhiemky.congresses.queries.statistics import statistics_of
from nhiemky.documents import queries as documents
from nhiemky.org.models import Account, Role
from nhiemky.org.queries import installation
from nhiemky.org.steps import create_unit, grant
from nhiemky.site import (
    bench,
    bench_congresses,
    bench_differences,
    bench_keying,
    bench_numbers,
    bench_papers,
    bench_proof,
    bench_search,
    bench_season,
    bench_tally,
    cli,
)


def test_a_ratio_is_the_median_of_the_rounds():
    taken = {
        "empty view": [1.0, 2.0, 1.0],
        "list tasks": [5.0, 14.0, 5.5],
        "list tasks, anew": [9.0, 9.0, 9.0],
    }
    rows = {row.name: row for row in bench._judged(taken, dict.fromkeys(taken, 10))}
    assert (rows["list tasks"].ratio, rows["list tasks"].kept, rows["list tasks"].promise) == (
        5.5,
        True,
        "≤ 6×",
    )
    assert (rows["list tasks, anew"].ratio, rows["list tasks, anew"].promise) == (9.0, "")


@pytest.mark.parametrize(
    "name, ratio, kept", [("list people", 6.1, False), ("article from cache", 2.0, True)]
)
def test_a_promise_is_kept_or_not(name, ratio, kept):
    rows = bench._judged({"empty view": [1.0], name: [ratio]}, {"empty view": 0, name: 1})
    assert [row.kept for row in rows if row.name == name] == [kept]


def test_elections_are_measured_beside_reading_their_file():
    ours, plain = bench_tally.tally(cases=6)
    assert (ours.kept, ours.promise, plain.ratio) == (True, "≤ 20 s", 1.0)
    assert ours.size == plain.size > 6 * bench_tally.PAPERS * bench_tally.NAMES


def test_the_elections_that_are_measured_are_decided(tmp_path):
    file = tmp_path / "cases.json"
    file.write_text(bench_tally._cases(4), encoding="utf-8")
    outcomes = bench_tally.elections.tally(str(file)).outcomes
    assert [(one["id"], one["kind"], one["refused"]) for one in outcomes] == [
        *[("0", "strike", None), ("1", "strike", None), ("2", "columns", None), ("3", "strike", None)]
    ]
    assert all(one["collected"] == bench_tally.PAPERS and one["elected"] for one in outcomes)


def test_a_paper_is_measured_beside_one_of_a_page():
    pdf, word, one = bench_papers.papers_bench(parts=2)
    assert (pdf.name, pdf.kept, pdf.promise) == ("PDF of 3 pages", False, "≤ 1 s, 20 pages")
    assert word.size > 0 and one.ratio == 1.0


def test_the_tally_is_measured_without_data(capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("NHIEMKY_HOME", str(tmp_path / "nha"))
    monkeypatch.setattr(bench_tally.tally, "__defaults__", (6,))
    assert cli.main(["bench", "tally"]) == 0
    assert "đạt (≤ 20 s)" in capsys.readouterr().out
    assert not (tmp_path / "nha").exists()


def test_the_server_to_be_measured_ends_with_whoever_measures(tmp_path):
    environment = {**os.environ, "NHIEMKY_HOME": str(tmp_path)}
    (tmp_path / "secret_key").write_text("x" * 60, encoding="ascii")
    server = subprocess.Popen(
        [sys.executable, "-m", "nhiemky.site.bench_served"],
        **{"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "env": environment},
    )
    with server:
        try:
            line = http.client.HTTPConnection("127.0.0.1", int(server.stdout.readline()), timeout=60)
            line.request("GET", "/trang-rong/")
            assert line.getresponse().status == 200
            server.stdin.close()
            assert server.wait(timeout=60) == 0
        finally:
            server.kill()


class Operator:
    """A page that answers at once."""

    def __init__(self):
        self.posted = []

    def post(self, verb, seen):
        self.posted.append((verb, seen))
        return b"{}"

    def empty(self):
        return b""


def test_keying_is_measured_beside_the_empty_view_and_every_paper_is_taken_back():
    page = Operator()
    found = bench_keying._measure(page)
    assert (found.kept, found.promise, found.size) == (True, "≤ 50 ms", 2)
    assert page.posted[:2] == [("next", 25), ("undo", 26)] and len(page.posted) % 2 == 0


def test_a_season_is_measured_beside_the_empty_view_and_its_promises_are_judged(monkeypatch):
    clock = iter(float(tick) for tick in range(10_000))
    monkeypatch.setattr(bench_congresses.time, "perf_counter", lambda: next(clock))  # a second for everything
    rows = bench_congresses.measured({"season": lambda: 7}, lambda: 1, lambda: 66_000)
    found = [(row.name, row.milliseconds, row.ratio, row.size, row.promise, row.kept) for row in rows]
    assert found == [
        ("board of a season", 1000.0, 1.0, 7, "≤ 400 ms", False),
        ("statistics, 66000 people", 1000.0, 1.0, 0, "≤ 1000 ms", True),
    ]


def test_the_season_that_is_measured_has_everything_that_is_counted(db):
    ward = create_unit(slug="phuong-do", kind="ward", name="Đảng ủy phường Đo", parent=installation())
    season = bench_season.build(ward, units=4, people=5)
    found = statistics_of(season, season.congresses.all())
    assert (found.organisations.held, found.body("committee").total, found.seats[0].decided) == (4, 20, 20)
    assert found.posts[0].filled == 4 and found.schemes[0].schemes == 4
    assert bench_congresses._count(season)() == 28


def test_proofreading_is_measured_beside_cutting_the_same_words():
    usual, slipped, plain = bench_proof.proof(words=300)
    assert usual.kept and slipped.kept and plain.ratio == 1.0
    assert usual.ratio > 0 and slipped.size > 300


def test_two_versions_are_compared_beside_difflib():
    rows = bench_differences.compare(words=600, paragraphs=60)
    assert [row.name for row in rows][:2] == ["differences, fifty changed", "differences, shuffled"]
    assert rows[-1].name == "difflib, words" and all(row.milliseconds > 0 for row in rows)


def test_the_search_is_measured_on_documents_made_for_it(db, monkeypatch):
    ward = create_unit(slug=bench.WARD, kind="ward", name="Đảng ủy phường Mẫu", parent=installation())
    grant(Account.objects.create_user(bench.CLERK), unit=ward, role=Role.CLERK)
    monkeypatch.setattr(bench_search, "ROUNDS", 1)
    rows = {row.name: row for row in bench_search.measured(documents=60)}
    assert len(rows) == len(bench_search.ASKED) and all(row.kept for row in rows.values())
    results = bench_search_results(ward)
    assert (results("trắc địa"), results("khong co o dau")) == (3, 0)
    assert results("kế hoạch") > 20 and results("151- kh/du") == 0


def bench_search_results(ward):
    class Reader:
        seen, paths = Q(), (ward.path,)

    return lambda words: documents.results(Reader(), words).count


def test_what_a_writer_of_numbers_issues_is_whole(db):
    assert bench_numbers.write(3) == 0
    series = bench_numbers._body().series.get()
    assert (series.last, list(series.issues.values_list("number", flat=True))) == (3, [1, 2, 3])
