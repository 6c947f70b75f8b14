"""The portals of the sample: homes, articles made from conferences, articles written by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from nhiemky.conferences.models import Conference
from nhiemky.conferences.queries import public_facts
from nhiemky.figures import queries as figures
from nhiemky.journal.writing import record
from nhiemky.org.models import Account, Unit
from nhiemky.portal import steps
from nhiemky.portal.actions.approve_article import approve_article
from nhiemky.portal.actions.draft_article import draft_article
from nhiemky.portal.actions.publish_article import publish_article
from nhiemky.portal.events import ArticleApproved, ArticlePublished
from nhiemky.portal.models import ArticlePage, CategoryPage, WardHome
from nhiemky.portal.rules import drafting
from nhiemky.portal.steps import NewArticle, NewPhoto
from nhiemky.site.sample import pictures
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table
from nhiemky.vietnamese.folding import fold

#: Articles of Phường Mẫu appear at this hour of their day.
HOUR = dt.time(9, 30)


def home(
    ward: Unit,
    *,
    welcome: str,
    facts: Sequence[Sequence[str]],
    sections: Sequence[str],
    links: Sequence[Sequence[str]] = (),
) -> WardHome:
    """The site of a ward with its sections; whoever may edit it is let in."""
    with transaction.atomic():
        opened = steps.open_portal(
            ward,
            title=ward.called,
            welcome=welcome,
            facts=[(label, value) for label, value in facts],
            links=[(name, address) for name, address in links],
            sections=[(name, slugify(fold(name))) for name in sections],
        )
        steps.sync_editors(ward)
    return opened


def section(of: WardHome, name: str) -> CategoryPage:
    """A section by its name."""
    return steps.category_of(of, slugify(fold(name)))


def from_conference(conference: Conference, *, tick_kinds: Collection[str] = (), **said: Any) -> NewArticle:
    """What the record proposes, with everything of some kinds ticked; `said` replaces what the file says itself."""
    facts = public_facts(conference)
    ticked = {one.key for one in facts.tickable if one.kind in tick_kinds}
    new = steps.new_article(drafting.draft(facts, ticked=ticked), facts, ticked=ticked)
    return replace(new, **said)


def by_hand(book: Book, entry: Table) -> NewArticle:
    """An article that no conference has made; its figures are referred to, and written out here."""
    texts = [entry["lead"], *entry["paragraphs"]]
    codes = figures.codes_of(texts)
    shown = figures.current(book.ward, codes)
    lead, *paragraphs = figures.resolve_all(book.ward, texts)
    photo = NewPhoto(
        content=pictures.drawn(entry["picture"]).read(),
        caption=entry["caption"],
        alt=entry["alt"],
        source="Ảnh mẫu",
    )
    return NewArticle(
        title=entry["title"],
        lead=lead,
        body=[drafting.Paragraph(text) for text in paragraphs],
        photos=[photo],
        event_on=book.calendar.day(entry.get("event_on")),
        source_line=entry["source_line"],
        figures={code: version.number for code, version in shown.items()},
    )


def post(
    actor: Account, category: CategoryPage, new: NewArticle, *, ward: Unit, approver: Account, at: dt.datetime
) -> ArticlePage:
    """Take an article over as it was posted, and write that down."""
    with transaction.atomic():
        article = steps.post(actor, category, new, ward=ward, approver=approver, at=at)
        topic = f"article/{article.pk}"
        record(approver, ArticleApproved(article.pk, article.approved_digest), unit=ward.pk, topic=topic)
        event = ArticlePublished(
            article.pk, article.live_revision_id, article.approved_digest, len(article.figures)
        )
        record(actor, event, unit=ward.pk, topic=topic)
    return article


def publish_today(
    conference: Conference, ward: Unit, *, editor: Account, approver: Account, tick_kinds: Collection[str]
) -> ArticlePage:
    """The way of the office: one drafts, another approves, the first publishes."""
    ticked = [one.key for one in public_facts(conference).tickable if one.kind in tick_kinds]
    article = draft_article(editor, conference, ward=ward, ticked=ticked, approver=approver)
    article = approve_article(approver, article, ward=ward, revision=article.latest_revision_id or 0)
    return publish_article(editor, article, ward=ward)


def at(day: dt.date, hour: dt.time = HOUR) -> dt.datetime:
    """A moment of a day here; never in the future."""
    return min(timezone.make_aware(dt.datetime.combine(day, hour)), timezone.now())
