"""An indicator is counted no more after a day; its figures stay."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.figures.events import IndicatorEnded
from nhiemky.figures.models import Indicator
from nhiemky.figures.queries.indicators import followers
from nhiemky.figures.rules import definitions
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def end_indicator(actor: Any, indicator: Indicator, *, valid_to: dt.date) -> Indicator:
    # facts
    indicator = Indicator.objects.select_for_update().get(pk=indicator.pk)
    used_by = [one.name for one in followers(indicator)]
    # decision
    definitions.check_end(begins=indicator.valid_from, ends=valid_to, followers=used_by)
    # consequences
    indicator.valid_to = valid_to
    indicator.revision += 1
    indicator.save(update_fields=["valid_to", "revision"])
    event = IndicatorEnded(indicator.pk, valid_to)
    record(actor, event, unit=indicator.unit_id, topic=f"indicator/{indicator.pk}")
    return indicator
