"""One case of `nhiemky tally`: the JSON of the contract as a value. Whatever cannot be meant is `Malformed`.

Negative heads of a roll are no malformed input but a refusal (`bad-roll`), as the contract says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nhiemky.elections.rules import case_papers, papers
from nhiemky.elections.rules.bodies import Assembly, Body
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.regulation import Regulation
from nhiemky.elections.rules.regulations import VERSIONS
from nhiemky.elections.rules.roll import ExclusionReason, Roll
from nhiemky.files.rules import json_elements, json_fields
from nhiemky.files.rules.json_fields import join, whole
from nhiemky.files.rules.malformed import Malformed

_REQUIRED = ("id", "regulation", "assembly", "body", "seats", "slate", "accounting")
_OPTIONAL = ("alternates", "roll", "denominator", "ballots", "votes", "committee_elected")
_ROLL = ("summoned", *map(str, ExclusionReason))
_REGULATIONS = {version.code: version for version in VERSIONS}
_ASSEMBLIES = {one.value: one for one in Assembly}
_BODIES = {one.value: one for one in Body}


@dataclass(frozen=True, slots=True)
class Accounting:
    """Papers by number; `valid` and `invalid` where they were stated."""

    issued: int
    collected: int
    valid: int | None
    invalid: int | None


@dataclass(frozen=True, slots=True)
class Case:
    """Either `roll` or `denominator`, either `papers` or `votes`. `votes` may hold names that are not on the slate."""

    id: str
    regulation: Regulation
    assembly: Assembly
    body: Body
    seats: int
    alternates: int
    slate: tuple[str, ...]
    kind: Kind
    roll: Roll | None
    denominator: int | None
    accounting: Accounting
    papers: tuple[str, ...] | None
    votes: dict[str, int] | None
    committee_elected: int | None


def cases(text: str) -> tuple[bool, Iterator[Case]]:
    """Whether the text is a list of cases, and the cases, read as they are asked for."""
    is_list, values = json_elements.elements(text)
    return is_list, (case(value, path=f"[{at}]" if is_list else "") for at, value in enumerate(values))


def case(value: Any, *, path: str = "") -> Case:
    """One case from its JSON."""
    found = json_fields.fields(value, path=path, required=_REQUIRED, optional=_OPTIONAL)
    for pair in (("roll", "denominator"), ("ballots", "votes")):
        if len(found.keys() & set(pair)) != 1:
            raise Malformed("both-or-neither", path=path or "case", expected=" / ".join(pair))
    seats = whole(found["seats"], path=join(path, "seats"), least=1)
    slate = _slate(found["slate"], seats=seats, path=join(path, "slate"))
    kind = papers.kind(names=len(slate), seats=seats)
    return Case(
        id=json_fields.typed(found["id"], kind=str, path=join(path, "id")),
        regulation=json_fields.one_of(
            found["regulation"], choices=_REGULATIONS, path=join(path, "regulation")
        ),
        assembly=json_fields.one_of(found["assembly"], choices=_ASSEMBLIES, path=join(path, "assembly")),
        body=json_fields.one_of(found["body"], choices=_BODIES, path=join(path, "body")),
        seats=seats,
        alternates=whole(found.get("alternates", 0), path=join(path, "alternates"), least=0),
        slate=slate,
        kind=kind,
        roll=_roll(found["roll"], path=join(path, "roll")) if "roll" in found else None,
        denominator=_whole_or_none(found, "denominator", path),
        accounting=_accounting(
            found["accounting"], sums_only="votes" in found, path=join(path, "accounting")
        ),
        papers=_papers(found, kind=kind, names=len(slate), path=path),
        votes=_votes(found["votes"], slate=slate, path=join(path, "votes")) if "votes" in found else None,
        committee_elected=_whole_or_none(found, "committee_elected", path, least=0),
    )


def _slate(value: Any, *, seats: int, path: str) -> tuple[str, ...]:
    given = json_fields.typed(value, kind=list, path=path)
    names = tuple(json_fields.name(one, path=f"{path}[{at}]") for at, one in enumerate(given))
    seen: set[str] = set()
    for at, name in enumerate(names):
        if json_fields.same_name(name) in seen:
            raise Malformed("name-twice", path=f"{path}[{at}]", given=name)
        seen.add(json_fields.same_name(name))
    if len(names) < seats:
        raise Malformed("fewer-names-than-seats", path=path, names=len(names), seats=seats)
    return names


def _roll(value: Any, *, path: str) -> Roll:
    found = json_fields.fields(value, path=path, required=(), optional=_ROLL)
    heads = {key: whole(number, path=join(path, key)) for key, number in found.items()}
    return Roll(summoned=heads.pop("summoned", 0), **heads)


def _accounting(value: Any, *, sums_only: bool, path: str) -> Accounting:
    """`sums_only`: no papers are given, so the number of valid ones has to be."""
    required = ("issued", "collected", "valid") if sums_only else ("issued", "collected")
    optional = ("invalid",) if sums_only else ("valid", "invalid")
    found = json_fields.fields(value, path=path, required=required, optional=optional)
    return Accounting(
        issued=whole(found["issued"], path=join(path, "issued"), least=0),
        collected=whole(found["collected"], path=join(path, "collected"), least=0),
        valid=_whole_or_none(found, "valid", path, least=0),
        invalid=_whole_or_none(found, "invalid", path, least=0),
    )


def _papers(found: dict[str, Any], *, kind: Kind, names: int, path: str) -> tuple[str, ...] | None:
    if "ballots" not in found:
        return None
    return case_papers.papers(found["ballots"], kind=kind, names=names, path=join(path, "ballots"))


def _votes(value: Any, *, slate: tuple[str, ...], path: str) -> dict[str, int]:
    """Counts under the names as the slate spells them. A name without a count is no zero: a line of the sheet is lost."""
    given = json_fields.typed(value, kind=dict, path=path)
    spelt = {json_fields.same_name(name): name for name in slate}
    votes: dict[str, int] = {}
    for name, number in given.items():
        known = spelt.get(json_fields.same_name(name), name)
        if known in votes:
            raise Malformed("name-twice", path=join(path, name), given=name)
        votes[known] = whole(number, path=join(path, name), least=0)
    for name in slate:
        if name not in votes:
            raise Malformed("missing", path=join(path, name))
    return votes


def _whole_or_none(found: dict[str, Any], key: str, path: str, *, least: int | None = None) -> int | None:
    return whole(found[key], path=join(path, key), least=least) if key in found else None
