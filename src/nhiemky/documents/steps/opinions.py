"""Writers of opinions that higher rooms and the sample may use inside their own action."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.utils import timezone

from nhiemky.documents.events import (
    OpinionAnswered,
    OpinionRaised,
)
from nhiemky.documents.models import Asked, Draft, DraftVersion, Opinion, OpinionRound, Stage, Way
from nhiemky.documents.queries.drafts import newest, nodes_of
from nhiemky.documents.queries.rounds import lines_of, open_round
from nhiemky.documents.rules import consultation, rounds
from nhiemky.documents.rules.consultation import NewOpinion
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values


def raise_opinion_in(
    actor: Any, draft: Draft, *, raised_by: str, content: str, venue_topic: str = "", venue_label: str = ""
) -> Opinion:
    """The next opinion on a draft; `venue_topic` ("conference/12") and its words say where it was raised."""
    new = NewOpinion(raised_by=raised_by, content=content, venue_topic=venue_topic, venue_label=venue_label)
    return raise_new(actor, draft, new)


def raise_new(actor: Any, draft: Draft, new: NewOpinion) -> Opinion:
    """The next opinion on a draft; of a resident on the portal `actor` is None."""
    opinion = write_opinion(draft, new)
    record(actor, raised(opinion), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return opinion


def answer(actor: Any, opinion: Opinion, *, disposition: str, answer: str = "") -> Opinion:
    """Say what became of an opinion: accepted, partly, explained or not_accepted, and why."""
    answered = write_answer(opinion, disposition=disposition, answer=answer)
    record(actor, answered_event(answered), unit=answered.draft.unit_id, topic=f"draft/{answered.draft_id}")
    return answered


def write_opinion(draft: Draft, new: NewOpinion) -> Opinion:
    """The row of the next opinion, without a journal row. The draft is locked so that numbers never meet.

    While a round is open it belongs to that round, and whoever of those asked said it has answered.
    """
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    today = timezone.localdate()
    settled = draft.state == Draft.State.SETTLED
    consultation.check_raised(
        settled=settled, issued=draft.stage == Stage.ISSUED, raised_by=new.raised_by, content=new.content
    )
    consultation.check_day(raised_on=new.raised_on, today=today)
    for field in ("content", "raised_by", "residence"):
        refuse_secret(getattr(new, field), field=field)
    running = open_round(draft)
    version = running.version if running else newest(draft)
    consultation.check_place(node=new.node, nodes=[node.id for node in nodes_of(version)])
    asked = _asked(running, new)
    last = draft.opinions.order_by("-number").values_list("number", flat=True).first()
    opinion = Opinion.objects.create(
        draft=draft,
        round=running,
        asked=asked,
        number=(last or 0) + 1,
        raised_by=new.raised_by.strip(),
        content=new.content.strip(),
        way=new.way or (Way.CONFERENCE if new.venue_topic else Way.PAPER),
        raised_on=new.raised_on or (today if new.way in (Way.ONLINE, Way.PUBLIC) else None),
        node=new.node,
        residence=new.residence.strip(),
        receipt=new.receipt,
        name_may_be_shown=new.name_may_be_shown,
        venue_topic=new.venue_topic,
        venue_label=new.venue_label,
    )
    if asked is not None:
        _note_answered(asked, on=new.raised_on or today)
    return opinion


def _asked(running: OpinionRound | None, new: NewOpinion) -> Asked | None:
    """Whose answer it is: the line that was said, or the one called as the opinion names it. A resident is nobody asked."""
    if running is None or new.way == Way.PUBLIC:
        return None
    line = rounds.line_of(new.raised_by, lines_of(running)) if new.asked is None else None
    wanted = line.id if line else new.asked
    return running.asked.select_for_update().filter(pk=wanted).first() if wanted else None


def _note_answered(asked: Asked, *, on: dt.date) -> None:
    """Whoever says something has answered, since the first time, and has not "nothing to say" any more."""
    asked.answered_on = asked.answered_on or on
    asked.agreed, asked.agreed_way = False, ""
    asked.save(update_fields=["answered_on", "agreed", "agreed_way"])


def write_answer(
    opinion: Opinion, *, disposition: str, answer: str, changed: tuple[DraftVersion, str] | None = None
) -> Opinion:
    """The row of an answered opinion, without a journal row. `changed`: the version and the paragraph changed for it."""
    locked = Opinion.objects.select_for_update(of=("self",)).select_related("draft").get(pk=opinion.pk)
    consultation.check_answer(
        settled=locked.draft.state == Draft.State.SETTLED,
        withdrawn=locked.withdrawn_at is not None,
        disposition=disposition,
        answer=answer,
    )
    refuse_secret(answer, field="answer")
    version, node = changed or (None, "")
    consultation.check_place(node=node, nodes=[each.id for each in nodes_of(version)])
    locked.disposition, locked.answer = disposition, answer.strip()
    locked.changed_version, locked.changed_node = version, node
    locked.revision += 1
    locked.save(update_fields=["disposition", "answer", "changed_version", "changed_node", "revision"])
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
