"""Who is writing a draft just now: a courtesy between colleagues, kept beside the journal because nothing depends on it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.documents.models import Draft, DraftLock


def take(actor: Any, draft: Draft) -> None:
    """The editor is open before this person; whoever had it before sees that at the next sign of life."""
    now = timezone.now()
    DraftLock.objects.update_or_create(
        draft=draft, defaults={"account": actor, "taken_at": now, "seen_at": now}
    )


def sign_of_life(actor: Any, draft: Draft) -> None:
    """Still writing; nothing where somebody else has taken it over."""
    DraftLock.objects.filter(draft=draft, account=actor).update(seen_at=timezone.now())


def leave(actor: Any, draft: Draft) -> None:
    """The editor was closed."""
    DraftLock.objects.filter(draft=draft, account=actor).delete()
