"""The text of a draft is written better."""

from __future__ import annotations

import json
from typing import Any

from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.org.access import holds
from nhiemky.org.models import Account, Unit
from nhiemky.portal import steps
from nhiemky.portal.access import APPROVERS
from nhiemky.portal.events import ArticleEdited
from nhiemky.portal.models import ArticlePage
from nhiemky.portal.rules import content, publishing
from nhiemky.portal.rules.edited import EditedText, body_after


@action
def update_draft(
    actor: Any,
    article: ArticlePage,
    *,
    ward: Unit,
    revision: int,
    edited: EditedText,
    approver: Account | None,
) -> ArticlePage:
    """A new version; what is published stays as it is, and an approval of other words ends."""
    # facts
    article = ArticlePage.objects.select_for_update().get(pk=article.pk)
    version = steps.newest(article)
    body = body_after(edited, before=version.raw_body)
    entitled = approver is not None and holds(approver, APPROVERS, ward)

    # decision
    publishing.check_revision(mine=revision, now=article.latest_revision_id or 0)
    publishing.check_approver(named=approver is not None, entitled=entitled)
    publishing.check_text(
        title=edited.title,
        lead=edited.lead,
        photos_without_words=content.photos_without_words(body),
        references=content.open_references([edited.title, edited.lead, *content.words_in(body)]),
    )
    for name, text in (("title", edited.title), ("lead", edited.lead), ("text", edited.text)):
        refuse_secret(text, field=name)

    # consequences
    version.title, version.lead, version.source_line = edited.title, edited.lead, edited.source_line
    version.event_on, version.event_as_written = edited.event_on, edited.event_as_written
    version.body = json.dumps(body)
    saved = steps.save_version(actor, version)
    ArticlePage.objects.filter(pk=article.pk).update(approver=approver)
    values = Values(title=edited.title, lead=edited.lead, text=edited.text, source_line=edited.source_line)
    record(actor, ArticleEdited(article.pk, saved.pk, values), unit=ward.pk, topic=f"article/{article.pk}")
    return steps.newest(article)
