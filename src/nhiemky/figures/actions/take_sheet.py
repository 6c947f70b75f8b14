"""A workbook of a campaign is taken in and looked through; no figure is written."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile

from nhiemky.figures import queries
from nhiemky.figures.events import SheetTaken
from nhiemky.figures.models import Campaign, Sheet
from nhiemky.figures.rules import campaigns as rules
from nhiemky.files import steps as files
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def take_sheet(actor: Any, campaign: Campaign, *, upload: UploadedFile[bytes]) -> Sheet:
    # facts
    stored = files.take_in(upload, unit=campaign.unit_id, actor=actor, kinds=["xlsx"])
    upload.seek(0)
    # decision
    rules.check_running(closed=campaign.closed_at is not None)
    reading = queries.reading_of(upload.read(), campaign)  # refuses what has no heading
    # consequences
    sheet = Sheet.objects.create(
        unit_id=campaign.unit_id,
        campaign=campaign,
        period_from=campaign.period_from,
        period_to=campaign.period_to,
        file=stored,
        figures=len(reading.sound),
        taken_by=actor,
    )
    event = SheetTaken(sheet.pk, campaign.pk, Values(file_name=stored.name))
    record(actor, event, unit=campaign.unit_id, topic=f"campaign/{campaign.pk}")
    return sheet
