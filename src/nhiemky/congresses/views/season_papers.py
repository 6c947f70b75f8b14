"""Papers and tables of a season, as files. What leaves the house is written down."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from nhiemky.congresses import access
from nhiemky.congresses.access import SeasonPaper
from nhiemky.congresses.actions.export_season import export_season
from nhiemky.congresses.papers import statistics_tables
from nhiemky.congresses.papers.statistics import statistics_paper
from nhiemky.congresses.views import statistics
from nhiemky.kernel.gates import open_to
from nhiemky.pages import exports, papers
from nhiemky.pages.lists import Column

Maker = Callable[[HttpRequest, SeasonPaper], HttpResponse]


@open_to(access.for_season_paper)
def paper(request: HttpRequest, asked: SeasonPaper) -> HttpResponse:
    """Papers are Vietnamese, in whatever language their reader works."""
    with override("vi"):
        answer = MAKERS[asked.paper](request, asked)
    export_season(request.user, asked.season, paper=asked.paper, form=asked.form, people=0)
    return answer


def _name(asked: SeasonPaper) -> str:
    return f"{asked.ward.slug}-{asked.paper}-{asked.season.pk}"


def _statistics(request: HttpRequest, asked: SeasonPaper) -> HttpResponse:
    wanted = statistics.asked_of(request.GET, asked.congresses)
    _found, tables = statistics.counted(asked, wanted)
    if asked.form == "xlsx":
        titles = ("Bảng", "Nội dung", "Mục", "Số liệu")
        return exports.answer(
            form="xlsx",
            name=_name(asked),
            title=f"Thống kê – {asked.season.title}",
            columns=[Column(str(at), title, _part(at)) for at, title in enumerate(titles)],
            rows=list(statistics_tables.flat(tables)),
            sample=asked.ward.is_sample,
        )
    made = statistics_paper(asked.season, tables, scope=wanted.words)
    return papers.answer(made, form=asked.form, name=_name(asked))


def _part(at: int) -> Callable[[tuple[str, str, str, str | int]], str | int]:
    return lambda row: row[at]


MAKERS: dict[str, Maker] = {"thong-ke": _statistics}
