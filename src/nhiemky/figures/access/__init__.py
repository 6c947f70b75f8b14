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

__all__ = [
    "FigureOfWard",
    "for_figure_reader",
    "for_figure_writer",
    "for_reader",
    "for_writer",
    "may_read",
    "may_write",
]
