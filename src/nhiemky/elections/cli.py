"""`nhiemky tally` without its words: cases are read and decided. No Django and no database: it starts at once."""

from __future__ import annotations

import dataclasses
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nhiemky.elections.rules.cases import Case, cases
from nhiemky.elections.rules.malformed import Malformed
from nhiemky.elections.rules.tally import decide_case

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Tallied:
    """`outcomes` as the contract has them; `asked`: their cases without the papers. `is_list`: a list was given."""

    is_list: bool
    asked: list[Case]
    outcomes: list[dict[str, Any]]

    @property
    def any_refused(self) -> bool:
        """Whether a case was refused: exit status 1."""
        return any(outcome["refused"] for outcome in self.outcomes)


def tally(source: str) -> Tallied:
    """Decide the cases of a file, or of the standard input (`-`). Raises OSError, and Malformed for what is no case."""
    is_list, found = cases(_text(source))
    asked, outcomes = [], []
    for case in found:
        outcomes.append(decide_case(case))
        # Ten thousand cases with all their papers would stand in memory together.
        asked.append(dataclasses.replace(case, papers=None))
    return Tallied(is_list, asked, outcomes)


def _text(source: str) -> str:
    content = sys.stdin.buffer.read() if source == STDIN else Path(source).read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        raise Malformed("not-utf8", path=f"{line}:{column}") from None
