"""When an article may be approved, published and taken down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nhiemky.conferences.rules.public import PublicFacts
from nhiemky.kernel.refusals import Refused


def check_approver(*, named: bool, entitled: bool) -> None:
    """Somebody who may approve must be named. Refused: article-approver-missing, article-approver-not-entitled."""
    if not named:
        raise Refused("article-approver-missing", field="approver")
    if not entitled:
        raise Refused("article-approver-not-entitled", field="approver")


def check_role(*, entitled: bool) -> None:
    """Refused: publishing-needs-the-role."""
    if not entitled:
        raise Refused("publishing-needs-the-role")


def check_text(
    *, title: str, lead: str, photos_without_words: Sequence[int], references: Sequence[str]
) -> None:
    """What a reader sees is complete. Refused: article-empty, photo-without-words, article-open-reference."""
    if not title.strip() or not lead.strip():
        raise Refused("article-empty", field="lead" if title.strip() else "title")
    if photos_without_words:
        numbers = ", ".join(map(str, photos_without_words))
        raise Refused("photo-without-words", photos=numbers, field=f"caption_{photos_without_words[0]}")
    if references:
        raise Refused("article-open-reference", reference=references[0], field="text")


def check_approval(*, approver_named: bool, approved: bool, title: str) -> None:
    """Refused: article-approver-missing, article-not-approved."""
    if not approver_named:
        raise Refused("article-approver-missing", field="approver")
    if not approved:
        raise Refused("article-not-approved", title=title)


def check_figures(
    *, made_with: Mapping[str, int], now: Mapping[str, int], subjects: Mapping[str, str]
) -> None:
    """The numbers in the text are the newest ones. Refused: article-figure-moved, with what it counts."""
    for code, version in made_with.items():
        if now.get(code, version) != version:
            raise Refused("article-figure-moved", subject=subjects.get(code, code))


def check_live(*, live: bool, reason: str) -> None:
    """Refused: article-not-published, unpublishing-needs-a-reason."""
    if not live:
        raise Refused("article-not-published")
    if not reason.strip():
        raise Refused("unpublishing-needs-a-reason", field="reason")


def required(facts: PublicFacts | None) -> PublicFacts:
    """Only an article that was made from a record can take the record's newer state. Refused: article-without-record."""
    if facts is None:
        raise Refused("article-without-record")
    return facts


def check_revision(*, mine: int, now: int) -> None:
    """Nobody saved in between. Refused: changed-meanwhile."""
    if mine != now:
        raise Refused("changed-meanwhile")
