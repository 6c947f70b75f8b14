"""Do the parts add up, is the part within the whole, is the new value of the size of the old one?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from nhiemky.kernel.refusals import Refused

NOTHING = Decimal(0)
SUSPICIOUS_FACTOR = 10  # a slip of one place of the decimal comma


@dataclass(frozen=True, slots=True)
class Amount:
    """A value and whether it is exact: "hơn 527" adds up with nothing."""

    value: Decimal
    exact: bool = True


@dataclass(frozen=True, slots=True)
class SumCheck:
    """The total as it was entered beside the sum of its parts."""

    total: Decimal
    parts: Decimal
    comparable: bool

    @property
    def difference(self) -> Decimal:
        return self.total - self.parts

    @property
    def wrong(self) -> bool:
        return self.comparable and self.difference != 0


def difference(total: Decimal, parts: Iterable[Decimal]) -> Decimal:
    """What the parts lack to the total; negative when they are more than it; 0 when they add up."""
    return total - sum(parts, NOTHING)


def check_sum(total: Amount, parts: Sequence[Amount]) -> SumCheck:
    """Compare only when there are parts and everything is exact: with "gần" or "hơn" nothing can be said."""
    comparable = bool(parts) and total.exact and all(part.exact for part in parts)
    return SumCheck(total.value, sum((part.value for part in parts), NOTHING), comparable)


def check_ratio(value: Decimal, out_of: Decimal | None) -> None:
    """n of m: the whole is more than nothing and the part not more than the whole."""
    if out_of is None:
        return
    if out_of <= 0:
        raise Refused("figure-out-of-nothing", field="value")
    if value < 0 or value > out_of:
        raise Refused("figure-part-exceeds-whole", part=str(value), whole=str(out_of), field="value")


def factor(new: Decimal, last: Decimal) -> Decimal:
    """How many times the larger of the two contains the smaller; 1 when either is nothing."""
    if not new or not last:
        return Decimal(1)
    smaller, larger = sorted((abs(new), abs(last)))
    return larger / smaller


def is_suspicious(new: Decimal, last: Decimal) -> bool:
    """Worth the question "really?": ten times the last value or more, a tenth of it or less."""
    return factor(new, last) >= SUSPICIOUS_FACTOR
