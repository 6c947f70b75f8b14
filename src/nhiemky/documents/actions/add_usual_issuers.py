"""Write down the bodies that usually issue papers in a ward, all at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from nhiemky.documents.events import UsualIssuersAdded
from nhiemky.documents.models import Issuer
from nhiemky.documents.queries.registers import issuers
from nhiemky.documents.rules.usual_issuers import Usual
from nhiemky.documents.steps.registers import ISSUER_FIELDS
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit
from nhiemky.org.queries import open_branches


@action
def add_usual_issuers(
    actor: Any, ward: Unit, *, chosen: Collection[Usual], valid_from: dt.date
) -> list[Issuer]:
    """What stands in the table already (same unit and letters) is left as it is."""
    # facts
    known = set(issuers(ward).values_list("unit_id", "code"))
    rows = [
        Issuer(unit=unit, valid_from=valid_from, **{**_said(one), "name": one.name or unit.name})
        for one in chosen
        for unit in (open_branches(ward) if one.of_branches else (ward,))
        if (unit.pk, one.code) not in known
    ]
    # decision
    if not rows:
        raise Refused("no-issuer-chosen", field="chosen")
    # consequences
    added = Issuer.objects.bulk_create(rows)
    record(actor, UsualIssuersAdded(len(added)), unit=ward.pk, topic=f"unit/{ward.pk}")
    return added


def _said(one: Usual) -> dict[str, Any]:
    said = {name: getattr(one, name) for name in ISSUER_FIELDS}
    return {**said, "not_its_kinds": list(one.not_its_kinds)}
