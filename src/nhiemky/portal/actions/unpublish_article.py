"""A published article is taken down, with a reason."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit
from nhiemky.portal import steps
from nhiemky.portal.events import ArticleUnpublished
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.rules import publishing


@action
def unpublish_article(actor: Any, article: ArticlePage, *, ward: Unit, reason: str) -> ArticlePage:
    """Readers get "no such page"; the text and its history stay, and it can be published again."""
    # facts
    article = ArticlePage.objects.select_for_update().get(pk=article.pk)

    # decision
    publishing.check_live(live=article.live, reason=reason)

    # consequences
    steps.take_down(actor, article)
    event = ArticleUnpublished(article.pk, Values(title=article.title, reason=reason))
    record(actor, event, unit=ward.pk, topic=f"article/{article.pk}")
    return article
