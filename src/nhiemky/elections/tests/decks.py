"""Decks for tests: the papers of a small slate, as `nhiemky ballots print` makes them."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from typing import Any

from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.rules.slate_file import slate
from nhiemky.elections.simulated.deck import Deck
from nhiemky.elections.simulated.files import printed_page
from nhiemky.printing import sheets

NAMES = (
    "Đặng Quốc Mẫu",
    "Võ Thị Thử",
    "Nguyễn Thị Ngọc Ví Dụ",
    "Lê Mẫu",
    "Trần Đức Phỏng",
    "Phạm Thị Giả Định",
)
GIVEN = {
    "title": "Bầu chi ủy",
    "unit": "Chi bộ Tổ dân phố số 7",
    "term": "2025-2027",
    "body": "committee",
    "seats": 6,
    "names": NAMES,
    "paper": "A5",
    "date": "2025-02-14",
}


def boxes(**asked: Any) -> Deck:
    """Six names with two boxes each on A5."""
    return replace(_plain(6), **asked)


def names(**asked: Any) -> Deck:
    """Six names on A5, of which those who shall not be elected are struck."""
    return replace(_plain(3), **asked)


@cache
def _plain(seats: int) -> Deck:
    sheet = ballot_sheet.laid_out(ballot_sheet.of_slate(slate(json.dumps(GIVEN | {"seats": seats}))))
    page = printed_page(sheets.to_pdf(ballot_sheet.drawing(sheet, title="Phiếu bầu")))
    return Deck(layout=ballot_sheet.layout(sheet), page=page, seed=1)
