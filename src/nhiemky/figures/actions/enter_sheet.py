"""The figures of a workbook are entered, all sound cells at once; units that have said everything have reported."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone

from nhiemky.figures import queries, steps
from nhiemky.figures.events import SheetEntered
from nhiemky.figures.models import Campaign, Sheet
from nhiemky.figures.queries import SheetPreview
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.steps import Outcome, Spot
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class EnteredSheet:
    """`reported`: names of the units whose report is complete with it."""

    new: int
    corrected: int
    reported: tuple[str, ...]


@action
def enter_sheet(actor: Any, sheet: Sheet, *, seen: str, sure: bool, reason: str) -> EnteredSheet:
    """`seen`: digest of the preview that is confirmed; `sure`: that its doubts were looked at."""
    # facts
    sheet = steps.sheet_again(sheet)
    campaign = steps.campaign_again(sheet.campaign)  # type: ignore[arg-type]  # its door lets in sheets of campaigns only
    preview = queries.preview_of(sheet)
    # decision
    rules.check_running(closed=campaign.closed_at is not None)
    rules.check_previewed(previewed=sheet.state == Sheet.State.PREVIEWED)
    rules.check_entered(
        same_preview=seen == preview.digest,
        figures=len(preview.new) + len(preview.corrections),
        doubts=0 if sure else len(preview.doubted),
        corrections=len(preview.corrections),
        reason=reason,
    )
    # consequences
    outcomes = _write(actor, campaign, sheet, preview, reason.strip())
    reported = _complete(actor, campaign, preview)
    sheet.state, sheet.figures = Sheet.State.ENTERED, len(outcomes)
    sheet.save(update_fields=["state", "figures"])
    new, corrected = outcomes.count(Outcome.NEW), outcomes.count(Outcome.CORRECTED)
    said = Values(file_name=sheet.file.name, asked=", ".join(reported), reason=reason.strip())
    event = SheetEntered(sheet.pk, campaign.pk, new, corrected, len(preview.faults), said)
    record(actor, event, unit=campaign.unit_id, topic=f"campaign/{campaign.pk}")
    return EnteredSheet(new, corrected, reported)


def _write(actor: Any, campaign: Campaign, sheet: Sheet, preview: SheetPreview, reason: str) -> list[Outcome]:
    indicators = {one.pk: one for one in queries.indicators_of(campaign)}
    units = Unit.objects.in_bulk({row.finding.unit.id for row in preview.rows if row.finding.unit})
    period = queries.period_of(campaign)
    outcomes = []
    with steps.gathered():
        for row in (*preview.new, *preview.corrections):
            found = row.finding
            assert found.unit and found.indicator and found.value
            value = replace(found.value, source=sheet.file.name[:200], source_topic=f"campaign/{campaign.pk}")
            spot = Spot(units[found.unit.id], indicators[found.indicator.id], period)
            outcomes.append(steps.put_value(actor, spot, value, reason=reason if row.figure else "").outcome)
    return outcomes


def _complete(actor: Any, campaign: Campaign, preview: SheetPreview) -> tuple[str, ...]:
    """Units of the workbook that lack nothing now have reported."""
    touched = {row.finding.unit.id for row in preview.rows if row.finding.unit}
    standing = queries.standing_of(campaign, today=timezone.localdate())
    complete = [
        line
        for line in standing.waiting
        if line.asked.unit_id in touched and not queries.rule_line(line).missing
    ]
    campaign.asked.filter(pk__in=[line.asked.pk for line in complete]).update(
        done_by=actor, done_at=timezone.now()
    )
    return tuple(line.asked.unit.called for line in complete)
