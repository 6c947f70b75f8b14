"""The only doors to resolutions and targets of a ward."""

from nhiemky.targets.access.following import (
    QuotationOfTarget,
    RemedyOfYear,
    for_quotation,
    for_remedy,
    may_quote,
)
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
    "QuotationOfTarget",
    "RemedyOfYear",
    "ResolutionOfWard",
    "TargetOfWard",
    "for_quotation",
    "for_reader",
    "for_remedy",
    "for_resolution",
    "for_resolution_writer",
    "for_target",
    "for_target_writer",
    "for_writer",
    "may_quote",
    "may_write",
]
