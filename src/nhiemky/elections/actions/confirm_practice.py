"""A ward says how it does what the texts we could read leave open; elections opened from now on follow it."""

from __future__ import annotations

from typing import Any

from nhiemky.elections import steps
from nhiemky.elections.events import PracticeConfirmed
from nhiemky.elections.models import ConfirmedPractice
from nhiemky.elections.rules import practice, preparing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@action
def confirm_practice(actor: Any, ward: Unit, *, key: str, value: str, basis: str) -> ConfirmedPractice:
    """`basis`: the text or the answer of the superior level on which it rests."""
    # facts
    ward = Unit.objects.get(pk=ward.pk)
    # decision
    practice.practice({key: value})
    preparing.check_words(basis, field="basis")
    # consequences
    row = steps.confirm_practice(ward, key=key, value=value, basis=basis)
    event = PracticeConfirmed(key, value, Values(basis=row.basis))
    record(actor, event, unit=ward.pk, topic=f"unit/{ward.pk}")
    return row
