"""What the page of a ballot shows while its first count is made by a scanner."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from nhiemky.elections import access, queries
from nhiemky.elections.access import RoundDoor
from nhiemky.elections.models import Batch, Count, ScannedSheet
from nhiemky.elections.rules.record import BatchLine, RoundRecord
from nhiemky.elections.views import scan_words
from nhiemky.elections.views.ballot_address import here
from nhiemky.pages.chips import Chip

#: The page on which an operator works, by the way of the count.
DESKS = {Count.Way.SCAN: "ballot-scan", Count.Way.KEYING: "ballot-keying", Count.Way.TOTALS: "ballot-totals"}
#: Sheets that wait for people.
PEOPLE = (ScannedSheet.State.TO_JUDGE, ScannedSheet.State.DIFFERS)
Stand: TypeAlias = tuple[Chip, UUID | None]


@dataclass(frozen=True, slots=True)
class ScanPlace:
    """One of the two places, with how its count is made."""

    letter: str
    operator: str
    way_words: str
    mine: bool


@dataclass(frozen=True, slots=True)
class ScanRow:
    """A bundle in both counts: what each waits for, never what it has counted; and a reading that somebody has to resume.
    `whole_url`: where the head has a bundle that differs judged whole."""

    line: BatchLine
    cells: tuple[tuple[str, Chip | None, UUID | None], ...]
    url: str
    whole_url: str


def counting(door: RoundDoor, line: RoundRecord, account: Any) -> dict[str, Any]:
    counts = {one.letter: one for one in door.round.counts.select_related("operator")}
    mine = next((one for one in counts.values() if one.operator_id == account.pk), None)
    stand = {letter: stands(one) for letter, one in counts.items()}
    judges = door.may_count and access.may_judge(account, door.round)
    to_judge = len(queries.sheets_to_judge(door.round, account)) if judges else 0
    disputes = len(queries.sheets_in_dispute(door.round))
    orders = door.may_count and access.may_order(account, door.round)
    decides = door.may_count and bool(access.to_decide(account, door.round))
    busy = set(
        door.round.scanned_sheets.filter(state__in=PEOPLE).values_list(
            "scan__stack__batch__number", flat=True
        )
    )
    agreed = sum(one.state == "agreed" for one in line.batches)
    bundle = None if mine is None else next_bundle(mine)
    shown = {
        "places": [_place(letter, counts.get(letter), mine) for letter in "AB"],
        "mine": mine,
        "ways": Count.Way.choices,
        "bundle": bundle,
        "bundle_url": "" if mine is None or bundle is None else desk_url(door, mine, bundle),
        "begun": _begun(mine, bundle),
        "rows": [
            _row(door, one, stand, mine, orders=orders and one.number not in busy) for one in line.batches
        ],
        "agreed": agreed,
        "to_judge": to_judge,
        "disputes": disputes,
        "decides": decides,
        "board_judges": bool(access.panel(door.round)),
        "photographs": queries.photographs_allowed(door.election),
    }
    all_agree = agreed == len(line.batches) and len(counts) == 2
    return shown | {"next": _next(shown, may_count=door.may_count, all_agree=all_agree, free=len(counts) < 2)}


def _begun(mine: Count | None, bundle: int | None) -> bool:
    """Whether this bundle was scanned, so that what is left of it is other work."""
    if mine is None or bundle is None:
        return False
    return mine.stacks.filter(batch__number=bundle, scans__isnull=False).exists()


def _next(shown: dict[str, Any], *, may_count: bool, all_agree: bool, free: bool) -> str:
    """The one thing to do now; a place of one's own first, then papers that wait for people."""
    if not may_count:
        return ""
    if all_agree:
        return "close"
    if shown["bundle"] is not None:
        return "work"
    if shown["decides"] and shown["disputes"]:
        return "decide"
    if shown["to_judge"]:
        return "judge"
    return "take" if free and shown["mine"] is None else "wait"


def _place(letter: str, count: Count | None, mine: Count | None) -> ScanPlace:
    if count is None:
        return ScanPlace(letter, "", "", False)
    return ScanPlace(letter, str(count.operator), str(Count.Way(count.way).label), count == mine)


def stands(count: Count) -> dict[int, Stand]:
    """Bundle → where it stands in a count, and the scan whose reading has stopped."""
    if count.way == Count.Way.SCAN:
        return {one.number: (scan_words.of_scan(one), _stopped(one)) for one in queries.scan_bundles(count)}
    totals = count.way == Count.Way.TOTALS
    return {one.number: (scan_words.of_hand(one, totals=totals), None) for one in queries.own_bundles(count)}


def _stopped(bundle: queries.ScanBundle) -> UUID | None:
    return bundle.scan.scan if bundle.scan is not None and bundle.scan.may_resume else None


def next_bundle(count: Count, *, after: int = 0) -> int | None:
    """The bundle to work on now: of those that wait for their operator the next one, from the beginning again."""
    if count.way == Count.Way.SCAN:
        waiting = [one.number for one in queries.scan_bundles(count) if scan_words.needs_operator(one)]
        return next((one for one in waiting if one > after), next(iter(waiting), None))
    return queries.next_bundle(queries.own_bundles(count))


def desk_url(door: RoundDoor | access.StackDoor, count: Count, batch: int) -> str:
    return here(DESKS[Count.Way(count.way)], door, batch=batch)


def _row(
    door: RoundDoor,
    line: BatchLine,
    stand: dict[str, dict[int, Stand]],
    mine: Count | None,
    *,
    orders: bool,
) -> ScanRow:
    nothing = (None, None)
    cells = tuple((letter, *stand.get(letter, {}).get(line.number, nothing)) for letter in "AB")
    url = "" if mine is None else desk_url(door, mine, line.number)
    whole = orders and line.state == Batch.State.DIFFERS
    return ScanRow(line, cells, url, here("ballot-whole-bundle", door, batch=line.number) if whole else "")
