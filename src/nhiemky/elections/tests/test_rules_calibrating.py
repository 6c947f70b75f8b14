"""The trial sheet before the day."""

from __future__ import annotations

import pytest

from nhiemky.elections.papers.ballot_sheet import SAMPLES
from nhiemky.elections.rules import calibrating
from nhiemky.elections.rules.scanned import Reason, SheetReading, Status
from nhiemky.kernel.refusals import Refused

LOST = SheetReading(source="a", page=1, status=Status.REJECTED, reason=Reason.NO_TEMPLATE)


def sheet(**changed):
    rows = list(calibrating.DRAWN)
    for place, row in changed.items():
        rows[int(place[1:])] = row
    return SheetReading(source="a", page=1, status=Status.READ, rows=tuple(rows))


def test_every_row_of_the_printed_sheet_says_what_is_drawn():
    assert len(SAMPLES) == len(calibrating.DRAWN)


def test_right_doubtful_and_wrong_rows():
    assert calibrating.rows(sheet()) == ("right",) * 8 and calibrating.is_usable([sheet()])
    doubtful, wrong = sheet(r2=(None, False)), sheet(r2=(False, False))
    assert calibrating.sums([doubtful]) == {"right": 7, "doubtful": 1, "wrong": 0}
    assert calibrating.is_usable([doubtful])
    assert calibrating.sums([sheet(), wrong])["wrong"] == 1 and not calibrating.is_usable([sheet(), wrong])
    assert calibrating.rows(LOST) == () and not calibrating.is_usable([sheet(), LOST])


@pytest.mark.parametrize(("pages", "code"), [(0, "scan-without-pages"), (21, "scan-too-long")])
def test_it_is_one_sheet(pages, code):
    with pytest.raises(Refused) as caught:
        calibrating.check_pages(pages)
    assert caught.value.code == code
    calibrating.check_pages(1)
