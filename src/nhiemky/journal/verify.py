"""Recompute the chains: what was changed, removed, inserted, reordered or forged since it was written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from nhiemky.journal import chain
from nhiemky.journal.models import ChainHead, Entry

ROWS_AT_ONCE = 2000
ERASURE = "ValuesErased"


class Kind(StrEnum):
    """What is wrong with the first broken row of a chain."""

    CHANGED = "changed"
    REMOVED = "removed"
    INSERTED = "inserted"
    REORDERED = "reordered"
    FORGED_HEAD = "forged-head"
    VALUES_CHANGED = "values-changed"
    VALUES_REMOVED = "values-removed"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class Break:
    """The first broken row: its number in the chain, its id (None if it is gone), what happened to it."""

    number: int
    entry: int | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class ChainReport:
    """A chain of a unit: how many rows were proved, the hash of the last proved one, the first break or None.

    Whoever can write to the database can rewrite a whole chain. The hash, noted on paper from time to time,
    is what even that cannot get past.
    """

    unit: int
    rows: int
    hash: str
    broken: Break | None


@dataclass(slots=True)
class _Row:
    entry: int
    number: int
    previous_hash: str
    hash: str
    content: dict[str, Any]
    kept: int | None
    salt: str
    values: dict[str, dict[str, Any]] | None
    erased_by: tuple[int, str, Mapping[str, Any]] | None

    def hash_after(self, previous_hash: str) -> str:
        return chain.link(previous_hash, self.content)


def verify(unit: int | None = None, *, written: Collection[int] = ()) -> list[ChainReport]:
    """The reports of one chain or of all, in the order of the units' ids."""
    return list(chains(unit, written=written))


def chains(unit: int | None = None, *, written: Collection[int] = ()) -> Iterator[ChainReport]:
    """The same, chain by chain: memory stays flat however long they are.

    `written`: units that hold something that was recorded, so they have a chain. The journal cannot know them by
    itself: where all rows and the head of a chain are gone, nothing of it is left here to be found.
    """
    units = {unit} if unit is not None else set(ChainHead.objects.values_list("unit", flat=True))
    if unit is None:
        units |= set(Entry.objects.order_by().values_list("unit", flat=True).distinct()) | set(written)
    return (_verified(each, written=each in written) for each in sorted(units))


def _verified(unit: int, *, written: bool) -> ChainReport:
    # The head is read first: rows that are written while we read stand beyond it and are left for the next time.
    head = ChainHead.objects.filter(unit=unit).first() or ChainHead(unit=unit)
    number, hash_ = 0, ""
    for row in _rows(unit, up_to=head.number):
        broken = _fault(unit, row, number=number + 1, previous=hash_)
        if broken is not None:
            return ChainReport(unit, number, hash_, broken)
        number, hash_ = row.number, row.hash
    if written and not head.number and not Entry.objects.filter(unit=unit).exists():
        return ChainReport(unit, 0, "", Break(1, None, Kind.VANISHED))
    return ChainReport(unit, number, hash_, _fault_at_the_end(unit, head, number=number, hash_=hash_))


def _fault_at_the_end(unit: int, head: ChainHead, *, number: int, hash_: str) -> Break | None:
    if number < head.number:
        return Break(number + 1, None, Kind.REMOVED)
    if hash_ != head.hash:
        return Break(head.number, _id_of(unit, head.number), Kind.FORGED_HEAD)
    beyond = Entry.objects.filter(unit=unit, number__gt=head.number).order_by("-number").first()
    if beyond is None:
        return None
    now = ChainHead.objects.filter(unit=unit).first()
    if now is not None and beyond.number <= now.number:
        return None
    return Break(head.number + 1, _id_of(unit, head.number + 1), Kind.FORGED_HEAD)


def _fault(unit: int, row: _Row, *, number: int, previous: str) -> Break | None:
    if row.number != number:
        # Numbers are unique and come in order, so one that does not follow leaves a gap or stands before the first.
        return Break(number, None, Kind.REMOVED) if row.number > number else _broken(row, Kind.INSERTED)
    if row.previous_hash == previous and row.hash == row.hash_after(previous):
        return _fault_of_values(unit, row)
    if row.previous_hash == previous:
        stranger = _another_after(unit, previous, row)
        return _broken(row, Kind.INSERTED if stranger else Kind.CHANGED)
    return _misplaced(unit, row, previous)


def _misplaced(unit: int, row: _Row, previous: str) -> Break:
    """The row does not follow the one before it: say which of the two is at fault, and how."""
    if row.hash == row.hash_after(previous):
        return _broken(row, Kind.CHANGED)  # only the column with the previous hash was changed
    origin = _number_of(unit, row.previous_hash)
    if origin is not None and origin < row.number - 1:
        return Break(origin + 1, _id_of(unit, origin + 1), Kind.INSERTED)
    if origin is not None:
        return _broken(row, Kind.REORDERED)
    if row.number > 1 and row.hash == row.hash_after(row.previous_hash):
        # This row is as it was written, number and all: the one before it was changed and given a new hash.
        return Break(row.number - 1, _id_of(unit, row.number - 1), Kind.CHANGED)
    if _another_after(unit, previous, row):
        return _broken(row, Kind.INSERTED)
    return Break(row.number, None, Kind.REMOVED)


def _number_of(unit: int, hash_: str) -> int | None:
    """Where in the chain a hash stands; before the first row stands the empty one, as number 0."""
    if not hash_:
        return 0
    return Entry.objects.filter(unit=unit, hash=hash_).values_list("number", flat=True).first()


def _fault_of_values(unit: int, row: _Row) -> Break | None:
    hashes = {name: content for name, content in row.content["facts"].items() if isinstance(content, dict)}
    if row.kept is None:
        return _broken(row, Kind.VALUES_REMOVED) if any(hashes.values()) else None
    if row.values is None:
        return None if _decided(unit, row) else _broken(row, Kind.VALUES_REMOVED)
    found = {
        group: {name: chain.salted(row.salt, value) for name, value in content.items()}
        for group, content in row.values.items()
    }
    return None if found == hashes else _broken(row, Kind.VALUES_CHANGED)


def _decided(unit: int, row: _Row) -> bool:
    """Is there a decision in the same chain that names this row?"""
    if row.erased_by is None:
        return False
    in_unit, verb, facts = row.erased_by
    return in_unit == unit and verb == ERASURE and row.number in facts.get("numbers", [])


def _another_after(unit: int, previous: str, row: _Row) -> bool:
    return Entry.objects.filter(unit=unit, previous_hash=previous).exclude(pk=row.entry).exists()


def _broken(row: _Row, kind: Kind) -> Break:
    return Break(row.number, row.entry, kind)


def _id_of(unit: int, number: int) -> int | None:
    return Entry.objects.filter(unit=unit, number=number).values_list("pk", flat=True).first()


COLUMNS = (
    *("pk", "number", "previous_hash", "hash", "at", "actor_id", "verb", "topic", "facts"),
    *("kept__pk", "kept__salt", "kept__values"),
    *("kept__erased_by__unit", "kept__erased_by__verb", "kept__erased_by__facts"),
)


def _rows(unit: int, *, up_to: int) -> Iterator[_Row]:
    """The rows of a chain in their order, read in portions."""
    entries = Entry.objects.filter(unit=unit, number__lte=up_to).order_by("number").values_list(*COLUMNS)
    for found in entries.iterator(chunk_size=ROWS_AT_ONCE):
        pk, number, previous_hash, hash_, at, actor, verb, topic, facts, kept, salt, values, *by = found
        yield _Row(
            entry=pk,
            number=number,
            previous_hash=previous_hash,
            hash=hash_,
            content=chain.protected(
                unit=unit, number=number, at=at, actor=actor, verb=verb, topic=topic, facts=facts
            ),
            kept=kept,
            salt=salt or "",
            values=values,
            erased_by=tuple(by) if by[0] is not None else None,
        )
