"""A workbook of the ward's own years is taken in and looked through; no figure is written."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from nhiemky.figures import queries
from nhiemky.figures.events import SheetTaken
from nhiemky.figures.models import Sheet
from nhiemky.files import steps as files
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@action
def take_year_sheet(actor: Any, ward: Unit, *, upload: UploadedFile[bytes]) -> Sheet:
    # facts
    stored = files.take_in(upload, unit=ward.pk, actor=actor, kinds=["xlsx"])
    upload.seek(0)
    # decision
    reading = queries.year_reading(upload.read(), ward)  # refuses what has no years
    # consequences
    years = sorted(one.period.first.year for one in reading.findings if one.period) or [
        timezone.localdate().year
    ]
    sheet = Sheet.objects.create(
        unit=ward,
        period_from=dt.date(years[0], 1, 1),
        period_to=dt.date(years[-1], 12, 31),
        file=stored,
        figures=len(reading.sound),
        taken_by=actor,
    )
    event = SheetTaken(sheet.pk, 0, Values(file_name=stored.name))
    record(actor, event, unit=ward.pk, topic=f"unit/{ward.pk}")
    return sheet
