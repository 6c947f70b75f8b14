"""Which figures may be attached to a season as what an old report said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nhiemky.kernel.refusals import Refused

OTHER = "other"


def check_reportable(*, imported: bool, congresses: int) -> None:
    """A season that is counted here has no reported figures beside its own: they would never be the same."""
    if congresses and not imported:
        raise Refused("season-is-counted")


def check_figures(figures: Mapping[str, int], others: Sequence[int]) -> None:
    """Each figure says one thing. Refuse one that is attached twice, and an empty report."""
    attached = [*figures.values(), *others]
    if not attached:
        raise Refused("report-without-figures")
    for kind, figure in figures.items():
        if attached.count(figure) > 1:
            raise Refused("figure-reported-twice", field=kind)
    if len(set(others)) < len(others):
        raise Refused("figure-reported-twice", field=OTHER)
