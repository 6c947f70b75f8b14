"""Lists of people: read, looked through, confirmed, dropped, undone."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.files.rules.kinds import refuse_too_large
from nhiemky.kernel.gates import open_to
from nhiemky.kernel.refusals import Refused
from nhiemky.org import access, queries
from nhiemky.org.access import BatchDoor
from nhiemky.org.actions.confirm_import import confirm_import
from nhiemky.org.actions.confirm_sound_rows import confirm_sound_rows
from nhiemky.org.actions.drop_import import drop_import
from nhiemky.org.actions.preview_import import preview_import
from nhiemky.org.actions.undo_import import undo_import
from nhiemky.org.forms.accounts import ConfirmForm, UploadForm
from nhiemky.org.models import ImportBatch, Unit
from nhiemky.org.reading.sheets import rows_of
from nhiemky.org.rules.import_columns import HEADINGS
from nhiemky.pages.forms import press, submit
from nhiemky.pages.objects import object_page
from nhiemky.vietnamese.controls import without_controls

PER_PAGE = 50


def import_url(ward: Unit, batch: ImportBatch) -> str:
    return reverse("import", kwargs={"ward": ward.slug, "batch_id": batch.pk})


@open_to(access.for_writer)
def imports(request: HttpRequest, ward: Unit) -> HttpResponse:
    """Upload a list; below, the lists read before."""
    form = UploadForm(request.POST or None, request.FILES or None)

    def run(data: dict[str, Any]) -> ImportBatch:
        upload = data["file"]
        refuse_too_large(upload.size, most=settings.MAX_UPLOAD_BYTES, field="file")
        name = without_controls(upload.name)
        cells = rows_of(name, upload.read())
        return preview_import(request.user, ward, file_name=name, cells=cells)

    context = {"batches": queries.batches_of(ward), "headings": HEADINGS}
    return submit(
        request,
        form,
        run,
        ward=ward,
        template="org/imports.html",
        context=context,
        then=lambda batch: import_url(ward, batch),
        said=_("Đã đọc danh sách. Chưa ghi gì: hãy xem từng dòng rồi xác nhận."),
    )


@open_to(access.for_batch)
def batch(request: HttpRequest, door: BatchDoor) -> HttpResponse:
    """The preview, row by row; of a confirmed import, who came with it."""
    return _show(request, door, ConfirmForm(), status=200)


@open_to(access.for_batch)
@require_POST
def confirm(request: HttpRequest, door: BatchDoor) -> HttpResponse:
    form = ConfirmForm(request.POST)
    form.is_valid()
    write = confirm_sound_rows if form.cleaned_data.get("leave_out") else confirm_import
    try:
        count = write(request.user, door.ward, door.batch)
    except Refused as refusal:
        return _refused(request, door, form, refusal)
    messages.success(request, _g("Đã nhập %(count)s người.") % {"count": count})
    return HttpResponseRedirect(import_url(door.ward, door.batch))


@open_to(access.for_batch)
@require_POST
def drop(request: HttpRequest, door: BatchDoor) -> HttpResponse:
    return press(
        request,
        lambda: drop_import(request.user, door.ward, door.batch),
        back=import_url(door.ward, door.batch),
        then=lambda _done: reverse("imports", kwargs={"ward": door.ward.slug}),
        said=lambda _done: _g("Đã bỏ danh sách; chưa có ai được ghi."),
    )


@open_to(access.for_batch)
@require_POST
def undo(request: HttpRequest, door: BatchDoor) -> HttpResponse:
    try:
        count = undo_import(request.user, door.ward, door.batch)
    except Refused as refusal:
        return _refused(request, door, ConfirmForm(), refusal)
    messages.success(request, _g("Đã hoàn tác: bỏ %(count)s người của lần nhập này.") % {"count": count})
    return HttpResponseRedirect(import_url(door.ward, door.batch))


def _refused(request: HttpRequest, door: BatchDoor, form: ConfirmForm, refusal: Refused) -> HttpResponse:
    messages.error(request, request.words_of(refusal))  # type: ignore[attr-defined]  # site/edge.py puts it there
    door.batch.refresh_from_db()
    return _show(request, door, form, status=409)


def _show(request: HttpRequest, door: BatchDoor, form: ConfirmForm, *, status: int) -> HttpResponse:
    asked = request.GET.get("dong", "")
    preview = queries.preview(door.batch, sort=asked)
    page = Paginator(preview.rows, PER_PAGE).get_page(request.GET.get("trang"))
    context = {
        "batch": door.batch,
        "preview": preview,
        "page": page,
        "rows": queries.beside(door.ward, page.object_list),
        "asked": asked,
        "form": form,
        "people": door.batch.people.count(),
    }
    answer = object_page(
        request,
        ward=door.ward,
        topic=f"import/{door.batch.pk}",
        subject=door.batch,
        template="org/import.html",
        context=context,
    )
    answer.status_code = status
    return answer
