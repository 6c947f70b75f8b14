"""Write down how many members of each unit attended a study meeting: n of N."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nhiemky.congresses import steps
from nhiemky.congresses.events import StudyCounted
from nhiemky.congresses.models import Meeting, Season
from nhiemky.congresses.rules import means
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.refusals import Refused


@action
def count_study(
    actor: Any, season: Season, *, meeting: Meeting, counts: Mapping[int, tuple[int, int]]
) -> Meeting:
    """`counts`: unit id → attended, members. One entry of the journal for each unit that now says something else."""
    # facts
    units = set(season.congresses.filter(unit__in=counts).values_list("unit", flat=True))
    known = {row.unit_id: (row.attended, row.members) for row in meeting.counts.filter(unit__in=counts)}
    # decision
    if meeting.season_id != season.pk or meeting.purpose != Meeting.Purpose.STUDY or units != set(counts):
        raise Refused("study-of-another-season")
    for unit, (attended, members) in counts.items():
        means.check_study(attended=attended, members=members, field=f"unit-{unit}")
    # consequences
    changed = {unit: count for unit, count in counts.items() if known.get(unit) != count}
    steps.write_study(meeting, changed)
    for unit, (attended, members) in changed.items():
        event = StudyCounted(season.pk, meeting.conference_id, unit, attended, members)
        record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return meeting
