"""Ask for opinions on a version of a draft: whom, until when."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.documents import steps
from nhiemky.documents.models import Draft, OpinionRound
from nhiemky.documents.steps import NewRound
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def open_round(actor: Any, draft: Draft, new: NewRound) -> OpinionRound:
    # facts
    today = timezone.localdate()
    # decision: steps.write_round locks the draft and asks rules.rounds, for the sample and for rooms above alike
    # consequences
    made = steps.write_round(draft, new, today=today)
    record(actor, steps.opened(made), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return made
