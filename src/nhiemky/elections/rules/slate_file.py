"""`SLATE.json` of `nhiemky ballots print` as a value. Whatever cannot be printed as a ballot paper is `Malformed`."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from nhiemky.elections.rules import papers
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.nominating import in_ballot_order
from nhiemky.elections.rules.sheet import Format
from nhiemky.files.rules import json_elements, json_fields
from nhiemky.files.rules.json_fields import same_name, whole
from nhiemky.files.rules.malformed import Malformed
from nhiemky.vietnamese.dates import parse_date
from nhiemky.vietnamese.unreadable import Unreadable

_FIELDS = ("title", "unit", "term", "body", "seats", "names", "paper", "date")
_FORMATS = {one.value: one for one in Format}


@dataclass(frozen=True, slots=True)
class Slate:
    """What a ballot is held on. `names` in the order of the paper; `term` may be empty, `held_on` unknown.

    `body`: one of the codes of rules.bodies, or words that are printed as they are.
    """

    title: str
    unit: str
    term: str
    body: str
    seats: int
    names: tuple[str, ...]
    kind: Kind
    paper: Format
    held_on: dt.date | None


def slate(text: str) -> Slate:
    """The slate of a file: one object with all fields; `term` and `date` may be empty."""
    is_list, values = json_elements.elements(text)
    if is_list:
        raise Malformed("not-json", path="1:1")
    (value,) = values
    found = json_fields.fields(value, path="", required=_FIELDS, optional=())
    seats = whole(found["seats"], path="seats", least=1)
    names = _names(found["names"], seats=seats)
    return Slate(
        title=_words(found, "title"),
        unit=_words(found, "unit"),
        term=_words_or_none(found, "term"),
        body=_words(found, "body"),
        seats=seats,
        names=names,
        kind=papers.kind(names=len(names), seats=seats),
        paper=json_fields.one_of(found["paper"], choices=_FORMATS, path="paper"),
        held_on=_day(_words_or_none(found, "date")),
    )


def _names(value: Any, *, seats: int) -> tuple[str, ...]:
    """A, B, C by given name, whatever order they were written in: so the papers list them (docs/rules/order-of-names)."""
    given = json_fields.typed(value, kind=list, path="names")
    names: list[str] = []
    for at, one in enumerate(given):
        path = f"names[{at}]"
        name = same_name(json_fields.name(one, path=path))
        if name in names:
            raise Malformed("name-twice", path=path, given=name)
        names.append(name)
    if len(names) < seats:
        raise Malformed("fewer-names-than-seats", path="names", names=len(names), seats=seats)
    return in_ballot_order(names)


def _words(found: dict[str, Any], key: str) -> str:
    return same_name(json_fields.name(found[key], path=key))


def _words_or_none(found: dict[str, Any], key: str) -> str:
    return _words(found, key) if found[key] not in (None, "") else ""


def _day(text: str) -> dt.date | None:
    try:
        return parse_date(text).complete if text else None
    except Unreadable:
        raise Malformed("not-a-date", path="date", given=text) from None
