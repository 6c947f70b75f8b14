"""Take the list of articles away as a file."""

from __future__ import annotations

from typing import Any

from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.org.models import Unit
from nhiemky.portal.events import ArticlesExported


@action
def export_articles(actor: Any, ward: Unit, *, form: str, rows: int) -> ArticlesExported:
    # facts
    event = ArticlesExported(form, rows)
    # decision: whoever may read the list may take it away
    # consequences
    record(actor, event, unit=ward.pk, topic=f"unit/{ward.pk}")
    return event
