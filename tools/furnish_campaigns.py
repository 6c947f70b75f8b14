"""Reporting campaigns as an office passes through them quickly: one running with a branch that is asked and a workbook
just previewed, one closed."""

from __future__ import annotations

import datetime as dt
import io
import pkgutil
from typing import Any

import xlsxwriter

SHEET, YEARS = "so-lieu-cac-chi-bo.xlsx", "so-lieu-cac-nam.xlsx"


def furnish(clerk: Any, ward: Any) -> None:
    """Leaves alone what the sample has; adds what it has not."""
    running = _campaign(clerk, ward, closed=False) or _opened(clerk, ward, title="Báo cáo bổ sung")
    if _campaign(clerk, ward, closed=True) is None:
        closed = pkgutil.resolve_name("nhiemky.figures.actions.close_campaign:close_campaign")
        closed(clerk, _opened(clerk, ward, title="Báo cáo thử"), revision=1)
    upload = pkgutil.resolve_name("django.core.files.uploadedfile:SimpleUploadedFile")(
        SHEET, _filled_in(running)
    )
    pkgutil.resolve_name("nhiemky.figures.actions.take_sheet:take_sheet")(clerk, running, upload=upload)
    indicators = pkgutil.resolve_name("nhiemky.figures.queries:own_indicators")(ward)
    template = pkgutil.resolve_name("nhiemky.figures.papers:years_template")
    content = template(indicators, last=2026, sample=ward.is_sample)
    years = pkgutil.resolve_name("django.core.files.uploadedfile:SimpleUploadedFile")(YEARS, content)
    pkgutil.resolve_name("nhiemky.figures.actions.take_year_sheet:take_year_sheet")(clerk, ward, upload=years)


def _campaign(clerk: Any, ward: Any, *, closed: bool) -> Any:
    campaigns = pkgutil.resolve_name("nhiemky.figures.models:Campaign").objects
    return campaigns.filter(unit=ward, closed_at__isnull=not closed, asked__unit__kind="branch").first()


def _opened(clerk: Any, ward: Any, *, title: str) -> Any:
    indicators = pkgutil.resolve_name("nhiemky.figures.models:Indicator").objects
    asked = pkgutil.resolve_name("nhiemky.figures.actions.open_campaign:NewCampaign")
    today = pkgutil.resolve_name("django.utils.timezone:localdate")()
    indicator, _made = indicators.get_or_create(
        unit=ward,
        code="buoi-sinh-hoat",
        defaults={"name": "Buổi sinh hoạt chi bộ", "measure": "buổi", "reported_by": "branch"},
    )
    period = pkgutil.resolve_name("nhiemky.figures.rules.periods:quarter")(today.year, (today.month + 2) // 3)
    new = asked(
        kind="quarter",
        title=title,
        period=period,
        due_on=today + dt.timedelta(days=10),
        indicators=[indicator],
        units=pkgutil.resolve_name("nhiemky.org.queries:open_units")(ward).filter(kind="branch"),
    )
    return pkgutil.resolve_name("nhiemky.figures.actions.open_campaign:open_campaign")(clerk, ward, new)


def _filled_in(campaign: Any) -> bytes:
    """Some branches with numbers, one with words, one that nobody knows, a column that is no indicator."""
    indicator = campaign.indicators.filter(reported_by="branch").first() or campaign.indicators.first()
    units = [one.unit.name for one in campaign.asked.select_related("unit").order_by("pk")[:4]]
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Người lập", indicator.name, "Đơn vị"])
    for number, (name, value) in enumerate(
        zip([*units, "Chi bộ không có"], [3, 3, "ba", 30, 3], strict=False), 1
    ):
        sheet.write_row(number, 0, ["Chi ủy", value, name])
    book.close()
    return out.getvalue()
