"""The figures of a workbook of the ward's own years are entered, all sound cells at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from nhiemky.figures import queries, steps
from nhiemky.figures.events import SheetEntered
from nhiemky.figures.models import Sheet
from nhiemky.figures.rules import campaigns as rules
from nhiemky.figures.steps import Outcome, Spot
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values


@action
def enter_year_sheet(actor: Any, sheet: Sheet, *, seen: str, sure: bool, reason: str) -> Sheet:
    """`seen`: digest of the preview that is confirmed; `sure`: that its doubts were looked at."""
    # facts
    sheet = steps.sheet_again(sheet)
    ward, preview = sheet.unit, queries.year_preview(sheet)
    indicators = {one.pk: one for one in queries.own_indicators(ward)}
    late = queries.closed_years(ward, preview)
    # decision
    rules.check_previewed(previewed=sheet.state == Sheet.State.PREVIEWED)
    rules.check_entered(
        same_preview=seen == preview.digest,
        figures=len(preview.new) + len(preview.corrections),
        doubts=0 if sure else len(preview.doubted),
        corrections=max(len(preview.corrections), late),
        reason=reason,
    )
    # consequences
    outcomes = []
    with steps.gathered():
        for row in (*preview.new, *preview.corrections):
            found = row.finding
            assert found.indicator and found.period and found.value
            value = replace(found.value, source=sheet.file.name[:200])
            spot = Spot(ward, indicators[found.indicator.id], found.period)
            outcomes.append(
                steps.put_value(
                    actor, spot, value, reason=reason.strip() if row.figure or late else ""
                ).outcome
            )
    sheet.state, sheet.figures = Sheet.State.ENTERED, len(outcomes)
    sheet.save(update_fields=["state", "figures"])
    new, corrected = outcomes.count(Outcome.NEW), outcomes.count(Outcome.CORRECTED)
    said = Values(file_name=sheet.file.name, reason=reason.strip())
    event = SheetEntered(sheet.pk, 0, new, corrected, len(preview.faults), said)
    record(actor, event, unit=ward.pk, topic=f"unit/{ward.pk}")
    return sheet
