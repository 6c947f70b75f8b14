"""The only doors to the catalogue of a ward, and to the evidence of a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from nhiemky.figures.access.figures import for_figure_reader
from nhiemky.figures.models import Figure, FigureVersion, Indicator
from nhiemky.files.models import StoredFile
from nhiemky.org import access
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class IndicatorInWard:
    """What a page of one indicator works on; `own`: the ward has defined it, it is no superior's."""

    ward: Unit
    indicator: Indicator

    @property
    def own(self) -> bool:
        return self.indicator.unit_id == self.ward.pk


@dataclass(frozen=True, slots=True)
class EvidenceOfFigure:
    """A file that was given with a value."""

    ward: Unit
    figure: Figure
    file: StoredFile


def for_indicator_reader(actor: Any, *, ward: str, indicator_id: int) -> IndicatorInWard:
    return _indicator(access.for_reader(actor, ward=ward), indicator_id)


def for_indicator_counter(actor: Any, *, ward: str, indicator_id: int) -> IndicatorInWard:
    """Who enters figures: also for indicators that a superior has defined."""
    return _indicator(access.for_writer(actor, ward=ward), indicator_id)


def for_indicator_writer(actor: Any, *, ward: str, indicator_id: int) -> IndicatorInWard:
    """Who changes the line itself: only one of the ward's own."""
    found = _indicator(access.for_writer(actor, ward=ward), indicator_id)
    if not found.own:
        raise PermissionDenied
    return found


def for_evidence(actor: Any, *, ward: str, figure_id: int, number: int) -> EvidenceOfFigure:
    found = for_figure_reader(actor, ward=ward, figure_id=figure_id)
    version = FigureVersion.objects.filter(figure=found.figure, number=number, file__isnull=False)
    version_found = version.select_related("file").first()
    if version_found is None or version_found.file is None:
        raise Http404
    return EvidenceOfFigure(found.ward, found.figure, version_found.file)


def _indicator(ward: Unit, indicator_id: int) -> IndicatorInWard:
    seen = Indicator.objects.filter(unit_id__in=ward.ids_above)
    indicator = seen.select_related("unit", "operand", "second").filter(pk=indicator_id).first()
    if indicator is None:
        raise Http404
    return IndicatorInWard(ward, indicator)
