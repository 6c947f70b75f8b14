"""A file is complete: it takes no more papers."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.events import DossierClosed
from nhiemky.documents.models import Dossier
from nhiemky.documents.queries.registers import today_in
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def close_dossier(actor: Any, dossier: Dossier) -> Dossier:
    # facts
    dossier = Dossier.objects.select_for_update(of=("self",)).select_related("unit").get(pk=dossier.pk)
    # decision
    if dossier.closed_on is not None:
        raise Refused("dossier-closed", dossier=dossier.code)
    # consequences
    dossier.closed_on = today_in(dossier.unit)
    dossier.revision += 1
    dossier.save(update_fields=["closed_on", "revision"])
    event = DossierClosed(dossier.pk, dossier.closed_on)
    record(actor, event, unit=dossier.unit_id, topic=f"unit/{dossier.unit_id}")
    return dossier
