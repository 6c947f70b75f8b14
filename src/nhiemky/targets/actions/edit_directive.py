"""Correct how a directive was written down: what was said does not change, but it may have been typed wrongly."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.targets import steps
from nhiemky.targets.events import DirectiveEdited
from nhiemky.targets.models import Directive
from nhiemky.targets.rules import following
from nhiemky.targets.steps import DirectiveContent


@action
def edit_directive(
    actor: Any, directive: Directive, *, content: DirectiveContent, revision: int
) -> Directive:
    # facts
    resolution = steps.locked_resolution(directive.resolution)
    directive = Directive.objects.get(pk=directive.pk)
    # decision
    if directive.revision != revision:
        raise Refused("changed-meanwhile")
    following.check_directive(
        author=content.author, text=content.text, said_on=content.said_on, today=timezone.localdate()
    )
    refuse_secret(content.text, field="text")
    # consequences
    edited = steps.fill_directive(directive, content)
    directive.revision += 1
    directive.save()
    event = DirectiveEdited(resolution.pk, directive.pk, Values(edited))
    record(actor, event, unit=resolution.unit_id, topic=f"resolution/{resolution.pk}")
    return directive
