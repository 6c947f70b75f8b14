"""Papers on Hôm nay: what came in and has nobody yet, what was reported, and drafts that should be issued."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access as door
from nhiemky.documents.models import Draft, Handling, HandlingState
from nhiemky.documents.queries import register
from nhiemky.documents.queries.passage import drafts_due
from nhiemky.documents.queries.registers import open_handlings
from nhiemky.documents.rules.nearness import days_left
from nhiemky.org.models import Unit
from nhiemky.pages.chips import Chip
from nhiemky.site.topics import url_of

MOST_PAPERS = 3
#: Once somebody has the task of a paper, its line stands among the tasks.
WITHOUT_A_TASK = (HandlingState.WAITING, HandlingState.REPORTED)


@dataclass(frozen=True, slots=True)
class PaperLine:
    """`asks`: what has to be done with it."""

    title: str
    url: str
    asks: Any
    due: dt.date
    nearness: Chip


def near(due: dt.date, today: dt.date) -> Chip:
    """Quá hạn 5 ngày · hôm nay · còn 3 ngày."""
    mood, words, days = days_left(due, today)
    said: dict[str, Any] = {
        "late": _("quá hạn %(days)s ngày"),
        "today": _("hôm nay"),
        "left": _("còn %(days)s ngày"),
    }
    return Chip(mood, str(said[words]) % {"days": days})


def lines(actor: Any, ward: Unit, date: dt.date, *, ahead: int) -> tuple[list[PaperLine], int]:
    """The most urgent ones, and how many there are; none for somebody to whom documents are closed."""
    try:
        shelf = door.for_reader(actor, ward=ward.slug)
    except PermissionDenied:
        return [], 0
    until = date + dt.timedelta(days=ahead)
    papers = open_handlings(ward).filter(state__in=WITHOUT_A_TASK, due_on__lte=until)
    seen = papers.filter(document__in=register(ward).filter(shelf.seen).order_by())
    rows = [_paper(row, ward, date) for row in seen.order_by("due_on", "pk") if row.due_on]
    drafts = drafts_due(ward, until).filter(shelf.seen)
    rows += [_draft(row, ward, date) for row in drafts if row.due_on]
    return sorted(rows, key=lambda row: row.due)[:MOST_PAPERS], len(rows)


def _paper(row: Handling, ward: Unit, date: dt.date) -> PaperLine:
    due = row.due_on or date
    url = url_of(f"document/{row.document_id}", ward=ward.slug)
    return PaperLine(str(row.document), url, row.asks, due, near(due, date))


def _draft(row: Draft, ward: Unit, date: dt.date) -> PaperLine:
    due = row.due_on or date
    url = url_of(f"draft/{row.pk}", ward=ward.slug)
    return PaperLine(row.title, url, row.get_stage_display(), due, near(due, date))
