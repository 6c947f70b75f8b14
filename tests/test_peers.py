"""The bench that puts other programs beside ours: what it makes of their files, and that it says what is not there.

The files are written here, as small as they can be; the programs themselves are run by `make bench` alone.
"""

from __future__ import annotations

import io
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from nhiemky.elections.cli.decks import papers
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.sheet import Rect
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.deck import Deck, Seen, Truth
from tools import bench_peers, peer_amc, peer_omrchecker
from tools.peer_papers import Figures, Given, PeerFailed, counted, deck_on, given, run, written

MARK, BLANK, EDGE = Seen.MARK, Seen.BLANK, Seen.EDGE


@pytest.fixture
def sheet(tmp_path: Path) -> Deck:
    """That of OMRChecker, with a marker of ours."""
    program = peer_omrchecker.Program(tmp_path, "python3")
    program.marker.parent.mkdir(parents=True)
    marker = np.full((40, 40), 255, np.uint8)
    cv2.imwrite(str(program.marker), cv2.circle(marker, (20, 20), 12, 0, -1))
    return peer_omrchecker.sheet(program)


def test_a_program_that_is_not_there_is_named(monkeypatch, capsys):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv(peer_omrchecker.CHECKOUT, raising=False)
    monkeypatch.setattr(bench_peers, "_ours", lambda number: iter([("ours", None)]))
    bench_peers.main(["--papers", "2"])
    said = capsys.readouterr().out.splitlines()
    assert [line.split() for line in said[-2:]] == [
        ["AMC", "không", "có", "trên", "máy"],
        ["OMRChecker", "không", "có", "trên", "máy"],
    ]


def test_a_folder_that_holds_something_else_is_no_checkout(monkeypatch, tmp_path):
    monkeypatch.setenv(peer_omrchecker.CHECKOUT, str(tmp_path))
    assert peer_omrchecker.found() is None
    (tmp_path / "main.py").touch()
    monkeypatch.setenv(peer_omrchecker.PYTHON, "/opt/python")
    assert peer_omrchecker.found() == peer_omrchecker.Program(tmp_path.resolve(), "/opt/python")
    assert peer_omrchecker.found().version == "?"


def test_a_program_that_breaks_is_said_and_the_others_go_on(monkeypatch, capsys):
    def broken(_number):
        raise PeerFailed("no LaTeX")

    broken.__name__ = "_broken"
    monkeypatch.setattr(bench_peers, "_ours", broken)
    monkeypatch.setattr(bench_peers, "_amc", lambda _number: iter([]))
    monkeypatch.setattr(bench_peers, "_omrchecker", lambda _number: iter([("other", None)]))
    bench_peers.main(["--papers", "2"])
    assert "broken: no LaTeX\nother" in capsys.readouterr().out


def test_ours_reads_the_papers_of_the_run():
    found = dict(bench_peers._ours(3))
    first = next(iter(found.values()))
    assert (first.pages, first.rejected, first.missed, first.false) == (3, 0, 0, 0)
    assert 24 < first.clear <= 72


def test_the_same_voters_mark_every_sheet(sheet):
    ours = replace(papers(Kind.COLUMNS).deck, seed=sheet.seed)
    for at in range(3):
        assert ballot(ours, at).truth == ballot(sheet, at).truth


def test_papers_are_turned_unless_asked_for_as_they_lay(sheet):
    at = next(at for at in range(20) if ballot(sheet, at).truth.upside_down)
    upright, lay = (list(given(sheet, at + 1, as_they_lay=one))[-1].file for one in (False, True))
    pictures = [cv2.imdecode(np.frombuffer(one, np.uint8), cv2.IMREAD_GRAYSCALE) for one in (upright, lay)]
    difference = pictures[0].astype(int) - np.rot90(pictures[1], 2)
    assert abs(difference).mean() < 3


def test_answers_are_counted_beside_the_truth(tmp_path):
    one = Given(b"1", Truth(positions=(MARK, BLANK, EDGE, MARK)))
    other = Given(b"2", Truth(positions=(BLANK, MARK, MARK, BLANK)))
    found = counted([one, other], {0: (False, True, False, None)}, seconds=4.0)
    expected = Figures(pages=2, rejected=1, clear=3, missed=1, false=1, doubt=1, seconds=4.0)
    assert (found, found.pages_a_second) == (expected, 0.5)
    assert [file.read_bytes() for file in written([one, other], tmp_path / "scans")] == [b"1", b"2"]


def test_a_program_is_timed_and_its_last_words_are_kept(tmp_path):
    assert run(["sh", "-c", 'test "$WORD" = a'], tmp_path, WORD="a") >= 0
    with pytest.raises(PeerFailed, match="no such exam"):
        run(["sh", "-c", "echo no such exam; exit 3"], tmp_path)


def test_boxes_of_amc_are_read_in_millimetres(tmp_path):
    with closing(sqlite3.connect(tmp_path / "layout.sqlite")) as made, made:
        made.execute("CREATE TABLE layout_page (dpi REAL, width REAL, height REAL)")
        made.execute("INSERT INTO layout_page VALUES (254, 2100, 2970)")
        made.execute(
            "CREATE TABLE layout_box (role INTEGER, question INTEGER, answer INTEGER,"
            " xmin REAL, xmax REAL, ymin REAL, ymax REAL)"
        )
        boxes = [(1, 1, 2, 500, 540, 300, 340), (1, 1, 1, 100, 140, 300, 340), (2, 1, 1, 0, 1, 0, 1)]
        made.executemany("INSERT INTO layout_box VALUES (?, ?, ?, ?, ?, ?, ?)", boxes)
    width, height, found = peer_amc.layout(tmp_path / "layout.sqlite")
    assert (round(width), round(height)) == (210, 297)
    assert list(found) == [(1, 1), (1, 2)]
    assert found[1, 2] == Rect(*(pytest.approx(one) for one in (50, 30, 4, 4)))


def test_what_amc_measured_becomes_marks(tmp_path):
    with closing(sqlite3.connect(tmp_path / "capture.sqlite")) as made, made:
        made.execute("CREATE TABLE capture_page (src TEXT, student INTEGER, page INTEGER, copy INTEGER)")
        made.executemany(
            "INSERT INTO capture_page VALUES (?, 1, 1, ?)", [("scans/004.jpg", 1), ("scans/007.jpg", 2)]
        )
        made.execute(
            "CREATE TABLE capture_zone (student INTEGER, page INTEGER, copy INTEGER, type INTEGER,"
            " id_a INTEGER, id_b INTEGER, black INTEGER, total INTEGER)"
        )
        made.executemany(
            "INSERT INTO capture_zone VALUES (1, 1, ?, ?, 1, ?, ?, ?)",
            [(1, 4, 1, 15, 100), (1, 4, 2, 14, 100), (2, 4, 1, 0, 100), (2, 4, 2, 90, 100), (2, 1, 3, 0, 0)],
        )
    shares = peer_amc.ticked(tmp_path / "capture.sqlite")
    assert peer_amc.marks(shares, [(1, 1), (1, 2)], 0.15) == {4: (True, False), 7: (False, True)}


def test_the_table_of_omrchecker_becomes_marks():
    fields = ",".join(f'"{one}"' for one in peer_omrchecker.FIELDS)
    table = f'"file_id","input_path","output_path","score",{fields}\n'
    table += '"003.jpg","a","b","0","A","B","AB",""' + ',"A"' * 8 + "\n"
    (found,) = peer_omrchecker.answers(io.StringIO(table)).items()
    assert found == (3, (True, False, False, True, True, True, False, False, *(True, False) * 8))


def test_the_description_for_omrchecker_lies_where_the_bubbles_are(sheet):
    block = peer_omrchecker.template()["fieldBlocks"]["Names"]
    step, margin = peer_omrchecker.STEP, peer_omrchecker.MARGIN
    for at, row in enumerate(sheet.layout.rows):
        for aside, box in enumerate((row.agree, row.disagree)):
            x = block["origin"][0] + aside * block["bubblesGap"]
            y = block["origin"][1] + at * block["labelsGap"]
            assert (x / step + margin, y / step + margin) == (box.x, box.y)


def test_a_sheet_of_another_program_has_a_row_for_each_name():
    pair = (Rect(1, 2, 3, 3), Rect(9, 2, 3, 3))
    deck = deck_on(np.full((10, 10), 255, np.uint8), 210, 297, [pair] * 12)
    assert deck.layout.boxes == pair * 12
    assert deck.layout.rows[0].line == Rect(1, 2, 11, 3)
