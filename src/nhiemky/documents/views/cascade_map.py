"""The map of documents: superior level, ward, branch, and who does it. Nested lists that stand side by side on a wide page."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from nhiemky.documents import access, queries
from nhiemky.documents.access import DocumentOnShelf, Shelf
from nhiemky.documents.models import Clause, Document
from nhiemky.documents.queries import Loaded
from nhiemky.documents.rules import cascade, cascade_tree
from nhiemky.documents.rules.cascade import REPLACES, UPPER, Coverage
from nhiemky.documents.rules.cascade_tree import Branch
from nhiemky.documents.rules.symbols import Doubt
from nhiemky.journal.keeping import kept
from nhiemky.kernel.gates import open_to
from nhiemky.pages.chips import Chip
from nhiemky.pages.doers import Doer, doers_of
from nhiemky.pages.lists import PAGE

TREES_A_PAGE, DOERS_A_CARD = 20, 4
WARD, BRANCH, DOER = 1, 2, 3
VIEWS = {
    "": _("Tất cả"),
    "thieu": _("Chưa có kế hoạch của phường"),
    "khong-nguon": _("Chưa rõ thực hiện văn bản nào"),
}


@dataclass(frozen=True, slots=True)
class Node:
    """A card of the map. `inner`: below it in its own column, `next`: in columns to the right; `skips`: columns between."""

    document: Document
    clause: Clause | None
    chips: tuple[Chip, ...]
    doubts: tuple[Doubt, ...]
    again: bool
    here: bool
    column: int
    skips: int = 0
    inner: tuple[Node, ...] = ()
    next: tuple[Node, ...] = ()
    #: The first of them, and how many more the document's own page shows.
    doers: tuple[Doer, ...] = ()
    more_doers: int = 0
    #: A clause or a superior document that no plan of the ward carries out: a writer finds the way to link one.
    open: bool = False

    @property
    def doers_skip(self) -> int:
        return DOER - self.column - 1


@open_to(access.for_reader)
def whole(request: HttpRequest, shelf: Shelf) -> HttpResponse:
    """By superior document, the newest first."""
    found = _loaded(request, shelf)
    covered = cascade.coverage(found.map)
    view = request.GET.get("xem", "")
    tops = _chosen(found, covered, cascade_tree.roots(found.map), view)
    pages = max(1, -(-len(tops) // TREES_A_PAGE))
    asked = request.GET.get(PAGE, "")
    number = min(max(int(asked) if asked.isdecimal() else 1, 1), pages)
    shown = tops[(number - 1) * TREES_A_PAGE : number * TREES_A_PAGE]
    context = {
        "covered": {
            "asked": len(covered.asked),
            "planned": len(covered.asked - covered.without_plan),
            "clauses": len(covered.clauses_without_plan),
            "without_source": len(covered.without_source),
        },
        "views": [(key, words, key == view) for key, words in VIEWS.items()],
        "view": view,
        "number": number,
        "pages": pages,
        "cut": found.cut,
    }
    return _page(request, shelf, found, covered, shown, context)


@open_to(access.for_document)
def of_one(request: HttpRequest, opened: DocumentOnShelf) -> HttpResponse:
    """What one document comes from and what carries it out."""
    shelf = access.for_reader(request.user, ward=opened.ward.slug)
    found, here = _loaded(request, shelf), opened.document.pk
    only = cascade_tree.around(found.map, here) if here in found.map.papers else frozenset()
    shown = cascade_tree.roots(found.map, only=only) if only else []
    context = {"subject": opened.document, "stands": queries.stands(opened.document)}
    return _page(request, shelf, found, cascade.coverage(found.map), shown, context, here=here, only=only)


def _page(  # noqa: PLR0913 - what one page is made of
    request: HttpRequest,
    shelf: Shelf,
    found: Loaded,
    covered: Coverage,
    shown: Sequence[int],
    context: Mapping[str, Any],
    *,
    here: int = 0,
    only: Collection[int] | None = None,
) -> HttpResponse:
    trees = [cascade_tree.tree(found.map, top, only=only) for top in shown]
    papers = {paper for tree in trees for paper in _papers(tree)}
    doers = doers_of(request, ward=shelf.ward, topics=[f"document/{paper}" for paper in papers])
    doubts = kept(("doubts of map", shelf.ward.pk), lambda: dict(queries.doubts_in(shelf.ward)))
    drawn = _Drawing(found, covered, doubts, doers, here)
    nodes = [drawn.node(tree) for tree in trees]
    rows = [row for node in nodes for row in _rows(node, ())]
    everything = {**context, "ward": shelf.ward, "writes": shelf.writes, "nodes": nodes, "rows": rows}
    return render(request, "documents/map.html", everything)


def _loaded(request: HttpRequest, shelf: Shelf) -> Loaded:
    place = ("map", shelf.ward.pk, request.user.pk or 0)
    return kept(place, lambda: queries.loaded(shelf.ward, shelf.seen))


def _chosen(found: Loaded, covered: Coverage, tops: list[int], view: str) -> list[int]:
    """The trees of a view; in the whole map own papers that stand quite alone and need no source are left out."""
    with_others = {
        paper
        for tie in found.map.ties
        if tie.kind == cascade.IMPLEMENTS
        for paper in (tie.source, tie.target)
    }
    with_others |= {asks.document for asks in found.map.clauses} | found.map.sourced
    if view == "khong-nguon":
        return [top for top in tops if top in covered.without_source]
    if view == "thieu":
        return [top for top in tops if cascade_tree.around(found.map, top) & covered.without_plan]
    return [
        top for top in tops if top in with_others or top in covered.asked or top in covered.without_source
    ]


def _papers(tree: Branch) -> Iterator[int]:
    yield tree.paper
    for below in tree.below:
        yield from _papers(below)


@dataclass(frozen=True, slots=True)
class _Drawing:
    found: Loaded
    covered: Coverage
    doubts: Mapping[int, Sequence[Doubt]]
    doers: Mapping[str, Sequence[Doer]]
    here: int

    def node(self, tree: Branch, *, left: int = -1) -> Node:
        document = self.found.documents[tree.paper]
        clause = self.found.clauses[tree.clause] if tree.clause else None
        column = _column(document)
        below = tuple(self.node(branch, left=column) for branch in tree.below)
        own_doers = () if tree.again or clause else tuple(self.doers.get(f"document/{tree.paper}", ()))
        return Node(
            document=document,
            clause=clause,
            chips=tuple(self._chips(tree)),
            doubts=() if clause else self._doubts(tree.paper),
            again=tree.again,
            here=tree.paper == self.here and clause is None,
            column=column,
            skips=max(0, column - left - 1),
            inner=tuple(one for one in below if one.column <= column),
            next=tuple(one for one in below if one.column > column),
            doers=own_doers[:DOERS_A_CARD],
            more_doers=max(0, len(own_doers) - DOERS_A_CARD),
            open=self._open(tree),
        )

    def _open(self, tree: Branch) -> bool:
        if tree.clause:
            return tree.clause in self.covered.clauses_without_plan
        clauses = any(asks.document == tree.paper and asks.plan for asks in self.found.map.clauses)
        return tree.paper in self.covered.without_plan and not clauses

    def _chips(self, tree: Branch) -> Iterator[Chip]:
        if tree.clause is None:
            done_to = {tie.kind for tie in self.found.map.standing_ties() if tie.target == tree.paper}
            if tree.paper in self.found.map.withdrawn:
                yield Chip("plain", _("Đã thu hồi"))
            if REPLACES in done_to:
                yield Chip("plain", _("Hết hiệu lực"))
            if cascade.AMENDS in done_to:
                yield Chip("info", _("Đã sửa đổi, bổ sung"))
            if tree.paper in self.covered.without_source:
                yield Chip("warn", _("Chưa rõ thực hiện văn bản nào"))
        if self._open(tree):
            yield Chip("late", _("Chưa có kế hoạch"))

    def _doubts(self, paper: int) -> tuple[Doubt, ...]:
        of_order = [
            one
            for one in self.doubts.get(paper, ())
            if one.code in ("number-against-date", "number-used-twice")
        ]
        return (*self.found.doubts.get(paper, ()), *of_order)


def _column(document: Document) -> int:
    if document.level in UPPER:
        return 0
    return BRANCH if document.level == Document.Level.BRANCH else WARD


def _rows(node: Node, before: tuple[Node, ...]) -> Iterator[list[list[Node | Doer]]]:
    """The same as a table: a row for every way from the top to the end, in four columns."""
    way = (*before, node)
    below = (*node.inner, *node.next)
    for one in below:
        yield from _rows(one, way)
    if not below or node.doers:
        cells: list[list[Node | Doer]] = [[], [], [], list(node.doers)]
        for step in way:
            cells[step.column].append(step)
        yield cells
