"""The closing report as it drafts itself, and the figures of a season that is known by its report only."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from nhiemky.congresses import access
from nhiemky.congresses.access import SeasonDoor
from nhiemky.congresses.actions.report_figures import report_figures
from nhiemky.congresses.forms.reporting import ReportedForm
from nhiemky.congresses.papers.season_report import season_report
from nhiemky.congresses.queries.printing import percent_of
from nhiemky.congresses.queries.report import figures_offered, report_of
from nhiemky.congresses.rules import closing_report
from nhiemky.congresses.views.address import of_season
from nhiemky.congresses.views.season_papers import links
from nhiemky.kernel.gates import open_to
from nhiemky.pages.forms import submit
from nhiemky.printing.blocks import Block

GAPS: dict[str, tuple[Any, str]] = {
    "directive": (_("Chưa ghi chỉ thị mà đợt đại hội thực hiện."), "season-edit"),
    "achievements": (_("Chưa ghi kết quả nào ở các cuộc họp của đợt."), ""),
    "limitations": (_("Chưa ghi hạn chế nào ở các cuộc họp và đại hội."), ""),
    "lessons": (_("Chưa ghi bài học kinh nghiệm nào ở các cuộc họp của đợt."), ""),
    "tasks": (_("Chưa có kết luận hay phương hướng nào ở các cuộc họp của đợt."), ""),
    "study": (_("Chưa có cuộc học tập, quán triệt nào trong đợt."), "season-study"),
    "funding": (_("Chưa ghi kinh phí."), "season-funding"),
    "votes": (_("Chưa ghi biểu quyết nghị quyết ở đại hội nào."), ""),
}


@open_to(access.for_whole_season)
def report(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    """On the screen as on paper: Vietnamese, in whatever language the page around it is."""
    with override("vi"):
        found = report_of(door.season, door.congresses)
        if not door.sees_few:
            found = closing_report.guarded(found)
        paper = season_report(door.season, found, percent=percent_of(door.ward))
    gaps = [GAPS[code] for code in closing_report.missing(found)]
    context = {
        "ward": door.ward,
        "season": door.season,
        "may_write": door.may_write,
        "report": found,
        "adds_up": closing_report.adds_up(found),
        "blocks": [(_kind(block), block) for block in paper.body],
        "gaps": gaps,
        "papers": links(door, "bao-cao-tong-ket"),
    }
    return render(request, "congresses/season_report.html", context)


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


@open_to(access.for_planner)
def figures(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    offered = figures_offered(door.ward)
    form = ReportedForm(request.POST or None, season=door.season, figures=offered)
    back = of_season("season-report", door.ward, door.season)
    return submit(
        request,
        form,
        lambda data: report_figures(request.user, door.season, figures=form.chosen(), others=data["other"]),
        ward=door.ward,
        template="congresses/reported.html",
        context={
            "title": _("Số liệu theo báo cáo"),
            "intro": _("Dùng cho đợt đại hội cũ không còn đếm được: chọn số liệu đã nhập trong sổ số liệu."),
            "offered": offered.values(),
            "back_url": back,
        },
        then=back,
        said=_("Đã gắn số liệu theo báo cáo."),
    )
