"""The one way to write something down."""

from __future__ import annotations

import secrets
from typing import Any

from django.db import transaction
from django.utils import timezone

from nhiemky.journal import chain, keeping, live, queries
from nhiemky.journal.models import ChainHead, Entry, EntryValues
from nhiemky.kernel import events


def record(actor: Any, event: Any, *, unit: int, topic: str) -> Entry:
    """Write an event into the chain of a unit, tell its followers now and the world after commit.

    `unit`: id of the unit whose chain it joins (the installation's root unit for events of no unit).
    `topic`: kind and id of the object it is about, e.g. "conference/12"; its history tab asks for it.
    """
    head = _locked_head(unit)
    salt = secrets.token_hex(16)
    facts, values = chain.facts_of(event, salt=salt)
    entry = Entry(
        unit=unit,
        number=head.number + 1,
        at=timezone.now(),
        actor=actor,
        verb=type(event).__name__,
        topic=topic,
        facts=facts,
        previous_hash=head.hash,
    )
    entry.hash = chain.link(head.hash, row_of(entry))
    entry.save(force_insert=True)
    if values:
        EntryValues.objects.create(entry=entry, salt=salt, values=values)
    head.number, head.hash = entry.number, entry.hash
    head.save(update_fields=["number", "hash"])
    events.tell(actor, event)
    queries.tell_other_processes(unit, topic, entry.pk)
    keeping.something_happened()
    transaction.on_commit(lambda: _announce(live.Announcement(unit, topic, entry.pk)))
    return entry


def _announce(said: live.Announcement) -> None:
    # A second time: somebody may have asked between the writing and the commit, and kept what was before.
    keeping.something_happened()
    live.announce(said)


def row_of(entry: Entry) -> dict[str, Any]:
    """The part of an entry that the chain protects."""
    return chain.protected(
        unit=entry.unit,
        number=entry.number,
        at=entry.at,
        actor=entry.actor_id,
        verb=entry.verb,
        topic=entry.topic,
        facts=entry.facts,
    )


def _locked_head(unit: int) -> ChainHead:
    """The head row, held until the transaction ends; two first writers of a chain agree on one row."""
    heads = ChainHead.objects.select_for_update()
    head = heads.filter(unit=unit).first()
    if head is None:
        # Loses the race gracefully: the unique constraint lets one row in, the other writer then finds it.
        ChainHead.objects.get_or_create(unit=unit)
        head = heads.get(unit=unit)
    return head
