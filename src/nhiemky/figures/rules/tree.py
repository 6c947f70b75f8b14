"""Which figures may be lines of which: same unit, same measure, no circle, one whole each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from nhiemky.kernel.refusals import Refused


class Covers(StrEnum):
    """The lines are the whole of a figure and add up, or some of it ("trong đó")."""

    ALL = "all"
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Node:
    """A figure in the tree, by ids."""

    id: int
    unit: int
    measure: str
    part_of: int | None = None


def check(*, whole: Node, parts: Sequence[Node], above: Collection[int]) -> None:
    """`above` holds the ids of the figures of which the whole is itself a line."""
    for part in parts:
        if part.id == whole.id or part.id in above:
            raise Refused("figure-part-of-itself", field="parts")
        if part.unit != whole.unit:
            raise Refused("figure-part-of-another-unit", field="parts")
        if part.measure != whole.measure:
            raise Refused("figure-part-of-another-measure", field="parts")
        if part.part_of not in (None, whole.id):
            raise Refused("figure-part-of-two", field="parts")
