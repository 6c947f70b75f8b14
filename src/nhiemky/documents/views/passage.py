"""The stations of the road of a draft."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
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
from nhiemky.documents.rules import signing
from nhiemky.documents.rules.paper_parts import organ_of
from nhiemky.documents.steps.passage import Said
from nhiemky.documents.views.issuing import place_of, signer, signing_of
from nhiemky.documents.views.place import address as document_address
from nhiemky.documents.views.road import address
from nhiemky.kernel.gates import open_to
from nhiemky.kernel.refusals import Refused
from nhiemky.pages.forms import press, submit


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
            "before": organ_of(approved.organ if approved else str(body or "")) if collective else "",
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
    others = registers.newest_of(queries.register(found.ward))
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
