"""Two operators keyed the same papers: where do their stacks differ? Papers have no numbers, so stacks are compared
as heaps: the same papers in another order are the same stack.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """Marks that stand in one stack only, with how many more of them. `positions` (0-based): where the sequences differ.

    Positions are known only for stacks of one length, and say nothing where both operators turned the papers in
    different orders; they are for the two who still hold the batch in their hands.
    """

    only_first: tuple[tuple[str, int], ...]
    only_second: tuple[tuple[str, int], ...]
    positions: tuple[int, ...]

    @property
    def agree(self) -> bool:
        """Whether both stacks hold the same papers."""
        return not self.only_first and not self.only_second


def differences(*, first: Sequence[str], second: Sequence[str]) -> Difference:
    """Compare two stacks of marks (texts of `marks`)."""
    in_first, in_second = Counter(first), Counter(second)
    positions = (
        tuple(at for at, (one, other) in enumerate(zip(first, second, strict=True)) if one != other)
        if len(first) == len(second)
        else ()
    )
    return Difference(_more(in_first, in_second), _more(in_second, in_first), positions)


def _more(these: Counter[str], those: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((these - those).items()))
