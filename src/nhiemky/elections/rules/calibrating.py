"""The sheet that is printed, marked by hand and scanned before the day: does the reader see what each row says was drawn?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from nhiemky.elections.rules.scanned import RowMarks, SheetReading, Status
from nhiemky.kernel.refusals import Refused

#: Agree and disagree, row by row of the sheet (papers.ballot_sheet.SAMPLES). A dot of a resting pen is no mark.
DRAWN: tuple[RowMarks, ...] = (
    (True, False),
    (False, True),
    (True, False),
    (True, False),
    (True, False),
    (True, False),
    (False, False),
    (False, False),
)
#: It is one sheet; some try several pens.
MOST_PAGES = 20


class Found(StrEnum):
    RIGHT = "right"
    DOUBTFUL = "doubtful"
    WRONG = "wrong"


def check_pages(pages: int) -> None:
    if not pages:
        raise Refused("scan-without-pages", field="file")
    if pages > MOST_PAGES:
        raise Refused("scan-too-long", pages=pages, most=MOST_PAGES, size=1, field="file")


def rows(sheet: SheetReading) -> tuple[Found, ...]:
    """Row by row; a page that was not read has no rows."""
    if sheet.status is Status.REJECTED:
        return ()
    return tuple(_row(read, drawn) for read, drawn in zip(sheet.rows, DRAWN, strict=True))


def _row(read: RowMarks, drawn: RowMarks) -> Found:
    if None in read:
        return Found.DOUBTFUL
    return Found.RIGHT if read == drawn else Found.WRONG


def sums(sheets: Sequence[SheetReading]) -> dict[str, int]:
    """How many rows of all pages came to what."""
    found = Counter(one for sheet in sheets for one in rows(sheet))
    return {str(one): found[one] for one in Found}


def is_usable(sheets: Sequence[SheetReading]) -> bool:
    """Pen, printer and scanner may be used: every page was read, and nothing on it was read wrong."""
    return all(rows(one) for one in sheets) and not sums(sheets)["wrong"]
