"""What pages, papers and higher rooms need to know about opinions on drafts."""

from __future__ import annotations

from django.db.models import QuerySet

from nhiemky.documents.models import Draft, DraftVersion, Opinion, OpinionRound
from nhiemky.documents.queries.draft_texts import said_nodes
from nhiemky.documents.queries.drafts import newest
from nhiemky.documents.rules.consultation import Standing
from nhiemky.documents.rules.places import places_in
from nhiemky.documents.rules.structure import Node


def opinions_of(draft: Draft) -> QuerySet[Opinion]:
    """Every opinion on a draft with the texts it points into."""
    return draft.opinions.select_related(
        "draft__unit", "round__version", "changed_version", "asked"
    ).order_by("number")


def next_unanswered(opinion: Opinion) -> Opinion | None:
    """The next opinion on the draft that waits for an answer, from this one on and around; None when none does."""
    waiting = (
        opinions_of(opinion.draft).filter(disposition="", withdrawn_at__isnull=True).exclude(pk=opinion.pk)
    )
    return waiting.filter(number__gt=opinion.number).first() or waiting.first()


def standings(draft: Draft, found: OpinionRound | None = None) -> list[Standing]:
    """Where the opinions on a draft stand, or those of one round of it."""
    opinions = Opinion.objects.filter(draft=draft).order_by("number")
    opinions = opinions.filter(round=found) if found else opinions
    rows = opinions.values_list("number", "disposition", "withdrawn_at")
    return [Standing(number, disposition, withdrawn is not None) for number, disposition, withdrawn in rows]


def opinions_raised_at(venue_topic: str) -> QuerySet[Opinion]:
    """The opinions that were raised in one place, e.g. "conference/12"."""
    return Opinion.objects.filter(venue_topic=venue_topic).select_related("draft").order_by("draft", "number")


class Places:
    """Where opinions point, in words; each text is looked through once however many point into it."""

    def __init__(self) -> None:
        self._named: dict[int, dict[str, str]] = {}
        self._said: dict[int, tuple[Node, ...]] = {}
        self._newest: dict[int, DraftVersion | None] = {}

    def read(self, opinion: Opinion) -> DraftVersion | None:
        """The text that was read: that of the round, or the newest for an opinion of no round (ids go on)."""
        if opinion.round is not None:
            return opinion.round.version
        if opinion.draft_id not in self._newest:
            self._newest[opinion.draft_id] = newest(opinion.draft)
        return self._newest[opinion.draft_id]

    def said_of(self, opinion: Opinion) -> str:
        """`Điều 3, khoản 2`; empty for the whole text and for a paragraph that is not there."""
        return self._in(opinion.draft, self.read(opinion), opinion.node) if opinion.node else ""

    def changed_for(self, opinion: Opinion) -> str:
        return self._in(opinion.draft, opinion.changed_version, opinion.changed_node)

    def quoted(self, opinion: Opinion) -> str:
        """The words of the paragraph that an opinion is about; empty for the whole text."""
        if not opinion.node:
            return ""
        nodes = self._nodes(opinion.draft, self.read(opinion))
        return next((node.text for node in nodes if node.id == opinion.node), "")

    def _in(self, draft: Draft, version: DraftVersion | None, node: str) -> str:
        if version is None or not node:
            return ""
        if version.pk not in self._named:
            self._named[version.pk] = places_in(self._nodes(draft, version))
        return self._named[version.pk].get(node, "")

    def _nodes(self, draft: Draft, version: DraftVersion | None) -> tuple[Node, ...]:
        if version is None:
            return ()
        if version.pk not in self._said:
            self._said[version.pk] = said_nodes(draft, version)
        return self._said[version.pk]
