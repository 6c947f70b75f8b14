"""In which state an article is, from what its row says."""

from __future__ import annotations

DRAFT, WAITING, APPROVED = "draft", "waiting", "approved"
PUBLISHED, PUBLISHED_WITH_DRAFT, TAKEN_DOWN = "published", "published-with-draft", "taken-down"


def state(*, live: bool, changed: bool, posted: bool, approved: bool, approver_named: bool) -> str:
    """`changed`: there is a newer draft than what is public; `posted`: it was public at some time."""
    if live:
        return PUBLISHED_WITH_DRAFT if changed else PUBLISHED
    if approved:
        return TAKEN_DOWN if posted and not changed else APPROVED
    if posted:
        return TAKEN_DOWN
    return WAITING if approver_named else DRAFT
