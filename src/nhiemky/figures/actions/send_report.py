"""A unit says that its figures of a campaign are complete."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.figures import queries, steps
from nhiemky.figures.events import UnitReportSent
from nhiemky.figures.models import Asked
from nhiemky.figures.rules import campaigns as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def send_report(actor: Any, asked: Asked) -> Asked:
    # facts
    campaign = steps.campaign_again(asked.campaign)
    asked = steps.asked_again(asked)
    line = queries.rule_line(queries.standing_of_unit(asked, today=timezone.localdate()))
    # decision
    rules.check_finished(line, closed=campaign.closed_at is not None)
    # consequences
    asked.done_by, asked.done_at = actor, timezone.now()
    asked.save(update_fields=["done_by", "done_at"])
    event = UnitReportSent(campaign.pk, asked.pk, Values(unit=asked.unit.called))
    record(actor, event, unit=campaign.unit_id, topic=f"campaign/{campaign.pk}")
    return asked
