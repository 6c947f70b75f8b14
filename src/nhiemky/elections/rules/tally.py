"""A case decided: exactly the output of the contract of `nhiemky tally`, its keys in order."""

from __future__ import annotations

from typing import Any

from nhiemky.elections.rules import accounting, appointing, counting, outcome, roll, surplus
from nhiemky.elections.rules.bodies import Body, has_alternates
from nhiemky.elections.rules.cases import Case
from nhiemky.elections.rules.counting import Count
from nhiemky.elections.rules.outcome import Decision
from nhiemky.kernel.refusals import Refused

STANDING_NEEDS_NINE = "standing-committee-needs-nine"


def decide_case(case: Case) -> dict[str, Any]:
    """The outcome, or the refusal: roll, slate, accounting, counts are checked in this order."""
    try:
        return _decided(case)
    except Refused as refused:
        facts = {key: value for key, value in refused.facts.items() if key != "field"}
        return {"id": case.id, "kind": case.kind.value, "refused": {"code": refused.code, "facts": facts}}


def _decided(case: Case) -> dict[str, Any]:
    denominator = _denominator(case)
    warnings = [
        warned.value
        for warned in surplus.check(
            names=len(case.slate), seats=case.seats, body=case.body, regulation=case.regulation
        )
    ]
    count = _count(case)
    needed = roll.needed(denominator)
    decided = outcome.decide(
        votes=dict(zip(case.slate, count.votes, strict=True)),
        seats=case.seats,
        needed=needed,
        alternates=case.alternates if has_alternates(case.body) else 0,
    )
    on_papers = [Decision.ALL_DISAGREE] if count.all_disagree else []
    return {
        "id": case.id,
        "kind": case.kind.value,
        "denominator": denominator,
        "needed": needed,
        "issued": case.accounting.issued,
        "collected": case.accounting.collected,
        "valid": count.valid,
        "invalid": count.invalid,
        "invalid_reasons": {ground.value: papers for ground, papers in count.invalid_reasons.items()},
        "votes": dict(zip(case.slate, count.votes, strict=True)),
        "elected": list(decided.elected),
        "tied": list(decided.tied),
        "seats_tied": decided.seats_tied,
        "vacant": decided.vacant,
        "alternates": list(decided.alternates),
        "decisions_required": [needs.value for needs in (*on_papers, *decided.decisions_required)],
        "warnings": warnings + _warned_of_nine(case),
        "refused": None,
    }


def _denominator(case: Case) -> int:
    if case.roll is not None:
        return roll.denominator(case.roll, assembly=case.assembly)
    number = case.denominator or 0
    roll.check_denominator(number, counted=number)
    return number


def _count(case: Case) -> Count:
    """The papers counted, or the sums of a tally sheet; refused where they do not agree with each other."""
    sums = case.accounting
    accounting.check_box(issued=sums.issued, collected=sums.collected)
    if case.papers is None:
        return _of_sheet(case)
    accounting.check_stack(collected=sums.collected, papers=len(case.papers))
    count = counting.count(case.papers, kind=case.kind, names=len(case.slate), seats=case.seats)
    # Whoever states the sums beside the papers wants to know when they are wrong.
    for stated, counted in ((sums.valid, count.valid), (sums.invalid, count.invalid)):
        if stated is not None:
            accounting.check_stated(stated=stated, counted=counted)
    return count


def _of_sheet(case: Case) -> Count:
    sums, votes = case.accounting, case.votes or {}
    valid = sums.valid or 0
    invalid = sums.collected - valid if sums.invalid is None else sums.invalid
    accounting.check_sum(collected=sums.collected, valid=valid, invalid=invalid)
    strangers = [name for name in votes if name not in case.slate]
    if strangers:
        raise Refused("name-not-on-slate", name=strangers[0], names=strangers)
    accounting.check_votes(kind=case.kind, seats=case.seats, valid=valid, votes=votes.values())
    return Count(tuple(votes[name] for name in case.slate), valid, invalid)


def _warned_of_nine(case: Case) -> list[str]:
    if case.body is not Body.STANDING_COMMITTEE or case.committee_elected is None:
        return []
    enough = appointing.standing_committee_possible(
        committee_elected=case.committee_elected, regulation=case.regulation
    )
    return [] if enough else [STANDING_NEEDS_NINE]
