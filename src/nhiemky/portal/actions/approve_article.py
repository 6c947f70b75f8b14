"""Somebody entitled stands for the text."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit
from nhiemky.portal import steps
from nhiemky.portal.events import ArticleApproved
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.rules import content, publishing


@action
def approve_article(actor: Any, article: ArticlePage, *, ward: Unit, revision: int) -> ArticlePage:
    """The approval holds for this text only: `revision` is the version the approver has read."""
    # facts
    article = ArticlePage.objects.select_for_update().get(pk=article.pk)
    version = steps.newest(article)

    # decision
    publishing.check_revision(mine=revision, now=article.latest_revision_id or 0)
    publishing.check_text(
        title=version.title,
        lead=version.lead,
        photos_without_words=content.photos_without_words(version.raw_body),
        references=content.open_references(
            [version.title, version.lead, *content.words_in(version.raw_body)]
        ),
    )

    # consequences
    digest = steps.approve(actor, article)
    record(actor, ArticleApproved(article.pk, digest), unit=ward.pk, topic=f"article/{article.pk}")
    return steps.newest(article)
