"""Practice papers as the reader sees them. In memory only: nothing of a rehearsal is stored, and none of it is a paper."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from nhiemky.elections.models import Round
from nhiemky.elections.papers import ballot_sheet
from nhiemky.elections.queries.judges import window
from nhiemky.elections.queries.reading_program import PageRead, pages_in, reader
from nhiemky.elections.queries.records import paper_record
from nhiemky.elections.queries.scans import photographs_allowed
from nhiemky.elections.rules import rehearsing
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.scanned import SheetReading
from nhiemky.elections.rules.sheet import Format, Sheet
from nhiemky.files.rules.malformed import Malformed
from nhiemky.kernel.refusals import Refused

#: Pixels per millimetre of the pictures of doubtful rows.
SCALE = 10.0


@dataclass(frozen=True, slots=True)
class PracticeSheet:
    """A page; `pictures`: place of a doubtful row (from 0) → WebP, as far as there is room for them."""

    reading: SheetReading
    pictures: dict[int, bytes]


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`pages` of the file; fewer sheets where the time was over before."""

    pages: int
    sheets: tuple[PracticeSheet, ...]


def practice_sheet(ballot: Round) -> Sheet:
    """The practice paper, in the form in which the papers of the ballot were printed last."""
    last = ballot.templates.order_by("-pk").values_list("paper", "large").first()
    if last is not None:
        return _laid_out(ballot, Format(last[0]), large=last[1])
    try:
        return _laid_out(ballot, Format.A5, large=False)
    except Refused:  # a list too long for A5
        return _laid_out(ballot, Format.A4, large=False)


def rehearsal(ballot: Round, *, content: bytes, name: str) -> Rehearsal:
    """Read practice papers of any form. Refused: what is no scan, too many pages, no reader (`ballots-extra-missing`)."""
    pages = pages_in(content, name=name)
    rehearsing.check(ballot.state, pages=pages)
    possible = list(_sheets(ballot))
    layouts = [ballot_sheet.layout(one) for one in possible]
    previews = {one.template: ballot_sheet.as_printed(one).preview for one in possible}
    allowed = photographs_allowed(ballot.election)
    until = time.monotonic() + rehearsing.SECONDS
    sheets: list[PracticeSheet] = []
    room = rehearsing.MOST_PICTURES
    for page in reader().read_pages(
        content, name=name, first=0, layouts=layouts, photographs=allowed, previews=previews
    ):
        one = PracticeSheet(page.reading, _pictures(content, name, page, room=room))
        sheets.append(one)
        room -= len(one.pictures)
        if time.monotonic() > until:
            break
    return Rehearsal(pages, tuple(sheets))


def _pictures(content: bytes, name: str, page: PageRead, *, room: int) -> dict[int, bytes]:
    if page.layout is None:
        return {}
    found = {}
    for row in page.reading.doubtful[:room]:
        try:
            found[row] = _picture(content, name, page.reading.page, page.layout, row)
        except Malformed:
            continue
    return found


def _picture(content: bytes, name: str, page: int, layout: Layout, row: int) -> bytes:
    place = window(layout, row)
    return reader().picture(content, name=name, page=page, layout=layout, window=place, scale=SCALE)


def _sheets(ballot: Round) -> Iterator[Sheet]:
    for paper in Format:
        for large in (False, True):
            try:
                yield _laid_out(ballot, paper, large=large)
            except Refused:  # it does not fit on this paper
                continue


def _laid_out(ballot: Round, paper: Format, *, large: bool) -> Sheet:
    record = paper_record(ballot.election)
    line = next(one for one in record.rounds if one.id == ballot.pk)
    return ballot_sheet.laid_out(ballot_sheet.of_practice(record, line, paper=paper, large=large))
