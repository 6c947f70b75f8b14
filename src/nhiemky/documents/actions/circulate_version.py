"""Hand the newest version of a draft round as "Dự thảo lần n", with its figures as they are today."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Draft, DraftVersion
from nhiemky.documents.rules import consultation, drafting
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def circulate_version(actor: Any, draft: Draft) -> DraftVersion:
    # facts
    draft = Draft.objects.select_for_update(of=("self",)).select_related("unit").get(pk=draft.pk)
    # decision
    consultation.check_open(settled=draft.state == Draft.State.SETTLED)
    drafting.check_stage(draft.stage)
    # consequences
    version = steps.write_circulation(draft)
    record(actor, steps.circulated(version), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return version
