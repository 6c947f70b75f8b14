"""What can happen to an election. Nothing here tells what stands on a paper, nor when a single paper was keyed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class ElectionOpened:
    election: int
    body: str
    assembly: str
    regulation: str
    by_election: bool
    poll_of: int | None
    values: Values


@dataclass(frozen=True, slots=True)
class ElectionEdited:
    election: int
    values: Values


@dataclass(frozen=True, slots=True)
class SeatsVoted:
    election: int
    decision: int
    seats: int
    alternates: int
    values: Values


@dataclass(frozen=True, slots=True)
class CandidateNominated:
    """`person`: id; `supporters` of `attending` for a name that is not on the official list."""

    election: int
    candidate: int
    person: int
    source: str
    supporters: int | None
    attending: int | None


@dataclass(frozen=True, slots=True)
class CandidateRemoved:
    election: int
    person: int


@dataclass(frozen=True, slots=True)
class WithdrawalSorted:
    """`group` is empty when the request was taken back."""

    election: int
    candidate: int
    group: str


@dataclass(frozen=True, slots=True)
class WithdrawalsDecided:
    election: int
    decision: int
    withdrawn: tuple[int, ...]
    values: Values


@dataclass(frozen=True, slots=True)
class SlateAdopted:
    election: int
    decision: int
    candidates: tuple[int, ...]
    seats: int
    values: Values


@dataclass(frozen=True, slots=True)
class BoardNamed:
    election: int
    decision: int
    people: tuple[int, ...]
    head: int
    values: Values


@dataclass(frozen=True, slots=True)
class RollSet:
    election: int
    summoned: int


@dataclass(frozen=True, slots=True)
class RollLineAdded:
    election: int
    line: int
    reason: str
    number: int
    person: int | None
    values: Values


@dataclass(frozen=True, slots=True)
class RollLineRemoved:
    election: int
    reason: str
    number: int


@dataclass(frozen=True, slots=True)
class RoundOpened:
    """`names`: ids of candidates in the order of the paper."""

    election: int
    round: int
    purpose: str
    seats: int
    names: tuple[int, ...]
    denominator: int
    needed: int


@dataclass(frozen=True, slots=True)
class BallotsPrinted:
    """`template`: what all of these papers have in common; none of them has a number of its own."""

    round: int
    copies: int
    template: str
    paper: str
    large: bool


@dataclass(frozen=True, slots=True)
class PapersCollected:
    round: int
    issued: int
    collected: int
    method: str


@dataclass(frozen=True, slots=True)
class RoundVoided:
    round: int
    code: str
    issued: int | None
    collected: int | None
    values: Values


@dataclass(frozen=True, slots=True)
class CountTaken:
    """`way`: how this count is made (rules.scanning)."""

    round: int
    letter: str
    way: str = "keying"


@dataclass(frozen=True, slots=True)
class BatchKeyed:
    """An operator has keyed all papers of a bundle."""

    round: int
    letter: str
    batch: int
    papers: int


@dataclass(frozen=True, slots=True)
class BatchReopened:
    """An operator takes the end of a bundle back, before the other one has ended it."""

    round: int
    letter: str
    batch: int


@dataclass(frozen=True, slots=True)
class BatchAgreed:
    round: int
    batch: int
    papers: int


@dataclass(frozen=True, slots=True)
class BatchDiffered:
    """`papers`: how many of the bundle have to be keyed again by both."""

    round: int
    batch: int
    papers: int


@dataclass(frozen=True, slots=True)
class RoundClosed:
    """`to_decide`: what the regulation leaves to people."""

    round: int
    valid: int
    invalid: int
    elected: tuple[int, ...]
    vacant: int
    to_decide: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OutcomeDecided:
    round: int
    decision: int
    kind: str
    outcome: str
    values: Values


@dataclass(frozen=True, slots=True)
class ElectionDecided:
    """`elected`: ids of persons, in the order in which they were elected; `alternates` of delegates."""

    election: int
    elected: tuple[int, ...]
    alternates: tuple[int, ...]
    vacant: int


@dataclass(frozen=True, slots=True)
class ResultApproved:
    election: int
    decision: int
    approved_on: dt.date
    people: tuple[int, ...]
    values: Values


@dataclass(frozen=True, slots=True)
class PapersDestroyed:
    round: int
    decision: int
    papers: int
    values: Values


@dataclass(frozen=True, slots=True)
class PapersOpened:
    """The anonymous papers were handed out for a recount."""

    round: int
    decision: int
    papers: int
    values: Values


@dataclass(frozen=True, slots=True)
class PeopleAppointed:
    appointment: int
    body: str
    reason: str
    people: tuple[int, ...]
    values: Values


@dataclass(frozen=True, slots=True)
class PracticeConfirmed:
    key: str
    value: str
    values: Values


@dataclass(frozen=True, slots=True)
class ElectionsExported:
    format: str
    rows: int
