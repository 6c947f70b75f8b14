"""The same person twice: in one list, or in a list and in the ward already."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from nhiemky.org.rules.import_rows import ERROR, WARNING, Finding, Row
from nhiemky.vietnamese.folding import fold


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody of the ward as the search for duplicates sees them; `name` is folded."""

    person: int
    name: str
    birth_date: dt.date | None
    card_number: str


def mark(rows: Iterable[Row], known: Iterable[Known]) -> None:
    """Add findings to the rows that collide with the ward or with a row above them.

    The same card number, or the same folded name with the same birth date, is the same person: an error. The same
    name with a birth date missing on one side may be: a warning.
    """
    index = _Index()
    for one in known:
        index.add(one.person, "already-there", one.name, one.birth_date, one.card_number)
    for row in rows:
        name, born, card = fold(row.texts.get("full_name", "")), row.dates.get("birth_date"), _card(row)
        found = index.find(name, born, card)
        if found is not None:
            row.findings.append(found)
        if name:
            index.add(row.number, "twice-in-list", name, born, card)


def _card(row: Row) -> str:
    return row.texts.get("card_number", "")


class _Index:
    """Everybody seen so far, by card number, by name and birth date, and by name."""

    def __init__(self) -> None:
        self.by_card: dict[str, Finding] = {}
        self.by_birth: dict[tuple[str, dt.date], Finding] = {}
        self.by_name: dict[str, list[tuple[dt.date | None, Finding]]] = defaultdict(list)

    def add(self, who: int, code: str, name: str, born: dt.date | None, card: str) -> None:
        if card:
            self.by_card.setdefault(card, Finding(ERROR, code, "card_number", card, who))
        if born:
            self.by_birth.setdefault((name, born), Finding(ERROR, code, "full_name", str(born), who))
        self.by_name[name].append((born, Finding(WARNING, f"{code}-perhaps", "full_name", "", who)))

    def find(self, name: str, born: dt.date | None, card: str) -> Finding | None:
        if card in self.by_card:
            return self.by_card[card]
        if born and (name, born) in self.by_birth:
            return self.by_birth[name, born]
        unsure = (finding for other, finding in self.by_name.get(name, ()) if born is None or other is None)
        return next(unsure, None)
