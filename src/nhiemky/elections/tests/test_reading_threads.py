"""A server reads in many threads, the command line in many processes: PDFium bears one caller at a time."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

pytest.importorskip("cv2")

from dataclasses import replace

from nhiemky.elections.cli.decks import papers
from nhiemky.elections.reading import run
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.files import jpeg, pdf_of
from nhiemky.elections.tests.decks import boxes

THREADS, TIMES = 4, 25


def test_many_threads_open_files_at_once():
    deck = replace(boxes(), oddities=0.0)
    files = [pdf_of([jpeg(ballot(deck, at).image, 80)] * 2, dpi=200) for at in range(2)]
    wrong: list[object] = []

    def work(content: bytes) -> None:
        for _again in range(TIMES):
            try:
                if run.pages_in(content, name="quet.pdf") != 2:
                    wrong.append("pages")
                run.picture(
                    content, name="q", page=1, layout=deck.layout, window=deck.layout.rows[0].line, scale=4.0
                )
            except Exception as error:  # noqa: BLE001 - whatever a thread meets is what the test is about
                wrong.append(error)

    threads = [threading.Thread(target=work, args=(files[at % 2],)) for at in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert wrong == []


def test_many_processes_read_the_same_as_one(tmp_path: Path):
    printed = papers(Kind.COLUMNS, paper="A5", names=6)
    deck = replace(printed.deck, seed=77)
    files = []
    for at in range(2):
        file = tmp_path / f"quet-{at}.pdf"
        file.write_bytes(pdf_of([jpeg(ballot(deck, at * 14 + i).image, 85) for i in range(14)], dpi=200))
        files.append((file, file.name))
    alone = [page.reading for page in run.read_files(files, job=printed.job)]
    together = [page.reading for page in run.read_files(files, job=printed.job, processes=2)]
    assert alone == together and len(alone) == 28
