"""Writers for a paper that came in: what it asks, who was given the work, how it ended. The room of tasks calls them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from nhiemky.documents.events import HandlingAsked, HandlingClosed
from nhiemky.documents.models import Document, Handling, HandlingState
from nhiemky.documents.queries import registers as queries
from nhiemky.documents.rules import handling as rules
from nhiemky.files.rules.secrecy import refuse_secret
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


def write_handling(document: Document, *, asks: str, due_on: dt.date | None) -> Handling:
    """What a paper that came in asks; without a day it gets the usual one."""
    rules.check_asks(
        asks,
        exists=Handling.objects.filter(document=document).exists(),
        arrived=document.arrived_on is not None,
    )
    refuse_secret(asks, field="asks")
    rules.check_due(due_on, today=queries.today_in(document.unit))
    arrived = document.arrived_on or dt.date.max
    day = due_on or queries.usual_due(document.unit, arrived)
    return Handling.objects.create(document=document, asks=asks.strip(), due_on=day)


def asked(handling: Handling) -> HandlingAsked:
    return HandlingAsked(handling.document_id, handling.due_on, Values(asks=handling.asks))


def handling_of(topic: str, *, within: Unit) -> Handling | None:
    """The open handling behind a topic ("document/12"), locked; None for any other source of a task, and for a paper
    that does not belong to `within`: whoever sets a task may name any source."""
    kind, _slash, number = topic.partition("/")
    if kind != "document" or not number.isdecimal():
        return None
    rows = Handling.objects.select_for_update(of=("self",)).select_related("document__unit")
    own = rows.filter(document=int(number), document__unit__path__startswith=within.path)
    return own.exclude(state=HandlingState.CLOSED).first()


def handling_assigned(topic: str, *, within: Unit) -> None:
    """Somebody was given the work of a paper."""
    _move(handling_of(topic, within=within), HandlingState.ASSIGNED)


def handling_reported(topic: str, *, within: Unit) -> None:
    """The work was reported; whoever set it has to accept it."""
    _move(handling_of(topic, within=within), HandlingState.REPORTED)


def handling_waits(topic: str, *, within: Unit) -> None:
    """The work was called off: somebody else has to be found."""
    _move(handling_of(topic, within=within), HandlingState.WAITING)


def handling_done(actor: Any, topic: str, *, within: Unit, result: str) -> None:
    """The work was accepted: the paper is handled."""
    handling = handling_of(topic, within=within)
    if handling is not None:
        close_handling(actor, handling, result=result)


def handling_answered(actor: Any, document: Document, *, answer: Document) -> None:
    """Another paper answers this one: nothing is left to do for it."""
    handling = handling_of(f"document/{document.pk}", within=document.unit)
    if handling is not None:
        close_handling(actor, handling, result="", answer=answer)


def close_handling(
    actor: Any, handling: Handling, *, result: str, answer: Document | None = None
) -> Handling:
    """Close a locked handling and write it down."""
    rules.check_closing(handling.state, result=result, answered=answer is not None)
    refuse_secret(result, field="result")
    handling.state, handling.result, handling.closed_with = HandlingState.CLOSED, result.strip()[:500], answer
    handling.closed_on = queries.today_in(handling.document.unit)
    handling.revision += 1
    handling.save(update_fields=["state", "result", "closed_with", "closed_on", "revision"])
    event = HandlingClosed(
        handling.document_id, answer.pk if answer else None, Values(result=handling.result)
    )
    record(actor, event, unit=handling.document.unit_id, topic=f"document/{handling.document_id}")
    return handling


def _move(handling: Handling | None, state: str) -> None:
    if handling is None or handling.state == state:
        return
    handling.state = state
    handling.revision += 1
    handling.save(update_fields=["state", "revision"])
