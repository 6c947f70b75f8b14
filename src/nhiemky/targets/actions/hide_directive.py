"""Take a shown quotation away again."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.targets import steps
from nhiemky.targets.events import DirectiveHidden
from nhiemky.targets.models import Directive, Target
from nhiemky.targets.rules import quoting


@action
def hide_directive(actor: Any, target: Target, *, directive: Directive) -> None:
    # facts
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    # decision
    quoting.check_hidden(shown=directive.shown)
    # consequences
    steps.switch_directive(directive, shown=False)
    event = DirectiveHidden(target.pk, directive.pk)
    record(actor, event, unit=target.resolution.unit_id, topic=f"target/{target.pk}")
