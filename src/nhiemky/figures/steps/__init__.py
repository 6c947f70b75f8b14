"""Writers that higher rooms and the sample may use inside their own action."""

from nhiemky.figures.steps.figures import (
    add_version,
    confirm,
    enter,
    enter_many,
    entered,
    facts,
    freeze,
    write_figure,
)
from nhiemky.figures.steps.sums import gathered, recount

__all__ = [
    "add_version",
    "confirm",
    "enter",
    "enter_many",
    "entered",
    "facts",
    "freeze",
    "gathered",
    "recount",
    "write_figure",
]
