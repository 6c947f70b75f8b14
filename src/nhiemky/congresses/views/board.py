"""The board of a season: every unit a row, every step a cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.gzip import gzip_page

from nhiemky.congresses import access, queries
from nhiemky.congresses.access import SeasonDoor
from nhiemky.congresses.models import Congress, CongressState, Package
from nhiemky.congresses.queries.report import reported_of
from nhiemky.congresses.rules.board import NOTHING, Tally
from nhiemky.congresses.views import seasons
from nhiemky.congresses.views.address import of_congress, of_season
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import BranchType, Unit
from nhiemky.pages.lists import Chip, typed
from nhiemky.pages.objects import PaperLink, object_page
from nhiemky.vietnamese.dates import format_date, parse_date
from nhiemky.vietnamese.unreadable import Unreadable

PER_PAGE = 50
LATE, TYPE, CHARGE, PACKAGE, DAY, PAGE, WORDS = "tre", "loai", "phu-trach", "nhom", "ngay", "trang", "tim"
#: No member of a unit without a type: the committees above the branches.
COMMITTEES = "dang-bo"
#: Moods of the states of a congress.
STATES = {CongressState.PLANNED: "info", CongressState.HELD: "ok", CongressState.WITHDRAWN: "plain"}
#: A board longer than a page hears of its own page; of the others it asks once a minute.
SECONDS_BETWEEN_LOOKS = 60
PAPERS = {"bang-tien-do": _("Bảng tiến độ"), "lich-dai-hoi": _("Lịch đại hội")}


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for; empty where it asks for nothing."""

    words: str
    late: bool
    type: str
    charge: int
    package: str
    day: dt.date | None

    @property
    def narrowed(self) -> bool:
        return bool(self.words or self.late or self.type or self.charge or self.day)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the board: a work package with the way into it, or a line of one package."""

    title: Any
    tally: Tally
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShownCell:
    tally: Tally
    title: Any
    words: Any
    url: str


@dataclass(frozen=True, slots=True)
class Row:
    congress: Congress
    state: Chip
    whole: Tally
    cells: list[ShownCell]
    late: list[Any]
    url: str

    @property
    def topic(self) -> str:
        return f"congress/{self.congress.pk}"


def asked(request: HttpRequest, door: SeasonDoor) -> Asked:
    """Units by whoever is in charge of them: only for those who see who that is."""
    sent = request.GET
    charge = sent.get(CHARGE, "") if door.sees_people else ""
    return Asked(
        words=typed(sent.get(WORDS, "")),
        late=sent.get(LATE) == "1",
        type=sent.get(TYPE, "") if sent.get(TYPE, "") in {*BranchType.values, COMMITTEES} else "",
        charge=int(charge) if charge.isdecimal() else 0,
        package=sent.get(PACKAGE, "") if sent.get(PACKAGE, "") in Package.values else "",
        day=_day(sent.get(DAY, "")),
    )


def _day(text: str) -> dt.date | None:
    try:
        return parse_date(text).complete if text else None
    except Unreadable:
        return None


def narrowed(congresses: QuerySet[Congress], wish: Asked, *, today: dt.date) -> QuerySet[Congress]:
    if wish.words:
        congresses = queries.search(congresses, wish.words)
    if wish.late:
        congresses = queries.behind_in(congresses, wish.package, today=today)
    if wish.type:
        congresses = congresses.filter(unit__branch_type="" if wish.type == COMMITTEES else wish.type)
    if wish.charge:
        congresses = congresses.filter(in_charge=wish.charge)
    if wish.day:
        congresses = congresses.filter(planned_on=wish.day)
    return congresses


@open_to(access.for_season)
@gzip_page  # fifty units with their cells: 150 kB of the same few words
def season(request: HttpRequest, door: SeasonDoor) -> HttpResponse:
    today, wish = queries.today_in(door.ward), asked(request, door)
    found = narrowed(door.congresses, wish, today=today)
    page = Paginator(queries.ordered(found, today=today), PER_PAGE).get_page(request.GET.get(PAGE))
    lines = queries.by_line(door.season, door.congresses, today=today)
    summary = queries.summary(door.congresses, today=today)
    return object_page(
        request,
        ward=door.ward,
        topic=f"season/{door.season.pk}",
        subject=door.season,
        template="congresses/season.html",
        context={
            "season": door.season,
            "door": door,
            "state": seasons.state_chip(door.season),
            "summary": summary,
            "lines": lines,
            "columns": columns(request, wish, lines),
            "rows": rows(door.ward, page, wish, lines, today=today),
            "page": page,
            "page_urls": _pages(request, page),
            "asked": wish,
            "choices": _choices(door),
            "topics": " ".join([f"season/{door.season.pk}", *(f"congress/{row.pk}" for row in page)]),
            "every": SECONDS_BETWEEN_LOOKS if page.paginator.num_pages > 1 else 0,
            "doubts": queries.doubts(door.season, door.congresses, today=today)
            if door.may_write and door.season.state == "running"
            else None,
            "meetings": queries.meetings_of(door.season) if door.whole else (),
            "reported": reported_of(door.season) if door.season.imported and door.whole else (),
            "today": today,
        },
        papers=_papers(door) if door.whole else (),
    )


def columns(request: HttpRequest, wish: Asked, lines: list[queries.CountedLine]) -> list[Column]:
    """The packages, each with the way into its lines; or the lines of the package that was chosen."""
    if wish.package:
        return [
            Column(one.line.title, one.tally, note=str(one.line.days))
            for one in lines
            if one.line.package == wish.package and (one.tally.needed or not one.line.retired)
        ]
    packages = queries.by_package(lines)
    return [
        Column(Package(package).label, tally, _url(request, **{PACKAGE: package, PAGE: ""}))
        for package, tally in packages.items()
    ]


def rows(
    ward: Unit,
    congresses: Iterable[Congress],
    wish: Asked,
    lines: list[queries.CountedLine],
    *,
    today: dt.date,
) -> list[Row]:
    listed = list(congresses)
    packages = queries.package_cells(listed, today=today)
    late = queries.late_lines(listed, today=today)
    of_lines = queries.line_cells(listed, wish.package, today=today) if wish.package else {}
    shown = [one.line for one in lines if one.line.package == wish.package]
    shown = [line for line in shown if not line.retired or any(line.pk in row for row in of_lines.values())]
    used = queries.by_package(lines)
    found = []
    for congress in listed:
        url = of_congress("congress-steps", ward, congress)
        mine = packages.get(congress.pk, {})
        if wish.package:
            cells = [
                _line_cell(line.title, of_lines.get(congress.pk, {}).get(line.pk), f"{url}#viec-{line.pk}")
                for line in shown
            ]
        else:
            cells = [_package_cell(package, mine.get(package), f"{url}#nhom-{package}") for package in used]
        whole = sum((cell.tally for cell in mine.values()), NOTHING)
        chip = Chip(STATES[CongressState(congress.state)], CongressState(congress.state).label)
        found.append(Row(congress, chip, whole, cells, late.get(congress.pk, []), url))
    return found


def _package_cell(package: str, cell: queries.Cell | None, url: str) -> ShownCell:
    tally = cell.tally if cell else NOTHING
    return ShownCell(tally, Package(package).label, tally.share, url)


def _line_cell(title: str, cell: queries.Cell | None, url: str) -> ShownCell:
    if cell is None:
        return ShownCell(NOTHING, title, "", url)
    day = cell.done_on or (None if cell.waived else cell.due)
    return ShownCell(cell.tally, title, format_date(day)[:5] if day else "", url)


def _choices(door: SeasonDoor) -> dict[str, Any]:
    people = queries.people_charged(door.congresses) if door.sees_people else ()
    return {
        "types": [*BranchType.choices, (COMMITTEES, _("Đảng bộ"))],
        "people": [(str(person.pk), person.full_name) for person in people],
        "packages": Package.choices,
    }


def _pages(request: HttpRequest, page: Page[Any]) -> list[tuple[str, str]]:
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    return [
        (str(number), _url(request, **{PAGE: str(number)}) if isinstance(number, int) else "")
        for number in numbers
    ]


def _url(request: HttpRequest, **changes: str) -> str:
    query = {**request.GET.dict(), **changes}
    return f"?{urlencode({key: value for key, value in query.items() if value})}"


def _papers(door: SeasonDoor) -> tuple[PaperLink, ...]:
    return tuple(
        PaperLink(
            f"{title} ({form.upper()})",
            of_season("season-paper", door.ward, door.season, paper=paper, form=form),
        )
        for paper, title in PAPERS.items()
        for form in access.PAPER_FORMS
    )
