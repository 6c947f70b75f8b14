"""The record of a conference."""

from nhiemky.conferences.models.lines import Line
from nhiemky.conferences.models.meeting import (
    Attendance,
    Conference,
    ConferenceKind,
    Part,
    PartKind,
    PartOfDay,
)
from nhiemky.conferences.models.proceedings import (
    AwardAct,
    Conclusion,
    Finding,
    HandVote,
    Photo,
    RaisedOpinion,
    Remark,
    Report,
    Speech,
)

__all__ = [
    "Attendance",
    "AwardAct",
    "Conclusion",
    "Conference",
    "ConferenceKind",
    "Finding",
    "HandVote",
    "Line",
    "Part",
    "PartKind",
    "PartOfDay",
    "Photo",
    "RaisedOpinion",
    "Remark",
    "Report",
    "Speech",
]
