"""One season with one congress for the matrix of gates: a step, a line of its checklist, a meeting and its lesson.

Whoever is in charge is a person of their own: the member of the matrix stands in no list of the season.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.conferences import steps as conferences
from nhiemky.congresses import steps
from nhiemky.congresses.models import Congress
from nhiemky.congresses.rules import usual_checklist
from nhiemky.congresses.steps import meetings
from nhiemky.org import steps as org
from nhiemky.org.models import Account, Unit

DAY = dt.date(2026, 3, 2)


def rows(people: dict[str, Account], ward: Unit, *, branch: Unit, key: str) -> dict[str, Any]:
    """Words of addresses → a season of the ward with the congress of one branch."""
    content = steps.SeasonContent(
        title=f"Đợt đại hội thử {key}", first_year=2025, last_year=2027, begins_on=DAY,
        ends_on=DAY + dt.timedelta(days=60),
    )  # fmt: skip
    season = steps.write_season(ward, content)
    steps.write_usual(season, usual_checklist.in_force(DAY))
    congress = _congress(season, branch, ward=ward, key=key)
    lesson = _lesson(people["clerk"], season)
    line = season.lines.order_by("number")[0]
    return {
        "season_id": season.pk,
        "congress_id": congress.pk,
        "lesson_id": lesson.pk,
        "line-edit line_id": line.pk,
        "line-retire line_id": line.pk,
        "season-paper paper": "bang-tien-do",
        "season-paper form": "pdf",
    }


def _congress(season: Any, branch: Unit, *, ward: Unit, key: str) -> Congress:
    new = org.NewPerson(full_name=f"Người Phụ Trách {key}", branch=branch, state="official")
    charged = org.add_people(ward, [new], on=DAY)[0]
    taken = steps.TakenIn(unit=branch, assembly="member_congress", in_charge=charged)
    congress = steps.write_congresses(season, [taken], variant="three_committee")[0]
    congress.planned_on = DAY + dt.timedelta(days=14)
    congress.save()
    steps.spread(season, [congress])
    return congress


def _lesson(clerk: Account, season: Any) -> Any:
    head = conferences.ConferenceContent(kind="other", title="Rút kinh nghiệm", held_on=DAY)
    conference = meetings.open_conference(clerk, season, head)
    meetings.name(season, conference, purpose="lessons")
    finding = meetings.write_finding(clerk, conference, text="Chuẩn bị sớm hơn.")
    return steps.write_lesson(season, finding)
