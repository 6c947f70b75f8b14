"""Rows of a campaign inside an action: locked and read again, lacks written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nhiemky.figures.models import Asked, Campaign, Lack, Sheet
from nhiemky.figures.rules.campaigns import Said


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
