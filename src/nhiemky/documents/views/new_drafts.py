"""A new draft: first the question about the secrets list, then its name, a template, words typed or out of a Word file."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access, queries
from nhiemky.documents.actions.note_off_system import note_off_system
from nhiemky.documents.actions.open_draft import open_draft
from nhiemky.documents.forms.drafts import NewDraftForm
from nhiemky.documents.models import Draft
from nhiemky.documents.rules import structure
from nhiemky.documents.rules.secrets_list import Said
from nhiemky.documents.rules.templates import Wording
from nhiemky.documents.steps import Becomes
from nhiemky.documents.views.addresses import address
from nhiemky.documents.views.word_files import text_of_upload
from nhiemky.kernel.gates import open_to
from nhiemky.kernel.refusals import Refused
from nhiemky.org.models import Unit
from nhiemky.pages.forms import submit

#: Buttons that fill in the text and save nothing.
READ_FILE, TAKE_WORDING = "doc", "lay-mau"


@open_to(access.for_writer)
def new_draft(request: HttpRequest, ward: Unit) -> HttpResponse:
    """The question comes first; nothing can be typed before it is answered, and nothing at all after "yes"."""
    sent = request.method == "POST"
    said = request.POST.get("said", "") if sent else request.GET.get("mat", "")
    back = reverse("drafts", kwargs={"ward": ward.slug})
    # What came with another answer than "no" is not shown again: it would stand in one more page of this machine.
    if said == Said.LISTED:
        return _answered(request, "documents/off_system.html", ward, back, sent=sent)
    if said != Said.NOT_LISTED:
        return _answered(request, "documents/secrets_question.html", ward, back, sent=sent)
    wordings = dict(queries.wordings(ward, on=timezone.localdate()))
    if READ_FILE in request.POST or TAKE_WORDING in request.POST or request.FILES:
        return _filled(request, ward, wordings)
    form = NewDraftForm(
        request.POST or None, ward=ward, wordings=wordings, initial={"said": Said.NOT_LISTED.value}
    )
    return submit(
        request,
        form,
        lambda data: _open(request, ward, data),
        ward=ward,
        template="documents/new_draft.html",
        context=_context(back),
        then=lambda draft: address("draft", ward, draft),
        said=_("Đã mở dự thảo. Sửa tiếp, hoặc gửi lấy ý kiến."),
    )


def _open(request: HttpRequest, ward: Unit, data: dict[str, Any]) -> Draft:
    return open_draft(
        request.user,
        ward,
        said=Said(data["said"]),
        title=data["title"],
        body=data["body"],
        becomes=Becomes(kind=data["kind"], issuer=data["issuer"], addressees=data["addressees"]),
    )


def _filled(request: HttpRequest, ward: Unit, wordings: dict[str, Wording]) -> HttpResponse:
    """The form again, with the words of a file or of a template in it; words that were typed stay in front."""
    form = NewDraftForm(request.POST, request.FILES, ward=ward, wordings=wordings)
    context = _context(reverse("drafts", kwargs={"ward": ward.slug})) | {"ward": ward}
    try:
        words, wording = _words(request, wordings)
    except Refused as refusal:
        field = str(refusal.facts.get("field", "file"))
        form.add_error(field, request.words_of(refusal))  # type: ignore[attr-defined]  # site/edge.py puts it there
        return render(request, "documents/new_draft.html", context | {"form": form}, status=409)
    lines = structure.lines_of(words)
    typed = request.POST.get("body", "").rstrip()
    names = ("said", "title", "kind", "issuer", "addressees")
    kept: dict[str, Any] = {name: request.POST.get(name, "") for name in names}
    if wording is not None:
        kept |= _beside(kept, wording, ward)
    filled = NewDraftForm(
        ward=ward,
        wordings=wordings,
        initial={**kept, "body": "\n".join([*([typed] if typed else []), *lines])},
    )
    note = _g("Đã đọc %(count)s đoạn vào ô nội dung. Chưa ghi gì: xem lại, sửa, rồi bấm Lưu.")
    context |= {"form": filled, "note": note % {"count": len(lines)}}
    return render(request, "documents/new_draft.html", context)


def _beside(kept: dict[str, Any], wording: Wording, ward: Unit) -> dict[str, Any]:
    """What a wording says besides its text: its kind, who issues such a paper, to whom it goes; what was chosen stays."""
    day = timezone.localdate()
    issuer = queries.usual_issuer(ward, kind=wording.kind, style=wording.style, on=day)
    return {
        "kind": kept["kind"] or wording.kind,
        "issuer": kept["issuer"] or (issuer.pk if issuer else ""),
        "addressees": kept["addressees"].rstrip() or "\n".join(wording.recipients),
    }


def _words(request: HttpRequest, wordings: dict[str, Wording]) -> tuple[str, Wording | None]:
    upload = request.FILES.get("file")
    if upload is not None:
        return text_of_upload(upload), None
    if READ_FILE in request.POST:
        raise Refused("no-word-file-chosen", field="file")
    wording = wordings.get(request.POST.get("wording", ""))
    if wording is None:
        raise Refused("no-wording-chosen", field="wording")
    return wording.body, wording


def _context(back: str) -> dict[str, Any]:
    return {"back_url": back, "read_file": READ_FILE, "take_wording": TAKE_WORDING}


def _answered(request: HttpRequest, template: str, ward: Unit, back: str, *, sent: bool) -> HttpResponse:
    """The page for whoever may not type yet, or not at all; 409 where something was sent, of which nothing is kept."""
    context = {"ward": ward, "back_url": back, "sent": sent}
    return render(request, template, context, status=409 if sent else 200)


@open_to(access.for_writer)
@require_POST
def off_system(request: HttpRequest, ward: Unit) -> HttpResponse:
    note_off_system(request.user, ward)
    messages.success(request, str(_("Đã ghi một dòng: văn bản giữ ngoài hệ thống. Không lưu nội dung nào.")))
    return HttpResponseRedirect(reverse("drafts", kwargs={"ward": ward.slug}))
