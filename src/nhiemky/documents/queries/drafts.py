"""What pages, papers and higher rooms need to know about drafts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from nhiemky.documents.models import Draft, DraftLock, DraftVersion, Issuer
from nhiemky.documents.rules import merging, structure
from nhiemky.documents.rules.drafting import Head
from nhiemky.documents.rules.merging import Merged
from nhiemky.documents.rules.structure import Kind, Node
from nhiemky.org.models import Unit
from nhiemky.pages.finding import standing_in
from nhiemky.vietnamese.folding import fold

_UNANSWERED = Q(opinions__disposition="", opinions__withdrawn_at__isnull=True, opinions__isnull=False)


_STANDING = Q(opinions__withdrawn_at__isnull=True, opinions__isnull=False)


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who has the editor of a draft open, and since when."""

    name: str
    since: dt.datetime


def drafts(ward: Unit) -> QuerySet[Draft]:
    """All drafts of a ward and of everything below it, with their counts."""
    return counted(Draft.objects.filter(unit__path__startswith=ward.path))


def counted(found: QuerySet[Draft]) -> QuerySet[Draft]:
    """Add `opinions_count` (withdrawn ones are not counted) and `unanswered_count`."""
    return found.select_related("unit").annotate(
        opinions_count=Count("opinions", filter=_STANDING),
        unanswered_count=Count("opinions", filter=_UNANSWERED),
    )


def search_drafts(found: QuerySet[Draft], words: str) -> QuerySet[Draft]:
    return found.filter(standing_in("folded", fold(words).split()))


def newest(draft: Draft) -> DraftVersion | None:
    """The words of a draft as they stand now."""
    return draft.versions.order_by("-number").first()


def version_at(draft: Draft, number: int) -> DraftVersion | None:
    return draft.versions.select_related("written_by").filter(number=number).first()


def versions_of(draft: Draft) -> QuerySet[DraftVersion]:
    """All versions, the newest first, without their words."""
    return draft.versions.select_related("written_by").defer("nodes").order_by("-number")


def nodes_of(version: DraftVersion | None) -> tuple[Node, ...]:
    """The paragraphs of a version; none where nothing was written."""
    return tuple(Node(node, Kind(kind), text) for node, kind, text in version.nodes) if version else ()


def words_of(draft: Draft) -> str:
    """The text of a draft as the editor shows it, one paragraph a line."""
    return structure.lined(nodes_of(newest(draft)))


def head_of(draft: Draft) -> Head:
    return Head(title=draft.title, kind=draft.kind, issuer=draft.issuer_id)


def together(draft: Draft, body: str, *, opened_at: int) -> Merged | None:
    """A text that was opened at some version, put together with what others have saved since; None for no such version."""
    last = newest(draft)
    before = last if last is not None and last.number == opened_at else version_at(draft, opened_at)
    # Version 0 is the draft before anybody wrote a word; every other one is there, or somebody made the number up.
    if before is None and (opened_at or last is not None):
        return None
    highest = last.highest_id if last else 0
    return merging.merge(nodes_of(before), nodes_of(last), body, highest=highest)


def holder(draft: Draft, *, besides: Any) -> Holder | None:
    """Somebody else who has given a sign of life in the editor lately."""
    alive = timezone.now() - dt.timedelta(minutes=settings.DRAFT_LOCK_MINUTES)
    found = DraftLock.objects.select_related("account").filter(draft=draft, seen_at__gte=alive)
    lock = found.exclude(account=besides).first()
    return Holder(str(lock.account), lock.taken_at) if lock else None


def usual_issuer(ward: Unit, *, kind: str, style: str, on: dt.date) -> Issuer | None:
    """Whoever of the ward itself issues papers of a kind, as far as nothing else was said: its own body before the rest."""
    found = issuers(ward, on=on).filter(style=style).select_related("unit").order_by("unit__path", "pk")
    return next((row for row in found if kind not in row.not_its_kinds), None)


def issuers(ward: Unit, *, on: dt.date, besides: int | None = None) -> QuerySet[Issuer]:
    """The bodies of the ward and of everything below it that issue papers on a day, and the one that is chosen already."""
    valid = Q(valid_from__lte=on) & (Q(valid_to__isnull=True) | Q(valid_to__gte=on))
    found = Issuer.objects.filter(valid | Q(pk=besides), unit__path__startswith=ward.path)
    return found.order_by("unit__path", "name")
