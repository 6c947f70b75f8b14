"""`nhiemky proof`: a file is read and proofread. No Django and no database."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from nhiemky.documents.reading.proof_texts import MOST_BYTES, text_of
from nhiemky.documents.reading.word_list import word_list
from nhiemky.documents.rules.proofreading import proofread
from nhiemky.documents.rules.proofreading_finding import Finding, Severity
from nhiemky.documents.rules.proofreading_known import Known
from nhiemky.files.rules.names import ending_of

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Proofread:
    """The text as it was read and what to look at in it."""

    text: str
    findings: list[Finding]

    @property
    def any_error(self) -> bool:
        """Whether something is surely wrong: exit status 1."""
        return any(found.severity is Severity.ERROR for found in self.findings)


def proof(source: str, *, home: Path) -> Proofread:
    """Proofread a file, or plain text from the standard input (`-`); `home` may hold a list of words.

    Raises OSError, and Refused for what is no text.
    """
    if source == STDIN:
        content, ending = sys.stdin.buffer.read(MOST_BYTES + 1), "txt"
    else:
        with Path(source).open("rb") as file:
            content, ending = file.read(MOST_BYTES + 1), ending_of(source)
    text = text_of(content, ending=ending)
    return Proofread(text, proofread(text, known=Known(words=word_list(home))))
