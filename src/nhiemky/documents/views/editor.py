"""The editor of a draft: who is writing, saving, putting together what two people wrote, a Word file as next version."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from nhiemky.documents import access, queries
from nhiemky.documents.access import DraftOnShelf
from nhiemky.documents.actions.edit_draft import edit_draft
from nhiemky.documents.forms.drafts import DraftForm, WordFileForm, opened
from nhiemky.documents.models import Draft
from nhiemky.documents.rules import differences, drafting, structure
from nhiemky.documents.rules.drafting import Saved
from nhiemky.documents.steps import locks
from nhiemky.documents.views.addresses import address
from nhiemky.documents.views.conflicts import conflict_page
from nhiemky.documents.views.word_files import text_of_upload
from nhiemky.kernel.gates import open_to
from nhiemky.kernel.refusals import Refused
from nhiemky.pages.forms import submit

CONFLICT, HEAD_CHANGED = "draft-paragraphs-conflict", "draft-head-changed-meanwhile"
#: "Vẫn sửa": open the editor although somebody else has it open.
ANYWAY = "van-sua"


@open_to(access.for_draft_writer)
def edit(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    if request.method == "POST":
        return _typed_on(request, found) if "back" in request.POST else _sent(request, found)
    draft = found.draft
    try:
        drafting.check_stage(draft.stage)
    except Refused as refusal:
        messages.error(request, request.words_of(refusal))  # type: ignore[attr-defined]  # site/edge.py puts it there
        return HttpResponseRedirect(address("draft", found.ward, draft))
    holder = queries.holder(draft, besides=request.user)
    if holder and ANYWAY not in request.GET:
        context = {"ward": found.ward, "draft": draft, "holder": holder, "anyway": f"?{ANYWAY}=1"}
        return render(request, "documents/editor_taken.html", context)
    locks.take(request.user, draft)
    last = queries.newest(draft)
    body = structure.lined(queries.nodes_of(last))
    form = DraftForm(
        ward=found.ward,
        issuer=draft.issuer_id,
        initial=opened(draft, body=body, opened_at=last.number if last else 0),
    )
    return render(request, "documents/editor.html", _context(found, form, body=body) | {"holder": holder})


@open_to(access.for_draft_writer)
@require_POST
def lock(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    """A sign of life of an open editor, or its end; the answer says who else has it open."""
    if "leave" in request.POST:
        locks.leave(request.user, found.draft)
    else:
        locks.sign_of_life(request.user, found.draft)
    holder = queries.holder(found.draft, besides=request.user)
    said = {"holder": holder.name, "since": f"{holder.since.isoformat()}"} if holder else {"holder": ""}
    answer = JsonResponse(said)
    answer["Cache-Control"] = "no-store"
    return answer


@open_to(access.for_draft_writer)
def word_file(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    """A Word file as the next version: read, shown in the editor with what it changes, written when it is saved there."""
    back = address("draft", found.ward, found.draft)
    form = WordFileForm(request.POST, request.FILES) if request.method == "POST" else WordFileForm()
    status = 200
    if form.is_bound and form.is_valid():
        try:
            body = text_of_upload(form.cleaned_data["file"])
        except Refused as refusal:
            form.add_error("file", request.words_of(refusal))  # type: ignore[attr-defined]  # site/edge.py puts it there
            status = 409
        else:
            return _preview(request, found, body)
    elif form.is_bound:
        status = 422
    context = {
        "ward": found.ward,
        "form": form,
        "title": _("Lấy nội dung từ tệp Word"),
        "intro": found.draft,
        "submit_words": _("Đọc tệp"),
        "back_url": back,
    }
    return render(request, "form.html", context, status=status)


def _preview(request: HttpRequest, found: DraftOnShelf, body: str) -> HttpResponse:
    draft = found.draft
    locks.take(request.user, draft)
    last = queries.newest(draft)
    before = queries.nodes_of(last)
    after = structure.read(body, before=before, highest=last.highest_id if last else 0)
    form = DraftForm(
        ward=found.ward,
        issuer=draft.issuer_id,
        initial=opened(draft, body=structure.lined(after), opened_at=last.number if last else 0),
    )
    context = _context(found, form, body=body)
    context["read_from_file"] = differences.counted(differences.differences(before, after))
    context["paragraphs_read"] = len(after)
    return render(request, "documents/editor.html", context)


class _Said:
    """What is said after saving; asked for when it has been saved."""

    saved: Saved

    def __str__(self) -> str:
        if not self.saved.written:
            return _g("Không có gì khác bản đã lưu.")
        words = _g("Đã lưu bản %(number)s.") % {"number": self.saved.version}
        if self.saved.of_others:
            words += " " + ngettext(
                "Đã ghép với %(count)s đoạn người khác vừa sửa.",
                "Đã ghép với %(count)s đoạn người khác vừa sửa.",
                self.saved.of_others,
            ) % {"count": self.saved.of_others}
        return words


def _sent(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    draft, said = found.draft, _Said()
    form = DraftForm(request.POST, ward=found.ward, issuer=draft.issuer_id)
    refused: list[str] = []

    def run(_data: dict[str, Any]) -> Saved:
        try:
            said.saved = edit_draft(request.user, draft, writing=form.writing(request.POST))
        except Refused as refusal:
            refused.append(refusal.code)
            if refusal.code == HEAD_CHANGED:
                _show_theirs(form, draft, field=str(refusal.facts["field"]))
            raise
        return said.saved

    following = "draft-edit" if "tiep" in request.POST else "draft"
    answer = submit(
        request,
        form,
        run,
        ward=found.ward,
        template="documents/editor.html",
        context=_context(found, form, body=request.POST.get("body", "")),
        then=address(following, found.ward, draft),
        said=said,
    )
    if CONFLICT in refused:
        return conflict_page(request, found, form)
    if answer.status_code == 302:
        return _after(request, found, said.saved, answer)
    return answer


def _after(request: HttpRequest, found: DraftOnShelf, saved: Saved, answer: HttpResponse) -> HttpResponse:
    """Sent by the page's script the answer goes into the page; else on to the next one."""
    nodes = queries.nodes_of(queries.newest(found.draft))
    by_script = request.headers.get("Accept") == "application/json"
    unknown = queries.unknown_codes(found.draft.unit, nodes)
    if unknown and (by_script or "tiep" not in request.POST):  # the editor says it by itself
        messages.warning(
            request,
            _g("Chưa có số liệu với mã: %(codes)s. Nhập ở Số liệu, hoặc sửa mã trong dự thảo.")
            % {"codes": ", ".join(unknown)},
        )
    if not by_script:
        if "tiep" not in request.POST:
            locks.leave(request.user, found.draft)
        return answer
    words = " ".join(str(message) for message in messages.get_messages(request))
    return JsonResponse({**asdict(saved), "words": words, "body": structure.lined(nodes)})


def _show_theirs(form: DraftForm, draft: Draft, *, field: str) -> None:
    """Saving again is then a decision: the form knows what stands there now, and says it."""
    draft.refresh_from_db()
    data: Any = form.data
    data = data.copy()
    data.update(was_title=draft.title, was_kind=draft.kind, was_issuer=str(draft.issuer_id or ""))
    form.data = data
    theirs = {"title": draft.title, "kind": draft.kind, "issuer": str(draft.issuer or "")}[field]
    form[field].help_text = _g("Đang lưu: %(theirs)s") % {"theirs": theirs or "—"}


def _typed_on(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    """Back from the page of conflicts to one's own words, which are as they were."""
    names = [name for name in DraftForm.base_fields if name in request.POST]
    form = DraftForm(
        ward=found.ward, issuer=found.draft.issuer_id, initial={name: request.POST[name] for name in names}
    )
    return render(request, "documents/editor.html", _context(found, form, body=request.POST.get("body", "")))


def _context(found: DraftOnShelf, form: DraftForm, *, body: str) -> dict[str, Any]:
    nodes = structure.read(body)
    return {
        "ward": found.ward,
        "draft": found.draft,
        "form": form,
        "outline": structure.outline(nodes),
        "ladder": json.dumps(structure.ladder()),
        "picks": queries.picks(found.draft.unit),
        "unknown_codes": queries.unknown_codes(found.draft.unit, nodes),
        "back_url": address("draft", found.ward, found.draft),
    }
