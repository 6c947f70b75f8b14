"""Give a campaign another due day, with the reason where there is one."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.figures import steps
from nhiemky.figures.events import CampaignDueMoved
from nhiemky.figures.models import Campaign
from nhiemky.figures.rules import campaigns as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def move_due_day(actor: Any, campaign: Campaign, *, due_on: dt.date, reason: str, revision: int) -> Campaign:
    # facts
    campaign = steps.campaign_again(campaign)
    # decision
    rules.check_running(closed=campaign.closed_at is not None)
    rules.check_due(due_on=due_on, today=timezone.localdate())
    rules.check_seen(seen=revision, now=campaign.revision)
    # consequences
    before, campaign.due_on = campaign.due_on, due_on
    campaign.revision += 1
    campaign.save(update_fields=["due_on", "revision"])
    event = CampaignDueMoved(campaign.pk, due_on, Values(reason=reason.strip(), before=before))
    record(actor, event, unit=campaign.unit_id, topic=f"campaign/{campaign.pk}")
    return campaign
