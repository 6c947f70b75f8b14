"""Writers that the actions, higher rooms and the sample use inside their own action. No gate, no transaction."""

from nhiemky.targets.steps.following import switch_directive, write_remedy
from nhiemky.targets.steps.resolutions import (
    ProgrammeContent,
    ResolutionContent,
    facts,
    fill,
    lock_resolution,
    locked_resolution,
    write_programme,
    write_resolution,
)
from nhiemky.targets.steps.targets import (
    Decided,
    TargetContent,
    TargetPlace,
    changes,
    correct_version,
    locked_target,
    promised,
    write_target,
    write_version,
)

__all__ = [
    "Decided",
    "ProgrammeContent",
    "ResolutionContent",
    "TargetContent",
    "TargetPlace",
    "changes",
    "correct_version",
    "facts",
    "fill",
    "lock_resolution",
    "locked_resolution",
    "locked_target",
    "promised",
    "switch_directive",
    "write_programme",
    "write_remedy",
    "write_resolution",
    "write_target",
    "write_version",
]
