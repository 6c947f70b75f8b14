"""Who issues papers in the ward, and the series of numbers of each."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access
from nhiemky.documents.access import IssuerInBook, Shelf
from nhiemky.documents.actions.add_issuer import add_issuer
from nhiemky.documents.actions.add_usual_issuers import add_usual_issuers
from nhiemky.documents.actions.continue_series import continue_series
from nhiemky.documents.actions.edit_issuer import edit_issuer
from nhiemky.documents.actions.end_issuer import end_issuer
from nhiemky.documents.forms.registers import (
    ContinueSeriesForm,
    EndForm,
    IssuerForm,
    NewIssuerForm,
    UsualForm,
)
from nhiemky.documents.models import Issuer, Series
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.queries import terms_of
from nhiemky.documents.rules import kinds
from nhiemky.documents.rules.usual_issuers import Usual, usual
from nhiemky.documents.steps.registers import ISSUER_FIELDS
from nhiemky.documents.views.place import url
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.org.queries import open_branches
from nhiemky.pages.forms import submit
from nhiemky.pages.lists import Chip, Column, Listing


def _edit(issuer: Issuer, ward: Any) -> str:
    return reverse("issuer-edit", kwargs={"ward": ward.slug, "issuer_id": issuer.pk})


def _columns(*, linked: bool) -> tuple[Column, ...]:
    return (
        Column("ten", _("Cơ quan ban hành"), str, order_by="name", link=_edit if linked else None),
        Column("ky-hieu", _("Chữ viết tắt"), lambda row: row.code, order_by="code", kind="symbol"),
        Column("kieu", _("Theo quy định của"), lambda row: row.get_style_display(), hide_on_phone=True),
        Column("danh-so", _("Cách đánh số"), lambda row: row.get_counted_display(), hide_on_phone=True),
        Column("tu", _("Từ ngày"), lambda row: row.valid_from, order_by="valid_from", kind="date"),
        Column("den", _("Đến ngày"), lambda row: row.valid_to or Chip("ok", _("Đang ban hành")), kind="chip"),
    )


def _listing(*, linked: bool) -> Listing:
    return Listing(
        title=_("Cơ quan ban hành"),
        columns=_columns(linked=linked),
        default_order=("-level", "style", "name", "valid_from"),
        empty=_("Chưa có cơ quan ban hành nào. Thêm các cơ quan thường có bằng một nút ở trên."),
        export_name="co-quan-ban-hanh",
    )


FOR_WRITERS, FOR_READERS = _listing(linked=True), _listing(linked=False)


@open_to(access.for_books)
def issuers(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    rows = queries.issuers(shelf.ward).filter(shelf.seen)
    listing = FOR_WRITERS if shelf.writes else FOR_READERS
    return listing.answer(
        request,
        rows,
        ward=shelf.ward,
        template="documents/issuers.html",
        context={"writes": shelf.writes, "book": "co-quan"},
    )


@open_to(access.for_writer)
def usual_issuers(request: HttpRequest, ward: Unit) -> HttpResponse:
    """One click writes down all that are usual; what is there already stays as it is."""
    rows = {one.key: one for one in _usual(ward)}
    words = {key: _words(one, ward) for key, one in rows.items()}
    terms = terms_of(ward)
    since = terms[0] if terms else dt.date(queries.today_in(ward).year, 1, 1)
    return submit(
        request,
        UsualForm(request.POST or None, offered=words),
        lambda data: add_usual_issuers(
            request.user, ward, chosen=[rows[key] for key in data["chosen"]], valid_from=since
        ),
        ward=ward,
        template="form.html",
        context={
            "title": _("Thêm các cơ quan thường có"),
            "intro": _("Mỗi dòng đều sửa được sau đó. Cơ quan đã có trong danh sách thì giữ nguyên."),
            "submit_words": _("Thêm các cơ quan đã chọn"),
            "back_url": url("issuers", ward),
        },
        then=url("issuers", ward),
        said=_("Đã thêm cơ quan ban hành."),
    )


def _usual(ward: Unit) -> tuple[Usual, ...]:
    above = ward.parent.name if ward.parent is not None and ward.parent.parent_id is not None else ""
    return usual(ward.name, place=ward.name.removeprefix("Đảng bộ "), superior=above)


def _words(one: Usual, ward: Unit) -> str:
    if one.of_branches:
        return str(_("%(count)s chi bộ (ký hiệu CB)") % {"count": open_branches(ward).count()})
    return f"{one.name} ({one.code})"


def _said(data: dict[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in ISSUER_FIELDS}


@open_to(access.for_writer)
def new_issuer(request: HttpRequest, ward: Unit) -> HttpResponse:
    initial = {
        "collective": True,
        "has_seal": True,
        "head_post": "Bí thư",
        "deputy_post": "Phó Bí thư",
        "valid_from": queries.today_in(ward),
    }
    return submit(
        request,
        NewIssuerForm(request.POST or None, initial=initial),
        lambda data: add_issuer(request.user, ward, said=_said(data), valid_from=data["valid_from"]),
        ward=ward,
        template="form.html",
        context={
            "title": _("Thêm cơ quan ban hành"),
            "submit_words": _("Thêm"),
            "back_url": url("issuers", ward),
        },
        then=url("issuers", ward),
        said=_("Đã thêm cơ quan ban hành."),
    )


@open_to(access.for_issuer_writer)
def edit(request: HttpRequest, found: IssuerInBook) -> HttpResponse:
    issuer = found.issuer
    return submit(
        request,
        IssuerForm(request.POST or None, current=issuer),
        lambda data: edit_issuer(request.user, issuer, said=_said(data), revision=data["revision"]),
        ward=found.ward,
        template="documents/issuer_form.html",
        context={"title": issuer.name, "issuer": issuer, "back_url": url("issuers", found.ward)},
        then=url("issuers", found.ward),
        said=_("Đã lưu cơ quan ban hành."),
    )


@open_to(access.for_issuer_writer)
def end(request: HttpRequest, found: IssuerInBook) -> HttpResponse:
    return submit(
        request,
        EndForm(request.POST or None, initial={"valid_to": queries.today_in(found.ward)}),
        lambda data: end_issuer(request.user, found.issuer, valid_to=data["valid_to"]),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Thôi ban hành"),
            "intro": found.issuer,
            "submit_words": _("Ghi ngày thôi ban hành"),
            "back_url": _edit(found.issuer, found.ward),
        },
        then=url("issuers", found.ward),
        said=_("Đã ghi ngày thôi ban hành. Văn bản đã ban hành giữ nguyên."),
    )


def _kind(series: Series) -> str:
    if not series.of:
        return str(_("Mọi loại"))
    return kinds.kind_on(series.of, style=series.issuer.style, on=series.begins).name


SERIES = Listing(
    title=_("Dãy số văn bản đi"),
    columns=(
        Column("loai", _("Loại"), _kind, order_by="of"),
        Column("co-quan", _("Cơ quan ban hành"), lambda row: row.issuer.name, order_by="issuer__name"),
        Column(
            "ky",
            _("Nhiệm kỳ, năm"),
            lambda row: str(row.term) if row.term else str(row.begins.year),
            order_by="begins",
        ),
        Column("so", _("Số cuối đã cấp"), lambda row: f"{row.last:02d}", order_by="last", kind="symbol"),
        Column(
            "giay",
            _("Tiếp từ sổ giấy"),
            lambda row: f"{row.began_at:02d}" if row.began_at else "",
            kind="symbol",
            hide_on_phone=True,
        ),
    ),
    default_order=("-begins", "issuer__name", "of"),
    empty=_("Chưa cấp số nào. Dãy số mở khi ban hành văn bản đầu tiên của mỗi loại."),
    export_name="day-so",
)


@open_to(access.for_books)
def series(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    rows = queries.series_in(shelf.ward).filter(issuer__in=queries.issuers(shelf.ward).filter(shelf.seen))
    bodies = queries.issuers_on(shelf.ward, queries.today_in(shelf.ward)) if shelf.writes else ()
    context = {"writes": shelf.writes, "book": "day-so", "bodies": bodies}
    return SERIES.answer(request, rows, ward=shelf.ward, template="documents/series.html", context=context)


@open_to(access.for_issuer_writer)
def continue_from_paper(request: HttpRequest, found: IssuerInBook) -> HttpResponse:
    """`?loai=KH` chooses the kind."""
    issuer, day = found.issuer, queries.today_in(found.ward)
    initial = {"kind": request.GET.get("loai", ""), "dated": day}
    return submit(
        request,
        ContinueSeriesForm(request.POST or None, issuer=issuer, initial=initial),
        lambda data: continue_series(
            request.user,
            issuer,
            kind=data["kind"],
            dated=data["dated"],
            reached=data["reached"],
            reason=data["reason"],
        ),
        ward=found.ward,
        template="form.html",
        context={
            "title": _("Tiếp dãy số từ sổ giấy"),
            "intro": issuer,
            "back_url": url("series", found.ward),
        },
        then=url("series", found.ward),
        said=_("Đã ghi: dãy số tiếp từ sổ giấy."),
    )
