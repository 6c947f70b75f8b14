"""The doors to drafts and the opinions on them. A branch secretary reads those of the own branch; writers write all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from nhiemky.documents.access.documents import for_reader
from nhiemky.documents.models import Draft, DraftVersion, Opinion
from nhiemky.org import access
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class PaperOfDraft:
    """`form` is pdf or docx."""

    ward: Unit
    draft: Draft
    form: str


@dataclass(frozen=True, slots=True)
class DraftOnShelf:
    ward: Unit
    draft: Draft
    writes: bool


@dataclass(frozen=True, slots=True)
class OpinionOnShelf:
    ward: Unit
    opinion: Opinion


@dataclass(frozen=True, slots=True)
class VersionOnShelf:
    ward: Unit
    draft: Draft
    version: DraftVersion
    writes: bool


PAPER_FORMS = ("pdf", "docx")


def for_draft(actor: Any, *, ward: str, draft_id: int) -> DraftOnShelf:
    shelf = for_reader(actor, ward=ward)
    draft = Draft.objects.select_related("unit__parent", "issuer").filter(shelf.seen, pk=draft_id).first()
    if draft is None:
        raise Http404
    return DraftOnShelf(shelf.ward, draft, shelf.writes)


def for_draft_writer(actor: Any, *, ward: str, draft_id: int) -> DraftOnShelf:
    access.for_writer(actor, ward=ward)
    return for_draft(actor, ward=ward, draft_id=draft_id)


def for_version(actor: Any, *, ward: str, draft_id: int, version: int) -> VersionOnShelf:
    """Whoever reads a draft reads all its versions; `version` is its number in the draft."""
    found = for_draft(actor, ward=ward, draft_id=draft_id)
    row = found.draft.versions.select_related("written_by").filter(number=version).first()
    if row is None:
        raise Http404
    return VersionOnShelf(found.ward, found.draft, row, found.writes)


def for_version_writer(actor: Any, *, ward: str, draft_id: int, version: int) -> VersionOnShelf:
    access.for_writer(actor, ward=ward)
    return for_version(actor, ward=ward, draft_id=draft_id, version=version)


def for_draft_paper(actor: Any, *, ward: str, draft_id: int, form: str) -> PaperOfDraft:
    """Whoever reads a draft may print its table."""
    found = for_draft(actor, ward=ward, draft_id=draft_id)
    if form not in PAPER_FORMS:
        raise Http404
    return PaperOfDraft(found.ward, found.draft, form)


def for_opinion_writer(actor: Any, *, ward: str, draft_id: int, opinion_id: int) -> OpinionOnShelf:
    found = for_draft_writer(actor, ward=ward, draft_id=draft_id)
    opinion = Opinion.objects.select_related("draft__unit").filter(draft=found.draft, pk=opinion_id).first()
    if opinion is None:
        raise Http404
    return OpinionOnShelf(found.ward, opinion)
