"""A person is entered, with membership if a branch is named."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org import queries, steps
from nhiemky.org.models import Person, Unit
from nhiemky.org.rules import entering
from nhiemky.org.rules.masking import journaled


@dataclass(frozen=True, slots=True)
class PersonAdded:
    branch: int | None
    state: str
    values: Values


@action
def add_person(actor: Any, ward: Unit, newcomer: steps.NewPerson) -> Person:
    """Enter one person of the ward."""
    # facts
    today = timezone.localdate()
    branch = newcomer.branch and queries.locked_tree(ward).get(pk=newcomer.branch.pk)
    plain = {
        name: value
        for name, value in asdict(newcomer).items()
        if name not in ("branch", "state", "gaps") and value
    }

    # decision
    entering.check_dates(
        birth_date=newcomer.birth_date,
        decided_on=newcomer.decided_on,
        admitted_on=newcomer.admitted_on,
        official_on=newcomer.official_on,
        today=today,
    )

    # consequences
    (person,) = steps.add_people(ward, [newcomer], on=today)
    event = PersonAdded(branch.pk if branch else None, newcomer.state, Values(journaled(plain)))
    record(actor, event, unit=ward.pk, topic=f"person/{person.pk}")
    return person
