"""When a target may be corrected, adjusted, locked; what an adjustment has to say (S2 and Hà Trung, governance §2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from nhiemky.kernel.refusals import Refused
from nhiemky.targets.rules.promises import HUNDRED, Promise, check_shares
from nhiemky.vietnamese.numbers import format_number

CONGRESS = "congress"


def check_unlocked(*, locked: bool) -> None:
    """What a congress has resolved is not corrected, added to or taken away."""
    if locked:
        raise Refused("target-locked")


def check_adjustment(
    *, document: int | None, organ: str, reason: str, before: Promise, after: Promise
) -> int:
    """It names its document, the organ that decided and the reason, and changes something. Returns the document."""
    if document is None:
        raise Refused("adjustment-without-document", field="document")
    if not organ.strip():
        raise Refused("adjustment-without-organ", field="organ")
    if not reason.strip():
        raise Refused("adjustment-without-reason", field="reason")
    if before == after:
        raise Refused("adjustment-changes-nothing")
    return document


def check_room(others: Iterable[Promise], promise: Promise) -> None:
    """The shares of one whole never are more than the whole; what is lacking is told until the lock."""
    if not promise.structure or promise.value is None:
        return
    taken = sum((one.value or 0 for one in others if one.structure == promise.structure), Decimal())
    if taken + promise.value > HUNDRED:
        raise Refused(
            "structure-too-much",
            structure=promise.structure,
            taken=format_number(taken),
            left=format_number(HUNDRED - taken),
            field="value",
        )


def check_lock(*, kind: str, locked: bool, promises: Iterable[Promise]) -> None:
    """Of a congress, once, with targets, and the shares of every whole add up."""
    if kind != CONGRESS:
        raise Refused("lock-of-congress-only")
    if locked:
        raise Refused("resolution-locked-already")
    found = list(promises)
    if not found:
        raise Refused("lock-without-targets")
    for structure, shares in shares_of(found).items():
        check_shares(shares, structure=structure)


def shares_of(promises: Iterable[Promise]) -> Mapping[str, list[Decimal]]:
    """The name of each whole → its shares."""
    found: dict[str, list[Decimal]] = {}
    for promise in promises:
        if promise.structure and promise.value is not None:
            found.setdefault(promise.structure, []).append(promise.value)
    return found
