"""Who looks at papers that a machine is not sure about, and who writes down what the head of the counting board decides."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import models
from nhiemky.elections.access.elections import COUNTERS
from nhiemky.elections.rules import judging
from nhiemky.org import access
from nhiemky.org.models import Account


def counters(ballot: models.Round) -> list[Account]:
    """Accounts that count in this ballot; nobody who stands on its paper (Article 8)."""
    standing = set(ballot.names.values_list("candidate__person_id", flat=True))
    given = Account.objects.filter(is_active=True, grants__role__in=COUNTERS).distinct()
    unit = ballot.election.unit
    return [one for one in given if one.person_id not in standing and access.holds(one, COUNTERS, unit)]


def panel(ballot: models.Round) -> frozenset[int]:
    """The members of the counting board who judge: those with an account here. Empty where too few have one: then
    everybody who counts may, and pages say so."""
    board = set(ballot.election.board.values_list("person_id", flat=True))
    return judging.panel({one.person_id for one in counters(ballot) if one.person_id in board})


def may_judge(actor: Any, ballot: models.Round) -> bool:
    """Members of the board; nobody judges papers on which the own name stands."""
    own = ballot.names.filter(candidate__person=actor.person_id)
    if actor.person_id is not None and own.exists():
        return False
    seated = panel(ballot)
    return not seated or actor.person_id in seated


def heads(ballot: models.Round) -> frozenset[int]:
    """Accounts of the head of the board."""
    head = ballot.election.board.filter(is_head=True).values_list("person_id", flat=True).first()
    return frozenset(one.pk for one in counters(ballot) if head is not None and one.person_id == head)


def may_order(actor: Any, ballot: models.Round) -> bool:
    """Whether this account speaks for the head of the counting board: the head, or whoever records what a head without an
    account decides."""
    if not ballot.election.board.filter(is_head=True).exists():
        return False
    return actor.pk in (heads(ballot) or {one.pk for one in counters(ballot)})


def may_decide_on(actor: Any, sheet: models.ScannedSheet) -> bool:
    """The same of one paper: whoever has judged it leaves the decision to be written down by somebody else."""
    if not sheet.round.election.board.filter(is_head=True).exists():
        return False
    able = frozenset(one.pk for one in counters(sheet.round))
    return judging.may_record(actor.pk, heads=heads(sheet.round), able=able, judged=have_judged(sheet))


def have_judged(sheet: models.ScannedSheet) -> frozenset[int]:
    """Accounts of the people who judged a sheet, also those they did not use."""
    said = list(sheet.judgements.values_list("account", "account__person"))
    persons = {person for _account, person in said if person is not None}
    theirs = Account.objects.filter(person__in=persons).values_list("pk", flat=True)
    return frozenset({account for account, _person in said} | set(theirs))


def to_decide(actor: Any, ballot: models.Round) -> list[models.ScannedSheet]:
    """Sheets on which two judges differ and whose decision this account may write down, in the order of their random names."""
    waiting = ballot.scanned_sheets.filter(state=models.ScannedSheet.State.DIFFERS).order_by("pk")
    found = waiting.select_related("scan__stack__batch", "scan__stack__count", "round__election__unit")
    return [one for one in found if may_decide_on(actor, one)]
