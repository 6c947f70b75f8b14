"""What pages, papers and higher rooms need to know about drafts."""

from __future__ import annotations

from django.db.models import Count, Q, QuerySet

from nhiemky.documents.models import Draft, DraftVersion
from nhiemky.documents.rules import structure
from nhiemky.documents.rules.structure import Kind, Node
from nhiemky.org.models import Unit
from nhiemky.pages.finding import standing_in
from nhiemky.vietnamese.folding import fold

_UNANSWERED = Q(opinions__disposition="", opinions__withdrawn_at__isnull=True, opinions__isnull=False)


_STANDING = Q(opinions__withdrawn_at__isnull=True, opinions__isnull=False)


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


def nodes_of(version: DraftVersion | None) -> tuple[Node, ...]:
    """The paragraphs of a version; none where nothing was written."""
    return tuple(Node(node, Kind(kind), text) for node, kind, text in version.nodes) if version else ()


def words_of(draft: Draft) -> str:
    """The text of a draft as the editor shows it, one paragraph a line."""
    return structure.lined(nodes_of(newest(draft)))
