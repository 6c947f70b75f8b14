"""A season of congresses of which only a report is left: its days, its figures, the lessons of its meeting."""

from __future__ import annotations

from nhiemky.conferences.models import Conference, Finding
from nhiemky.congresses.actions.close_season import close_season
from nhiemky.congresses.actions.draw_lesson import draw_lesson
from nhiemky.congresses.actions.name_meeting import name_meeting
from nhiemky.congresses.actions.open_season import open_season
from nhiemky.congresses.actions.report_figures import report_figures
from nhiemky.congresses.models import Season
from nhiemky.congresses.steps import SeasonContent
from nhiemky.figures.models import Figure
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only

HEAD = (
    "title",
    "first_year",
    "last_year",
    "begins_on",
    "ends_on",
    "reported_pilot_on",
    "reported_first_on",
    "reported_last_on",
    "source_note",
)


def enter(book: Book, entry: Table, conference: Conference) -> Season:
    """`conference`: the record of the article, which is all that is known of the meetings of the season."""
    directive = book.documents[entry["directive"]]
    content = SeasonContent(directive=directive, imported=True, **only(entry, HEAD))
    season = open_season(book.clerk, book.ward, content=content)
    for purpose in entry["purposes"]:
        name_meeting(book.clerk, season, purpose=purpose, conference=conference)
    for finding in Finding.objects.filter(part__conference=conference, kind=Finding.Kind.LESSON).order_by(
        "pk"
    ):
        draw_lesson(book.clerk, season, finding=finding)
    known = Figure.objects.filter(unit=book.ward)
    figures = {kind: known.get(code=code) for kind, code in entry["figures"].items()}
    report_figures(book.clerk, season, figures=figures)
    return close_season(book.clerk, season)
