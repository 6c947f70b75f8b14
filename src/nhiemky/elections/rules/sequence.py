"""The steps of one election and which of them is next (elections.md §4.7, pattern of Article 28 of 190-QĐ/TW).

Need and number → candidates → withdrawals → opinion poll if needed → slate → counting board → roll → ballot → papers →
count → what people have to decide → further ballot or the end → approval → papers destroyed.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    SEATS = "seats"
    CANDIDATES = "candidates"
    WITHDRAWALS = "withdrawals"
    POLL = "poll"
    SLATE = "slate"
    BOARD = "board"
    ROLL = "roll"
    BALLOT = "ballot"
    PAPERS = "papers"
    COUNT = "count"
    DECISIONS = "decisions"
    FINISH = "finish"
    APPROVAL = "approval"
    DESTROY = "destroy"


class State(StrEnum):
    DONE = "done"
    NOW = "now"
    OPTIONAL = "optional"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Facts:
    """Where an election stands. `round_state` is that of the newest ballot, empty before the first.

    `seats` None: not voted yet. `waiting`: requests to withdraw that nobody decided. `open_decisions`: codes that the
    newest ballot left to people. `another_round`: it was decided to vote again, and the new ballot is not open yet.
    `slate_given`: the names of the next ballot follow from the last (a tie), no new slate is voted.
    """

    poll: bool
    finished: bool
    approved: bool
    seats: int | None
    candidates: int
    waiting: int
    polls: int
    slate: int
    board: int
    summoned: int | None
    round_state: str
    papers_counted: bool
    open_decisions: int
    another_round: bool
    slate_given: bool
    papers_kept: bool


@dataclass(frozen=True, slots=True)
class Step:
    code: Code
    state: State


_PREPARING = (Code.SEATS, Code.CANDIDATES, Code.WITHDRAWALS, Code.POLL, Code.SLATE, Code.BOARD, Code.ROLL)
_BALLOT = (Code.BALLOT, Code.PAPERS, Code.COUNT, Code.DECISIONS, Code.FINISH)
_AFTER = (Code.APPROVAL, Code.DESTROY)
_OPTIONAL = frozenset({Code.WITHDRAWALS, Code.POLL})


def steps(facts: Facts) -> tuple[Step, ...]:
    """Every step with its state; exactly one is now until the whole is done."""
    codes = [*_PREPARING, *_BALLOT] if facts.poll else [*_PREPARING, *_BALLOT, *_AFTER]
    done = _done(facts)
    found: list[Step] = []
    now = False
    for code in codes:
        if code in done:
            found.append(Step(code, State.DONE))
        elif now:
            found.append(Step(code, State.LATER))
        elif code in _OPTIONAL and not _pressing(code, facts):
            found.append(Step(code, State.OPTIONAL))
        else:
            found.append(Step(code, State.NOW))
            now = True
    return tuple(found)


def current(facts: Facts) -> Code | None:
    """The step that is next; None when nothing is left to do."""
    return next((step.code for step in steps(facts) if step.state is State.NOW), None)


def _pressing(code: Code, facts: Facts) -> bool:
    """An optional step that cannot wait: a request to withdraw stands undecided."""
    return code is Code.WITHDRAWALS and facts.waiting > 0


def _done(facts: Facts) -> frozenset[Code]:
    ended = facts.finished or facts.approved
    begun = bool(facts.round_state) and not facts.another_round
    closed = begun and facts.round_state == "closed"
    named = facts.slate > 0 or facts.slate_given or begun or ended
    truths = {
        Code.SEATS: facts.seats is not None,
        Code.CANDIDATES: facts.candidates > 0,
        Code.WITHDRAWALS: named,
        Code.POLL: named or facts.polls > 0,
        Code.SLATE: named,
        Code.BOARD: facts.board > 0 or ended,
        Code.ROLL: facts.summoned is not None or ended,
        Code.BALLOT: ended or (begun and facts.round_state != "void"),
        Code.PAPERS: ended or closed or (begun and facts.round_state == "counting"),
        Code.COUNT: ended or closed,
        Code.DECISIONS: ended or (closed and facts.open_decisions == 0),
        Code.FINISH: ended,
        Code.APPROVAL: facts.approved,
        Code.DESTROY: facts.approved and not facts.papers_kept,
    }
    return frozenset(code for code, true in truths.items() if true)
