"""Say how many days the office takes for a paper that names none."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import PaperPracticeSet
from nhiemky.documents.models import Practice
from nhiemky.documents.rules import handling
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit


@action
def set_paper_practice(actor: Any, unit: Unit, *, days_to_handle: int, days_counted: str) -> Practice:
    # facts
    practice, _new = Practice.objects.get_or_create(unit=unit)
    practice = Practice.objects.select_for_update().get(pk=practice.pk)
    # decision
    handling.check_days(days_to_handle)
    # consequences
    practice.days_to_handle, practice.days_counted = days_to_handle, days_counted
    practice.revision += 1
    practice.save()
    record(actor, PaperPracticeSet(days_to_handle, days_counted), unit=unit.pk, topic=f"unit/{unit.pk}")
    return practice
