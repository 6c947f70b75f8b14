"""The facts of elections; the modules inside read from elections to rounds to appointments."""

from nhiemky.elections.models.appointments import Appointee, Appointment, ConfirmedPractice
from nhiemky.elections.models.elections import (
    Assembly,
    BoardMember,
    Body,
    Candidate,
    Decision,
    Election,
    ElectionState,
)
from nhiemky.elections.models.rounds import (
    Batch,
    Count,
    ExclusionReason,
    Paper,
    RollLine,
    Round,
    RoundName,
    Stack,
)

__all__ = [
    "Appointee",
    "Appointment",
    "Assembly",
    "Batch",
    "BoardMember",
    "Body",
    "Candidate",
    "ConfirmedPractice",
    "Count",
    "Decision",
    "Election",
    "ElectionState",
    "ExclusionReason",
    "Paper",
    "RollLine",
    "Round",
    "RoundName",
    "Stack",
]
