"""Writers that the actions, higher rooms and the sample use inside their own action. No gate, no transaction."""

from nhiemky.targets.steps.following import (
    DirectiveContent,
    NumbersSource,
    fill_directive,
    write_attainment,
    write_directive,
    write_programme_link,
    write_yardsticks,
)
from nhiemky.targets.steps.remedies import (
    switch_directive,
    write_remedy,
)
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
    "DirectiveContent",
    "NumbersSource",
    "ProgrammeContent",
    "ResolutionContent",
    "TargetContent",
    "TargetPlace",
    "changes",
    "correct_version",
    "facts",
    "fill",
    "fill_directive",
    "lock_resolution",
    "locked_resolution",
    "locked_target",
    "promised",
    "switch_directive",
    "write_attainment",
    "write_directive",
    "write_programme",
    "write_programme_link",
    "write_remedy",
    "write_resolution",
    "write_target",
    "write_version",
    "write_yardsticks",
]
