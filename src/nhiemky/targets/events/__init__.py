"""What can happen to resolutions and targets."""

from nhiemky.targets.events.progress import (
    DirectiveHidden,
    DirectiveShown,
    RemedyWritten,
)
from nhiemky.targets.events.reports import ReportDrafted
from nhiemky.targets.events.resolutions import (
    DirectiveEdited,
    DirectiveRecorded,
    ProgrammeAdded,
    ProgrammeEdited,
    ProgrammeLinked,
    ProgrammeUnlinked,
    ResolutionEdited,
    ResolutionLocked,
    ResolutionWritten,
    YardsticksSet,
)
from nhiemky.targets.events.targets import (
    MilestoneReached,
    TargetAdjusted,
    TargetCalledDecisive,
    TargetCorrected,
    TargetNotCalledDecisive,
    TargetPlaced,
    TargetWritten,
)

__all__ = [
    "DirectiveEdited",
    "DirectiveHidden",
    "DirectiveRecorded",
    "DirectiveShown",
    "MilestoneReached",
    "ProgrammeAdded",
    "ProgrammeEdited",
    "ProgrammeLinked",
    "ProgrammeUnlinked",
    "RemedyWritten",
    "ReportDrafted",
    "ResolutionEdited",
    "ResolutionLocked",
    "ResolutionWritten",
    "TargetAdjusted",
    "TargetCalledDecisive",
    "TargetCorrected",
    "TargetNotCalledDecisive",
    "TargetPlaced",
    "TargetWritten",
    "YardsticksSet",
]
