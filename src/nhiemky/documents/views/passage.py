"""The road of a draft, on its page and at each station."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_POST

from nhiemky.documents import access, queries
from nhiemky.documents.access import DraftOnShelf
from nhiemky.documents.actions.approve_draft import approve_draft
from nhiemky.documents.actions.check_draft import check_draft
from nhiemky.documents.actions.issue_draft import issue_draft
from nhiemky.documents.actions.plan_draft import plan_draft
from nhiemky.documents.actions.return_draft import return_draft
from nhiemky.documents.actions.sign_draft import sign_draft
from nhiemky.documents.actions.submit_draft import submit_draft
from nhiemky.documents.forms.passage import ApprovalForm, IssueForm, NoteForm, PlanForm, ReturnForm, SignForm
from nhiemky.documents.models import Draft, Passage
from nhiemky.documents.queries import passage as road
from nhiemky.documents.queries import registers
from nhiemky.documents.rules import passage as rules
from nhiemky.documents.rules import signing
from nhiemky.documents.steps.passage import Said
from nhiemky.documents.views.issuing import place_of, signer, signing_of
from nhiemky.documents.views.place import address as document_address
from nhiemky.kernel.gates import open_to
from nhiemky.kernel.refusals import Refused
from nhiemky.pages.forms import press, submit
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


@open_to(access.for_draft_writer)
def plan(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    bodies = registers.issuers_on(found.ward, registers.today_in(found.ward))
    form = PlanForm(request.POST or None, current=found.draft, issuers=bodies)
    return submit(
        request,
        form,
        lambda data: plan_draft(request.user, found.draft, **data),
        ward=found.ward,
        template="documents/plan_form.html",
        context={
            "title": _("Thông tin ban hành"),
            "intro": found.draft,
            "back_url": address("draft", found),
            "has_bodies": bodies.exists(),
        },
        then=address("draft", found),
        said=_("Đã lưu thông tin ban hành."),
    )


@open_to(access.for_draft_writer)
@require_POST
def send_up(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    back = address("draft", found)
    return press(
        request,
        lambda: submit_draft(request.user, found.draft),
        back=back,
        then=lambda _done: back,
        said=lambda _done: _("Đã trình Văn phòng thẩm định."),
    )


@open_to(access.for_draft_writer)
def send_back(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    return submit(
        request,
        ReturnForm(request.POST or None),
        lambda data: return_draft(request.user, found.draft, note=data["note"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Trả lại dự thảo"),
            "intro": _("Dự thảo trở về bước soạn thảo. Lý do được ghi vào quá trình xử lý."),
            "submit_words": _("Trả lại"),
            "back_url": address("draft", found),
        },
        then=address("draft", found),
        said=_("Đã trả lại dự thảo."),
    )


@open_to(access.for_draft_writer)
def check(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    return submit(
        request,
        NoteForm(request.POST or None),
        lambda data: check_draft(request.user, found.draft, note=data["note"]),
        ward=found.ward,
        template="documents/check_form.html",
        context={
            "title": _("Thẩm định dự thảo"),
            "intro": found.draft,
            "submit_words": _("Thẩm định xong"),
            "back_url": address("draft", found),
            "return_url": address("draft-return", found),
        },
        then=address("draft", found),
        said=_("Đã ghi thẩm định xong."),
    )


@open_to(access.for_draft_writer)
def approve(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    """`?tu=conference/12` names the meeting."""
    initial = {
        "organ": str(found.draft.issuer or ""),
        "done_on": registers.today_in(found.ward),
        "topic": request.GET.get("tu", ""),
    }
    return submit(
        request,
        ApprovalForm(request.POST or None, initial=initial),
        lambda data: approve_draft(request.user, found.draft, said=Said(verb=Passage.Verb.APPROVED, **data)),
        ward=found.ward,
        template="documents/approve_form.html",
        context={
            "title": _("Ghi thông qua"),
            "intro": found.draft,
            "back_url": address("draft", found),
            "body": found.draft.issuer,
        },
        then=address("draft", found),
        said=_("Đã ghi thông qua."),
    )


@open_to(access.for_draft_writer)
def sign(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    draft, today = found.draft, registers.today_in(found.ward)
    body, approved = draft.issuer, road.last_passage(draft, Passage.Verb.APPROVED)
    collective = body is None or body.collective
    form = SignForm(
        request.POST or None,
        request.FILES or None,
        initial={
            "authority": signing.usual(collective=collective).value,
            "before": (approved.organ if approved else str(body or "")) if collective else "",
            "post": body.head_post if body else "",
            "done_on": today,
        },
    )
    return submit(
        request,
        form,
        lambda data: sign_draft(
            request.user,
            draft,
            signed=signing_of(data),
            done_on=data["done_on"],
            person=signer(draft.unit, data["signer_name"], data["done_on"]),
            upload=data["file"],
        ),
        ward=found.ward,
        template="documents/sign_form.html",
        context={
            "title": _("Ghi đã ký"),
            "intro": draft,
            "back_url": address("draft", found),
            "holders": registers.signers_of(draft.unit, today),
            "body": body,
        },
        then=address("draft", found),
        said=_("Đã ghi người ký."),
    )


@open_to(access.for_draft_writer)
def issue(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    draft, today = found.draft, registers.today_in(found.ward)
    others = queries.register(found.ward).order_by("-dated", "-pk")
    return submit(
        request,
        IssueForm(request.POST or None, current=draft, documents=others, initial={"dated": today}),
        lambda data: issue_draft(
            request.user,
            draft,
            dated=data["dated"],
            place=place_of(data),
            links=[(data["link_kind"], target) for target in data["link_to"]],
            revision=data["revision"],
        ),
        ward=found.ward,
        template="documents/issue_form.html",
        context={
            "title": _("Cấp số, ban hành"),
            "intro": draft,
            "submit_words": _("Cấp số, ban hành"),
            "back_url": address("draft", found),
            "next": _next(draft, today),
            "kind": draft.kind,
            "body": draft.issuer,
        },
        then=lambda issued: document_address("document", found.ward, issued.document),
        said=_("Đã cấp số và ban hành."),
    )


def _next(draft: Draft, today: Any) -> registers.NextNumber | None:
    if draft.issuer is None or not draft.kind:
        return None
    try:
        return registers.next_number(draft.issuer, draft.kind, today)
    except Refused:  # no term yet: the form says so when it is sent
        return None
