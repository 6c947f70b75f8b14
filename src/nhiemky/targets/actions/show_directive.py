"""Let a remark of the superior level stand as a quotation beside a decisive target that is behind."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.targets import steps
from nhiemky.targets.events import DirectiveShown
from nhiemky.targets.models import Directive, Target
from nhiemky.targets.queries.state import said_now
from nhiemky.targets.rules import quoting


@action
def show_directive(actor: Any, target: Target, *, directive: Directive) -> None:
    """The door lets the secretary alone do it."""
    # facts
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    said = said_now(target)
    # decision
    quoting.check_shown(decisive=target.decisive, said=said, shown=directive.shown)
    # consequences
    steps.switch_directive(directive, shown=True)
    event = DirectiveShown(target.pk, directive.pk)
    record(actor, event, unit=target.resolution.unit_id, topic=f"target/{target.pk}")
