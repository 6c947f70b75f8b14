"""The programme of a congress on paper: contents in their order, hours only where the beginning is known, the sum in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from nhiemky.congresses.papers.agenda import agenda
from nhiemky.congresses.rules.agenda import Level
from nhiemky.congresses.rules.congress_record import AgendaLine, Head
from nhiemky.printing.blocks import Paper, Paragraph, Table

HEAD = Head(
    unit="Chi bộ 1",
    superior="Đảng ủy phường Mẫu",
    superior_committee="Đảng ủy phường Mẫu",
    issuer_code="",
    place_name="Mẫu",
    is_sample=False,
    level=Level.BRANCH,
    assembly="member_congress",
    title="Đại hội Chi bộ 1, nhiệm kỳ 2026–2028",
    years="2026–2028",
    day=dt.date(2026, 3, 6),
    dated="ngày 06/03/2026",
    begins_at=dt.time(8),
    place="Nhà văn hóa",
    chair="",
    note_taker="",
)
LINE = AgendaLine(number=1, title="Chào cờ", who="Đoàn chủ tịch", minutes=5, clock=dt.time(8))


def table(paper: Paper) -> Table:
    return next(block for block in paper.body if isinstance(block, Table))


def spoken(paper: Paper) -> list[str]:
    found = [block for block in paper.body if isinstance(block, Paragraph)]
    return ["".join(run.text for run in block.content) for block in found]


def test_hours_stand_where_the_beginning_is_known():
    lines = (LINE, replace(LINE, number=2, title="Khai mạc", minutes=None, clock=None))
    assert table(agenda(HEAD, lines)).rows == (
        ("1", "08:00", "Chào cờ", "Đoàn chủ tịch", "5"),
        ("2", "", "Khai mạc", "Đoàn chủ tịch", ""),
    )
    assert table(agenda(HEAD, (replace(LINE, clock=None),))).header == (
        "TT",
        "Nội dung",
        "Người thực hiện",
        "Phút",
    )


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(95, "1 giờ 35 phút"), (120, "2 giờ"), (40, "40 phút")],
    ids=["both", "hours", "minutes"],
)
def test_the_sum_of_the_minutes_is_said_in_words(minutes: int, words: str):
    assert any(words in one for one in spoken(agenda(HEAD, (replace(LINE, minutes=minutes),))))


def test_a_branch_signs_as_a_branch():
    assert agenda(HEAD, (LINE,)).signatures[0].authority == "T/M CHI BỘ"
    assert agenda(replace(HEAD, level=Level.WARD), (LINE,)).signatures[0].authority == "T/M ĐẢNG ỦY"
