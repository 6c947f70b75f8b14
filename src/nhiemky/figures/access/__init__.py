"""The only doors to the figures and the catalogue of a ward."""

from nhiemky.figures.access.catalogue import (
    EvidenceOfFigure,
    IndicatorInWard,
    for_evidence,
    for_indicator_counter,
    for_indicator_reader,
    for_indicator_writer,
)
from nhiemky.figures.access.figures import (
    FigureOfWard,
    for_figure_reader,
    for_figure_writer,
    for_reader,
    for_writer,
    may_read,
    may_write,
)

__all__ = [
    "EvidenceOfFigure",
    "FigureOfWard",
    "IndicatorInWard",
    "for_evidence",
    "for_figure_reader",
    "for_figure_writer",
    "for_indicator_counter",
    "for_indicator_reader",
    "for_indicator_writer",
    "for_reader",
    "for_writer",
    "may_read",
    "may_write",
]
