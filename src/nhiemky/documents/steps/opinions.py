"""Writers of opinions that higher rooms and the sample may use inside their own action."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from nhiemky.documents.events import (
    OpinionAnswered,
    OpinionRaised,
)
from nhiemky.documents.models import Draft, Opinion
from nhiemky.documents.rules import consultation
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values


def raise_opinion_in(
    actor: Any, draft: Draft, *, raised_by: str, content: str, venue_topic: str = "", venue_label: str = ""
) -> Opinion:
    """The next opinion on a draft; `venue_topic` ("conference/12") and its words say where it was raised."""
    opinion = write_opinion(
        draft, raised_by=raised_by, content=content, venue_topic=venue_topic, venue_label=venue_label
    )
    record(actor, raised(opinion), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return opinion


def answer(actor: Any, opinion: Opinion, *, disposition: str, answer: str = "") -> Opinion:
    """Say what became of an opinion: accepted, explained or not_accepted, and why."""
    answered = write_answer(opinion, disposition=disposition, answer=answer)
    record(actor, answered_event(answered), unit=answered.draft.unit_id, topic=f"draft/{answered.draft_id}")
    return answered


def write_opinion(
    draft: Draft, *, raised_by: str, content: str, venue_topic: str = "", venue_label: str = ""
) -> Opinion:
    """The row of the next opinion, without a journal row. The draft is locked so that numbers never meet."""
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    settled = draft.state == Draft.State.SETTLED
    consultation.check_raised(settled=settled, raised_by=raised_by, content=content)
    refuse_secret(content, field="content")
    last = draft.opinions.order_by("-number").values_list("number", flat=True).first()
    return Opinion.objects.create(
        draft=draft,
        number=(last or 0) + 1,
        raised_by=raised_by.strip(),
        content=content.strip(),
        venue_topic=venue_topic,
        venue_label=venue_label,
    )


def write_answer(opinion: Opinion, *, disposition: str, answer: str) -> Opinion:
    """The row of an answered opinion, without a journal row."""
    locked = Opinion.objects.select_for_update(of=("self",)).select_related("draft").get(pk=opinion.pk)
    consultation.check_answer(
        settled=locked.draft.state == Draft.State.SETTLED,
        withdrawn=locked.withdrawn_at is not None,
        disposition=disposition,
        answer=answer,
    )
    refuse_secret(answer, field="answer")
    locked.disposition, locked.answer = disposition, answer.strip()
    locked.revision += 1
    locked.save(update_fields=["disposition", "answer", "revision"])
    return locked


def withdraw(opinion: Opinion, *, reason: str) -> None:
    """Mark an opinion as withdrawn; it keeps its number."""
    opinion.withdrawn_at, opinion.withdrawn_reason = timezone.now(), reason.strip()
    opinion.revision += 1
    opinion.save(update_fields=["withdrawn_at", "withdrawn_reason", "revision"])


def raised(opinion: Opinion) -> OpinionRaised:
    said = Values(raised_by=opinion.raised_by, content=opinion.content, venue=opinion.venue_label)
    return OpinionRaised(opinion.draft_id, opinion.pk, opinion.number, opinion.venue_topic, said)


def answered_event(opinion: Opinion) -> OpinionAnswered:
    said = Values(answer=opinion.answer)
    return OpinionAnswered(opinion.draft_id, opinion.pk, opinion.number, opinion.disposition, said)
