"""What a judge sees of a sheet, what the head of the board sees, and how many sheets wait for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from nhiemky.elections.models import Round, ScannedSheet
from nhiemky.elections.models.labels import PageReason
from nhiemky.elections.queries import sealed
from nhiemky.elections.queries.reading_program import reader
from nhiemky.elections.queries.scans import layouts_of
from nhiemky.elections.rules import judging, marks, scanning
from nhiemky.elections.rules.judging import Verdict
from nhiemky.elections.rules.layout_file import Layout
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanning import Standing
from nhiemky.elections.rules.sheet import Rect
from nhiemky.files.rules.malformed import Malformed
from nhiemky.kernel.refusals import Refused

#: Around a row, in millimetres: strokes run over, and people want to see what stands beside.
MARGIN = 3.0
PNG = b"\x89PNG"


@dataclass(frozen=True, slots=True)
class Row:
    """A name of the paper. `mark`: of rules.marks, empty where people decide; `mine`: what this judge has said."""

    place: int
    name: str
    mark: str
    mine: str

    @property
    def in_question(self) -> bool:
        return not self.mark


@dataclass(frozen=True, slots=True)
class Judging:
    """One sheet before a judge. Nothing of what the other judge has said, only whether somebody has.

    `proposal`: the flag (rules.marks) that the machine proposes; `flags`: those this judge has set. `machine`: the marks
    with `?`, into which a verdict is filled. `whole`: the head has the whole bundle judged, and nobody is told what was read. `grey`: a stamped
    paper without colour, on which people look for the seal.
    """

    sheet: UUID
    called: str
    batch: int
    letter: str
    kind: Kind
    seats: int
    reason: str
    reason_words: str
    seal: str
    proposal: str
    machine: str
    rows: tuple[Row, ...]
    flags: str
    judged_by_me: bool
    judges: int
    whole: bool
    grey: bool


@dataclass(frozen=True, slots=True)
class Dispute:
    """A sheet on which two judges differ, before the head: their verdicts without their names, in no order."""

    sheet: UUID
    called: str
    batch: int
    letter: str
    kind: Kind
    machine: str
    rows: tuple[Row, ...]
    verdicts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    content: bytes
    content_type: str


def judges_of(sheet: ScannedSheet) -> list[Verdict]:
    rows = sheet.judgements.values_list("account", "account__person", "marks")
    return [Verdict(*one) for one in rows]


def standing_on(ballot: Round) -> set[int]:
    """The persons whose names are on the paper."""
    return set(ballot.names.values_list("candidate__person_id", flat=True))


def sheets_to_judge(ballot: Round, account: Any) -> list[UUID]:
    """Sheets that wait for this account, in the order of their random names; those it has judged are not among them."""
    waiting = ballot.scanned_sheets.filter(state=Standing.TO_JUDGE).order_by("pk")
    judged = waiting.filter(judgements__account=account)
    return list(waiting.exclude(pk__in=judged.values("pk")).values_list("pk", flat=True))


def next_to_judge(ballot: Round, account: Any, *, after: UUID | None = None) -> UUID | None:
    """The next sheet after this one, from the beginning again when none is left behind it."""
    waiting = [one for one in sheets_to_judge(ballot, account) if one != after]
    following = [one for one in waiting if after is not None and one.hex > after.hex]
    return next(iter([*following, *waiting]), None)


def sheets_in_dispute(ballot: Round) -> list[UUID]:
    return list(
        ballot.scanned_sheets.filter(state=Standing.DIFFERS).order_by("pk").values_list("pk", flat=True)
    )


def judging_of(sheet: ScannedSheet, account: Any) -> Judging:
    """What this account sees of a sheet, and nothing of what somebody else has said of it."""
    ballot = sheet.round
    mine = sheet.judgements.filter(account=account).values_list("marks", flat=True).first()
    paper = marks.decode(mine or "")
    return Judging(
        sheet=sheet.pk,
        called=sheet.called,
        batch=sheet.scan.stack.batch.number,
        letter=sheet.scan.stack.count.letter,
        kind=Kind(ballot.kind),
        seats=ballot.seats,
        reason=sheet.reason,
        reason_words=str(PageReason(sheet.reason).label) if sheet.reason else "",
        seal=sheet.seal,
        proposal=scanning.proposal(seal=sheet.seal, stamped=ballot.stamped),
        machine=sheet.marks,
        rows=_rows(sheet, paper.on_names),
        flags=paper.flags,
        judged_by_me=mine is not None,
        judges=sheet.judgements.count(),
        whole=bool(sheet.superseded),
        grey=ballot.stamped and bool(sheet.template) and not sheet.seal,
    )


def dispute_of(sheet: ScannedSheet) -> Dispute:
    verdicts = sorted(one.marks for one in judges_of(sheet))
    return Dispute(
        sheet=sheet.pk,
        called=sheet.called,
        batch=sheet.scan.stack.batch.number,
        letter=sheet.scan.stack.count.letter,
        kind=Kind(sheet.round.kind),
        machine=sheet.marks,
        rows=_rows(sheet, ""),
        verdicts=tuple(verdicts),
    )


def _rows(sheet: ScannedSheet, mine: str) -> tuple[Row, ...]:
    names = sheet.round.names.order_by("position").values_list("candidate__person__full_name", flat=True)
    asked = judging.in_question(sheet.marks)
    return tuple(
        Row(
            place=place,
            name=name,
            mark="" if place in asked else sheet.marks[place],
            mine=mine[place : place + 1] if place in asked else "",
        )
        for place, name in enumerate(names)
    )


def picture_of(sheet: ScannedSheet, *, row: int | None = None, scale: float = 8.0) -> Picture:
    """The page, or one row of it (`row` from 0), upright. `scale`: pixels per millimetre.

    A page on which no paper was found is shown as it was scanned. Refused: `page-has-no-picture`, `sealed-papers-unreadable`, `ballots-extra-missing`.
    """
    layouts = {one.template: one for one in layouts_of(sheet.round)}
    layout = layouts.get(sheet.template) or next(iter(layouts.values()), None)
    if layout is None or (row is not None and not 0 <= row < len(layout.rows)):
        raise Refused("page-has-no-picture")
    try:
        content = reader().picture(
            sealed.opened(sheet.file),
            name=sheet.file.name,
            page=sheet.page,
            layout=layout,
            window=None if row is None else window(layout, row),
            scale=scale,
        )
    except Malformed as error:
        raise Refused("page-has-no-picture") from error
    return Picture(content, "image/png" if content.startswith(PNG) else "image/webp")


def window(layout: Layout, row: int) -> Rect:
    """The part of the sheet on which a name and its boxes stand, with a margin."""
    found = layout.rows[row]
    parts = [one for one in (found.line, found.agree, found.disagree) if one is not None]
    left = max(min(one.x for one in parts) - MARGIN, 0.0)
    top = max(min(one.y for one in parts) - MARGIN, 0.0)
    right = min(max(one.x + one.w for one in parts) + MARGIN, layout.width)
    bottom = min(max(one.y + one.h for one in parts) + MARGIN, layout.height)
    return Rect(left, top, right - left, bottom - top)
