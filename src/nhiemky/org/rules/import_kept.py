"""How previewed rows are kept between preview and confirmation: plain JSON, emptied afterwards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from nhiemky.kernel.refusals import Refused
from nhiemky.org.rules.import_rows import ERROR, Finding, Row


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows of a preview: all, those that can be written, those with an error, sound ones with something odd."""

    rows: int
    sound: int
    wrong: int
    odd: int


def kept(row: Row) -> dict[str, Any]:
    """A row as JSON."""
    return {
        "number": row.number,
        "texts": row.texts,
        "dates": {name: day.isoformat() for name, day in row.dates.items()},
        "branch": row.branch,
        "findings": [[f.level, f.code, f.field, f.value, f.other] for f in row.findings],
    }


def read_back(plain: Mapping[str, Any]) -> Row:
    """The row again."""
    return Row(
        number=plain["number"],
        texts=dict(plain["texts"]),
        dates={name: dt.date.fromisoformat(day) for name, day in plain["dates"].items()},
        branch=plain["branch"],
        findings=[Finding(*parts) for parts in plain["findings"]],
    )


def count(rows: Iterable[Row]) -> Counts:
    """How many rows of which sort."""
    listed = list(rows)
    sound = [row for row in listed if row.sound]
    odd = sum(1 for row in sound if row.findings)
    return Counts(len(listed), len(sound), len(listed) - len(sound), odd)


def check_open(state: str) -> None:
    """An import is confirmed or dropped once, from its preview."""
    if state != "previewed":
        raise Refused("import-not-open")


def check_size(rows: int, *, most: int) -> None:
    """Something to read, and not more than one list may have."""
    if rows == 0:
        raise Refused("list-without-people", field="file")
    if rows > most:
        raise Refused("list-too-long", rows=rows, most=most, field="file")


def check_to_write(rows: Iterable[Row]) -> None:
    """All rows or none: with an error in one of them none is written."""
    wrong = [row for row in rows if not row.sound]
    if wrong:
        raise Refused("import-has-errors", count=len(wrong))


def check_fresh(rows: Iterable[Row]) -> None:
    """Findings made again at confirmation: somebody of the list has been entered since the preview."""
    met = [f for row in rows for f in row.findings if f.level == ERROR and f.code == "already-there"]
    if met:
        raise Refused("people-added-meanwhile", count=len(met))


def check_something(rows: Iterable[Row]) -> None:
    """Writing the sound rows needs one."""
    if not any(row.sound for row in rows):
        raise Refused("import-without-sound-rows")
