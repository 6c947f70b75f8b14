"""What pages, papers and higher rooms need to know about opinions on drafts."""

from __future__ import annotations

from django.db.models import QuerySet

from nhiemky.documents.models import Draft, Opinion
from nhiemky.documents.rules.consultation import Standing


def opinions_of(draft: Draft) -> QuerySet[Opinion]:
    return draft.opinions.order_by("number")


def next_unanswered(opinion: Opinion) -> Opinion | None:
    """The next opinion on the draft that waits for an answer, from this one on and around; None when none does."""
    waiting = (
        opinions_of(opinion.draft).filter(disposition="", withdrawn_at__isnull=True).exclude(pk=opinion.pk)
    )
    return waiting.filter(number__gt=opinion.number).first() or waiting.first()


def standings(draft: Draft) -> list[Standing]:
    rows = opinions_of(draft).values_list("number", "disposition", "withdrawn_at")
    return [Standing(number, disposition, withdrawn is not None) for number, disposition, withdrawn in rows]


def opinions_raised_at(venue_topic: str) -> QuerySet[Opinion]:
    """The opinions that were raised in one place, e.g. "conference/12"."""
    return Opinion.objects.filter(venue_topic=venue_topic).select_related("draft").order_by("draft", "number")
