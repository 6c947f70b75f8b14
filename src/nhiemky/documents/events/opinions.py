"""What can happen to opinions on drafts."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class OpinionRaised:
    draft: int
    opinion: int
    number: int
    venue: str
    raised: Values


@dataclass(frozen=True, slots=True)
class OpinionAnswered:
    draft: int
    opinion: int
    number: int
    disposition: str
    answered: Values


@dataclass(frozen=True, slots=True)
class OpinionWithdrawn:
    draft: int
    opinion: int
    number: int
    withdrawn: Values
