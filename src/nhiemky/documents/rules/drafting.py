"""Writing a draft: when its text may still change, what two people typed about its name, which version goes round."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from nhiemky.kernel.refusals import Refused

#: From here on the text is what an organ has decided: it is sent back before it changes. The office mends it until then.
STANDING = ("approved", "signed", "issued")

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the text: name, kind (code) and issuing body (id)."""

    title: str
    kind: str = ""
    issuer: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What an editor sends: the head as it was opened and as it is now, the text, and the version it was opened at.

    `choices`: whose words stand, by paragraph, chosen while version `seen` was the newest.
    """

    was: Head
    head: Head
    body: str
    opened_at: int
    seen: int = 0
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Saved:
    """`version`: the number of the newest version; `written`: whether anything changed; `of_others`: paragraphs merged."""

    version: int
    written: bool
    of_others: int


def check_stage(stage: str) -> None:
    """The text of a draft that was approved, signed or issued stands."""
    if stage in STANDING:
        raise Refused("draft-text-stands")


def head_together(*, now: Head, was: Head, mine: Head) -> Head:
    """What I changed is mine, the rest as it is now. Raises Refused where somebody else changed the same meanwhile."""
    return Head(
        title=_together("title", now.title, was.title, mine.title),
        kind=_together("kind", now.kind, was.kind, mine.kind),
        issuer=_together("issuer", now.issuer, was.issuer, mine.issuer),
    )


def _together(name: str, now: V, was: V, mine: V) -> V:
    if mine == was:
        return now
    if now not in (was, mine):
        raise Refused("draft-head-changed-meanwhile", field=name)
    return mine


def check_circulated(*, empty: bool, already: int | None) -> None:
    """A version goes round once, and with words."""
    if empty:
        raise Refused("draft-empty-not-circulated")
    if already is not None:
        raise Refused("version-already-circulated", already=already)


def check_figures(unknown: Collection[str]) -> None:
    """What goes round has every figure that it names: nobody reads a hole."""
    if unknown:
        raise Refused("draft-figures-unknown", codes=", ".join(sorted(unknown)))


def check_restored(*, newest: bool) -> None:
    """An older version comes back as a new one; the newest is there already."""
    if newest:
        raise Refused("version-is-the-newest")
