"""Choices that the texts we could read leave open: settings of a ward, each with its default and its evidence.

Pages that depend on one say "to be confirmed" and name the setting (domain notes on elections, §4 and §9).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from nhiemky.elections.rules.regulation import Evidence
from nhiemky.kernel.refusals import Refused


class ConferenceDenominator(StrEnum):
    """Of whom more than half elect at a conference of a committee."""

    SUMMONED = "summoned"
    INCUMBENT = "incumbent"


class TieBreak(StrEnum):
    """Who wins the vote between tied persons: the higher count, or only one above half."""

    PLURALITY = "plurality"
    MAJORITY = "majority"


class Alternates(StrEnum):
    """How alternates are found when more than the seats are above half."""

    BY_VOTES = "by_votes"
    SECOND_BALLOT = "second_ballot"


class AllDisagree(StrEnum):
    """What a paper with columns is that gives nobody a vote; the counting board decides in each case."""

    INVALID = "invalid"
    VALID = "valid"


class Rounding(StrEnum):
    """How printed percentages are rounded; nothing is decided by them."""

    HALF_UP = "half_up"
    TRUNCATE = "truncate"


class Decimals(StrEnum):
    """Decimals of printed percentages."""

    ONE = "1"
    TWO = "2"


class Choice(NamedTuple):
    """A setting: what it may be, what it is if nobody chose, how well that is known and where it is written."""

    values: type[StrEnum]
    default: StrEnum
    evidence: Evidence
    section: str


@dataclass(frozen=True, slots=True)
class Practice:
    """The choices of a ward; the defaults are those of `CHOICES`."""

    conference_denominator: ConferenceDenominator = ConferenceDenominator.SUMMONED
    tie_break: TieBreak = TieBreak.PLURALITY
    alternates: Alternates = Alternates.BY_VOTES
    all_disagree: AllDisagree = AllDisagree.INVALID
    rounding: Rounding = Rounding.HALF_UP
    decimals: Decimals = Decimals.TWO


CHOICES: Mapping[str, Choice] = {
    "conference_denominator": Choice(
        ConferenceDenominator, ConferenceDenominator.SUMMONED, Evidence.RECALLED, "4.1"
    ),
    "tie_break": Choice(TieBreak, TieBreak.PLURALITY, Evidence.RECALLED, "4.3"),
    "alternates": Choice(Alternates, Alternates.BY_VOTES, Evidence.PARTLY, "4.5"),
    "all_disagree": Choice(AllDisagree, AllDisagree.INVALID, Evidence.DERIVED, "3.2"),
    "rounding": Choice(Rounding, Rounding.HALF_UP, Evidence.VERIFIED, "4.8"),
    "decimals": Choice(Decimals, Decimals.TWO, Evidence.VERIFIED, "4.8"),
}


def practice(values: Mapping[str, str]) -> Practice:
    """The choices with these values, defaults for the rest. Refused: a choice or a value that does not exist."""
    chosen: dict[str, StrEnum] = {}
    for key, value in values.items():
        if key not in CHOICES or value not in list(CHOICES[key].values):
            raise Refused("no-such-practice", key=key, value=value, field=key)
        chosen[key] = CHOICES[key].values(value)
    return Practice(**chosen)  # type: ignore[arg-type]  # each is of the type of its own choice
