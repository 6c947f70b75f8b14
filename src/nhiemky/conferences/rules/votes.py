"""An open vote by hand: its counts never exceed those present."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.measures import format_measure

_ONE_PLACE = Decimal("0.1")


def check(*, present: int, agreed: int, disagreed: int, abstained: int, attended: int | None) -> None:
    """Refuse more hands than people. `attended`: how many the roll says came, None where it does not say."""
    hands = agreed + disagreed + abstained
    if hands > present:
        raise Refused("more-votes-than-present", votes=hands, present=present, field="present")
    if attended is not None and present > attended:
        raise Refused("more-present-than-attended", present=present, attended=attended, field="present")


def beyond(sizes: Iterable[tuple[int, int]], *, attended: int | None) -> tuple[int, ...]:
    """Numbers of the parts in which a vote counted more present than the roll has. `sizes`: part and present."""
    if attended is None:
        return ()
    return tuple(dict.fromkeys(part for part, present in sizes if present > attended))


def check_roll(sizes: Iterable[tuple[int, int]], *, attended: int | None) -> None:
    """Refuse a roll with fewer people than a recorded vote counted: one of the two is wrong."""
    parts = beyond(sizes, attended=attended)
    if parts:
        raise Refused("votes-beyond-roll", parts=", ".join(map(str, parts)), attended=attended)


def sentence(*, present: int, agreed: int, disagreed: int, abstained: int) -> str:
    """The result as minutes say it; those who raised no hand are named, so that the numbers add up."""
    said = [
        f"tán thành {agreed}/{present}{_share(agreed, present)}",
        f"không tán thành {disagreed}",
        f"ý kiến khác {abstained}",
    ]
    silent = present - agreed - disagreed - abstained
    return "; ".join([*said, f"không biểu quyết {silent}"] if silent else said)


def _share(part: int, whole: int) -> str:
    if not whole:
        return ""
    percent = (Decimal(part * 100) / whole).quantize(_ONE_PLACE, rounding=ROUND_HALF_UP)
    return f" ({format_measure(percent, '%')})"
