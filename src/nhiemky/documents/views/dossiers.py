"""Files in which papers of one matter rest."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.documents import access, queries
from nhiemky.documents.access import DocumentOnShelf, DossierOnShelf, Shelf
from nhiemky.documents.actions.close_dossier import close_dossier
from nhiemky.documents.actions.file_document import file_document
from nhiemky.documents.actions.open_dossier import open_dossier
from nhiemky.documents.forms.registers import DossierForm, FilingForm
from nhiemky.documents.models import Dossier
from nhiemky.documents.queries import registers
from nhiemky.documents.views.finding import searching
from nhiemky.documents.views.place import address, url
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.forms import press, submit
from nhiemky.pages.lists import Chip, Column, Listing, by_words, page_of_row

LIST = Listing(
    title=_("Hồ sơ lưu"),
    columns=(
        Column("ho-so", _("Hồ sơ"), str, order_by="folded", link=page_of_row("dossier", "dossier_id")),
        Column("nam", _("Năm"), lambda row: str(row.year), order_by="year"),
        Column("van-ban", _("Văn bản"), lambda row: row.documents_count, kind="number"),
        Column("bao-quan", _("Thời hạn bảo quản"), lambda row: row.kept_for, hide_on_phone=True),
        Column(
            "trang-thai",
            _("Trạng thái"),
            lambda row: Chip("plain", _("Đã kết thúc")) if row.closed_on else Chip("ok", _("Đang lập")),
            kind="chip",
        ),
    ),
    search=by_words("folded"),
    default_order=("-year", "code"),
    empty=_("Chưa có hồ sơ nào. Mở hồ sơ để lưu văn bản của cùng một việc."),
    export_name="ho-so",
)


def _address(name: str, ward: Any, dossier: Dossier) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "dossier_id": dossier.pk})


@open_to(access.for_books)
def dossiers(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    rows = registers.dossiers(shelf.ward).filter(shelf.seen)
    context = {"writes": shelf.writes, "book": "ho-so"}
    return LIST.answer(request, rows, ward=shelf.ward, template="documents/dossiers.html", context=context)


@open_to(access.for_writer)
def new_dossier(request: HttpRequest, ward: Unit) -> HttpResponse:
    return submit(
        request,
        DossierForm(request.POST or None, initial={"year": registers.today_in(ward).year}),
        lambda data: open_dossier(request.user, ward, **data),
        ward=ward,
        template="form.html",
        context={"title": _("Mở hồ sơ"), "submit_words": _("Mở hồ sơ"), "back_url": url("dossiers", ward)},
        then=lambda dossier: _address("dossier", ward, dossier),
        said=_("Đã mở hồ sơ. Trên trang của văn bản, chọn Lưu vào hồ sơ."),
    )


_PAPERS = Listing(
    title=_("Hồ sơ"),
    columns=(
        Column(
            "van-ban", _("Văn bản"), str, order_by=("kind", "number"), kind="symbol",
            link=page_of_row("document", "document_id"),
        ),
        Column("ngay", _("Ngày"), lambda row: row.dated, order_by="dated", kind="date"),
        Column("trich-yeu", _("Trích yếu"), lambda row: row.title),
        Column("co-quan", _("Cơ quan ban hành"), lambda row: row.issuer, order_by="issuer"),
    ),
    default_order=("dated",),
    empty=_("Hồ sơ chưa có văn bản. Trên trang của văn bản, chọn Lưu vào hồ sơ."),
    export_name="muc-luc-ho-so",
)  # fmt: skip


@open_to(access.for_dossier)
def dossier(request: HttpRequest, found: DossierOnShelf) -> HttpResponse:
    """The list of what rests in a file: the table of contents an archive asks for."""
    rows = queries.register(found.ward).filter(found.shelf.seen, dossier=found.dossier)
    context = {"dossier": found.dossier, "writes": found.shelf.writes, "book": "ho-so"}
    listing = searching(_PAPERS, paths=found.shelf.paths)
    return listing.answer(request, rows, ward=found.ward, template="documents/dossier.html", context=context)


@open_to(access.for_dossier_writer)
@require_POST
def close(request: HttpRequest, found: DossierOnShelf) -> HttpResponse:
    back = _address("dossier", found.ward, found.dossier)
    return press(
        request,
        lambda: close_dossier(request.user, found.dossier),
        back=back,
        then=lambda _done: back,
        said=lambda _done: _("Đã kết thúc hồ sơ."),
    )


@open_to(access.for_document_writer)
def file(request: HttpRequest, found: DocumentOnShelf) -> HttpResponse:
    back = address("document", found.ward, found.document)
    open_ones = registers.dossiers(found.ward).filter(closed_on=None).order_by("-year", "code")
    return submit(
        request,
        FilingForm(request.POST or None, dossiers=open_ones, initial={"dossier": found.document.dossier_id}),
        lambda data: file_document(request.user, found.document, dossier=data["dossier"]),
        ward=found.ward,
        template="documents/file_form.html",
        context={
            "title": _("Lưu vào hồ sơ"),
            "intro": found.document,
            "submit_words": _("Lưu"),
            "back_url": back,
            "none_open": not open_ones.exists(),
        },
        then=back,
        said=_("Đã lưu văn bản vào hồ sơ."),
    )
