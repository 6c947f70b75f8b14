"""Call the roll of a congress: who is there, who is excused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nhiemky.congresses.events import DelegatesMarked
from nhiemky.congresses.models import Congress, Delegate
from nhiemky.congresses.queries import congress as queries
from nhiemky.congresses.queries import delegates
from nhiemky.congresses.rules import delegates as rules
from nhiemky.congresses.rules import resolving
from nhiemky.congresses.steps import congress as steps
from nhiemky.congresses.steps import delegates as roll
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def mark_delegates(actor: Any, congress: Congress, *, marks: Mapping[int, rules.Mark]) -> int:
    """`marks` by id of the delegate; returns how many changed. Two who mark at once do not undo each other."""
    # facts
    congress = queries.locked(congress)
    now = delegates.marks_now(congress)
    # decision
    resolving.check_recordable(congress.state, imported=queries.is_history(congress))
    rules.check_marks(
        marks,
        now={pk: attendance for pk, (attendance, _reason) in now.items()},
        replaced=delegates.replaced(congress),
    )
    changed = rules.changed(marks, now=now)
    # consequences
    roll.mark(congress, marks, changed)
    present = congress.delegates.filter(attendance=Delegate.Attendance.PRESENT).count()
    event = DelegatesMarked(congress.pk, present, len(changed))
    record(actor, event, unit=congress.unit_id, topic=steps.topic(congress))
    return len(changed)
