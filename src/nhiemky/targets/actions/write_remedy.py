"""Write down why a target is behind in a year and what is done about it."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.events import RemedyWritten
from nhiemky.targets.models import Remedy, Target
from nhiemky.targets.queries.state import today_in
from nhiemky.targets.rules import remedying


@action
def write_remedy(actor: Any, target: Target, *, year: int, cause: str, remedy: str, revision: int) -> Remedy:
    """`revision` is the one the writer saw, 0 where nothing was written yet."""
    # facts
    target = (
        Target.objects.select_for_update(of=("self",)).select_related("resolution__unit").get(pk=target.pk)
    )
    before = Remedy.objects.filter(target=target, year=year).first()
    resolution = target.resolution
    # decision
    if revision != (before.revision if before else 0):
        raise Refused("changed-meanwhile")
    remedying.check(
        year=year,
        term=(resolution.first_year, resolution.last_year),
        this_year=today_in(resolution.unit).year,
        cause=cause,
        remedy=remedy,
    )
    # consequences
    row = steps.write_remedy(actor, target, year=year, cause=cause, remedy=remedy)
    event = RemedyWritten(target.pk, row.pk, year, Values(cause=row.cause, remedy=row.remedy))
    record(actor, event, unit=resolution.unit_id, topic=f"target/{target.pk}")
    return row
