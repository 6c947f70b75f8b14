"""Workbooks of a campaign: a template to fill in, an upload, a preview of every cell, then entered or dropped."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from nhiemky.figures import access, papers, queries
from nhiemky.figures.access import CampaignDoor, SheetDoor
from nhiemky.figures.actions.drop_sheet import drop_sheet
from nhiemky.figures.actions.enter_sheet import EnteredSheet, enter_sheet
from nhiemky.figures.actions.take_sheet import take_sheet
from nhiemky.figures.forms.campaigns import EnterSheetForm, SheetForm
from nhiemky.figures.models import Sheet
from nhiemky.figures.queries import RowShown, SheetPreview
from nhiemky.figures.queries.asking import in_words
from nhiemky.figures.views.campaigns import address
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import ask_for, press, submit
from nhiemky.vietnamese.measures import format_measure, format_ratio

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def page_of(name: str, ward: Any, sheet: Sheet) -> str:
    return reverse(name, kwargs={"ward": ward.slug, "sheet_id": sheet.pk})


@open_to(access.for_campaign_writer)
def upload(request: HttpRequest, found: CampaignDoor) -> HttpResponse:
    """Also hands out the template: `?mau=` all units, `?mau=12` one of those asked."""
    asked = request.GET.get("mau")
    if request.method == "GET" and asked is not None:
        return _template(found, asked)
    form = SheetForm(request.POST or None, request.FILES or None)
    return submit(
        request,
        form,
        lambda data: take_sheet(request.user, found.campaign, upload=data["file"]),
        ward=found.ward,
        template="figures/sheet_upload.html",
        context={
            "title": _("Nhập số liệu từ bảng tính"),
            "intro": found.campaign,
            "submit_words": _("Xem trước"),
            "sheets": queries.sheets_of(found.campaign),
            "page": "sheet",
            "back_url": address("campaign", found.ward, found.campaign),
        },
        then=lambda sheet: page_of("sheet", found.ward, sheet),
        said=_("Đã đọc bảng. Chưa ghi số nào: hãy xem từng dòng rồi xác nhận."),
    )


@open_to(access.for_sheet)
def sheet(request: HttpRequest, found: SheetDoor) -> HttpResponse:
    shown = found.sheet
    preview = queries.preview_of(shown)
    form = EnterSheetForm(
        request.POST or None,
        seen=preview.digest,
        corrects=bool(preview.corrections),
        doubted=bool(preview.doubted),
    )
    if preview.corrections:
        ask_for(form, "reason")
    said: list[EnteredSheet] = []
    campaign: Any = shown.campaign
    return submit(
        request,
        form,
        lambda data: said.append(
            enter_sheet(
                request.user,
                shown,
                seen=data["seen"],
                sure=data.get("sure", False),
                reason=data.get("reason", ""),
            )
        ),
        ward=found.ward,
        template="figures/sheet.html",
        context={
            "sheet": shown,
            "campaign": campaign,
            "campaign_url": address("campaign", found.ward, campaign),
            "preview": preview,
            "drop_url": page_of("sheet-drop", found.ward, shown),
            "rows": rows_of(request, preview),
            "to_enter": len(preview.new) + len(preview.corrections),
            "is_open": shown.state == Sheet.State.PREVIEWED and campaign.closed_at is None,
        },
        then=lambda _nothing: address("campaign", found.ward, campaign),
        said=_("Đã nhập số liệu từ bảng."),
    )


@open_to(access.for_sheet)
@require_POST
def drop(request: HttpRequest, found: SheetDoor) -> HttpResponse:
    campaign: Any = found.sheet.campaign
    return press(
        request,
        lambda: drop_sheet(request.user, found.sheet),
        back=page_of("sheet", found.ward, found.sheet),
        then=lambda _done: address("campaign", found.ward, campaign),
        said=lambda _done: _("Đã bỏ bảng này; không số nào được ghi."),
    )


def _template(found: CampaignDoor, asked: str) -> HttpResponse:
    standing = [each.unit for each in found.campaign.asked.select_related("unit").order_by("unit__sort_key")]
    units = [unit for unit in standing if str(unit.pk) == asked] or standing
    indicators = [
        one for one in queries.indicators_of(found.campaign) if any(queries.asks(one, unit) for unit in units)
    ]
    content = papers.template(found.campaign, indicators, units, sample=found.ward.is_sample)
    return workbook(content, name=f"mau-{found.ward.slug}")


def workbook(content: bytes, *, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.xlsx") or ""
    response["Cache-Control"] = "private, no-store"
    return response


def rows_of(request: HttpRequest, preview: SheetPreview) -> list[tuple[RowShown, str, str]]:
    """Each cell with what it would write and what is to be said of it."""
    return [(row, _new(row), _remark(request, row)) for row in preview.rows]


def _new(row: RowShown) -> str:
    """What the cell says, as the register would write it."""
    value = row.finding.value
    if value is None:
        return row.finding.typed
    if value.out_of is not None:
        return format_ratio(value.value, value.out_of, value.measure)
    return format_measure(value.value, value.measure, qualifier=value.qualifier)


def _remark(request: HttpRequest, row: RowShown) -> str:
    if row.finding.fault is not None:
        words: Any = request.words_of  # type: ignore[attr-defined]  # site/edge.py puts it there
        return str(words(row.finding.fault))
    measure = row.finding.value.measure if row.finding.value else ""
    said = " ".join(in_words(one, measure) for one in row.questions)
    return said or (_g("như đang có") if row.same else "")
