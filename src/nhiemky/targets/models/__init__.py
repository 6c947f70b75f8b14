"""Resolutions, their programmes and targets, what they are measured by and what was said about them."""

from nhiemky.targets.models.following import Directive, Remedy
from nhiemky.targets.models.resolutions import Programme, ProgrammeLink, Resolution
from nhiemky.targets.models.targets import CADENCES, OPERATORS, Attainment, Target, TargetVersion, Yardstick

__all__ = [
    "CADENCES",
    "OPERATORS",
    "Attainment",
    "Directive",
    "Programme",
    "ProgrammeLink",
    "Remedy",
    "Resolution",
    "Target",
    "TargetVersion",
    "Yardstick",
]
