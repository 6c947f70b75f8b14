"""Attach figures of the register to a season that is known by its report only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import FiguresReported
from nhiemky.congresses.models import Season
from nhiemky.congresses.rules import reporting
from nhiemky.figures.models import Figure
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def report_figures(
    actor: Any, season: Season, *, figures: Mapping[str, Figure], others: Sequence[Figure] = ()
) -> Season:
    """`figures`: kind → figure; what was attached before and is not among them is attached no longer."""
    # facts
    season = Season.objects.select_for_update(of=("self",)).get(pk=season.pk)
    by_kind = {kind: figure.pk for kind, figure in figures.items()}
    rest = [figure.pk for figure in others]
    # decision
    reporting.check_reportable(imported=season.imported, congresses=season.congresses.count())
    reporting.check_figures(by_kind, rest)
    # consequences
    steps.attach_figures(season, by_kind, others=rest)
    event = FiguresReported(season.pk, (*by_kind.values(), *rest))
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return season
