"""Time outside Party life is written down: it does not count towards seniority."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org import queries, steps
from nhiemky.org.models import Person, SeniorityGap, Unit
from nhiemky.org.rules import entering, membership
from nhiemky.org.rules.seniority import Gap


@dataclass(frozen=True, slots=True)
class GapRecorded:
    began_on: dt.date
    ended_on: dt.date
    values: Values


@action
def record_gap(
    actor: Any, ward: Unit, person: Person, *, began_on: dt.date, ended_on: dt.date, reason: str
) -> SeniorityGap:
    """From the first day outside to the first day inside again."""
    # facts
    person = queries.locked_person(ward, person.pk)
    standing = queries.standing_of(person)

    # decision
    membership.known(standing)
    entering.check_gap(Gap(began_on, ended_on), today=timezone.localdate())

    # consequences
    gap = steps.add_gap(person.membership, Gap(began_on, ended_on), reason=reason)
    steps.write_record(person, {})
    event = GapRecorded(began_on, ended_on, Values(reason=reason))
    record(actor, event, unit=ward.pk, topic=f"person/{person.pk}")
    return gap
