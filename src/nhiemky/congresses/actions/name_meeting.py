"""Name a conference as a meeting of the season, for a purpose; it may be opened with it."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences.models import Conference
from nhiemky.conferences.steps import ConferenceContent
from nhiemky.congresses import queries, steps
from nhiemky.congresses.events import MeetingNamed
from nhiemky.congresses.models import Meeting, Season
from nhiemky.congresses.rules import lessons
from nhiemky.congresses.steps import meetings
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def name_meeting(
    actor: Any, season: Season, *, purpose: str, conference: Conference | ConferenceContent
) -> Meeting:
    """`conference`: one of the season's committee, or what is to be opened."""
    # facts
    season = steps.running_season(season)
    named = conference.pk if isinstance(conference, Conference) else None
    already = season.meetings.filter(conference=named, purpose=purpose).exists()
    # decision
    lessons.check_meeting(
        purpose=purpose,
        held_on=conference.held_on,
        already=already,
        last_pilot=queries.last_pilot_day(season),
        imported=season.imported,
    )
    # consequences
    if isinstance(conference, ConferenceContent):
        conference = meetings.open_conference(actor, season, conference)
    meeting = meetings.name(season, conference, purpose=purpose)
    event = MeetingNamed(season.pk, conference.pk, purpose)
    record(actor, event, unit=season.unit_id, topic=f"season/{season.pk}")
    return meeting
