"""What can happen to a round of opinions."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class OpinionRoundOpened:
    """`version`: number of the version that was handed round; `asked`: how many are asked; `public`: residents too."""

    draft: int
    round: int
    number: int
    version: int
    asked: int
    public: bool
    opened: Values


@dataclass(frozen=True, slots=True)
class AskedReminded:
    draft: int
    round: int
    count: int
    reminded: Values


@dataclass(frozen=True, slots=True)
class AskedAgreed:
    """Somebody who was asked has nothing to say; `way`: online, on paper, in a conference."""

    draft: int
    round: int
    asked: int
    way: str
    agreed: Values


@dataclass(frozen=True, slots=True)
class OpinionRoundExtended:
    draft: int
    round: int
    extended: Values


@dataclass(frozen=True, slots=True)
class OpinionRoundClosed:
    """`opinions`: how many stand; `silent`: how many of those asked never answered."""

    draft: int
    round: int
    opinions: int
    silent: int
    closed: Values


@dataclass(frozen=True, slots=True)
class OpinionRoundPublished:
    """By a decision the public reads what became of the opinions; `names`: of those who agreed to it."""

    draft: int
    round: int
    opinions: int
    names: bool
    published: Values
