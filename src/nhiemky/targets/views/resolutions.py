"""A resolution: written, corrected, locked, and its page with everything that follows from it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.models import Document
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.forms import submit
from nhiemky.pages.objects import object_page
from nhiemky.targets import access, queries
from nhiemky.targets.access import ResolutionOfWard
from nhiemky.targets.actions.edit_resolution import edit_resolution
from nhiemky.targets.actions.lock_resolution import lock_resolution
from nhiemky.targets.actions.write_resolution import write_resolution
from nhiemky.targets.forms.resolutions import (
    LockForm,
    NewResolutionForm,
    ResolutionForm,
    resolution_content,
)
from nhiemky.targets.models import Programme, Resolution
from nhiemky.targets.views.place import own_papers, resolution_url, url

#: The kind of a paper → what it usually is.
KIND_OF = {
    "Nghị quyết": Resolution.Kind.COMMITTEE,
    "Chương trình hành động": Resolution.Kind.ACTION,
    "Kế hoạch": Resolution.Kind.THEMATIC,
}


@open_to(access.for_writer)
def new(request: HttpRequest, ward: Unit) -> HttpResponse:
    """`?van-ban=12` begins with a document of the register, `?thuc-hien=3` with what it carries out."""
    form = NewResolutionForm(
        request.POST or None, ward=ward, documents=own_papers(ward), initial=_asked(request, ward)
    )
    return submit(
        request,
        form,
        lambda data: write_resolution(request.user, ward, content=resolution_content(data)),
        ward=ward,
        template="form.html",
        context={
            "title": _("Ghi nghị quyết, kế hoạch"),
            "intro": _("Ghi một lần; chỉ tiêu, chương trình và kế hoạch thực hiện nối vào sau."),
            "back_url": url("resolutions", ward),
        },
        then=lambda made: resolution_url(ward, made),
        said=_("Đã ghi nghị quyết."),
    )


def _asked(request: HttpRequest, ward: Unit) -> dict[str, Any]:
    term = ward.terms.order_by("-first_year").first()
    initial: dict[str, Any] = {"term": term, "kind": Resolution.Kind.CONGRESS}
    if term is not None:
        initial |= {"first_year": term.first_year, "last_year": term.last_year}
    paper, upper = request.GET.get("van-ban", ""), request.GET.get("thuc-hien", "")
    if paper.isdecimal():
        document = own_papers(ward).filter(pk=int(paper)).first()
        initial |= _of_document(document) if document else {}
    if upper.isdecimal():
        initial |= {"carries_out": int(upper), "kind": Resolution.Kind.YEAR}
    return initial


def _of_document(document: Document) -> dict[str, Any]:
    title = f"{document.kind} {document.title}".strip() if document.title else str(document)
    kind = KIND_OF.get(document.kind, Resolution.Kind.THEMATIC)
    return {"document": document.pk, "title": title[:300], "adopted_on": document.dated, "kind": kind}


@open_to(access.for_resolution)
def resolution(request: HttpRequest, found: ResolutionOfWard) -> HttpResponse:
    ward, shown = found.ward, found.resolution
    return object_page(
        request,
        ward=ward,
        topic=f"resolution/{shown.pk}",
        subject=shown,
        template="targets/resolution.html",
        context=_context(request, ward, shown),
    )


def _context(request: HttpRequest, ward: Unit, shown: Resolution) -> dict[str, Any]:
    sectors = queries.by_sector(shown)
    rows = [row for sector in sectors for row in sector.targets]
    programmes = list(shown.programmes.select_related("owner_unit", "owner_office__unit"))
    return {
        "writes": access.may_write(request.user, ward),
        "lock": queries.lock_chip(shown),
        "chain": queries.chain_of(shown),
        "sectors": sectors,
        "targets": rows,
        "adjusted": sum(row.binding.adjusted for row in rows),
        "gaps": queries.gaps(rows),
        "breakthroughs": _of_kind(programmes, Programme.Kind.BREAKTHROUGH),
        "programmes": _of_kind(programmes, Programme.Kind.PROGRAMME),
        "breakthroughs_odd": queries.breakthroughs_odd(shown),
        "links": queries.links_of(programmes),
        "carried": queries.carried_out(shown),
        "open": queries.not_carried_out(ward, shown) if not shown.carries_out_id else (),
        "said": queries.directives_of(shown),
        "years": range(shown.first_year, shown.last_year + 1) if rows else (),
        "this_year": timezone.localdate().year,
    }


def _of_kind(programmes: list[Programme], kind: str) -> list[tuple[Programme, str]]:
    return [(one, queries.owner_words(one)) for one in programmes if one.kind == kind]


@open_to(access.for_resolution_writer)
def edit(request: HttpRequest, found: ResolutionOfWard) -> HttpResponse:
    ward, shown = found.ward, found.resolution
    form = ResolutionForm(request.POST or None, ward=ward, current=shown, documents=own_papers(ward))
    return submit(
        request,
        form,
        lambda data: edit_resolution(
            request.user, shown, content=resolution_content(data), revision=data["revision"]
        ),
        ward=ward,
        template="form.html",
        context={"title": _("Sửa thông tin nghị quyết"), "back_url": resolution_url(ward, shown)},
        then=resolution_url(ward, shown),
        said=_("Đã lưu nghị quyết."),
    )


@open_to(access.for_resolution_writer)
def lock(request: HttpRequest, found: ResolutionOfWard) -> HttpResponse:
    """Shows every target once more; afterwards nothing but an adjustment changes one."""
    ward, shown = found.ward, found.resolution
    rows = [row for sector in queries.by_sector(shown) for row in sector.targets]
    return submit(
        request,
        LockForm(request.POST or None),
        lambda data: lock_resolution(request.user, shown),
        ward=ward,
        template="targets/lock.html",
        context={
            "title": _("Chốt chỉ tiêu (không điều chỉnh)"),
            "resolution": shown,
            "targets": rows,
            "gaps": queries.gaps(rows),
            "submit_words": _("Chốt chỉ tiêu"),
            "back_url": resolution_url(ward, shown),
        },
        then=resolution_url(ward, shown),
        said=_("Đã chốt. Từ nay chỉ điều chỉnh được bằng văn bản, có cơ quan quyết định và lý do."),
    )
