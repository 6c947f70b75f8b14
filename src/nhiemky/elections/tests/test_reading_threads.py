"""A server reads in many threads: PDFium, which bears one at a time, is asked by one at a time."""

from __future__ import annotations

import threading

import pytest

pytest.importorskip("cv2")

from dataclasses import replace

from nhiemky.elections.reading import run
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
