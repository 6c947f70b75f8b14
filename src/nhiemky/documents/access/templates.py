"""The doors to wordings of papers: readers of the ward read them, writers adapt them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from nhiemky.documents.access.documents import for_reader, for_writer
from nhiemky.documents.access.drafts import PAPER_FORMS
from nhiemky.documents.models import Template
from nhiemky.documents.rules import templates
from nhiemky.documents.rules.templates import Wording
from nhiemky.org.models import Unit


@dataclass(frozen=True, slots=True)
class TemplateOnShelf:
    ward: Unit
    template: Template
    writes: bool


@dataclass(frozen=True, slots=True)
class PaperOfTemplate:
    """`form` is pdf or docx."""

    ward: Unit
    template: Template
    form: str


@dataclass(frozen=True, slots=True)
class WordingOnShelf:
    ward: Unit
    wording: Wording


@dataclass(frozen=True, slots=True)
class PaperOfWording:
    """`form` is pdf or docx."""

    ward: Unit
    wording: Wording
    form: str


def for_template(actor: Any, *, ward: str, template_id: int) -> TemplateOnShelf:
    shelf = for_reader(actor, ward=ward)
    row = Template.objects.select_related("unit__parent").filter(shelf.seen, pk=template_id).first()
    if row is None:
        raise Http404
    return TemplateOnShelf(shelf.ward, row, shelf.writes)


def for_template_writer(actor: Any, *, ward: str, template_id: int) -> TemplateOnShelf:
    for_writer(actor, ward=ward)
    return for_template(actor, ward=ward, template_id=template_id)


def for_template_paper(actor: Any, *, ward: str, template_id: int, form: str) -> PaperOfTemplate:
    found = for_template(actor, ward=ward, template_id=template_id)
    return PaperOfTemplate(found.ward, found.template, _known(form))


def for_wording_writer(actor: Any, *, ward: str, wording: str) -> WordingOnShelf:
    """A shipped wording that is to be adapted."""
    return WordingOnShelf(for_writer(actor, ward=ward), _shipped(wording))


def for_wording_paper(actor: Any, *, ward: str, wording: str, form: str) -> PaperOfWording:
    return PaperOfWording(for_reader(actor, ward=ward).ward, _shipped(wording), _known(form))


def _shipped(key: str) -> Wording:
    found = templates.by_key(key)
    if found is None:
        raise Http404
    return found


def _known(form: str) -> str:
    if form not in PAPER_FORMS:
        raise Http404
    return form
