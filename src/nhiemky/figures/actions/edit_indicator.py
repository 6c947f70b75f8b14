"""Describe an indicator better. Its formula never changes, nor what its figures were counted in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nhiemky.figures import steps
from nhiemky.figures.events import IndicatorEdited
from nhiemky.figures.models import Indicator
from nhiemky.figures.queries.indicators import issued_with_what_follows
from nhiemky.figures.rules import definitions
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def edit_indicator(actor: Any, indicator: Indicator, *, said: Mapping[str, Any], revision: int) -> Indicator:
    """`said`: fields of `definitions.DESCRIBING` and `COUNTED_BY`, and `over_time`."""
    # facts
    indicator = Indicator.objects.select_for_update().get(pk=indicator.pk)
    changed = {name: value for name, value in said.items() if value != getattr(indicator, name)}
    has_figures, issued = indicator.figures.exists(), issued_with_what_follows(indicator)
    # decision
    if revision != indicator.revision:
        raise Refused("changed-meanwhile")
    definitions.check_edit(
        has_figures=has_figures,
        derived=indicator.is_derived,
        changed=changed,
        name=str(said["name"]),
        issued=issued,
    )
    # consequences
    steps.edit_indicator(indicator, said)
    event = IndicatorEdited(indicator.pk, Values(changed))
    record(actor, event, unit=indicator.unit_id, topic=f"indicator/{indicator.pk}")
    return indicator
