"""Write down a resolution, an action programme or the plan of a year."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit
from nhiemky.targets import steps
from nhiemky.targets.events import ResolutionWritten
from nhiemky.targets.models import Resolution
from nhiemky.targets.queries.resolutions import onward, taken
from nhiemky.targets.rules import chain
from nhiemky.targets.steps import ResolutionContent


@action
def write_resolution(actor: Any, unit: Unit, *, content: ResolutionContent) -> Resolution:
    # facts
    Unit.objects.select_for_update().get(pk=unit.pk)
    known = taken(unit, content.kind, content.first_year, content.document)
    # decision
    chain.check(title=content.title, kind=content.kind, first=content.first_year, last=content.last_year)
    chain.check_free(known)
    chain.check_carries_out(content.kind, onward(content.carries_out))
    # consequences
    made = steps.write_resolution(unit, content)
    document = content.document.pk if content.document else None
    event = ResolutionWritten(made.pk, made.kind, document, Values(steps.facts(made, content)))
    record(actor, event, unit=unit.pk, topic=f"resolution/{made.pk}")
    return made
