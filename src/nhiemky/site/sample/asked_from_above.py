"""What the superior of Phường Mẫu asks of every branch, and what the first of them have reported for the year that has ended.

Most have not: the sum above them says so, and who is missing is named. All of it is invented.
"""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from nhiemky.figures import steps
from nhiemky.figures.actions.define_indicator import define_indicator
from nhiemky.figures.models import Indicator, Sector
from nhiemky.figures.rules import periods
from nhiemky.figures.rules.definitions import Definition
from nhiemky.figures.rules.entry import NewFigure, read
from nhiemky.journal.writing import record
from nhiemky.org.models import UnitKind
from nhiemky.org.queries import open_branches
from nhiemky.site.sample.books import Book

#: Code → name, measure, how it adds up, and what is typed by the branches in turn.
ASKED = {
    "sinh-hoat-dinh-ky": (
        "Tháng có sinh hoạt chi bộ đúng định kỳ",
        "tháng",
        Indicator.Combines.POOLED,
        ("12/12", "11/12", "12/12", "10/12"),
    ),
    "sinh-hoat-chuyen-de": (
        "Buổi sinh hoạt chuyên đề",
        "buổi",
        Indicator.Combines.SUM,
        ("4", "3", "5", "ước 4", "2"),
    ),
}
REPORTED = 12


def report(book: Book, *, today: dt.date) -> None:
    """The indicators of the superior and the figures of a few branches, each with its row of the journal."""
    superior, period = book.ward.parent, periods.year(today.year - 1)
    if superior is None:
        raise ValueError(f"{book.ward.slug} stands below nothing")
    for code, (name, measure, combines, typed) in ASKED.items():
        new_line = Definition(
            code=code,
            name=name,
            measure=measure,
            combines=combines,
            sector=Sector.PARTY,
            reported_by=UnitKind.BRANCH,
            source="Yêu cầu báo cáo của cấp trên (dữ liệu mẫu)",
        )
        asked = define_indicator(book.clerk, superior, new=new_line)
        with transaction.atomic():
            for at, branch in enumerate(open_branches(book.ward).order_by("path")[:REPORTED]):
                new = NewFigure(
                    code=f"{code}-{periods.key(period)}",
                    subject=f"{name.lower()} – {branch.called}",
                    value=read(typed[at % len(typed)], measure),
                    period_from=period.first,
                    period_to=period.last,
                    period_label=periods.words(period),
                    indicator=asked.pk,
                )
                figure = steps.write_figure(book.clerk, branch, new)
                record(book.clerk, steps.entered(figure, new), unit=book.ward.pk, topic=f"figure/{figure.pk}")
