"""The steps of one congress and which of them is next.

Plan → scheme → delegates → meeting with its agenda → elections opened → report on those attending → elections decided →
resolution voted → held → what follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Code(StrEnum):
    PLAN = "plan"
    SCHEME = "scheme"
    DELEGATES = "delegates"
    CONVENE = "convene"
    ELECTIONS = "elections"
    CREDENTIALS = "credentials"
    DECIDED = "decided"
    RESOLUTION = "resolution"
    HELD = "held"
    AFTERWARDS = "afterwards"


class State(StrEnum):
    DONE = "done"
    NOW = "now"
    OPTIONAL = "optional"
    LATER = "later"
    UNRECORDED = "unrecorded"


#: What stands in the record of the meeting; a congress may be held without it (rules/resolving: missing).
_OF_THE_RECORD = frozenset({Code.CREDENTIALS, Code.RESOLUTION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Where a congress stands. `elects`: its contents have elections; `elects_committee`: of a committee too.

    `closed`: its meeting is over. `credentials`: the report stands in the record of the meeting. `afterwards`, `afterwards_done`: lines of the
    checklist that follow the congress.
    """

    planned: bool
    elects: bool
    elects_committee: bool
    scheme: bool
    summoned: int
    convened: bool
    closed: bool
    elections: int
    elections_decided: int
    credentials: bool
    resolution_voted: bool
    held: bool
    afterwards: int
    afterwards_done: int


@dataclass(frozen=True, slots=True)
class Step:
    code: Code
    state: State


def steps(facts: Facts) -> tuple[Step, ...]:
    """Every step that this congress has, with its state; at most one is now.

    A scheme does not hold up what follows it, nor does what nobody wrote into the record before the meeting was closed. What
    is not recorded of a congress that was held (imported history leaves gaps) is said so and asked of nobody.
    """
    done, found, now = _done(facts), list[Step](), False
    codes = _codes(facts)
    for place, code in enumerate(codes):
        if code in done:
            found.append(Step(code, State.DONE))
        elif facts.held and code is not Code.AFTERWARDS:
            found.append(Step(code, State.UNRECORDED))
        elif now:
            found.append(Step(code, State.LATER))
        elif _passed_by(code, facts, later=not done.isdisjoint(codes[place + 1 :])):
            found.append(Step(code, State.OPTIONAL))
        else:
            found.append(Step(code, State.NOW))
            now = True
    return tuple(found)


def current(facts: Facts) -> Code | None:
    """The step that is next; None when nothing is left to do."""
    return next((step.code for step in steps(facts) if step.state is State.NOW), None)


def _passed_by(code: Code, facts: Facts, *, later: bool) -> bool:
    """Whether a step that is not done holds nothing up. `later`: a step after it is done."""
    return later if code is Code.SCHEME else facts.closed and code in _OF_THE_RECORD


def _codes(facts: Facts) -> tuple[Code, ...]:
    without = set() if facts.elects_committee else {Code.SCHEME}
    without |= set() if facts.elects else {Code.ELECTIONS, Code.DECIDED}
    return tuple(code for code in Code if code not in without)


def _done(facts: Facts) -> frozenset[Code]:
    truths = {
        Code.PLAN: facts.planned,
        Code.SCHEME: facts.scheme,
        Code.DELEGATES: facts.summoned > 0,
        Code.CONVENE: facts.convened,
        Code.ELECTIONS: facts.elections > 0,
        Code.CREDENTIALS: facts.credentials,
        Code.DECIDED: 0 < facts.elections == facts.elections_decided,
        Code.RESOLUTION: facts.resolution_voted,
        Code.HELD: facts.held,
        Code.AFTERWARDS: facts.held and facts.afterwards == facts.afterwards_done,
    }
    return frozenset(code for code, done in truths.items() if done)
