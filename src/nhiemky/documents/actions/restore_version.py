"""An older version of a draft comes back as a new one; those in between stay in the list."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import queries, steps
from nhiemky.documents.events import VersionRestored
from nhiemky.documents.models import Draft, DraftVersion
from nhiemky.documents.rules import drafting
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def restore_version(actor: Any, version: DraftVersion) -> DraftVersion:
    # facts
    draft = Draft.objects.select_for_update().get(pk=version.draft_id)
    last = queries.newest(draft)
    nodes = queries.nodes_of(version)
    # decision
    drafting.check_stage(draft.stage)
    drafting.check_restored(newest=nodes == queries.nodes_of(last))
    # consequences
    restored = steps.write_restored(draft, version, by=actor)
    draft.revision += 1
    draft.save(update_fields=["revision"])
    event = VersionRestored(draft.pk, restored.number, version.number)
    record(actor, event, unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return restored
