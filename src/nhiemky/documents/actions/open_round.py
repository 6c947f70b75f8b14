"""Ask for opinions on a version of a draft: whom, until when."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.documents import steps
from nhiemky.documents.models import Draft, OpinionRound
from nhiemky.documents.steps import NewRound
from nhiemky.kernel.actions import action


@action
def open_round(actor: Any, draft: Draft, new: NewRound) -> OpinionRound:
    # facts
    today = timezone.localdate()
    # decision and consequences: the step locks the draft and asks rules.rounds, for the sample and rooms above alike
    return steps.open_round_in(actor, draft, new, today=today)
