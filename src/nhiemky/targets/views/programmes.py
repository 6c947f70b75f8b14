"""Breakthroughs and key programmes, and what of the superior level they carry out."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import press, submit
from nhiemky.pages.objects import object_page
from nhiemky.targets import access, queries
from nhiemky.targets.access import ProgrammeOfWard, ResolutionOfWard
from nhiemky.targets.actions.add_programme import add_programme
from nhiemky.targets.actions.edit_programme import edit_programme
from nhiemky.targets.actions.link_programme import link_programme
from nhiemky.targets.actions.unlink_programme import unlink_programme
from nhiemky.targets.forms.resolutions import (
    NewProgrammeForm,
    ProgrammeForm,
    ProgrammeLinkForm,
    programme_content,
)
from nhiemky.targets.views.place import programme_url, resolution_url


@open_to(access.for_resolution_writer)
def new(request: HttpRequest, found: ResolutionOfWard) -> HttpResponse:
    """`?loai=programme` begins with that kind."""
    ward, shown = found.ward, found.resolution
    form = NewProgrammeForm(
        request.POST or None, ward=ward, resolution=shown, initial={"kind": request.GET.get("loai", "")}
    )
    return submit(
        request,
        form,
        lambda data: add_programme(
            request.user, shown, content=programme_content(form, data, kind=data["kind"])
        ),
        ward=ward,
        template="form.html",
        context={
            "title": _("Thêm khâu đột phá, chương trình trọng điểm"),
            "intro": shown,
            "back_url": resolution_url(ward, shown),
        },
        then=resolution_url(ward, shown),
        said=_("Đã thêm."),
    )


@open_to(access.for_programme)
def programme(request: HttpRequest, found: ProgrammeOfWard) -> HttpResponse:
    ward, shown = found.ward, found.programme
    return object_page(
        request,
        ward=ward,
        topic=f"programme/{shown.pk}",
        subject=shown,
        template="targets/programme.html",
        context={
            "writes": access.may_write(request.user, ward),
            "resolution": shown.resolution,
            "targets": queries.shown(list(queries.targets_of(shown.resolution).filter(programme=shown))),
            "links": queries.links_of([shown]).get(shown.pk, []),
            "owner": queries.owner_words(shown),
        },
    )


@open_to(access.for_programme_writer)
def edit(request: HttpRequest, found: ProgrammeOfWard) -> HttpResponse:
    ward, shown = found.ward, found.programme
    form = ProgrammeForm(request.POST or None, ward=ward, current=shown)
    return submit(
        request,
        form,
        lambda data: edit_programme(
            request.user,
            shown,
            content=programme_content(form, data, kind=shown.kind),
            revision=data["revision"],
        ),
        ward=ward,
        template="form.html",
        context={"title": shown.get_kind_display(), "back_url": programme_url(ward, shown)},
        then=programme_url(ward, shown),
        said=_("Đã lưu."),
    )


@open_to(access.for_programme_writer)
def link(request: HttpRequest, found: ProgrammeOfWard) -> HttpResponse:
    ward, shown = found.ward, found.programme
    form = ProgrammeLinkForm(
        request.POST or None,
        documents=queries.superior_papers(ward),
        initial={"document": request.GET.get("van-ban", "")},
    )
    return submit(
        request,
        form,
        lambda data: link_programme(request.user, shown, document=data["document"]),
        ward=ward,
        template="form.html",
        context={
            "title": _("Chương trình cấp trên được thực hiện"),
            "intro": shown,
            "back_url": programme_url(ward, shown),
        },
        then=programme_url(ward, shown),
        said=_("Đã ghi chương trình cấp trên."),
    )


@open_to(access.for_programme_link_writer)
@require_POST
def unlink(request: HttpRequest, found: tuple[ProgrammeOfWard, int]) -> HttpResponse:
    place, link_id = found
    page = programme_url(place.ward, place.programme)
    return press(
        request,
        lambda: unlink_programme(request.user, place.programme, link_id=link_id),
        back=page,
        then=lambda _done: page,
        said=lambda _done: _("Đã bỏ liên kết."),
    )
