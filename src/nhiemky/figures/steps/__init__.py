"""Writers that higher rooms and the sample may use inside their own action."""

from nhiemky.figures.steps.campaigns import (
    NewCampaign,
    asked_again,
    campaign_again,
    opened,
    say_lacking,
    sheet_again,
    write_campaign,
)
from nhiemky.figures.steps.catalogue import define, define_usual, defined, write_indicator
from nhiemky.figures.steps.catalogue import edit as edit_indicator
from nhiemky.figures.steps.figures import (
    add_version,
    confirm,
    enter,
    enter_many,
    entered,
    facts,
    freeze,
    take_evidence,
    write_figure,
)
from nhiemky.figures.steps.reporting import Outcome, Put, Spot, put_value, says
from nhiemky.figures.steps.sums import gathered, recount

__all__ = [
    "NewCampaign",
    "Outcome",
    "Put",
    "Spot",
    "add_version",
    "asked_again",
    "campaign_again",
    "confirm",
    "define",
    "define_usual",
    "defined",
    "edit_indicator",
    "enter",
    "enter_many",
    "entered",
    "facts",
    "freeze",
    "gathered",
    "opened",
    "put_value",
    "recount",
    "say_lacking",
    "sheet_again",
    "says",
    "take_evidence",
    "write_campaign",
    "write_figure",
    "write_indicator",
]
