"""The newer state of the record becomes a new draft of its article."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit
from nhiemky.portal import queries, steps
from nhiemky.portal.events import ArticleRefreshed
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.rules import drafting, publishing


@action
def refresh_article(actor: Any, article: ArticlePage, *, ward: Unit, revision: int) -> ArticlePage:
    """With the same ticks; what is published stays until the new draft is approved and published."""
    # facts
    article = ArticlePage.objects.select_for_update().get(pk=article.pk)
    record_now = queries.facts_behind(article)

    # decision
    publishing.check_revision(mine=revision, now=article.latest_revision_id or 0)
    facts = publishing.required(record_now)
    proposed = drafting.draft(facts, ticked=set(article.ticked))

    # consequences
    new = steps.new_article(proposed, facts, ticked=article.ticked)
    version = steps.newest(article)
    steps.put_text(version, new, steps.raw_body_of(queries.home_of(article), new))
    saved = steps.save_version(actor, version)
    steps.remember_source(article, new)
    event = ArticleRefreshed(article.pk, facts.conference, saved.pk)
    record(actor, event, unit=ward.pk, topic=f"article/{article.pk}")
    return steps.newest(article)
