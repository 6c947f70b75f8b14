"""A workbook of the ward's own years: an upload without a campaign, a preview of every cell, then entered or dropped."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.figures import access, papers, queries
from nhiemky.figures.access import SheetDoor
from nhiemky.figures.actions.drop_sheet import drop_sheet
from nhiemky.figures.actions.enter_year_sheet import enter_year_sheet
from nhiemky.figures.actions.take_year_sheet import take_year_sheet
from nhiemky.figures.forms.campaigns import EnterSheetForm, SheetForm
from nhiemky.figures.models import Sheet
from nhiemky.figures.views.sheets import page_of, rows_of, workbook
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.forms import ask_for, press, submit


@open_to(access.for_writer)
def upload(request: HttpRequest, ward: Unit) -> HttpResponse:
    """Also hands out the template: `?mau=` with the indicators of the ward and its last ten years."""
    if request.method == "GET" and "mau" in request.GET:
        content = papers.years_template(
            queries.own_indicators(ward), last=timezone.localdate().year, sample=ward.is_sample
        )
        return workbook(content, name=f"so-lieu-cac-nam-{ward.slug}")
    form = SheetForm(request.POST or None, request.FILES or None)
    form.fields["file"].help_text = _("Mỗi dòng một chỉ số, mỗi cột một năm; cột có thể đổi chỗ.")
    return submit(
        request,
        form,
        lambda data: take_year_sheet(request.user, ward, upload=data["file"]),
        ward=ward,
        template="figures/sheet_upload.html",
        context={
            "title": _("Nhập số liệu nhiều năm từ bảng tính"),
            "submit_words": _("Xem trước"),
            "sheets": queries.year_sheets_of(ward),
            "page": "year-sheet",
            "back_url": reverse("figures", kwargs={"ward": ward.slug}),
        },
        then=lambda sheet: page_of("year-sheet", ward, sheet),
        said=_("Đã đọc bảng. Chưa ghi số nào: hãy xem từng dòng rồi xác nhận."),
    )


@open_to(access.for_year_sheet)
def sheet(request: HttpRequest, found: SheetDoor) -> HttpResponse:
    shown, ward = found.sheet, found.ward
    preview = queries.year_preview(shown)
    explains = bool(preview.corrections) or queries.closed_years(ward, preview) > 0
    form = EnterSheetForm(
        request.POST or None, seen=preview.digest, corrects=explains, doubted=bool(preview.doubted)
    )
    if explains:
        ask_for(form, "reason")
    register = reverse("figures", kwargs={"ward": ward.slug})
    return submit(
        request,
        form,
        lambda data: enter_year_sheet(
            request.user,
            shown,
            seen=data["seen"],
            sure=data.get("sure", False),
            reason=data.get("reason", ""),
        ),
        ward=ward,
        template="figures/sheet.html",
        context={
            "sheet": shown,
            "campaign": _("Số liệu"),
            "campaign_url": register,
            "drop_url": page_of("year-sheet-drop", ward, shown),
            "of_years": True,
            "preview": preview,
            "rows": rows_of(request, preview),
            "to_enter": len(preview.new) + len(preview.corrections),
            "is_open": shown.state == Sheet.State.PREVIEWED,
        },
        then=register,
        said=_("Đã nhập số liệu từ bảng."),
    )


@open_to(access.for_year_sheet)
@require_POST
def drop(request: HttpRequest, found: SheetDoor) -> HttpResponse:
    return press(
        request,
        lambda: drop_sheet(request.user, found.sheet),
        back=page_of("year-sheet", found.ward, found.sheet),
        then=lambda _done: reverse("figures", kwargs={"ward": found.ward.slug}),
        said=lambda _done: _("Đã bỏ bảng này; không số nào được ghi."),
    )
