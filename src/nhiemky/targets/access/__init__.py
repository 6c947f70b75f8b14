"""The only doors to resolutions and targets of a ward."""

from nhiemky.targets.access.resolutions import (
    ResolutionOfWard,
    TargetOfWard,
    for_reader,
    for_resolution,
    for_resolution_writer,
    for_target,
    for_target_writer,
    for_writer,
    may_write,
)

__all__ = [
    "ResolutionOfWard",
    "TargetOfWard",
    "for_reader",
    "for_resolution",
    "for_resolution_writer",
    "for_target",
    "for_target_writer",
    "for_writer",
    "may_write",
]
