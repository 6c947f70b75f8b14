"""Rounds of opinions of the sample: whom a draft was sent to, who has answered, what residents wrote."""

from __future__ import annotations

import datetime as dt

from django.db import transaction

from nhiemky.documents import queries
from nhiemky.documents import steps as documents
from nhiemky.documents.actions.close_round import close_round
from nhiemky.documents.actions.open_round import open_round
from nhiemky.documents.actions.record_agreements import record_agreements
from nhiemky.documents.models import Draft, OpinionRound, Way
from nhiemky.org.queries.units import open_branches
from nhiemky.portal.actions.send_opinion import send_opinion
from nhiemky.portal.models import Consultation
from nhiemky.portal.rules.consultations import PublicOpinion
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table


def hold(book: Book, draft: Draft, entry: Table) -> OpinionRound:
    """A round with its days counted from the day of loading, and those who have nothing to say."""
    today = book.calendar.today
    version = queries.newest(draft)
    if version is None:
        raise ValueError(f"{draft} has no words to ask about")
    new = documents.NewRound(
        version=version,
        opened_on=today + dt.timedelta(days=entry["opened"]),
        due_on=today + dt.timedelta(days=entry["due"]),
        units=list(open_branches(book.ward).order_by("sort_key")) if entry.get("branches") else (),
        names=entry.get("names", ()),
        asks=entry.get("asks", ""),
        public=entry.get("public", False),
        imported=entry.get("imported", False),
    )
    made = open_round(book.clerk, draft, new)
    if "agreed" in entry:
        asked = made.asked.filter(name__in=entry["agreed"]).values_list("pk", flat=True)
        answered_on = min(today, new.due_on)
        record_agreements(book.clerk, made, asked=list(asked), way=Way.PAPER, answered_on=answered_on)
    if "closed" in entry:
        close_round(
            book.clerk, made, note=entry["closed"], revision=made.revision, closed_on=min(today, new.due_on)
        )
    return made


def ask_public(book: Book, entry: Table) -> None:
    """A draft that residents are asked about, and what they wrote on the portal."""
    with transaction.atomic():
        draft = documents.open_draft_in(book.clerk, book.ward, title=entry["title"], body=entry["body"])
    made = hold(book, draft, entry)
    for written in entry["written"]:
        shown = Consultation.objects.get(round=made.pk)
        send_opinion(
            None, shown, PublicOpinion(content=written["content"], node=written["node"], agrees=True)
        )
