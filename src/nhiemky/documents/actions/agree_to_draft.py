"""Answer, as somebody who is asked, that there is nothing to say: "Nhất trí, không có ý kiến"."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.documents import steps
from nhiemky.documents.models import Asked, Way
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def agree_to_draft(actor: Any, asked: Asked) -> Asked:
    # facts
    found = steps.round_again(asked.round)
    today = timezone.localdate()
    # decision: steps.write_agreed asks rules.rounds, for this action and for the clerk who types from paper alike
    # consequences
    said = steps.write_agreed(asked, way=Way.ONLINE, answered_on=today, today=today)
    record(actor, steps.agreed(said), unit=found.draft.unit_id, topic=f"draft/{found.draft_id}")
    return said
