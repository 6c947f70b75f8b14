"""The only doors to resolutions and targets of a ward."""

from nhiemky.targets.access.following import (
    QuotationOfTarget,
    RemedyOfYear,
    for_quotation,
    for_remedy,
    may_quote,
)
from nhiemky.targets.access.reports import (
    ReportOfWard,
    for_report,
    for_report_file,
    for_report_writer,
    for_reports,
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
    "ReportOfWard",
    "for_report",
    "for_report_file",
    "for_report_writer",
    "for_reports",
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
