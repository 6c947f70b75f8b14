"""What the index does when something has happened to a document or a draft: it reads them again."""

from __future__ import annotations

from typing import Any

from nhiemky.documents.steps import full_text


def index_document(actor: Any, event: Any) -> None:
    """For every event that names a `document`."""
    full_text.index_document(event.document)


def index_draft(actor: Any, event: Any) -> None:
    """For every event that names a `draft`."""
    full_text.index_draft(event.draft)
