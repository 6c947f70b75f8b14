"""Soát: a draft, the file of a document, or any text, looked through; nothing of it is kept."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access, queries
from nhiemky.documents.access import DocumentOnShelf, DraftOnShelf, Shelf
from nhiemky.documents.forms.proofing import MOST_CHARACTERS, ProofForm
from nhiemky.documents.queries import proofing
from nhiemky.documents.reading.proof_texts import text_of
from nhiemky.documents.rules.proofreading_shown import Proof, lines
from nhiemky.files.models import StoredFile
from nhiemky.files.queries import content_of
from nhiemky.files.rules.names import ending_of
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.kernel.gates import open_to
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.controls import without_controls

#: A longer text is not shown again below its findings: the page stays light.
LONGEST_SHOWN = 60_000
#: Kinds of files that are read as they stand; of a PDF the words are taken that the search has found.
_PROOFREAD = (StoredFile.Kind.DOCX, StoredFile.Kind.TEXT)


def _context(proof: Proof, **more: Any) -> dict[str, Any]:
    return {"proof": proof, **more}


def _lines(proof: Proof) -> Any:
    return lines(proof) if len(proof.text) <= LONGEST_SHOWN else ()


def shown(request: HttpRequest, found: DraftOnShelf) -> dict[str, Any]:
    """For the page of a draft: how many findings its newest version has."""
    seen = access.for_reader(request.user, ward=found.ward.slug).seen
    return {"proof": proofing.proof_of_draft(found.draft, ward=found.ward, seen=seen)}


@open_to(access.for_reader)
def proof(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    """Any text, pasted or read from a file that is not kept."""
    form = ProofForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {
        "ward": shelf.ward,
        "form": form,
        "back_url": reverse("documents", args=[shelf.ward.slug]),
    }
    if not form.is_bound:
        return render(request, "documents/proof.html", context)
    if not form.is_valid():
        return render(request, "documents/proof.html", context, status=422)
    try:
        text = _given(form.cleaned_data)
    except Refused as refusal:
        # A text that may not be here is not shown again.
        words = request.words_of(refusal)  # type: ignore[attr-defined]  # site/edge.py puts it there
        context["form"] = ProofForm()
        return render(request, "documents/proof.html", {**context, "refused": words}, status=409)
    result = proofing.proof_of(text, ward=shelf.ward, seen=shelf.seen)
    if len(result.text) <= MOST_CHARACTERS:
        context["form"] = ProofForm(initial={"text": result.text})
    return render(request, "documents/proof.html", {**context, **_context(result, area="id_text")})


def _given(data: dict[str, Any]) -> str:
    upload: UploadedFile[bytes] | None = data["file"]
    if upload is not None:
        return text_of(upload.read(), ending=ending_of(upload.name or ""))
    text = without_controls(data["text"])
    refuse_secret(text, field="text")
    return text


@open_to(access.for_draft)
def draft_proof(request: HttpRequest, found: DraftOnShelf) -> HttpResponse:
    """The text as it is just being written (`body`), or as it was saved last. The editor asks for the list alone."""
    seen = access.for_reader(request.user, ward=found.ward.slug).seen
    part = request.headers.get("X-Part") == "1"
    template = "documents/parts/findings_list.html" if part else "documents/proof_page.html"
    context = {
        "ward": found.ward,
        "subject": found.draft,
        "back_url": reverse("draft", args=[found.ward.slug, found.draft.pk]),
        "editing": part,
    }
    text = without_controls(request.POST["body"]) if "body" in request.POST else queries.words_of(found.draft)
    try:
        refuse_secret(text, field="body")
    except Refused as refusal:
        words = request.words_of(refusal)  # type: ignore[attr-defined]  # site/edge.py puts it there
        return render(request, template, {**context, "refused": words}, status=409)
    result = proofing.proof_of(text, ward=found.ward, seen=seen)
    return render(request, template, {**context, **_context(result, lines=() if part else _lines(result))})


@open_to(access.for_document)
def document_proof(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    """The words of the file that lies with a document."""
    shown_document, stored = found.document, found.document.file
    context: dict[str, Any] = {
        "ward": found.ward,
        "subject": shown_document,
        "back_url": reverse("document", args=[found.ward.slug, shown_document.pk]),
    }
    seen = access.for_reader(request.user, ward=found.ward.slug).seen
    pdf = stored is not None and stored.kind not in _PROOFREAD
    text = proofing.words_in_register(shown_document) if pdf else _text_of(stored)
    if not text.strip():
        nothing = _nothing(stored)
        return render(request, "documents/proof_page.html", {**context, "nothing": nothing})
    result = (proofing.proof_of_pdf if pdf else proofing.proof_of)(text, ward=found.ward, seen=seen)
    return render(request, "documents/proof_page.html", {**context, **_context(result, lines=_lines(result))})


def _text_of(stored: StoredFile | None) -> str:
    if stored is None:
        return ""
    try:
        content = content_of(stored)
    except FileNotFoundError as missing:
        raise Refused("stored-file-missing", name=stored.name) from missing
    return text_of(content, ending=ending_of(stored.name))


def _nothing(stored: StoredFile | None) -> Any:
    if stored is None:
        return _("Văn bản này chưa có tệp: bấm Sửa để thêm tệp.")
    return _(
        "Hệ thống không đọc được chữ trong tệp này. Hãy mở tệp, sao chép chữ rồi dán vào trang Soát lỗi."
    )
