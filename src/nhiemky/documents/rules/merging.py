"""Two people changed the same version: what each of them did is put together, paragraph by paragraph.

Where only one of them touched a paragraph his words stand. Where both changed the same one differently, or one changed
what the other took out, it is a conflict: somebody chooses, and nothing is lost before that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby, pairwise

from nhiemky.documents.rules.alignment import rising
from nhiemky.documents.rules.structure import Node, highest_id, kind_of, read


class Choice(StrEnum):
    """Whose words of a paragraph stand; with `BOTH` theirs, and mine as a paragraph of its own behind them."""

    THEIRS = "theirs"
    MINE = "mine"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A paragraph that both changed: its words before, theirs and mine; "" where it was taken out."""

    id: str
    before: str
    theirs: str
    mine: str

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Both can stand only where both are words."""
        return tuple(Choice) if self.theirs and self.mine else (Choice.THEIRS, Choice.MINE)


@dataclass(frozen=True, slots=True)
class Merged:
    """`nodes` hold everything that is decided; a conflict stands there with its words before, in its place.

    `highest`: the highest id given in any of the three; `of_others`: how many paragraphs somebody else has touched.
    """

    nodes: tuple[Node, ...]
    conflicts: tuple[Conflict, ...]
    highest: int
    of_others: int

    def settled(self, choices: Mapping[str, str]) -> tuple[Node, ...] | None:
        """The text after the choices, by id of the paragraph; None while one is missing."""
        return _settled(self, choices)


def merge(before: Sequence[Node], theirs: Sequence[Node], mine: str, *, highest: int) -> Merged:
    """`mine`: the text of the editor that was opened at `before`; `highest`: the highest id given in the draft so far."""
    # New paragraphs of mine go on behind all numbers of theirs: one number is never two paragraphs.
    ours = read(mine, before=before, highest=max(highest, highest_id(theirs)))
    base, their, my = _by_id(before), _by_id(theirs), _by_id(ours)
    conflicts = tuple(_conflicts(before, their, my))
    open_ = {conflict.id for conflict in conflicts}
    nodes = []
    for one in _order(before, theirs, ours, open_):
        chosen = base[one] if one in open_ else _chosen(base.get(one), their.get(one), my.get(one))
        if chosen is not None:
            nodes.append(chosen)
    given = max(highest, highest_id(theirs), highest_id(ours))
    touched = sum(_text(base.get(one)) != _text(their.get(one)) for one in base.keys() | their.keys())
    return Merged(tuple(_once(nodes, base, their)), conflicts, given, touched)


def _by_id(nodes: Sequence[Node]) -> dict[str, Node]:
    return {node.id: node for node in nodes}


def _text(node: Node | None) -> str:
    return node.text if node else ""


def _conflicts(
    before: Sequence[Node], their: Mapping[str, Node], my: Mapping[str, Node]
) -> Iterator[Conflict]:
    for node in before:
        theirs, mine = _text(their.get(node.id)), _text(my.get(node.id))
        if node.text not in (theirs, mine) and theirs != mine:
            yield Conflict(node.id, node.text, theirs, mine)


def _chosen(base: Node | None, their: Node | None, my: Node | None) -> Node | None:
    """What stands of a paragraph that is no conflict: the words of whoever touched it."""
    if base is None:
        return their or my
    return their if _text(their) != base.text else my


def _order(
    before: Sequence[Node], theirs: Sequence[Node], ours: Sequence[Node], open_: set[str]
) -> Iterator[str]:
    """Ids in their order, with what I added or moved behind what stands before it in my text.

    What both moved stands where they put it. A conflict that they took out stands where I have it.
    """
    known, in_theirs = {node.id for node in before}, {node.id for node in theirs}
    mine = _moved(before, ours) - _moved(before, theirs)
    mine |= {node.id for node in ours if node.id not in known}
    mine |= {node.id for node in ours if node.id in open_ and node.id not in in_theirs}
    chain = ["", *(node.id for node in theirs if node.id not in mine), ""]
    following = dict(pairwise(chain))
    standing = known | mine
    behind = ""
    for node in ours:
        if node.id in mine:
            while (
                following[behind] and following[behind] not in standing
            ):  # what they added there comes first
                behind = following[behind]
            following[node.id], following[behind] = following[behind], node.id
        if node.id in following:
            behind = node.id
    one = following[""]
    while one:
        yield one
        one = following[one]


def _moved(before: Sequence[Node], after: Sequence[Node]) -> set[str]:
    places = {node.id: place for place, node in enumerate(before)}
    both = [node.id for node in after if node.id in places]
    return set(both) - {both[at] for at in rising([places[one] for one in both])}


def _once(nodes: Sequence[Node], known: Mapping[str, Node], their: Mapping[str, Node]) -> Iterator[Node]:
    """A paragraph that both added at the same place, word for word, stands once."""
    for is_known, run in groupby(nodes, key=lambda node: node.id in known):
        held = list(run)
        said = {node.text for node in held if node.id in their}
        yield from (node for node in held if is_known or node.id in their or node.text not in said)


def _settled(merged: Merged, choices: Mapping[str, str]) -> tuple[Node, ...] | None:
    conflicts = {conflict.id: conflict for conflict in merged.conflicts}
    if any(choices.get(one) not in conflict.choices for one, conflict in conflicts.items()):
        return None
    following = merged.highest + 1
    nodes: list[Node] = []
    for node in merged.nodes:
        if node.id not in conflicts:
            nodes.append(node)
            continue
        conflict, choice = conflicts[node.id], choices[node.id]
        first = conflict.mine if choice == Choice.MINE else conflict.theirs
        if first:
            nodes.append(replace(node, text=first, kind=kind_of(first)))
        if choice == Choice.BOTH:
            nodes.append(Node(str(following), kind_of(conflict.mine), conflict.mine))
            following += 1
    return tuple(nodes)
