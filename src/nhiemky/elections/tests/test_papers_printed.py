"""Every paper becomes PDF and DOCX, and no page holds nothing but signatures."""

import io

import docx
import pytest
from pypdf import PdfReader

from nhiemky.elections import papers
from nhiemky.elections.tests import records
from nhiemky.printing.pdf import to_pdf
from nhiemky.printing.word import to_docx

SMALL, LARGE = (records.RECORD, records.BALLOT), records.of_size(31)
OF_THE_BALLOT = (
    papers.ballot_list,
    papers.counting_minutes,
    papers.sealing_record,
    papers.destruction_record,
    papers.keying_journal,
)
OF_THE_ELECTION = (papers.result_report, papers.approval_request)
MADE = [
    (f"{make.__name__}-{len(ballot.names)}", make(record, ballot))
    for make in OF_THE_BALLOT
    for record, ballot in (SMALL, LARGE)
]
MADE += [
    (f"{make.__name__}-{len(ballot.names)}", make(record))
    for make in OF_THE_ELECTION
    for record, ballot in (SMALL, LARGE)
]


@pytest.mark.parametrize("paper", [paper for _, paper in MADE], ids=[name for name, _ in MADE])
def test_it_is_printed(paper):
    pages = PdfReader(io.BytesIO(to_pdf(paper))).pages
    last = [line for line in pages[-1].extract_text().splitlines() if line.strip()]
    signed = [line for one in paper.signatures for line in (one.authority, one.post, one.name) if line]
    assert any(len(line) > 3 and not any(words in line for words in signed) for line in last[:3])
    assert docx.Document(io.BytesIO(to_docx(paper))).tables
