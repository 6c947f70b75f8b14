"""Close a campaign: its period is closed, and whoever has not reported is missing in it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.figures import queries, steps
from nhiemky.figures.events import CampaignClosed
from nhiemky.figures.models import Campaign
from nhiemky.figures.rules import campaigns as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def close_campaign(actor: Any, campaign: Campaign, *, revision: int) -> Campaign:
    # facts
    campaign = steps.campaign_again(campaign)
    missing = [line.name for line in queries.lines_of(campaign) if not line.done]
    # decision
    rules.check_running(closed=campaign.closed_at is not None)
    rules.check_seen(seen=revision, now=campaign.revision)
    # consequences
    campaign.closed_by, campaign.closed_at = actor, timezone.now()
    campaign.revision += 1
    campaign.save(update_fields=["closed_by", "closed_at", "revision"])
    event = CampaignClosed(campaign.pk, len(missing), Values(asked=", ".join(missing)))
    record(actor, event, unit=campaign.unit_id, topic=f"campaign/{campaign.pk}")
    return campaign
