"""Say, as somebody who is asked, what one thinks of a paragraph or of the whole draft."""

from __future__ import annotations

from typing import Any

from nhiemky.documents import steps
from nhiemky.documents.models import Asked, Opinion, Way
from nhiemky.documents.rules import rounds
from nhiemky.documents.rules.consultation import NewOpinion
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action


@action
def give_opinion(actor: Any, asked: Asked, *, content: str, node: str = "") -> Opinion:
    # facts
    found = steps.round_again(asked.round)
    draft = found.draft
    # decision
    rounds.check_open(closed=found.closed_on is not None)
    # consequences
    new = NewOpinion(raised_by=asked.name, content=content, way=Way.ONLINE, node=node, asked=asked.pk)
    opinion = steps.write_opinion(draft, new)
    record(actor, steps.raised(opinion), unit=draft.unit_id, topic=f"draft/{draft.pk}")
    return opinion
