"""From the superior level down: what carries out what, what still stands, what has no plan and what plan has no source.

A document carries out another one or a clause of it. Everything here only shows and asks; refused is a circle alone.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from nhiemky.documents.rules.symbols import Doubt
from nhiemky.kernel.refusals import Refused

IMPLEMENTS, REPLACES, AMENDS, ANSWERS = "implements", "replaces", "amends", "answers"
#: Ties in which the newer document points to the older one; going round in them is nonsense.
_ORDERED = ({IMPLEMENTS}, {REPLACES, AMENDS})
#: What is dated before the document it is tied to in such a way is odd.
_LATER = frozenset({IMPLEMENTS, REPLACES, AMENDS, ANSWERS})
UPPER = ("centre", "province", "district")
OWN = ("ward", "branch")
_DEPTH = {level: depth for depth, level in enumerate((*UPPER, *OWN))}
#: Kinds of a superior document that usually ask a ward for a plan, and kinds of its own that usually have a source: our
#: reading, shown as a question. A document whose clauses are written down asks for what they ask for, and nothing else.
ASKING = frozenset(
    {"Nghị quyết", "Chỉ thị", "Kết luận", "Chương trình", "Chương trình hành động", "Kế hoạch", "Đề án"}
)
PLANS = frozenset({"Kế hoạch", "Chương trình", "Chương trình hành động", "Đề án", "Phương án"})


@dataclass(frozen=True, slots=True)
class Paper:
    """A document in the cascade; `kind` in words, `level` as in the model, `name` as people say it."""

    id: int
    kind: str
    level: str
    dated: dt.date | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """`source` <kind> `target`, or a clause of it."""

    source: int
    target: int
    kind: str = IMPLEMENTS
    clause: int | None = None


@dataclass(frozen=True, slots=True)
class Asks:
    """A clause of a document; `plan`: it asks for one."""

    id: int
    document: int
    plan: bool = True


@dataclass(frozen=True, slots=True)
class Coverage:
    """Ids of superior documents and clauses without a plan of the ward, and of its own plans without a source."""

    asked: frozenset[int] = frozenset()
    without_plan: frozenset[int] = frozenset()
    clauses_without_plan: frozenset[int] = frozenset()
    without_source: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a document still stands: replaced by the last of `replaced_by` (a chain), amended by each of `amended_by`."""

    replaced_by: tuple[int, ...] = ()
    amended_by: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """Papers, ties and clauses together, with what follows from them looked up once."""

    papers: Mapping[int, Paper]
    ties: tuple[Tie, ...]
    clauses: tuple[Asks, ...] = ()
    #: Papers that carry out something that is not on the map, because the reader does not see it.
    sourced: frozenset[int] = frozenset()
    #: Own papers that were taken back: on the map, and no longer doing anything.
    withdrawn: frozenset[int] = frozenset()
    _below: dict[int, list[Tie]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for tie in self.ties:
            if tie.kind == IMPLEMENTS and tie.source in self.papers and tie.target in self.papers:
                self._below.setdefault(tie.target, []).append(tie)

    def standing_ties(self) -> list[Tie]:
        """The ties of papers that were not taken back."""
        return [tie for tie in self.ties if tie.source not in self.withdrawn]

    def carrying_out(self, paper: int) -> list[Tie]:
        """The ties by which others carry it out, the nearest level and the oldest first."""
        return sorted(self._below.get(paper, ()), key=lambda tie: (self.order(tie.source), tie.clause or 0))

    def order(self, paper: int) -> tuple[int, dt.date, int]:
        found = self.papers[paper]
        return _DEPTH.get(found.level, 0), found.dated or dt.date.max, found.id


def way_round(ties: Iterable[Tie], new: Tie) -> tuple[int, ...]:
    """The documents from the target of a new tie back to its source, where the tie would close a circle; else nothing."""
    family = next((kinds for kinds in _ORDERED if new.kind in kinds), None)
    if family is None:
        return ()
    onward: defaultdict[int, list[int]] = defaultdict(list)
    for tie in ties:
        if tie.kind in family:
            onward[tie.source].append(tie.target)
    came_from: dict[int, int] = {new.target: 0}
    waiting = [new.target]
    while waiting:
        here = waiting.pop(0)
        if here == new.source:
            return _back(came_from, here)
        for there in onward[here]:
            if there not in came_from:
                came_from[there] = here
                waiting.append(there)
    return ()


def check_circle(ties: Iterable[Tie], new: Tie, names: Mapping[int, str]) -> None:
    """A document does not carry out, replace or amend one that in the end does the same to it."""
    way = way_round(ties, new)
    if way:
        raise Refused(
            "link-makes-a-circle", way=" → ".join(names.get(paper, "…") for paper in way), field="target"
        )


def standing(paper: int, ties: Iterable[Tie]) -> Standing:
    """Who took its place in the end, step by step, and who changed it or what took its place."""
    replaced: dict[int, int] = {}
    amended: defaultdict[int, list[int]] = defaultdict(list)
    for tie in ties:
        if tie.kind == REPLACES:
            replaced.setdefault(tie.target, tie.source)
        elif tie.kind == AMENDS:
            amended[tie.target].append(tie.source)
    chain: list[int] = []
    here = paper
    while here in replaced and replaced[here] not in (paper, *chain):
        here = replaced[here]
        chain.append(here)
    return Standing(tuple(chain), tuple(amended[paper]))


def date_doubts(papers: Mapping[int, Paper], ties: Iterable[Tie]) -> dict[int, tuple[Doubt, ...]]:
    """Document id → it is dated before the document that it carries out, replaces, amends or answers."""
    found: defaultdict[int, list[Doubt]] = defaultdict(list)
    for tie in ties:
        source, target = papers.get(tie.source), papers.get(tie.target)
        if tie.kind not in _LATER or source is None or target is None:
            continue
        if source.dated and target.dated and source.dated < target.dated:
            facts = {
                "other": target.name,
                "other_date": f"{target.dated:%d/%m/%Y}",
                "other_id": str(target.id),
            }
            doubt = Doubt("dated-before-target", {**facts, "kind": tie.kind})
            if doubt not in found[source.id]:
                found[source.id].append(doubt)
    return {paper: tuple(doubts) for paper, doubts in found.items()}


def coverage(known: Map) -> Coverage:
    """What is asked for above and not planned here; what is planned here and asked for nowhere."""
    replacing = (tie for tie in known.standing_ties() if tie.kind == REPLACES)
    ended = {tie.target for tie in replacing if tie.target in known.papers} | known.withdrawn
    planned = _planned(known)
    with_clauses: defaultdict[int, list[Asks]] = defaultdict(list)
    for clause in known.clauses:
        with_clauses[clause.document].append(clause)
    asked, bare, clauses = set(), set(), set()
    for paper in known.papers.values():
        if paper.level not in UPPER or paper.id in ended:
            continue
        listed = [clause for clause in with_clauses[paper.id] if clause.plan]
        if listed or (paper.kind in ASKING and not with_clauses[paper.id]):
            asked.add(paper.id)
        if paper.id in planned:
            continue
        missing = {clause.id for clause in listed if -clause.id not in planned}
        clauses |= missing
        if paper.id in asked and (missing or not listed):
            bare.add(paper.id)
    return Coverage(
        frozenset(asked), frozenset(bare), frozenset(clauses), frozenset(_without_source(known, ended))
    )


def _planned(known: Map) -> set[int]:
    """Documents that a paper of the ward carries out, through however many superiors; a clause as its number below zero."""
    found: set[int] = set()
    own = (paper.id for paper in known.papers.values() if paper.level in OWN)
    waiting = [paper for paper in own if paper not in known.withdrawn]
    seen = set(waiting)
    upward: defaultdict[int, list[Tie]] = defaultdict(list)
    for tie in known.standing_ties():
        if tie.kind == IMPLEMENTS:
            upward[tie.source].append(tie)
    while waiting:
        for tie in upward[waiting.pop()]:
            found.add(tie.target if tie.clause is None else -tie.clause)
            if tie.target not in seen:
                seen.add(tie.target)
                waiting.append(tie.target)
    return found


def _without_source(known: Map, ended: Collection[int]) -> set[int]:
    sourced = {tie.source for tie in known.ties if tie.kind in (IMPLEMENTS, ANSWERS)} | known.sourced
    return {
        paper.id
        for paper in known.papers.values()
        if paper.level in OWN and paper.kind in PLANS and paper.id not in sourced and paper.id not in ended
    }


def _back(came_from: Mapping[int, int], here: int) -> tuple[int, ...]:
    way: Sequence[int] = [here]
    while came_from[way[-1]]:
        way = [*way, came_from[way[-1]]]
    return tuple(reversed(way))
