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

__all__ = [
    "add_version",
    "confirm",
    "enter",
    "enter_many",
    "entered",
    "facts",
    "freeze",
    "write_figure",
]
