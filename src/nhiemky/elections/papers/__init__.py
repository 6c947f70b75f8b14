"""The papers of an election, made from its record. Always Vietnamese; nothing here tells what stands on one ballot paper."""

from nhiemky.elections.papers.approval_request import approval_request
from nhiemky.elections.papers.ballot_list import ballot_list
from nhiemky.elections.papers.counting_minutes import counting_minutes
from nhiemky.elections.papers.destruction_record import destruction_record
from nhiemky.elections.papers.keying_journal import keying_journal
from nhiemky.elections.papers.reading_journal import reading_journal
from nhiemky.elections.papers.result_report import result_report
from nhiemky.elections.papers.sealing_record import sealing_record

__all__ = [
    "approval_request",
    "ballot_list",
    "counting_minutes",
    "destruction_record",
    "keying_journal",
    "reading_journal",
    "result_report",
    "sealing_record",
]
