"""The only doors to the figures of a ward."""

from nhiemky.figures.access.figures import (
    FigureOfWard,
    for_figure_reader,
    for_figure_writer,
    for_reader,
    for_writer,
    may_read,
    may_write,
)
from nhiemky.figures.access.sums import (
    ComparedIndicator,
    SuperiorIndicator,
    for_compared,
    for_superior,
    for_superior_indicator,
    superiors_of,
)

__all__ = [
    "ComparedIndicator",
    "FigureOfWard",
    "SuperiorIndicator",
    "for_compared",
    "for_figure_reader",
    "for_figure_writer",
    "for_reader",
    "for_superior",
    "for_superior_indicator",
    "for_writer",
    "may_read",
    "may_write",
    "superiors_of",
]
