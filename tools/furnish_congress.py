"""A season on the way: its pilot is near, its lessons meeting has a day, lessons have changed the checklist, some steps
are late, one branch ends before its congress.

Called by tools.furnish. The branches of it hold no congress in the sample.
"""

from __future__ import annotations

import datetime as dt
import pkgutil
from typing import Any

from django.utils import timezone

BRANCHES = tuple(f"phuong-mau-tdp-{number}" for number in range(20, 26))
LESSONS = (
    "Cấp ủy viên phụ trách dự họp chi ủy duyệt văn kiện trước đại hội.",
    "Chuẩn bị kinh phí, hội trường sớm hơn.",
    "Tuyên truyền kịp thời trên đài truyền thanh phường.",
)


def furnish(clerk: Any, ward: Any) -> None:
    today = timezone.localdate()
    content = _steps("SeasonContent")(
        title="Đại hội các chi bộ nhiệm kỳ 2027–2030 (đợt đang chuẩn bị)", first_year=2027, last_year=2030,
        begins_on=today, ends_on=today + dt.timedelta(days=150), branch_half_days=1,
    )  # fmt: skip
    season = _do("open_season", clerk, ward, content=content)
    units = list(_model("org.Unit").objects.filter(slug__in=BRANCHES).order_by("path"))
    congresses = _do("take_in_units", clerk, season, units=units, variant="three_committee")
    _plan(clerk, congresses[0], today + dt.timedelta(days=12), pilot=True)
    conference = pkgutil.resolve_name("nhiemky.conferences.steps:ConferenceContent")(
        kind="other", title="Hội nghị rút kinh nghiệm đại hội điểm", held_on=today + dt.timedelta(days=16)
    )
    meeting = _do("name_meeting", clerk, season, purpose="lessons", conference=conference)
    for place, congress in enumerate(congresses[1:-1]):
        _plan(clerk, congress, today + dt.timedelta(days=40 + 7 * place))
    _learn(clerk, season, meeting)
    for congress in congresses[:3]:
        late = congress.steps.filter(due__lte=today).order_by("due").values_list("pk", flat=True)
        if late[1:]:
            _do("mark_steps", clerk, congress, chosen=list(late[1:]), state="done")


def _learn(clerk: Any, season: Any, meeting: Any) -> None:
    first, second, _third = (
        _do("draw_lesson", clerk, season, meeting=meeting, text=text) for text in LESSONS
    )
    line = _steps("LineContent")
    new = line(package="documents", title="Dự họp chi ủy duyệt văn kiện", days=12, done_by="in_charge")
    _do("apply_lesson", clerk, first, content=new)
    hall = season.lines.filter(package="logistics").order_by("days").first()
    sooner = line(package=hall.package, title=hall.title, days=5)
    _do("apply_lesson", clerk, second, line=hall, revision=hall.revision, content=sooner)


def _plan(clerk: Any, congress: Any, day: dt.date, *, pilot: bool = False) -> None:
    content = _steps("PlanContent")(
        planned_on=day, assembly=congress.assembly, in_charge=congress.in_charge, is_pilot=pilot
    )
    _do("plan_congress", clerk, congress, revision=congress.revision, content=content)


def _do(verb: str, *args: Any, **more: Any) -> Any:
    return pkgutil.resolve_name(f"nhiemky.congresses.actions.{verb}:{verb}")(*args, **more)


def _steps(name: str) -> Any:
    return pkgutil.resolve_name(f"nhiemky.congresses.steps:{name}")


def _model(label: str) -> Any:
    return pkgutil.resolve_name("django.apps:apps").get_model(label)
