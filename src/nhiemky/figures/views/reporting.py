"""The report of one unit: its secretary fills it in on a telephone, or the office for whoever rang up."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from nhiemky.figures import access, queries
from nhiemky.figures.access import AskedOfUnit
from nhiemky.figures.actions.report_figures_of_unit import report_figures_of_unit
from nhiemky.figures.actions.send_report import send_report
from nhiemky.figures.forms.reporting import ReportForm
from nhiemky.kernel.gates import open_to
from nhiemky.kernel.refusals import Refused
from nhiemky.pages.forms import submit

#: Value of the button that says the report is complete.
SEND = "gui"


@open_to(access.for_asked)
def report(request: HttpRequest, found: AskedOfUnit) -> HttpResponse:
    """Saved as often as wanted and gone on with; sent once it is complete; corrected until the campaign is closed."""
    asked, campaign = found.asked, found.asked.campaign
    line = queries.standing_of_unit(asked, today=timezone.localdate())
    indicators = [cell.indicator.pk for cell in line.cells if cell.asked]
    sends = request.POST.get("sau") == SEND and not line.done
    words: Any = request.words_of  # type: ignore[attr-defined]  # site/edge.py puts it there
    form = ReportForm(
        request.POST or None,
        line=line,
        history=queries.history_of([asked.unit_id], indicators, queries.period_of(campaign)),
        words=words,
        sends=sends,
    )

    def run(data: dict[str, Any]) -> None:
        report_figures_of_unit(request.user, asked, said=form.said(data), reason=data.get("reason", ""))
        if sends:
            send_report(request.user, asked)

    here = reverse("report", kwargs={"ward": found.ward.slug, "asked_id": asked.pk})
    page = reverse("campaign", kwargs={"ward": found.ward.slug, "campaign_id": campaign.pk})
    if form.is_bound and campaign.closed_at:
        raise Refused("campaign-closed")
    return submit(
        request,
        form,
        run,
        ward=found.ward,
        template="figures/report.html",
        context={
            "asked": asked,
            "campaign": campaign,
            "line": line,
            "period": queries.period_of(campaign),
            "is_open": campaign.closed_at is None,
            "office": found.office,
            "send": SEND,
            "campaign_url": page if found.office else "",
        },
        then=page if found.office and sends else here,
        said=_said(sends=sends, done=line.done),
    )


def _said(*, sends: bool, done: bool) -> Any:
    if sends:
        return _("Đã gửi báo cáo. Cần sửa thì vẫn sửa được ở đây cho đến khi Văn phòng khóa kỳ báo cáo.")
    return (
        _("Đã lưu số đã sửa.")
        if done
        else _("Đã lưu. Có thể làm tiếp lúc khác; đủ số thì bấm “Gửi báo cáo”.")
    )
