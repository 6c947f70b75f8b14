"""Write down what somebody above said about the targets, word for word, with its author."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.utils import timezone

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.targets import steps
from nhiemky.targets.events import DirectiveRecorded
from nhiemky.targets.models import Directive, Resolution
from nhiemky.targets.rules import following
from nhiemky.targets.steps import DirectiveContent


@action
def record_directive(actor: Any, resolution: Resolution, *, content: DirectiveContent) -> Directive:
    # facts
    resolution = steps.locked_resolution(resolution)
    target = content.target if content.target and content.target.resolution_id == resolution.pk else None
    # decision
    following.check_directive(
        author=content.author, text=content.text, said_on=content.said_on, today=timezone.localdate()
    )
    # consequences
    made = steps.write_directive(actor, resolution, replace(content, target=target))
    said = Values(
        author=made.author,
        text=made.text,
        stance=made.stance,
        said_on=made.said_on,
        document=str(made.document or ""),
    )
    event = DirectiveRecorded(resolution.pk, made.pk, target.pk if target else None, said)
    record(actor, event, unit=resolution.unit_id, topic=f"resolution/{resolution.pk}")
    return made
