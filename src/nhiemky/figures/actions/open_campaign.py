"""Ask units for the figures of a period, until a day."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.figures import queries, steps
from nhiemky.figures.models import Campaign
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.steps import NewCampaign
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit

__all__ = ["NewCampaign", "open_campaign"]


@action
def open_campaign(actor: Any, ward: Unit, new: NewCampaign) -> Campaign:
    # facts
    title = " ".join(new.title.split())
    unreached = [one.name for one in new.indicators if not any(queries.asks(one, unit) for unit in new.units)]
    said_twice = Campaign.objects.filter(
        unit=ward, period_from=new.period.first, period_to=new.period.last, title=title
    ).exists()
    # decision
    rules.check_opened(
        title=title,
        due_on=new.due_on,
        today=timezone.localdate(),
        indicators=len(new.indicators),
        units=len(new.units),
    )
    rules.check_reached(unreached)
    refuse_secret(title, field="title")
    if said_twice:
        raise Refused("campaign-title-taken", field="title")
    # consequences
    campaign = steps.write_campaign(actor, ward, new)
    record(actor, steps.opened(campaign, new), unit=ward.pk, topic=f"campaign/{campaign.pk}")
    return campaign
