"""The papers of an election, made from its record. Always Vietnamese; nothing here tells what stands on one ballot paper."""

from nhiemky.elections.papers.approval_request import approval_request
from nhiemky.elections.papers.ballot_list import ballot_list
from nhiemky.elections.papers.counting_minutes import counting_minutes
from nhiemky.elections.papers.result_report import result_report

__all__ = ["approval_request", "ballot_list", "counting_minutes", "result_report"]
