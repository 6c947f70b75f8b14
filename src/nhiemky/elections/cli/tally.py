"""`nhiemky tally`: cases are read and decided. No Django and no database: it starts at once."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from nhiemky.elections.rules.cases import Case, cases
from nhiemky.elections.rules.tally import decide_case
from nhiemky.files.reading.arguments import text_of


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
    is_list, found = cases(text_of(source))
    asked, outcomes = [], []
    for case in found:
        outcomes.append(decide_case(case))
        # Ten thousand cases with all their papers would stand in memory together.
        asked.append(dataclasses.replace(case, papers=None))
    return Tallied(is_list, asked, outcomes)
