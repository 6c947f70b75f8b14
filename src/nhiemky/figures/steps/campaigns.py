"""Rows of a campaign inside an action: written, locked and read again, lacks written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.figures.events import CampaignOpened
from nhiemky.figures.models import Asked, Campaign, Indicator, Lack, Sheet
from nhiemky.figures.queries import asks
from nhiemky.figures.rules.campaigns import Said
from nhiemky.figures.rules.periods import Period
from nhiemky.kernel.events import Values
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


def write_campaign(actor: Any, ward: Unit, new: NewCampaign) -> Campaign:
    """The rows of a campaign and of whoever it asks, a past one too: its action writes the journal (`opened`)."""
    units = [unit for unit in new.units if any(asks(one, unit) for one in new.indicators)]
    campaign = Campaign.objects.create(
        unit=ward,
        kind=new.kind,
        title=" ".join(new.title.split()),
        period_from=new.period.first,
        period_to=new.period.last,
        due_on=new.due_on,
        note=new.note.strip(),
        opened_by=actor,
    )
    campaign.indicators.set(new.indicators)
    Asked.objects.bulk_create([Asked(campaign=campaign, unit=unit) for unit in units])
    return campaign


def opened(campaign: Campaign, new: NewCampaign) -> CampaignOpened:
    """The event of a campaign that was just written."""
    said = Values(title=campaign.title)
    return CampaignOpened(
        campaign.pk, new.kind, new.due_on, len(new.indicators), campaign.asked.count(), said
    )


def campaign_again(campaign: Campaign) -> Campaign:
    """The campaign as it is now, held until the transaction ends: nobody reports while it is being closed."""
    return Campaign.objects.select_for_update().get(pk=campaign.pk)


def asked_again(asked: Asked) -> Asked:
    """The line of a unit as it is now, held."""
    rows = Asked.objects.select_for_update(of=("self",)).select_related("campaign__unit", "unit")
    return rows.get(pk=asked.pk)


def sheet_again(sheet: Sheet) -> Sheet:
    """A workbook as it is now, held."""
    rows = Sheet.objects.select_for_update(of=("self",)).select_related("campaign__unit", "file")
    return rows.get(pk=sheet.pk)


def say_lacking(actor: Any, asked: Asked, said: Sequence[Said]) -> int:
    """Write why there is no number, take back where there is one now. Returns how many notes are new or changed."""
    known = dict(asked.lacks.values_list("indicator", "note"))
    notes = {one.indicator: one.lack.strip() for one in said}
    gone = [pk for pk, note in notes.items() if not note and pk in known]
    fresh = {pk: note for pk, note in notes.items() if note and known.get(pk) != note}
    if gone:
        asked.lacks.filter(indicator__in=gone).delete()
    for pk, note in fresh.items():
        Lack.objects.update_or_create(asked=asked, indicator_id=pk, defaults={"note": note, "said_by": actor})
    return len(fresh)
