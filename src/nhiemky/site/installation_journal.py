"""The journal of the installation: what belongs to no ward – accounts signing in, units above the wards."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from nhiemky.journal.actions.export_journal import export_journal
from nhiemky.journal.models import Entry
from nhiemky.journal.queries import history_row
from nhiemky.kernel.gates import open_to
from nhiemky.org.models import Unit
from nhiemky.pages.lists import Link, Listing
from nhiemky.site import journal_access as access
from nhiemky.site.journal_views import LISTING
from nhiemky.site.topics import words_of as topic_words


@open_to(access.for_installation)
@require_GET
def entries(request: HttpRequest, opened: access.InstallationJournal) -> HttpResponse:
    """Newest first. What a line is about stands in words: its page, if it has one, is open to others."""
    rows = Entry.objects.filter(unit=opened.root.pk).select_related("actor")
    return _listing(opened.ward).answer(request, rows, ward=opened.root)


def _listing(ward: Unit) -> Listing:
    def url(entry: Entry, _root: object) -> str:
        return reverse("journal_installation_entry", kwargs={"ward": ward.slug, "entry_id": entry.pk})

    def write_down(request: HttpRequest, file_format: str, rows: int) -> None:
        root = access.for_installation(request.user, ward=ward.slug).root
        export_journal(request.user, unit=root.pk, file_format=file_format, rows=rows)

    to_entry: dict[str, Link | None] = {"luc": url, "viec": url}
    columns = tuple(replace(column, link=to_entry.get(column.key)) for column in LISTING.columns)
    return replace(LISTING, title=_("Nhật ký hệ thống"), columns=columns, export=write_down)


@open_to(access.for_installation_entry)
@require_GET
def entry(request: HttpRequest, found: access.WardEntry) -> HttpResponse:
    row = history_row(found.entry)
    context = {
        "ward": found.ward,
        "entry": found.entry,
        "row": row,
        "about_words": topic_words(row.topic),
    }
    return render(request, "journal/entry.html", context)
