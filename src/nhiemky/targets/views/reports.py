"""Reports of a month, a quarter, six and nine months, a year, half a term: shown, taken away, made into a draft."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _

from nhiemky.documents.rules.nearness import days_left
from nhiemky.documents.rules.secrets_list import Said
from nhiemky.figures import queries as figures
from nhiemky.figures.models import Campaign
from nhiemky.figures.rules import periods
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages import papers as files
from nhiemky.pages.chips import Chip
from nhiemky.pages.forms import submit
from nhiemky.targets import access
from nhiemky.targets.access import ReportOfWard
from nhiemky.targets.actions.draft_report import draft_report
from nhiemky.targets.forms.reports import DraftReportForm
from nhiemky.targets.papers.report import paper
from nhiemky.targets.papers.report_sheet import workbook
from nhiemky.targets.queries.report import report, resolution_of
from nhiemky.targets.queries.reports_due import DueReport, due
from nhiemky.targets.queries.state import today_in
from nhiemky.targets.rules import report as kinds
from nhiemky.targets.rules import report_cells, report_words
from nhiemky.targets.rules.report import ReportKind
from nhiemky.targets.rules.report_hands import STATUS, InWords
from nhiemky.targets.rules.report_lines import Line, Report
from nhiemky.targets.rules.standing import Said as Status

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NAMES = {
    ReportKind.MONTH: _("Báo cáo tháng"),
    ReportKind.QUARTER: _("Báo cáo quý"),
    ReportKind.HALF: _("Báo cáo 6 tháng"),
    ReportKind.NINE: _("Báo cáo 9 tháng"),
    ReportKind.YEAR: _("Báo cáo năm"),
    ReportKind.MIDTERM: _("Sơ kết giữa nhiệm kỳ"),
}
FILES = (("docx", _("Word")), ("pdf", _("PDF")), ("xlsx", _("Excel")))
#: Which campaign asks for the figures of a report.
_CAMPAIGNS = {
    ReportKind.MONTH: Campaign.Kind.MONTH.value,
    ReportKind.QUARTER: Campaign.Kind.QUARTER.value,
    ReportKind.HALF: Campaign.Kind.HALF.value,
    ReportKind.NINE: Campaign.Kind.NINE.value,
    ReportKind.YEAR: Campaign.Kind.YEAR.value,
    ReportKind.MIDTERM: Campaign.Kind.MIDTERM.value,
}
#: Class of each column.
_CLASSES = ("", "", "num", "num done", "num", "num", "")
_CLASSES_OF_TERM = ("", "", "num")
_MOODS = {
    Status.EXCEEDED: "ok",
    Status.MET: "ok",
    Status.ESTIMATED: "info",
    Status.NOT_MET: "late",
    Status.NOT_DUE: "plain",
    Status.NO_DATA: "warn",
}


@dataclass(frozen=True, slots=True)
class Due:
    """A report that is due, with the way to its figures. `asked` 0: nobody was asked yet."""

    words: str
    url: str
    due_on: dt.date
    nearness: Chip
    lacking: tuple[str, ...]
    reported: int
    asked: int
    campaign_url: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A report that can be had."""

    words: str
    url: str
    current: bool = False


@open_to(access.for_reports)
def reports(request: HttpRequest, ward: Unit) -> HttpResponse:
    """What is due next and what it lacks; then each kind with its newest periods."""
    today = today_in(ward)
    resolution = resolution_of(ward, today.year)
    since = resolution.first_year if resolution else today.year
    groups = [
        (words, [_offer(ward, kind, one) for one in kinds.offered(kind, today=today, since=since)])
        for kind, words in NAMES.items()
    ]
    return render(
        request,
        "targets/reports.html",
        {
            "ward": ward,
            "groups": groups,
            "due": [_due(ward, one, today) for one in due(ward, today=today)],
            "writes": access.may_write(request.user, ward),
        },
    )


@open_to(access.for_report)
def report_page(request: HttpRequest, found: ReportOfWard) -> HttpResponse:
    ward, shown = found.ward, _report(found)
    place = {"ward": ward.slug, "report_kind": found.kind.value, "report_period": periods.key(found.period)}
    offered = kinds.offered(found.kind, today=shown.made_on, since=shown.first)
    return render(
        request,
        "targets/report.html",
        {
            "ward": ward,
            "report": shown,
            "title": shown.title,
            "counted": report_words.counted(shown),
            "counted_by_sector": report_words.counted_by_sector(shown),
            "sections": report_words.by_sector(shown, InWords()),
            "behind": report_words.behind(shown),
            "silent": report_words.silent(shown),
            "header": list(zip(report_cells.header(shown), _classes(shown), strict=True)),
            "rows": _rows(shown),
            "notes": report_cells.notes(shown),
            "annex_header": report_cells.ANNEX_HEADER,
            "annex": report_cells.annex_rows(shown),
            "others": [_offer(ward, found.kind, one, now=one == found.period) for one in offered],
            "kinds": [
                _offer(
                    ward, kind, kinds.latest(kind, today=shown.made_on), named=True, now=kind is found.kind
                )
                for kind in NAMES
            ],
            "files": [
                (words, reverse("target-report-file", kwargs={**place, "form": form}))
                for form, words in FILES
            ],
            "draft_url": reverse("target-report-draft", kwargs=place),
            "writes": access.may_write(request.user, ward),
        },
    )


@open_to(access.for_report_file)
def report_file(request: HttpRequest, found: ReportOfWard) -> HttpResponse:
    shown = _report(found)
    name = f"bao-cao-{found.kind.value}-{periods.key(found.period)}"
    if found.file != "xlsx":
        return files.answer(paper(found.ward, shown), form=found.file, name=name)
    response = HttpResponse(workbook(shown, sample=found.ward.is_sample), content_type=XLSX)
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.xlsx") or ""
    response["Cache-Control"] = "private, no-store"
    return response


@open_to(access.for_report_writer)
def report_draft(request: HttpRequest, found: ReportOfWard) -> HttpResponse:
    """What the draft will say is shown first, its figures as they stand now."""
    ward, shown = found.ward, _report(found)
    known = figures.current(ward, report_words.codes(shown))
    text = figures.resolve(ward, report_words.draft(shown, knows=known))
    context: dict[str, Any] = {
        "title": report_words.title(shown),
        "paragraphs": text.splitlines() if shown.lines else [],
        "submit_words": _("Lập dự thảo"),
        "back_url": reverse("target-report", kwargs=_place(ward, found.kind, found.period)),
    }
    return submit(
        request,
        DraftReportForm(request.POST or None),
        lambda data: draft_report(request.user, ward, shown, said=Said(data["said"])),
        ward=ward,
        template="targets/report_draft.html",
        context=context,
        then=lambda draft: reverse("draft", kwargs={"ward": ward.slug, "draft_id": draft.pk}),
        said=_("Đã lập dự thảo. Số liệu trong dự thảo theo sổ số liệu cho đến khi ban hành."),
    )


def _due(ward: Unit, one: DueReport, today: dt.date) -> Due:
    open_one = f"{reverse('campaign-new', kwargs={'ward': ward.slug})}?loai={_CAMPAIGNS[one.kind]}"
    asked = one.campaign
    return Due(
        words=kinds.called(one.kind, one.period),
        url=_offer(ward, one.kind, one.period).url,
        due_on=one.due_on,
        nearness=_near(one.due_on, today),
        lacking=one.lacking,
        reported=asked.reported if asked else 0,
        asked=asked.total if asked else 0,
        campaign_url=reverse("campaign", kwargs={"ward": ward.slug, "campaign_id": asked.pk})
        if asked
        else open_one,
    )


def _near(due_on: dt.date, today: dt.date) -> Chip:
    mood, words, days = days_left(due_on, today)
    said = {"late": _("quá hạn %(days)s ngày"), "today": _("hôm nay"), "left": _("còn %(days)s ngày")}
    return Chip(mood, str(said[words]) % {"days": days})


def _report(found: ReportOfWard) -> Report:
    return report(found.ward, found.kind, found.period, today=today_in(found.ward))


def _rows(shown: Report) -> list[tuple[Line, str, list[tuple[str, str, str]], Chip]]:
    """Line, its name, its cells under their headings with their class, its status."""
    header = report_cells.header(shown)
    return [
        (
            line,
            row[0],
            list(zip(header[1:-1], row[1:-1], _classes(shown)[1:-1], strict=True)),
            Chip(_MOODS[line.said], STATUS[line.said]),
        )
        for line, row in zip(shown.counted_lines, report_cells.rows(shown), strict=True)
    ]


def _classes(shown: Report) -> tuple[str, ...]:
    return (*_CLASSES_OF_TERM, *("num" for _year in shown.years), "", "") if shown.of_term else _CLASSES


def _offer(ward: Unit, kind: ReportKind, period: Any, *, named: bool = False, now: bool = False) -> Offer:
    words = str(NAMES[kind]) if named else periods.words(period)
    return Offer(words, reverse("target-report", kwargs=_place(ward, kind, period)), now)


def _place(ward: Unit, kind: ReportKind, period: Any) -> dict[str, str]:
    return {"ward": ward.slug, "report_kind": kind.value, "report_period": periods.key(period)}
