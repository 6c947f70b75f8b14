"""Answer, as somebody who is asked, that there is nothing to say: "Nhất trí, không có ý kiến"."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.documents import steps
from nhiemky.documents.models import Asked, Way
from nhiemky.kernel.actions import action


@action
def agree_to_draft(actor: Any, asked: Asked) -> Asked:
    # facts
    steps.round_again(asked.round)
    today = timezone.localdate()
    # decision and consequences: the step asks rules.rounds, for this action and for the clerk who types from paper alike
    return steps.note_agreed(actor, asked, way=Way.ONLINE, answered_on=today, today=today)
