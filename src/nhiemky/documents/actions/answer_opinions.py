"""One disposition and one answer for several opinions; each has a journal row of its own."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Draft, Opinion
from nhiemky.documents.rules import consultation
from nhiemky.documents.rules.consultation import Standing
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def answer_opinions(
    actor: Any, draft: Draft, *, opinions: Collection[int], disposition: str, answer: str
) -> list[Opinion]:
    # facts
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    chosen = list(draft.opinions.select_for_update(of=("self",)).filter(pk__in=opinions).order_by("number"))
    # decision
    consultation.check_answered_together(
        [Standing(each.number, each.disposition, each.withdrawn_at is not None) for each in chosen]
    )
    # consequences
    answered = [steps.write_answer(each, disposition=disposition, answer=answer) for each in chosen]
    for each in answered:
        record(actor, steps.answered_event(each), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return answered
