"""An open vote by hand: its counts never exceed those present."""

from __future__ import annotations

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
