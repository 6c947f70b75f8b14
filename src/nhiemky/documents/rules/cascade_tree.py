"""The cascade as trees: a superior document, its clauses, the plans that carry it out, those of branches below."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from nhiemky.documents.rules.cascade import IMPLEMENTS, UPPER, Map


@dataclass(frozen=True, slots=True)
class Branch:
    """A paper or a clause in the tree with what carries it out; `again`: shown further up already, not unfolded here."""

    paper: int
    clause: int | None = None
    again: bool = False
    below: tuple[Branch, ...] = ()


def roots(known: Map, *, only: Collection[int] | None = None) -> list[int]:
    """Where the trees begin: papers that carry out nothing on the map; of a circle its first one. The newest first."""
    here = set(known.papers) if only is None else set(only) & set(known.papers)
    carrying = {
        tie.source
        for tie in known.ties
        if tie.kind == IMPLEMENTS and tie.source in here and tie.target in here
    }
    tops = [paper for paper in here if paper not in carrying]
    reached: set[int] = set()
    for top in tops:
        _reach(known, top, reached)
    for paper in sorted(here - reached, key=known.order):
        if paper not in reached:
            tops.append(paper)
            _reach(known, paper, reached)
    return sorted(tops, key=lambda paper: _newest_first(known, paper))


def tree(known: Map, top: int, *, only: Collection[int] | None = None) -> Branch:
    """A paper with everything that carries it out, clause by clause; `only`: papers that are to be shown."""
    return _grown(known, top, (), only, set())


def around(known: Map, paper: int) -> frozenset[int]:
    """A paper with everything above it and everything below it."""
    below: set[int] = set()
    _reach(known, paper, below)
    above, waiting = {paper}, [paper]
    while waiting:
        here = waiting.pop()
        for tie in known.ties:
            if (
                tie.kind == IMPLEMENTS
                and tie.source == here
                and tie.target in known.papers
                and tie.target not in above
            ):
                above.add(tie.target)
                waiting.append(tie.target)
    return frozenset(above | below)


def _grown(
    known: Map, paper: int, path: tuple[int, ...], only: Collection[int] | None, shown: set[int]
) -> Branch:
    if paper in path or paper in shown:
        return Branch(paper, again=True)
    shown.add(paper)
    ties = [tie for tie in known.carrying_out(paper) if only is None or tie.source in only]
    own = [clause for clause in known.clauses if clause.document == paper]

    def below(clause: int | None) -> tuple[Branch, ...]:
        sources = dict.fromkeys(tie.source for tie in ties if tie.clause == clause)
        return tuple(_grown(known, source, (*path, paper), only, shown) for source in sources)

    clauses = tuple(Branch(paper, clause.id, below=below(clause.id)) for clause in own)
    return Branch(paper, below=(*clauses, *below(None)))


def _reach(known: Map, paper: int, reached: set[int]) -> None:
    waiting = [paper]
    while waiting:
        here = waiting.pop()
        if here not in reached:
            reached.add(here)
            waiting.extend(tie.source for tie in known.carrying_out(here))


def _newest_first(known: Map, paper: int) -> tuple[bool, int, int]:
    """Superior documents before own ones, the newest first, undated ones last."""
    found = known.papers[paper]
    day = -found.dated.toordinal() if found.dated else 1
    return found.level not in UPPER, day, found.id
