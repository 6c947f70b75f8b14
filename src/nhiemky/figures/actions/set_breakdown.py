"""Say which figures are the lines of a figure. Lines that do not add up are shown, not refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.figures.events import BreakdownSet
from nhiemky.figures.models import Figure
from nhiemky.figures.queries import Breakdown, breakdown, wholes_above
from nhiemky.figures.rules import tree
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def set_breakdown(
    actor: Any, figure: Figure, *, parts: Sequence[Figure], covers: tree.Covers, revision: int
) -> Breakdown:
    """`parts` in their order; `covers` says whether they are all of the figure or some of it ("trong đó")."""
    # facts
    figure = Figure.objects.select_for_update().get(pk=figure.pk)
    lines = list(Figure.objects.select_for_update().filter(pk__in=[part.pk for part in parts]))
    # decision
    if revision != figure.revision:
        raise Refused("changed-meanwhile")
    tree.check(
        whole=tree.Node(figure.pk, figure.unit_id, figure.measure, figure.part_of_id),
        parts=[tree.Node(line.pk, line.unit_id, line.measure, line.part_of_id) for line in lines],
        above=wholes_above(figure),
    )
    # consequences
    order = {part.pk: place for place, part in enumerate(parts, start=1)}
    Figure.objects.filter(part_of=figure).exclude(pk__in=order).update(part_of=None, position=0)
    for line in lines:
        line.part_of, line.position = figure, order[line.pk]
    Figure.objects.bulk_update(lines, ["part_of", "position"])
    figure.is_sum_of_parts = covers is tree.Covers.ALL
    figure.revision += 1
    figure.save(update_fields=["is_sum_of_parts", "revision"])
    event = BreakdownSet(figure.pk, tuple(order), figure.is_sum_of_parts)
    record(actor, event, unit=figure.unit_id, topic=f"figure/{figure.pk}")
    return breakdown(figure)
