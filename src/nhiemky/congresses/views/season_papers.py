"""Papers and tables of a season, as files. What leaves the house is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import override

from nhiemky.congresses import access
from nhiemky.congresses.access import SeasonDoor, SeasonPaper
from nhiemky.congresses.actions.export_season import export_season
from nhiemky.congresses.papers import statistics_tables
from nhiemky.congresses.papers.decoration import HEADER as DECORATION
from nhiemky.congresses.papers.decoration import decoration_sheet
from nhiemky.congresses.papers.funding import HEADER as FUNDING
from nhiemky.congresses.papers.funding import funding_sheet
from nhiemky.congresses.papers.means import WHOLE_SEASON
from nhiemky.congresses.papers.season_report import season_report
from nhiemky.congresses.papers.statistics import statistics_paper
from nhiemky.congresses.queries import means
from nhiemky.congresses.queries.printing import percent_of
from nhiemky.congresses.queries.report import report_of
from nhiemky.congresses.rules.closing_report import guarded
from nhiemky.congresses.views import statistics
from nhiemky.congresses.views.address import of_season
from nhiemky.pages import exports, papers
from nhiemky.pages.lists import Column
from nhiemky.printing.blocks import Paper

Maker = Callable[[HttpRequest, SeasonPaper], HttpResponse]


def answered(request: HttpRequest, asked: SeasonPaper) -> HttpResponse:
    """One of MAKERS. Papers are Vietnamese, in whatever language their reader works."""
    with override("vi"):
        answer = MAKERS[asked.paper](request, asked)
    export_season(request.user, asked.season, paper=asked.paper, form=asked.form, people=0)
    return answer


def links(door: SeasonDoor | SeasonPaper, paper: str) -> list[tuple[str, str]]:
    """Form → where the paper is made; a report is no spreadsheet."""
    forms = [form for form in access.PAPER_FORMS if form != "xlsx" or paper in SHEETS]
    return [
        (form, of_season("season-paper", door.ward, door.season, paper=paper, form=form)) for form in forms
    ]


def _name(asked: SeasonPaper) -> str:
    return f"{asked.ward.slug}-{asked.paper}-{asked.season.pk}"


def _statistics(request: HttpRequest, asked: SeasonPaper) -> HttpResponse:
    wanted = statistics.asked_of(request.GET, asked)
    _found, tables = statistics.counted(asked, wanted)
    if asked.form == "xlsx":
        return _sheet(asked, ("Bảng", "Nội dung", "Mục", "Số liệu"), statistics_tables.flat(tables))
    return _paper(asked, statistics_paper(asked.season, tables, scope=wanted.words))


def _report(_request: HttpRequest, asked: SeasonPaper) -> HttpResponse:
    if asked.form not in papers.FORMATS:
        raise Http404
    found = report_of(asked.season, asked.congresses)
    if not asked.sees_few:
        found = guarded(found)
    return _paper(asked, season_report(asked.season, found, percent=percent_of(asked.ward)))


def _funding(_request: HttpRequest, asked: SeasonPaper) -> HttpResponse:
    groups, total = means.money(asked.season)
    if asked.form == "xlsx":
        rows = (
            (group.unit or WHOLE_SEASON, line.item, line.estimate, line.settled, line.difference, line.note)
            for group in groups
            for line in group.lines
        )
        return _sheet(asked, ("Đơn vị", *FUNDING[1:]), rows)
    return _paper(asked, funding_sheet(asked.season, groups, total))


def _decoration(_request: HttpRequest, asked: SeasonPaper) -> HttpResponse:
    groups = means.decorations(asked.season)
    if asked.form == "xlsx":
        rows = (
            (group.unit or WHOLE_SEASON, line.kind, line.words, line.place, line.quantity, line.done_on)
            for group in groups
            for line in group.lines
        )
        return _sheet(asked, ("Đơn vị", *DECORATION[1:]), rows)
    return _paper(asked, decoration_sheet(asked.season, groups))


def _paper(asked: SeasonPaper, made: Paper) -> HttpResponse:
    return papers.answer(made, form=asked.form, name=_name(asked))


def _sheet(asked: SeasonPaper, titles: Sequence[str], rows: Iterator[tuple[Any, ...]]) -> HttpResponse:
    return exports.answer(
        form="xlsx",
        name=_name(asked),
        title=f"{TITLES[asked.paper]} – {asked.season.title}",
        columns=[Column(str(at), title, _part(at)) for at, title in enumerate(titles)],
        rows=list(rows),
        sample=asked.ward.is_sample,
    )


def _part(at: int) -> Callable[[Any], Any]:
    return lambda row: row[at]


#: What can be had as a spreadsheet, and what it is called there.
TITLES = {"thong-ke": "Thống kê", "kinh-phi": "Kinh phí", "khanh-tiet": "Khánh tiết"}
SHEETS = tuple(TITLES)
MAKERS: dict[str, Maker] = {
    "thong-ke": _statistics,
    "bao-cao-tong-ket": _report,
    "kinh-phi": _funding,
    "khanh-tiet": _decoration,
}
