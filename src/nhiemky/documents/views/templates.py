"""Wordings of papers: those that came with the program and the office's own, to look at, adapt and end."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access, papers, queries
from nhiemky.documents.access import Shelf, TemplateOnShelf
from nhiemky.documents.actions.adapt_template import adapt_template
from nhiemky.documents.actions.edit_template import edit_template
from nhiemky.documents.actions.end_template import end_template
from nhiemky.documents.forms.templates import NewTemplateForm, TemplateForm
from nhiemky.documents.models import Style, Template
from nhiemky.documents.rules import paper_shapes, templates
from nhiemky.documents.rules.templates import Wording
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.pages.objects import PaperLink, object_page
from nhiemky.pages.papers import answer
from nhiemky.vietnamese.document_kinds import kind as kind_named


@dataclass(frozen=True, slots=True)
class Row:
    """A kind of paper: its shipped wording, and the office's own ones with whether they are in force today."""

    wording: Wording
    letters: str
    own: list[tuple[Template, bool]]

    @property
    def shipped_is_used(self) -> bool:
        return not any(used for _row, used in self.own)


def address(name: str, ward: Any, row: Template) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "template_id": row.pk})


@open_to(access.for_reader)
def shelf(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    day = timezone.localdate()
    own: dict[tuple[str, str], list[tuple[Template, bool]]] = defaultdict(list)
    for row in queries.templates_of(shelf.ward).filter(shelf.seen).order_by("title", "-valid_from"):
        used = row.valid_from <= day and (row.valid_to is None or row.valid_to >= day)
        own[row.kind, row.style].append((row, used))
    groups = [
        (
            Style(style).label,
            [
                Row(one, _letters(one), own[one.kind, style])
                for one in templates.SHIPPED
                if one.style == style
            ],
        )
        for style in templates.STYLES
    ]
    context = {"ward": shelf.ward, "groups": groups, "writes": shelf.writes}
    return render(request, "documents/templates.html", context)


def _letters(wording: Wording) -> str:
    numbered = paper_shapes.shape_of(wording.kind, wording.style).numbered
    return paper_shapes.letters(wording.kind, wording.style) if numbered else ""


@open_to(access.for_wording_paper)
def shipped_paper(request: HttpRequest, found: access.PaperOfWording) -> HttpResponse:
    paper = papers.issued(queries.written_of_wording(found.ward, found.wording))
    return answer(paper, form=found.form, name=f"mau-{found.wording.key}")


@open_to(access.for_wording_writer)
def adapt(request: HttpRequest, found: access.WordingOnShelf) -> HttpResponse:
    wording, ward = found.wording, found.ward
    initial = {
        "title": f"{wording.title} của {ward.name}",
        "body": wording.body,
        "recipients": "\n".join(wording.recipients),
        "valid_from": timezone.localdate(),
    }
    return submit(
        request,
        NewTemplateForm(request.POST or None, initial=initial),
        lambda data: adapt_template(request.user, ward, wording=wording, **data),
        ward=ward,
        template="form.html",
        context={
            "title": _("Mẫu riêng của đơn vị"),
            "intro": _(
                "Sửa từ mẫu có sẵn: %(kind)s. Mẫu riêng được dùng thay mẫu có sẵn khi soạn văn bản mới."
            )
            % {"kind": wording.title},
            "back_url": reverse("templates", kwargs={"ward": ward.slug}),
        },
        then=lambda row: address("template", ward, row),
        said=_("Đã lưu mẫu riêng."),
    )


@open_to(access.for_template)
def template(request: HttpRequest, found: TemplateOnShelf) -> HttpResponse:
    row = found.template
    return object_page(
        request,
        ward=found.ward,
        topic=f"template/{row.pk}",
        subject=row,
        template="documents/template.html",
        context={
            "kind": kind_named(row.kind).name,
            "style": Style(row.style).label,
            "writes": found.writes,
            "ended": row.valid_to is not None and row.valid_to < timezone.localdate(),
            "places": templates.places(row.body),
        },
        papers=tuple(
            PaperLink(
                words,
                reverse(
                    "template-paper", kwargs={"ward": found.ward.slug, "template_id": row.pk, "form": form}
                ),
            )
            for form, words in (("pdf", _("Xem thử mẫu (PDF)")), ("docx", _("Xem thử mẫu (Word)")))
        ),
    )


@open_to(access.for_template_paper)
def template_paper(request: HttpRequest, found: access.PaperOfTemplate) -> HttpResponse:
    row = found.template
    paper = papers.issued(queries.written_of_wording(row.unit, queries.wording_of(row)))
    return answer(paper, form=found.form, name=f"mau-{row.pk}")


@open_to(access.for_template_writer)
def edit(request: HttpRequest, found: TemplateOnShelf) -> HttpResponse:
    row = found.template
    return submit(
        request,
        TemplateForm(request.POST or None, current=row),
        lambda data: edit_template(request.user, row, **data),
        ward=found.ward,
        template="form.html",
        context={"title": _("Sửa mẫu riêng"), "back_url": address("template", found.ward, row)},
        then=address("template", found.ward, row),
        said=_("Đã lưu mẫu riêng."),
    )


@open_to(access.for_template_writer)
@require_POST
def end(request: HttpRequest, found: TemplateOnShelf) -> HttpResponse:
    page = address("template", found.ward, found.template)
    return press(
        request,
        lambda: end_template(request.user, found.template),
        back=page,
        then=lambda _done: page,
        said=lambda _done: _("Từ hôm nay không dùng mẫu này nữa."),
    )
