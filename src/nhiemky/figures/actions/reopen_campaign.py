"""Open a closed campaign again: units may report and correct as before."""

from __future__ import annotations

from typing import Any

from nhiemky.figures import steps
from nhiemky.figures.events import CampaignReopened
from nhiemky.figures.models import Campaign
from nhiemky.figures.rules import campaigns as rules
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def reopen_campaign(actor: Any, campaign: Campaign, *, reason: str, revision: int) -> Campaign:
    # facts
    campaign = steps.campaign_again(campaign)
    # decision
    rules.check_reopened(closed=campaign.closed_at is not None, reason=reason)
    rules.check_seen(seen=revision, now=campaign.revision)
    # consequences
    campaign.closed_by = campaign.closed_at = None
    campaign.revision += 1
    campaign.save(update_fields=["closed_by", "closed_at", "revision"])
    event = CampaignReopened(campaign.pk, Values(reason=reason.strip()))
    record(actor, event, unit=campaign.unit_id, topic=f"campaign/{campaign.pk}")
    return campaign
