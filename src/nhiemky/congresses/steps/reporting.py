"""Writers of what an old report said about a season."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nhiemky.congresses.models import ReportedFigure, Season


def attach_figures(season: Season, figures: Mapping[str, int], *, others: Sequence[int]) -> None:
    """Kind → id of the figure; these and no others."""
    season.reported.all().delete()
    ReportedFigure.objects.bulk_create(
        ReportedFigure(season=season, kind=kind, figure_id=figure)
        for kind, figure in (
            *figures.items(),
            *((ReportedFigure.Kind.OTHER, figure) for figure in others),
        )
    )
