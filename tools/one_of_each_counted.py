"""What is counted over a season, for the matrix of gates: money, a slogan, a study meeting, a reported figure.

The season is that of the ward; its congress is that of the branch in question, so that its secretary sees a part of it.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.conferences import steps as conferences
from nhiemky.congresses import steps
from nhiemky.congresses.models import Congress, CongressState, Meeting, Season
from nhiemky.org.models import Unit

DAY = dt.date(2026, 3, 2)
#: Pages of the season made here; those of planning have one of their own.
PAGES = (
    "season-statistics",
    "season-report",
    "season-figures",
    "season-funding",
    "season-funding-new",
    "season-funding-edit",
    "season-funding-remove",
    "season-decoration",
    "season-decoration-new",
    "season-decoration-edit",
    "season-decoration-remove",
    "season-study",
    "season-study-count",
    "season-paper",
)


def rows(ward: Unit, *, branch: Unit, key: str) -> dict[str, Any]:
    """Words of addresses → a season of the ward in which the branch held its congress."""
    season = Season.objects.create(
        unit=ward,
        title=f"Đợt đại hội đã xong {key}",
        first_year=2026,
        last_year=2028,
        begins_on=DAY,
        ends_on=DAY,
    )
    congress = Congress.objects.create(
        season=season, unit=branch, planned_on=DAY, held_on=DAY, state=CongressState.HELD
    )
    head = conferences.ConferenceContent(kind="other", title="Hội nghị học tập chỉ thị", held_on=DAY)
    meeting = Meeting.objects.create(
        season=season, conference=conferences.write_conference(ward, head), purpose=Meeting.Purpose.STUDY
    )
    steps.write_study(meeting, {branch.pk: (1, 2)})
    money = steps.FundingContent(item="In tài liệu", estimate=1_000_000, congress=congress)
    slogan = steps.DecorationContent(kind="slogan", words="Nhiệt liệt chào mừng", congress=congress)
    return {
        **{f"{page} season_id": season.pk for page in PAGES},
        "funding_id": steps.write_funding(season, money, row=None).pk,
        "decoration_id": steps.write_decoration(season, slogan, row=None).pk,
        "season-study-count meeting_id": meeting.pk,
        "season-paper paper": "thong-ke",
        "season-paper form": "pdf",
    }
