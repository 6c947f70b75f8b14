"""The only doors to the figures of a ward."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from nhiemky.figures.models import Figure
from nhiemky.org import access
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class FigureOfWard:
    """What a page of one figure works on."""

    ward: Unit
    figure: Figure


def for_reader(actor: Any, *, ward: str) -> Unit:
    return access.for_reader(actor, ward=ward)


def for_writer(actor: Any, *, ward: str) -> Unit:
    return access.for_writer(actor, ward=ward)


def for_figure_reader(actor: Any, *, ward: str, figure_id: int) -> FigureOfWard:
    return _figure(access.for_reader(actor, ward=ward), figure_id)


def for_figure_writer(actor: Any, *, ward: str, figure_id: int) -> FigureOfWard:
    return _figure(access.for_writer(actor, ward=ward), figure_id)


def _figure(ward: Unit, figure_id: int) -> FigureOfWard:
    figures = Figure.objects.select_related(
        *("unit", "part_of", "indicator", "current__entered_by", "current__confirmed_by", "current__file")
    )
    figure = figures.filter(unit__path__startswith=ward.path, pk=figure_id).first()
    if figure is None:
        raise Http404
    return FigureOfWard(ward, figure)


def may_write(actor: Any, ward: Unit) -> bool:
    """Whether the pages show the actor what changes something."""
    return access.holds(actor, access.WRITERS, ward)


def may_read(actor: Any, ward: Unit) -> bool:
    """Whether figures are shown to the actor on pages of other rooms."""
    return access.holds(actor, access.READERS, ward)
