"""The reader tried on simulated decks: how many it reads wrong, how many it leaves to people, how quickly."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from multiprocessing import get_context
from typing import Any

from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.reading import reader
from nhiemky.elections.reading.page import page_of
from nhiemky.elections.reading.reader import Job
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.slate_file import slate
from nhiemky.elections.simulated.ballots import ballot
from nhiemky.elections.simulated.deck import Deck
from nhiemky.elections.simulated.files import jpeg, printed_page
from nhiemky.elections.simulated.scoring import Score
from nhiemky.printing import sheets

#: Invented names of usual lengths; twelve of them are 24 boxes, as the figures are counted.
NAMES = (
    "Nguyễn Văn Mẫu An",
    "Trần Thị Thử Bình",
    "Lê Văn Ví Cường",
    "Phạm Thị Dụ Dung",
    "Hoàng Văn Giả Em",
    "Vũ Thị Định Giang",
    "Đặng Quốc Hải",
    "Bùi Thị Khánh Quỵ",
    "Đỗ Văn Lâm",
    "Hồ Thị Mai",
    "Ngô Văn Nam",
    "Dương Thị Oanh",
)
#: Of a scanner's JPEG, from the hastiest to the usual.
QUALITIES = (60, 70, 80, 85)
PIECE = 25


@dataclass(frozen=True, slots=True)
class Papers:
    """Printed papers: the deck without voters, and how they are read."""

    deck: Deck
    job: Job


def papers(kind: Kind, *, paper: str = "A4", names: int = len(NAMES)) -> Papers:
    """Papers with boxes, or with names to strike, as this program prints them."""
    given = {
        "title": "Bầu Ban Chấp hành Đảng bộ",
        "unit": "Đảng bộ Phường Mẫu",
        "term": "2025-2030",
        "body": "committee",
        "seats": names if kind is Kind.COLUMNS else max(1, names - 2),
        "names": list(NAMES[:names]),
        "paper": paper,
        "date": "2025-06-14",
    }
    sheet = ballot_sheet.laid_out(ballot_sheet.of_slate(slate(json.dumps(given))))
    drawing = ballot_sheet.drawing(sheet, title="Phiếu bầu")
    layout = ballot_sheet.layout(sheet)
    deck = Deck(layout=layout, page=printed_page(sheets.to_pdf(drawing)), seed=1)
    previews = {layout.template: sheets.to_png(drawing)}
    return Papers(deck, Job(layouts=(layout,), photographs=True, previews=previews))


def score(printed: Papers, number: int, *, first: int = 0, **asked: Any) -> Score:
    """Papers `first` to `first + number` of the deck that is `asked` for, read in this process."""
    deck, found = replace(printed.deck, **asked), Score()
    for at in range(first, first + number):
        paper = ballot(deck, at)
        page = page_of(jpeg(paper.image, QUALITIES[at % len(QUALITIES)]), number=at + 1, one_bit=False)
        found.add(paper.truth, reader.read(page, printed.job, source="deck").reading)
    return found


def score_all(printed: Papers, number: int, *, processes: int, **asked: Any) -> Iterator[Score]:
    """The same in several processes; yields the sum up to now after each piece."""
    pieces = [(printed, min(PIECE, number - first), first, asked) for first in range(0, number, PIECE)]
    total = Score()
    with get_context("spawn").Pool(processes) as pool:
        for found in pool.imap_unordered(_piece, pieces):
            total.join(found)
            yield total


def _piece(asked: tuple[Papers, int, int, dict[str, Any]]) -> Score:
    printed, number, first, how = asked
    return score(printed, number, first=first, **how)
