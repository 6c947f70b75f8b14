"""Writers of articles: a version, an approval, a publication."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Revision

from nhiemky.conferences.rules.public import PublicFacts
from nhiemky.figures import steps as figure_steps
from nhiemky.figures.rules.references import reference
from nhiemky.files.models import StoredFile
from nhiemky.files.queries import content_of
from nhiemky.org.models import Unit
from nhiemky.portal import queries
from nhiemky.portal.models import ArticlePage, CategoryPage, WardHome
from nhiemky.portal.rules import drafting
from nhiemky.portal.rules.addresses import shortened
from nhiemky.portal.rules.drafting import ArticleDraft
from nhiemky.portal.rules.plain_text import paragraph
from nhiemky.portal.steps.pictures import picture_from
from nhiemky.vietnamese.folding import fold

Raw = list[dict[str, Any]]
LONGEST_SLUG = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPhoto:
    """A photograph to be published: its bytes and its words."""

    content: bytes
    caption: str
    alt: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """An article as it is written; `body` in the blocks of rules/drafting.py, photographs behind the opening.

    `figures`: code → number of the version the text was made with; `source_topic`: the record it was made from.
    """

    title: str
    lead: str
    body: Sequence[drafting.Block] = ()
    photos: Sequence[NewPhoto] = ()
    event_on: dt.date | None = None
    event_as_written: str = ""
    source_line: str = ""
    source_topic: str = ""
    source_fingerprint: str = ""
    ticked: Sequence[str] = ()
    figures: Mapping[str, int] = field(default_factory=dict)
    reported_views: int | None = None


def new_article(draft: ArticleDraft, facts: PublicFacts, *, ticked: Iterable[str]) -> NewArticle:
    """A proposed article with the photographs of the record, ready to be written."""
    keys = sorted(ticked)
    files = StoredFile.objects.in_bulk([photo.file for photo in draft.photos])
    return NewArticle(
        title=draft.title,
        lead=draft.lead,
        body=draft.blocks,
        photos=[
            NewPhoto(
                content=content_of(files[photo.file]),
                caption=photo.caption,
                alt=photo.alt,
                source=photo.source,
            )
            for photo in draft.photos
        ],
        event_on=draft.event_on,
        event_as_written=draft.event_as_written,
        source_line=draft.source_line,
        source_topic=f"conference/{facts.conference}",
        source_fingerprint=fingerprint_of(facts, ticked=keys),
        ticked=keys,
        figures=draft.figures,
    )


def fingerprint_of(facts: PublicFacts, *, ticked: Iterable[str]) -> str:
    """What an article was made from: the whitelist and the ticks. What stayed inside may change without a flag."""
    return replace(facts, tickable=facts.ticked(set(ticked))).fingerprint


def category_of(home: WardHome, slug: str = "") -> CategoryPage:
    """A section of the ward by the last word of its address; without one the first. Raises DoesNotExist."""
    sections = CategoryPage.objects.child_of(home).order_by("path")
    found: CategoryPage = sections.get(slug=slug) if slug else sections[:1].get()
    return found


def write_article(actor: Any, category: CategoryPage, new: NewArticle) -> ArticlePage:
    """The article and its first draft; nothing of it is public."""
    home = WardHome.objects.ancestor_of(category).get()
    article = ArticlePage(
        title=new.title,
        slug=_free_slug(category, new.title),
        live=False,
        has_unpublished_changes=True,
        owner=actor,
        source_topic=new.source_topic,
        source_fingerprint=new.source_fingerprint,
        ticked=list(new.ticked),
        figures=dict(new.figures),
        reported_views=new.reported_views,
    )
    put_text(article, new, raw_body_of(home, new))
    category.add_child(instance=article)
    article.save_revision(user=actor, log_action=True)
    return newest(article)


def put_text(article: ArticlePage, new: NewArticle, body: Raw) -> None:
    """Set what a reader sees, without saving."""
    article.title, article.lead = new.title, new.lead
    article.event_on, article.event_as_written = new.event_on, new.event_as_written
    article.source_line = new.source_line
    article.body = json.dumps(body)


def raw_body_of(home: WardHome, new: NewArticle) -> Raw:
    """The blocks as they are stored; pictures are copied into the ward's collection: published on purpose."""
    photos: Raw = [{"type": "photo", "value": _photo(home, photo)} for photo in new.photos]
    return [*photos[:1], *(_stored(block) for block in new.body), *photos[1:]]


def _photo(home: WardHome, photo: NewPhoto) -> dict[str, Any]:
    image = picture_from(photo.content, home=home, title=photo.caption)
    return {"image": image.pk, "caption": photo.caption, "alt": photo.alt, "source": photo.source}


def _stored(block: drafting.Block) -> dict[str, Any]:
    match block:
        case drafting.Paragraph(text):
            return {"type": "paragraph", "value": paragraph(text)}
        case drafting.Heading(text):
            return {"type": "heading", "value": text}
        case drafting.Points(texts):
            return {"type": "points", "value": list(texts)}
        case drafting.Quote(text):
            return {"type": "quote", "value": text}
        case drafting.Figures(rows):
            return {"type": "figures", "value": [{"shown": a, "subject": b} for a, b in rows]}
    raise TypeError(block)


def newest(article: ArticlePage) -> ArticlePage:
    """The newest version of an article, published or not."""
    found: ArticlePage = ArticlePage.objects.get(pk=article.pk).get_latest_revision_as_object()
    return found


def save_version(actor: Any, version: ArticlePage) -> Revision:
    """A new draft from a changed version; an approval of other words ends with it."""
    revision = version.save_revision(user=actor, log_action=True)
    end_approval_of_other_words(version)
    return revision


def end_approval_of_other_words(version: ArticlePage) -> None:
    """The approval holds for the words that were approved and for no others; what is public keeps its own."""
    row = ArticlePage.objects.filter(pk=version.pk, live=False).exclude(approved_digest=version.digest)
    row.update(approved_at=None, approved_by=None, approved_digest="")


def approve(actor: Any, article: ArticlePage) -> str:
    """Approve the newest version; returns the digest of the approved text."""
    digest = newest(article).digest
    ArticlePage.objects.filter(pk=article.pk).update(
        approved_by=actor, approved_at=timezone.now(), approved_digest=digest
    )
    return digest


def freeze_figures(article: ArticlePage, ward: Unit) -> int:
    """Remember with which values the article is published; returns how many."""
    frozen = figure_steps.freeze(
        topic=f"article/{article.pk}",
        label=article.title[:200],
        unit=ward,
        texts=[reference(code) for code in article.figures],
    )
    return len(frozen)


def publish(actor: Any, article: ArticlePage, *, at: dt.datetime | None = None) -> Revision:
    """Make the newest version public. `at`: when it was posted; a text that was posted before keeps its moment."""
    row = ArticlePage.objects.filter(pk=article.pk)
    row.filter(posted_at__isnull=True).update(posted_at=at or timezone.now())
    revision = row.get().get_latest_revision()
    revision.publish(user=actor, skip_permission_checks=True)
    return revision


def remember_source(article: ArticlePage, new: NewArticle) -> None:
    """What the newest draft was made from. A flag on what is public stays until that draft is published."""
    row = ArticlePage.objects.filter(pk=article.pk)
    row.update(source_fingerprint=new.source_fingerprint, figures=dict(new.figures), ticked=list(new.ticked))
    if not article.live:
        row.update(out_of_date_since=None)


def settle(article: ArticlePage) -> None:
    """The article has just been published: it is out of date only if the record has moved since its draft."""
    facts = queries.facts_behind(article)
    moved = facts is not None and fingerprint_of(facts, ticked=article.ticked) != article.source_fingerprint
    row = ArticlePage.objects.filter(pk=article.pk)
    if not moved:
        row.update(out_of_date_since=None)
    elif article.out_of_date_since is None:
        row.update(out_of_date_since=timezone.now())


def take_down(actor: Any, article: ArticlePage) -> None:
    """Readers no longer find it; text, versions and approval stay."""
    UnpublishPageAction(article, user=actor).execute(skip_permission_checks=True)


def post(
    actor: Any, category: CategoryPage, new: NewArticle, *, ward: Unit, approver: Any, at: dt.datetime
) -> ArticlePage:
    """An article that was published elsewhere at a known moment, taken over as published (the sample, an archive)."""
    article = write_article(actor, category, new)
    ArticlePage.objects.filter(pk=article.pk).update(approver=approver)
    approve(approver, article)
    freeze_figures(article, ward)
    publish(actor, article, at=at)
    found: ArticlePage = ArticlePage.objects.get(pk=article.pk)
    return found


def _free_slug(category: CategoryPage, title: str) -> str:
    stem = shortened(slugify(fold(title)).strip("-"), most=LONGEST_SLUG) or "bai"
    taken = set(
        ArticlePage.objects.child_of(category).filter(slug__startswith=stem).values_list("slug", flat=True)
    )
    numbers = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in (stem, *numbers) if slug not in taken)
