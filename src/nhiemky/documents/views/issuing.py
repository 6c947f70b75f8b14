"""Own papers: numbered, sent, acknowledged, taken back."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access
from nhiemky.documents.access import DocumentOnShelf, IssuedPaper, RecipientOfPaper
from nhiemky.documents.actions.acknowledge_paper import acknowledge_paper
from nhiemky.documents.actions.add_recipients import add_recipients
from nhiemky.documents.actions.attach_signed_copy import attach_signed_copy
from nhiemky.documents.actions.issue_paper import issue_paper
from nhiemky.documents.actions.send_paper import send_paper
from nhiemky.documents.actions.withdraw_paper import withdraw_paper
from nhiemky.documents.forms.passage import (
    AcknowledgementForm,
    CopyForm,
    PaperForm,
    RecipientsForm,
    SendingForm,
    WithdrawPaperForm,
)
from nhiemky.documents.models import Document, Issue
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.rules import signing
from nhiemky.documents.rules.signing import Authority, Signing
from nhiemky.documents.steps.issuing import Paper, Place, Signed
from nhiemky.documents.views.place import address, url
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Person, Unit
from nhiemky.pages.forms import submit


def signing_of(data: dict[str, Any]) -> Signing:
    return Signing(Authority(data["authority"]), data["before"], data["post"], data["signer_name"])


def signer(unit: Unit, name: str, day: Any) -> Person | None:
    """The person behind a name, where exactly one holder of an office of the body has it."""
    found = {holding.person for holding in queries.signers_of(unit, day) if holding.person.full_name == name}
    return found.pop() if len(found) == 1 else None


def place_of(data: dict[str, Any]) -> Place:
    return Place(desk=data["desk"], after=data["after"], permitted_by=data["permitted_by"])


@open_to(access.for_writer)
def new_paper(request: HttpRequest, ward: Unit) -> HttpResponse:
    """A number for a paper that was not drafted here."""
    today = queries.today_in(ward)
    bodies = queries.issuers_on(ward, today)
    form = PaperForm(
        request.POST or None,
        request.FILES or None,
        issuers=bodies,
        initial={"dated": today, "authority": Authority.ON_BEHALF.value, "issuer": bodies.first()},
    )
    return submit(
        request,
        form,
        lambda data: _issue(request, data),
        ward=ward,
        template="documents/paper_form.html",
        context={
            "title": _("Lấy số văn bản đi"),
            "submit_words": _("Cấp số, ban hành"),
            "back_url": url("documents-out", ward),
            "has_bodies": bodies.exists(),
            "holders": queries.signers_of(ward, today),
        },
        then=lambda issue: address("document", ward, issue.document),
        said=_("Đã cấp số và ban hành."),
    )


def _issue(request: HttpRequest, data: dict[str, Any]) -> Issue:
    issuer, signed = data["issuer"], signing_of(data)
    paper = Paper(
        issuer=issuer,
        kind=data["kind"],
        title=data["title"],
        dated=data["dated"],
        signed=Signed(
            authority=signing.words(signed, style=issuer.style),
            post=signed.post.strip(),
            name=signed.name.strip(),
            person=signer(issuer.unit, signed.name, data["dated"]),
        ),
        place=place_of(data),
        recipients=tuple(data["recipients"].splitlines()),
    )
    return issue_paper(request.user, paper=paper, signed=signed, upload=data["file"])


def shown(document: Document) -> dict[str, Any]:
    """What the page of a document shows of its way out."""
    issue = queries.issue_of(document)
    recipients = list(queries.recipients_of(document)) if document.register == Document.Register.OUT else []
    return {
        "issue": issue,
        "issue_doubts": queries.issue_doubts(document, issue) if issue else (),
        "recipients": recipients,
        "acknowledged": sum(one.acknowledged_on is not None for one in recipients),
        "unsent": any(one.sent_on is None for one in recipients),
    }


@open_to(access.for_issued_writer)
def withdraw(request: HttpRequest, found: IssuedPaper) -> HttpResponse:
    back = address("document", found.ward, found.document)
    return submit(
        request,
        WithdrawPaperForm(request.POST or None),
        lambda data: withdraw_paper(request.user, found.issue, reason=data["reason"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Thu hồi văn bản"),
            "intro": _("Văn bản vẫn giữ số trong sổ; số này không cấp lại cho văn bản khác."),
            "submit_words": _("Thu hồi"),
            "back_url": back,
        },
        then=back,
        said=_("Đã ghi thu hồi. Số của văn bản được giữ nguyên."),
    )


@open_to(access.for_issued_writer)
def signed_copy(request: HttpRequest, found: IssuedPaper) -> HttpResponse:
    back = address("document", found.ward, found.document)
    return submit(
        request,
        CopyForm(request.POST or None, request.FILES or None),
        lambda data: attach_signed_copy(request.user, found.issue, upload=data["file"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Đính kèm bản ký"),
            "intro": found.document,
            "submit_words": _("Đính kèm"),
            "back_url": back,
        },
        then=back,
        said=_("Đã đính kèm bản ký."),
    )


@open_to(access.for_own_writer)
def recipients(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    back = address("document", found.ward, found.document)
    return submit(
        request,
        RecipientsForm(request.POST or None),
        lambda data: add_recipients(request.user, found.document, names=data["names"].splitlines()),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Thêm nơi nhận"),
            "intro": found.document,
            "submit_words": _("Thêm"),
            "back_url": back,
        },
        then=back,
        said=_("Đã thêm nơi nhận."),
    )


@open_to(access.for_own_writer)
def send(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    back = address("document", found.ward, found.document)
    return submit(
        request,
        SendingForm(request.POST or None, initial={"on": queries.today_in(found.ward)}),
        lambda data: send_paper(request.user, found.document, on=data["on"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Ghi đã gửi"),
            "intro": _("Ghi cho mọi nơi nhận chưa gửi."),
            "submit_words": _("Ghi đã gửi"),
            "back_url": back,
        },
        then=back,
        said=_("Đã ghi ngày gửi."),
    )


@open_to(access.for_recipient_writer)
def acknowledge(request: HttpRequest, found: RecipientOfPaper) -> HttpResponse:
    back = address("document", found.ward, found.document)
    return submit(
        request,
        AcknowledgementForm(request.POST or None, initial={"on": queries.today_in(found.ward)}),
        lambda data: acknowledge_paper(request.user, found.recipient, on=data["on"], by=data["by"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Xác nhận đã nhận"),
            "intro": found.recipient,
            "submit_words": _("Ghi đã nhận"),
            "back_url": back,
        },
        then=back,
        said=_("Đã ghi nơi nhận xác nhận."),
    )
