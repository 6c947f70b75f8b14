"""Ask units for the figures of a period, until a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from nhiemky.figures import queries
from nhiemky.figures.events import CampaignOpened
from nhiemky.figures.models import Asked, Campaign, Indicator
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.rules.periods import Period
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCampaign:
    """What is asked of whom; a unit that reports none of the indicators is left out."""

    kind: str
    title: str
    period: Period
    due_on: dt.date
    indicators: Sequence[Indicator]
    units: Sequence[Unit]
    note: str = ""


@action
def open_campaign(actor: Any, ward: Unit, new: NewCampaign) -> Campaign:
    # facts
    title = " ".join(new.title.split())
    units = [unit for unit in new.units if any(queries.asks(one, unit) for one in new.indicators)]
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
    campaign = Campaign.objects.create(
        unit=ward,
        kind=new.kind,
        title=title,
        period_from=new.period.first,
        period_to=new.period.last,
        due_on=new.due_on,
        note=new.note.strip(),
        opened_by=actor,
    )
    campaign.indicators.set(new.indicators)
    Asked.objects.bulk_create([Asked(campaign=campaign, unit=unit) for unit in units])
    event = CampaignOpened(
        campaign.pk, new.kind, new.due_on, len(new.indicators), len(units), Values(title=title)
    )
    record(actor, event, unit=ward.pk, topic=f"campaign/{campaign.pk}")
    return campaign
