"""Write down that a milestone was reached: in which year, on which day, by which decision."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.documents.models import Document
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.targets import steps
from nhiemky.targets.events import MilestoneReached
from nhiemky.targets.models import Attainment, Target
from nhiemky.targets.queries import newest
from nhiemky.targets.rules import following
from nhiemky.targets.rules.promises import Years


@action
def reach_milestone(
    actor: Any,
    target: Target,
    *,
    year: int,
    on: dt.date | None = None,
    document: Document | None = None,
    note: str = "",
) -> Attainment:
    # facts
    target = steps.locked_target(target)
    resolution = target.resolution
    # decision
    following.check_milestone(
        operator=newest(target).operator,
        year=year,
        years=Years(resolution.first_year, resolution.last_year),
        today=timezone.localdate(),
    )
    following.check_day_of(on=on, year=year)
    # consequences
    made = steps.write_attainment(actor, target, year=year, on=on, document=document, note=note)
    said = Values(on=on, document=str(document or ""), note=note)
    event = MilestoneReached(target.pk, year, said)
    record(actor, event, unit=resolution.unit_id, topic=f"target/{target.pk}")
    return made
