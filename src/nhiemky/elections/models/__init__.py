"""The facts of elections; the modules inside read from elections to rounds to scans and appointments."""

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
from nhiemky.elections.models.scans import (
    InkMap,
    Judgement,
    Scan,
    ScannedSheet,
    SealedFile,
    SealedKey,
    Template,
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
    "InkMap",
    "Judgement",
    "Paper",
    "RollLine",
    "Round",
    "RoundName",
    "Scan",
    "ScannedSheet",
    "SealedFile",
    "SealedKey",
    "Stack",
    "Template",
]
