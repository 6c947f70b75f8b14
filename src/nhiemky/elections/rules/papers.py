"""One paper: its kind, what it votes for, and why it may be invalid.

Art. 17 of 244-QĐ/TW [V]; Art. 15 and 30(1) of 190-QĐ/TW [P]: the list of grounds was read in the older text only.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nhiemky.elections.rules.marks import (
    AGREE,
    DISAGREE,
    FLAG,
    FOREIGN,
    NOT_ISSUED,
    NOT_STRUCK,
    OFF_LIST,
    Kind,
)
from nhiemky.elections.rules.practice import AllDisagree


class Ground(StrEnum):
    """Why a paper is invalid; of several grounds the first in this order counts [D]."""

    NOT_ISSUED = "not-issued"
    OFF_LIST_NAMES = "off-list-names"
    FOREIGN_MARKS = "foreign-marks"
    TOO_MANY = "too-many"
    NOBODY = "nobody"
    BOTH_OR_NEITHER = "both-or-neither"


#: In this order.
_BY_FLAG = (
    (NOT_ISSUED, Ground.NOT_ISSUED),
    (OFF_LIST, Ground.OFF_LIST_NAMES),
    (FOREIGN, Ground.FOREIGN_MARKS),
)
_CLEAR = (AGREE, DISAGREE)
#: What on a paper of a kind is a vote for the name.
VOTE = {Kind.STRIKE: NOT_STRUCK, Kind.SINGLE: AGREE, Kind.COLUMNS: AGREE}


@dataclass(frozen=True, slots=True)
class Judged:
    """`votes`: one 0 or 1 per name, all 0 on an invalid paper. `all_disagree`: the board has to decide on it."""

    votes: tuple[int, ...]
    ground: Ground | None
    all_disagree: bool


def kind(*, names: int, seats: int) -> Kind:
    """One name: agree or disagree; more names than seats: names are struck; otherwise two columns (elections §3.1)."""
    if names == 1:
        return Kind.SINGLE
    return Kind.STRIKE if names > seats else Kind.COLUMNS


def ground(
    paper: str, *, kind: Kind, seats: int, all_disagree: AllDisagree = AllDisagree.INVALID
) -> Ground | None:
    """Why this paper (a text of `marks`) is invalid, or None. `all_disagree`: what the board decided on such papers."""
    on_names, _, flags = paper.partition(FLAG)
    for flag, reason in _BY_FLAG:
        if flag in flags:
            return reason
    voted = on_names.count(VOTE[kind])
    if kind is Kind.STRIKE:
        return Ground.NOBODY if not voted else Ground.TOO_MANY if voted > seats else None
    if kind is Kind.SINGLE:
        return None if on_names in _CLEAR else Ground.BOTH_OR_NEITHER
    return Ground.NOBODY if not voted and all_disagree is AllDisagree.INVALID else None


def disagrees_with_all(paper: str, *, kind: Kind) -> bool:
    """Whether a paper with columns, sound otherwise, gives nobody a vote: the texts do not settle it (§3.2 row 14 [D])."""
    return kind is Kind.COLUMNS and FLAG not in paper and AGREE not in paper


def judge(paper: str, *, kind: Kind, seats: int, all_disagree: AllDisagree = AllDisagree.INVALID) -> Judged:
    """The paper's votes, or the ground on which it is invalid. Rows with both or no box give that name nothing."""
    found = ground(paper, kind=kind, seats=seats, all_disagree=all_disagree)
    on_names = paper.partition(FLAG)[0]
    votes = tuple(int(found is None and mark == VOTE[kind]) for mark in on_names)
    return Judged(votes, found, disagrees_with_all(paper, kind=kind))
