"""Money of a season: estimate, settlement, what is left or was overspent. Sums are always computed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused

#: A congress of a commune cost about fifty million đồng (elections §6.3); a thousand times that is a slip of zeros.
MOST = 10**15


@dataclass(frozen=True, slots=True)
class Item:
    """`settled` None: not settled yet."""

    estimate: int
    settled: int | None = None

    @property
    def difference(self) -> int | None:
        """Settled minus estimated: above nought, more was spent."""
        return None if self.settled is None else self.settled - self.estimate


@dataclass(frozen=True, slots=True)
class Total:
    """`settled` counts what is settled; `difference` compares settled items with their own estimates."""

    items: int
    estimate: int
    settled: int
    difference: int
    open_items: int


def total(items: Iterable[Item]) -> Total:
    known = list(items)
    done = [item for item in known if item.settled is not None]
    return Total(
        items=len(known),
        estimate=sum(item.estimate for item in known),
        settled=sum(item.settled or 0 for item in done),
        difference=sum(item.difference or 0 for item in done),
        open_items=len(known) - len(done),
    )


def check_item(*, item: str, estimate: int, settled: int | None) -> None:
    """Refuse money for nothing, less than nothing, and a slip of zeros."""
    if not item.strip():
        raise Refused("funding-without-item", field="item")
    for field, amount in (("estimate", estimate), ("settled", settled or 0)):
        if amount < 0:
            raise Refused("funding-below-nothing", field=field)
        if amount >= MOST:
            raise Refused("funding-too-much", field=field)
