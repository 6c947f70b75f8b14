"""Writers that the actions, higher rooms and the sample use inside their own action. No gate, no transaction.

`write_conference(ward, ConferenceContent(…))`, then `write_line(conference, SpeechContent(…))` for each line, in order.
"""

from __future__ import annotations

from nhiemky.conferences.steps.checks import check, check_head, check_marks, check_removal
from nhiemky.conferences.steps.contents import (
    AttendanceContent,
    AwardContent,
    ConclusionContent,
    ConferenceContent,
    Content,
    FindingContent,
    PartContent,
    PhotoContent,
    RemarkContent,
    ReportContent,
    SpeechContent,
    VoteContent,
    said,
)
from nhiemky.conferences.steps.ending import close, source_label
from nhiemky.conferences.steps.lines import (
    columns_of,
    erase_line,
    line_again,
    of_part,
    place_line,
    rewrite_line,
    write_line,
)
from nhiemky.conferences.steps.meeting import (
    Mark,
    NewOpinion,
    assign,
    begin_again,
    begin_recording,
    being_recorded,
    call_roll,
    conclusion_again,
    opinion_again,
    raise_opinion,
    rewrite_conference,
    waive,
    write_conference,
)

__all__ = [
    "AttendanceContent",
    "AwardContent",
    "ConclusionContent",
    "ConferenceContent",
    "Content",
    "FindingContent",
    "Mark",
    "NewOpinion",
    "PartContent",
    "PhotoContent",
    "RemarkContent",
    "ReportContent",
    "SpeechContent",
    "VoteContent",
    "assign",
    "begin_again",
    "begin_recording",
    "being_recorded",
    "call_roll",
    "check",
    "check_head",
    "check_marks",
    "check_removal",
    "close",
    "columns_of",
    "conclusion_again",
    "erase_line",
    "line_again",
    "of_part",
    "opinion_again",
    "place_line",
    "raise_opinion",
    "rewrite_conference",
    "rewrite_line",
    "said",
    "source_label",
    "waive",
    "write_conference",
    "write_line",
]
