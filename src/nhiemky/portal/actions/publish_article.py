"""An approved text becomes public."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit
from nhiemky.portal import queries, steps
from nhiemky.portal.events import ArticlePublished
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.rules import publishing


@action
def publish_article(actor: Any, article: ArticlePage, *, ward: Unit) -> ArticlePage:
    """Its figures are frozen with the values of today, which must be those in the text."""
    # facts
    article = ArticlePage.objects.select_for_update().get(pk=article.pk)
    version = steps.newest(article)
    now, subjects = queries.figures_now(ward, article)

    # decision
    publishing.check_approval(
        approver_named=version.approver_id is not None, approved=version.is_approved, title=version.title
    )
    publishing.check_figures(made_with=article.figures, now=now, subjects=subjects)

    # consequences
    figures = steps.freeze_figures(version, ward)
    revision = steps.publish(actor, article)
    steps.settle(article)
    event = ArticlePublished(article.pk, revision.pk, version.digest, figures)
    record(actor, event, unit=ward.pk, topic=f"article/{article.pk}")
    return steps.newest(article)
