"""Erase what was typed, by a decision that stays: the chain only ever held salted hashes and still verifies."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from nhiemky.journal.models import Entry, EntryValues
from nhiemky.journal.writing import record
from nhiemky.kernel.actions import action
from nhiemky.kernel.events import Values
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True)
class ValuesErased:
    """The values beside the entries with these numbers of the same chain are gone."""

    numbers: tuple[int, ...]
    words: Values


@action
def erase_values(actor: Any, entries: Collection[Entry], *, reason: str) -> list[Entry]:
    """Erase the values (and salts) of entries; one row of decision per object they are about, returned.

    Refused: `erasure-needs-a-reason`, `no-values-kept`, `values-already-erased`, `reason-of-erasure-stays`.
    """
    # facts
    held = EntryValues.objects.select_for_update().filter(entry__in=entries)
    kept = {values.entry_id: values for values in held}

    # decision
    if not reason.strip():
        raise Refused("erasure-needs-a-reason", field="reason")
    for entry in entries:
        _refuse_what_cannot_go(entry, kept.get(entry.pk))

    # consequences
    return [
        _erase(actor, [kept[entry.pk] for entry in group], group, reason=reason.strip())
        for group in _by_object(entries)
    ]


def _refuse_what_cannot_go(entry: Entry, kept: EntryValues | None) -> None:
    if entry.verb == ValuesErased.__name__:
        raise Refused("reason-of-erasure-stays", number=entry.number)
    if kept is None:
        raise Refused("no-values-kept", number=entry.number)
    if kept.erased_by_id is not None:
        raise Refused("values-already-erased", number=entry.number)


def _by_object(entries: Collection[Entry]) -> list[list[Entry]]:
    def about(entry: Entry) -> tuple[int, str]:
        return entry.unit, entry.topic

    ordered = sorted(entries, key=lambda entry: (*about(entry), entry.number))
    return [list(group) for _, group in groupby(ordered, key=about)]


def _erase(actor: Any, kept: Sequence[EntryValues], entries: Sequence[Entry], *, reason: str) -> Entry:
    event = ValuesErased(tuple(entry.number for entry in entries), Values(reason=reason))
    decision = record(actor, event, unit=entries[0].unit, topic=entries[0].topic)
    for values in kept:
        values.salt, values.values, values.erased_by = "", None, decision
        values.save(update_fields=["salt", "values", "erased_by"])
    return decision
