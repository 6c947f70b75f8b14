"""Nothing is decided while the sums of the papers do not agree (elections §3.3: first rule [V], the others [D])."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from nhiemky.elections.rules.marks import Kind
from nhiemky.kernel.refusals import Refused


def check_box(*, issued: int, collected: int) -> None:
    """More papers in the box than were given out: all are void and the vote is held again. Fewer is allowed."""
    if collected > issued:
        raise Refused("more-collected-than-issued", issued=issued, collected=collected, field="collected")


def check_sum(*, collected: int, valid: int, invalid: int) -> None:
    """Valid and invalid papers are the papers collected, and neither is below zero."""
    for part in (valid, invalid):
        if not 0 <= part <= collected:
            _refuse_sum(expected=collected, found=part)
    if valid + invalid != collected:
        _refuse_sum(expected=collected, found=valid + invalid)


def check_stack(*, collected: int, papers: int) -> None:
    """As many papers were keyed as were collected."""
    if papers != collected:
        _refuse_sum(expected=collected, found=papers)


def check_stated(*, stated: int, counted: int) -> None:
    """A number of valid or invalid papers that somebody stated is the number counted from the papers."""
    if stated != counted:
        _refuse_sum(expected=counted, found=stated)


def check_batches(*, collected: int, sizes: Iterable[int]) -> None:
    """The batches together are the papers collected."""
    check_stack(collected=collected, papers=sum(sizes))


def check_votes(*, kind: Kind, seats: int, valid: int, votes: Iterable[int]) -> None:
    """Nobody has more votes than valid papers; where names are struck, a paper has at most as many votes as seats."""
    counts = list(votes)
    most = max(counts, default=0)
    if most > valid:
        raise Refused("more-votes-than-valid", votes=most, most=valid, valid=valid, seats=seats)
    if kind is Kind.STRIKE and sum(counts) > valid * seats:
        raise Refused(
            "more-votes-than-valid", votes=sum(counts), most=valid * seats, valid=valid, seats=seats
        )


def _refuse_sum(*, expected: int, found: int) -> NoReturn:
    raise Refused(
        "accounting-does-not-balance", expected=expected, found=found, difference=abs(expected - found)
    )
