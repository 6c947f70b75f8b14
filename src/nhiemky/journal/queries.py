"""What others need to know about what happened. Bounded: no query here grows with the age of the journal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Max

from nhiemky.journal.models import Entry

#: PostgreSQL channel on which processes tell each other what was committed.
CHANNEL = "nhiemky_live"
SECONDS_TO_WAIT = 1.0


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One line of the Nhật ký tab.

    `facts`: ids, numbers, dates and codes of the event. `fields`: names of the fields that were typed by people
    (PostgreSQL keeps no order); `values`: field name → value as entered, None where none were kept or where a
    decision has erased them (`erased`). An event with several groups of values names its fields `group.name`.
    """

    entry: int
    unit: int
    number: int
    at: dt.datetime
    actor: str
    verb: str
    topic: str
    facts: Mapping[str, Any]
    fields: tuple[str, ...]
    values: Mapping[str, Any] | None
    erased: bool

    @property
    def deed(self) -> str:
        """The verb, with its step where the event names one: `AccountGuarded.password_changed`."""
        return deed(self.verb, self.facts)


def history(topic: str, limit: int = 200) -> list[HistoryRow]:
    """What happened to one object, newest first, at most `limit` rows; one query."""
    entries = Entry.objects.filter(topic=topic).order_by("-pk").select_related("actor", "kept")
    return [history_row(entry) for entry in entries[:limit]]


def deed(verb: str, facts: Mapping[str, Any]) -> str:
    """What happened, as exactly as the event says it without what people typed."""
    step = facts.get("step")
    return f"{verb}.{step}" if isinstance(step, str) else verb


def history_row(entry: Entry) -> HistoryRow:
    """An entry as people read it; load it with select_related("actor", "kept")."""
    groups = {name: content for name, content in entry.facts.items() if isinstance(content, dict)}
    kept = getattr(entry, "kept", None)
    values = None if kept is None or kept.values is None else _flat(kept.values)
    return HistoryRow(
        entry=entry.pk,
        unit=entry.unit,
        number=entry.number,
        at=entry.at,
        actor=str(entry.actor) if entry.actor is not None else "",
        verb=entry.verb,
        topic=entry.topic,
        facts={name: content for name, content in entry.facts.items() if name not in groups},
        fields=tuple(_flat(groups)),
        values=values,
        erased=kept is not None and kept.erased_by_id is not None,
    )


def _flat(groups: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """One group gives its names, several give `group.name`."""
    if len(groups) == 1:
        return dict(next(iter(groups.values())))
    return {f"{group}.{name}": value for group, content in groups.items() for name, value in content.items()}


def newest_entry() -> int:
    """Id of the newest committed entry; 0 in an empty journal."""
    return Entry.objects.aggregate(newest=Max("pk"))["newest"] or 0


def announced_after(entry: int, *, limit: int = 1000) -> list[tuple[int, str, int]]:
    """(unit, topic, entry id) of the entries committed after one, oldest first: what a poller has missed."""
    rows = Entry.objects.filter(pk__gt=entry).order_by("pk").values_list("unit", "topic", "pk")
    return list(rows[:limit])


def missed(topics: Collection[str], *, units: Collection[int], after: int) -> list[tuple[str, int]]:
    """(topic, newest entry id) of those topics that changed after an entry: what a reader missed while away."""
    rows = Entry.objects.filter(topic__in=topics, unit__in=units, pk__gt=after).values_list("topic")
    return list(rows.annotate(newest=Max("pk")).order_by("newest"))


def tell_other_processes(unit: int, topic: str, entry: int) -> None:
    """PostgreSQL hands the message over when the transaction commits, and never when it does not."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, f"{unit} {entry} {topic}"])


def hear_other_processes(*, after: int, wait: Callable[[float], object]) -> list[tuple[int, str, int]]:
    """(unit, topic, entry id) of what was committed, within a second or as soon as there is something.

    PostgreSQL is listened to; a SQLite file is asked for entries after one once `wait(seconds)` has returned.
    What was committed before the ear was open, or while it was closed, no message tells again: it is read.
    """
    if connection.vendor != "postgresql":
        wait(SECONDS_TO_WAIT)
        return announced_after(after)
    connection.ensure_connection()
    connection.connection.execute(f"LISTEN {CHANNEL}")
    if unheard := announced_after(after):
        return unheard
    heard = connection.connection.notifies(timeout=SECONDS_TO_WAIT, stop_after=1)
    return [_announced(notice.payload) for notice in heard]


def _announced(payload: str) -> tuple[int, str, int]:
    unit, entry, topic = payload.split(" ", 2)
    return int(unit), topic, int(entry)
