"""Writers that higher rooms and the sample may use inside their own action."""

from nhiemky.figures.steps.campaigns import asked_again, campaign_again, say_lacking, sheet_again
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
from nhiemky.figures.steps.reporting import Outcome, Put, Spot, put_value, says

__all__ = [
    "Outcome",
    "Put",
    "Spot",
    "add_version",
    "asked_again",
    "campaign_again",
    "confirm",
    "enter",
    "enter_many",
    "entered",
    "facts",
    "freeze",
    "put_value",
    "say_lacking",
    "sheet_again",
    "says",
    "write_figure",
]
