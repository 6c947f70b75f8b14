"""Remind units that have not reported, at most once a day; it is written down and stands on their page of the day."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from nhiemky.figures import queries, steps
from nhiemky.figures.events import UnitsReminded
from nhiemky.figures.models import Campaign, Reminder
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.rules.campaigns import Line
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@action
def remind_units(actor: Any, campaign: Campaign, *, asked: Collection[int]) -> list[Line]:
    """`asked`: ids of the lines chosen. Returns whoever was reminded."""
    # facts
    campaign = steps.campaign_again(campaign)
    today = timezone.localdate()
    chosen = [line for line in queries.lines_of(campaign) if line.id in asked]
    # decision
    reminded = rules.to_remind(chosen, closed=campaign.closed_at is not None, today=today)
    # consequences
    rows = [Reminder(asked_id=line.id, on=today, by=actor) for line in reminded]
    try:
        with transaction.atomic():
            Reminder.objects.bulk_create(rows)
    except IntegrityError:
        # Somebody who did not take the lock was quicker: the database allows one reminder a day.
        raise Refused("campaign-reminded-today") from None
    names = ", ".join(line.name for line in reminded)
    event = UnitsReminded(campaign.pk, len(reminded), Values(asked=names))
    record(actor, event, unit=campaign.unit_id, topic=f"campaign/{campaign.pk}")
    return reminded
