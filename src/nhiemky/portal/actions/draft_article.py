"""A conference becomes a draft of an article."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from nhiemky.conferences.models import Conference
from nhiemky.conferences.queries import public_facts
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.access import holds
from nhiemky.org.models import Account, Unit
from nhiemky.portal import steps
from nhiemky.portal.access import APPROVERS
from nhiemky.portal.events import ArticleDrafted
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.rules import drafting, publishing


@action
def draft_article(
    actor: Any, conference: Conference, *, ward: Unit, ticked: Collection[str], approver: Account | None
) -> ArticlePage:
    """Only the whitelist and what was ticked one by one; the photographs are copied, published on purpose."""
    # facts
    facts = public_facts(conference)
    chosen = {one.key for one in facts.ticked(set(ticked))}
    entitled = approver is not None and holds(approver, APPROVERS, ward)

    # decision
    publishing.check_approver(named=approver is not None, entitled=entitled)
    proposed = drafting.draft(facts, ticked=chosen)

    # consequences
    home = steps.open_portal(ward)
    new = steps.new_article(proposed, facts, ticked=chosen)
    article = steps.write_article(actor, steps.category_of(home), new)
    ArticlePage.objects.filter(pk=article.pk).update(approver=approver)
    event = ArticleDrafted(
        article.pk,
        conference.pk,
        approver.pk if approver else 0,
        len(chosen),
        len(proposed.photos),
        Values(title=article.title, ticked=sorted(chosen)),
    )
    record(actor, event, unit=ward.pk, topic=f"article/{article.pk}")
    return article
