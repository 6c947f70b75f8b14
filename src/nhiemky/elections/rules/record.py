"""One election with everything that pages and papers say about it, already counted; nothing is looked up behind it.

Numbers are integers, percentages are texts of the denominator (`percent`), codes stand beside their words.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Vote:
    """A decision with the counts of its open vote, where there was one."""

    kind: str
    kind_words: str
    outcome: str
    organ_words: str
    text: str
    document: str
    decided_on: dt.date
    present: int | None
    agreed: int | None
    disagreed: int | None
    abstained: int | None
    round_number: int | None
    recorded_by: str
    outcome_words: str = ""


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """Somebody proposed. `supported`: for names from the floor and oneself, whether more than 30 % were for it."""

    id: int
    person_id: int
    name: str
    birth_year: int | None
    post: str
    source: str
    source_words: str
    supporters: int | None
    attending: int | None
    supported: bool
    withdrawal: str
    withdrawal_words: str
    withdrawn: bool
    poll_votes: int | None
    on_slate: bool


@dataclass(frozen=True, slots=True)
class BoardLine:
    person_id: int
    name: str
    is_head: bool


@dataclass(frozen=True, slots=True)
class RollLineShown:
    """One reason why somebody summoned does not count; `person` may be empty where only a number is known."""

    id: int
    reason: str
    reason_words: str
    person: str
    number: int
    evidence: str
    approved_by: str


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """The denominator with how it came about: summoned minus each reason, the article, and what half of it means."""

    summoned: int
    taken_off: tuple[tuple[str, str, int], ...]
    denominator: int
    needed: int
    article: str
    confirmed: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class NameLine:
    """A name on a paper; votes and percentage of the denominator once the ballot is closed."""

    position: int
    candidate_id: int
    person_id: int
    name: str
    votes: int | None
    percent: str
    result: str
    result_words: str


@dataclass(frozen=True, slots=True)
class BatchLine:
    """`keyed`: letter → how many papers each count has keyed of it."""

    number: int
    size: int
    state: str
    state_words: str
    differed: int
    keyed: dict[str, int]
    ended: dict[str, bool]


@dataclass(frozen=True, slots=True)
class RoundRecord:
    """One ballot. `elected` from high to low; `invalid_reasons`: code, words, number.

    `second_way`: of a count by scanner, how the other count was made: scan, keying or totals.
    `surplus_percent`: how many more names than seats there are, of the seats; empty where it is not said.
    """

    id: int
    number: int
    purpose: str
    purpose_words: str
    kind: str
    kind_words: str
    state: str
    state_words: str
    seats: int
    alternates: int
    present: int | None
    arithmetic: Arithmetic
    roll_lines: tuple[RollLineShown, ...]
    issued: int | None
    collected: int | None
    valid: int | None
    invalid: int | None
    invalid_reasons: tuple[tuple[str, str, int], ...]
    names: tuple[NameLine, ...]
    method: str
    method_words: str
    papers: str
    papers_words: str
    operators: tuple[tuple[str, str], ...]
    batches: tuple[BatchLine, ...]
    open_decisions: tuple[tuple[str, str], ...]
    began_at: dt.time | None
    finished_at: dt.time | None
    void_words: str
    surplus_percent: str = ""
    second_way: str = ""

    @property
    def elected(self) -> tuple[NameLine, ...]:
        """From the most votes down; equal counts in the order of the paper."""
        return self._with("elected")

    @property
    def alternates_elected(self) -> tuple[NameLine, ...]:
        return self._with("alternate")

    @property
    def tied(self) -> tuple[NameLine, ...]:
        return self._with("tied")

    def _with(self, result: str) -> tuple[NameLine, ...]:
        found = [line for line in self.names if line.result == result]
        return tuple(sorted(found, key=lambda line: (-(line.votes or 0), line.position)))


@dataclass(frozen=True, slots=True)
class ElectedLine:
    """Somebody elected, with the ballot and the votes; `re_elected` None: not known who held the post before."""

    person_id: int
    name: str
    birth_year: int | None
    round_number: int
    votes: int | None
    percent: str
    re_elected: bool | None


@dataclass(frozen=True, slots=True)
class CompositionLine:
    """A part of those elected: words, number, percentage of all elected, and of how many it is not recorded."""

    code: str
    words: str
    number: int
    percent: str
    unknown: int


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Days that follow from the close of the congress; None while it is not closed. Holidays are not taken off."""

    closed_on: dt.date | None
    report: dt.date | None
    approval: dt.date | None
    complaints: dt.date | None
    destruction: dt.date | None


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A rule whose text nobody here has read: what we do, what the setting is called, where the evidence stands."""

    key: str
    question: str
    choice_words: str
    evidence: str
    confirmed_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ElectionRecord:
    """Everything of one election.

    `superior_committee`: to whom the result is reported; `chair`: who signs for the presidium; both may be unknown.
    """

    id: int
    title: str
    body: str
    body_called: str
    assembly: str
    assembly_words: str
    by_election: bool
    is_poll: bool
    imported: bool
    state: str
    state_words: str
    unit_name: str
    unit_short: str
    superior_name: str
    place_name: str
    issuer_code: str
    is_branch: bool
    is_sample: bool
    congress: str
    term: str
    held_on: dt.date
    regulation: str
    regulation_symbol: str
    regulation_dated: dt.date
    seats: int | None
    alternates: int
    summoned: int | None
    candidates: tuple[CandidateLine, ...]
    board: tuple[BoardLine, ...]
    roll_lines: tuple[RollLineShown, ...]
    votes: tuple[Vote, ...]
    rounds: tuple[RoundRecord, ...]
    elected: tuple[ElectedLine, ...]
    alternates_elected: tuple[ElectedLine, ...]
    vacant: int
    composition: tuple[CompositionLine, ...]
    average_age: str
    deadlines: Deadlines
    approval: str
    approved_on: dt.date | None
    questions: tuple[OpenQuestion, ...]
    warnings: tuple[str, ...] = field(default=())
    superior_committee: str = ""
    chair: str = ""

    @property
    def slate(self) -> tuple[CandidateLine, ...]:
        """The names adopted for the next ballot, in the order of given names."""
        return tuple(line for line in self.candidates if line.on_slate)

    @property
    def last_round(self) -> RoundRecord | None:
        return self.rounds[-1] if self.rounds else None

    def vote_on(self, kind: str, *, round_number: int | None = None) -> Vote | None:
        """The newest decision of a kind, of a ballot if one is said."""
        found = [one for one in self.votes if one.kind == kind and (round_number in (None, one.round_number))]
        return found[-1] if found else None
