"""The road of a draft as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from nhiemky.documents import queries
from nhiemky.documents.access import DraftOnShelf
from nhiemky.documents.models import Draft, Passage, Stage
from nhiemky.documents.queries import passage as road
from nhiemky.documents.queries import registers
from nhiemky.documents.rules import passage as rules
from nhiemky.documents.rules import templates
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.dates import format_date

#: Verb → its title on the road, what the button says, the page of the station.
STATIONS = {
    "planned": (_("Loại văn bản, cơ quan ban hành, nơi nhận"), _("Ghi thông tin ban hành"), "draft-plan"),
    "submitted": (_("Trình Văn phòng"), _("Trình"), "draft-submit"),
    "checked": (_("Văn phòng thẩm định"), _("Thẩm định xong"), "draft-check"),
    "approved": (_("Cơ quan có thẩm quyền thông qua"), _("Ghi thông qua"), "draft-approve"),
    "signed": (pgettext_lazy("station", "Ký"), _("Ghi đã ký"), "draft-sign"),
    "issued": (_("Vào số, ban hành"), _("Cấp số, ban hành"), "draft-issue"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A station as the page shows it. `said`: when it was passed and by whom."""

    number: int
    verb: str
    title: Any
    state: str
    button: Any
    url: str
    said: str
    pressed: bool


def address(name: str, found: DraftOnShelf) -> str:
    return reverse(name, kwargs={"ward": found.ward.slug, "draft_id": found.draft.pk})


def shown(request: HttpRequest, found: DraftOnShelf) -> dict[str, Any]:
    """What the page of a draft shows of its road."""
    draft = found.draft
    standing, passed = road.standing_of(draft), list(road.passages_of(draft))
    last = {one.verb: one for one in passed}
    lines = []
    for number, station in enumerate(rules.road(standing), start=1):
        title, button, name = STATIONS[station.verb]
        said = _said(last.get(station.verb)) if station.state == "done" else ""
        if station.verb == "planned" and station.state == "done":
            said = _planned(draft)
        pressed = station.verb == "submitted"
        lines.append(
            Line(number, station.verb, title, station.state, button, address(name, found), said, pressed)
        )
    issue = getattr(draft, "issue", None)
    return {
        "road": lines,
        "road_history": passed,
        "road_doubts": road.road_doubts(draft, registers.today_in(found.ward)),
        "road_changed": standing.stage in rules.ON_THE_ROAD and standing.version != standing.seen,
        "road_blocked": _blocked(standing),
        "open_places": templates.places(f"{queries.words_of(draft)}\n{draft.addressees}")
        if draft.stage != Stage.ISSUED
        else (),
        # While opinions are asked and some have come, ending that is the one next thing to do; closing a round is that.
        "road_primary": draft.stage != Stage.DRAFTING
        or draft.state == Draft.State.SETTLED
        or not draft.opinions.exists()
        or (not standing.round_open and not standing.unanswered and draft.rounds.exists()),
        "may_return": found.writes and draft.stage in rules.ON_THE_ROAD,
        "became": issue.document if issue is not None else None,
        "today": registers.today_in(found.ward),
    }


def _blocked(standing: rules.Draft) -> str:
    """Why it cannot be submitted yet: the code of the refusal, without trying."""
    if standing.stage != rules.DRAFTING or not (standing.kind and standing.issuer):
        return ""
    try:
        rules.check_submitted(standing)
    except Refused as refusal:
        return refusal.code
    return ""


def _said(passed: Passage | None) -> str:
    if passed is None:
        return ""
    parts = [format_date(passed.done_on), passed.organ, passed.authority, passed.signer_name]
    return " · ".join(part for part in (*parts, _note(passed)) if part)


def _note(passed: Passage) -> str:
    return passed.note if passed.verb == Passage.Verb.CHECKED else ""


def _planned(draft: Draft) -> str:
    kind = (
        registers.kind_of(draft.kind, draft.issuer, registers.today_in(draft.unit)) if draft.issuer else None
    )
    due = _g("hạn %(day)s") % {"day": format_date(draft.due_on)} if draft.due_on else ""
    return " · ".join(part for part in (kind.name if kind else "", str(draft.issuer or ""), due) if part)
