"""A workbook that was looked through is not entered."""

from __future__ import annotations

from typing import Any

from nhiemky.figures import steps
from nhiemky.figures.events import SheetDropped
from nhiemky.figures.models import Sheet
from nhiemky.figures.rules import campaigns as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def drop_sheet(actor: Any, sheet: Sheet) -> Sheet:
    # facts
    sheet = steps.sheet_again(sheet)
    # decision
    rules.check_previewed(previewed=sheet.state == Sheet.State.PREVIEWED)
    # consequences
    sheet.state = Sheet.State.DROPPED
    sheet.save(update_fields=["state"])
    event = SheetDropped(sheet.pk, sheet.campaign_id or 0)
    topic = f"campaign/{sheet.campaign_id}" if sheet.campaign_id else f"unit/{sheet.unit_id}"
    record(actor, event, unit=sheet.unit_id, topic=topic)
    return sheet
