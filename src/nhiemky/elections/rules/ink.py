"""What a reader may say of one box or one name: marked, not marked, or that it is not certain."""

from __future__ import annotations

from enum import StrEnum

from nhiemky.elections.rules.scanned import Mark


class Verdict(StrEnum):
    MARKED = "marked"
    NOT_MARKED = "not-marked"
    DOUBTFUL = "doubtful"


def together(first: Verdict, second: Verdict) -> Mark:
    """Certain only where both readers are, and say the same."""
    if first is not second or first is Verdict.DOUBTFUL:
        return None
    return first is Verdict.MARKED
