"""Somebody opens a person's record: membership is sensitive, so reading is written down (governance §9)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Person, Unit


@dataclass(frozen=True, slots=True)
class PersonRead:
    person: int
    part: str


@action
def read_person(actor: Any, ward: Unit, person: Person, *, part: str) -> None:
    """`part`: the tab that was opened, as a short code."""
    # facts
    event = PersonRead(person.pk, part)

    # decision: none, the gate has let the reader in

    # consequences
    record(actor, event, unit=ward.pk, topic=f"person/{person.pk}")
