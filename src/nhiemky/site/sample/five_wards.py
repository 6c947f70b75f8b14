"""The five real wards: what their public articles state, in our own words, people by office. Nothing is invented."""

from __future__ import annotations

import datetime as dt

from django.utils import timezone

from nhiemky.conferences.models import Conference
from nhiemky.org.models import Account, Role, Unit
from nhiemky.site.sample import (
    accounts,
    news,
    organisation,
    recording,
    register,
    reported_resolution,
    reported_season,
)
from nhiemky.site.sample.accounts import Row, Wanted
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.calendar import Calendar
from nhiemky.site.sample.data_files import Table, only, read


def load(actor: Account, file: str, *, superiors: dict[str, Unit], password: str, today: dt.date) -> Row:
    """One ward from its file, with its clerk and its conference, closed. The row of the clerk's account."""
    table = read("wards", f"{file}.toml")
    superior = superiors[table["ward"]["superior"]]
    ward = organisation.ward(actor, superior, table["ward"])
    wanted = Wanted(f"vanphong-{ward.slug}", f"Văn phòng {ward.called}", (Role.CLERK,))
    clerk = accounts.opened(actor, wanted, ward=ward, unit=ward, password=password)
    book = Book(ward, clerk, Calendar(today))
    if "term" in table:
        organisation.term(clerk, ward, table["term"])
    organisation.parts(book, table.get("unit", ()))
    organisation.offices(book, superior, (one["title"] for one in table.get("superior_office", ())))
    _record(book, table)
    return accounts.row(wanted, ward=ward.called)


def _record(book: Book, table: Table) -> None:
    source = table["conference"].get("source_note", "")
    register.write_documents(book, table.get("document", ()))
    register.write_figures(book, table.get("figure", ()), confirmed_by=book.clerk, source=source)
    register.open_drafts(book, (only(one, ("key", "title", "body")) for one in table.get("draft", ())))
    held = recording.enter(book, table["conference"], unit=book.ward, imported=True)
    recording.close(held, table.get("draft", ()))
    if "season" in table:
        reported_season.enter(book, table["season"], held.conference)
    if "resolution" in table:
        reported_resolution.enter(book, table["resolution"], held)
    _publish(book, held.conference, table)


def _publish(book: Book, conference: Conference, table: Table) -> None:
    """The article as it was posted; where nothing says when, it is posted now."""
    entry, ward = table["article"], book.ward
    said = only(entry, ("title", "source_line", "reported_views"))
    superior = ward.parent.name if ward.parent else ""
    home = news.home(
        ward,
        welcome=table["ward"]["welcome"],
        facts=[("Tên", ward.called), ("Đảng bộ cấp trên khi tin đăng", superior)],
        sections=[entry["category"]],
    )
    posted = entry.get("posted_at")
    news.post(
        book.clerk,
        news.section(home, entry["category"]),
        news.from_conference(conference, tick_kinds=entry.get("tick_kinds", ()), **said),
        ward=ward,
        approver=book.clerk,
        at=timezone.make_aware(posted) if posted else timezone.now(),
    )
