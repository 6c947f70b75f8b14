"""Papers that a machine is not sure about: two people look, each blind; where they differ the head of the board decides.

What the machine is certain of stays; people decide the names in question and what concerns the whole paper. Where two
counts of a bundle differ, the head may have the whole of it judged: then nothing that the machine read stands any more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from nhiemky.elections.rules import marks
from nhiemky.elections.rules.marks import Kind
from nhiemky.elections.rules.scanned import UNKNOWN
from nhiemky.elections.rules.scanning import Standing
from nhiemky.kernel.refusals import Refused

JUDGES = 2
DIFFERS = "differs"
#: Names of a paper of which the journal says how they were decided.
MOST_TOLD = 2


def in_question(machine: str) -> tuple[int, ...]:
    """Places (from 0) of the names that people decide."""
    return tuple(place for place, mark in enumerate(machine) if mark == UNKNOWN)


def check_verdict(verdict: str, *, machine: str, kind: Kind) -> None:
    """A whole paper with every name decided, and with what the machine was certain of."""
    marks.check(verdict, kind=kind, names=len(machine))
    on_names = marks.decode(verdict).on_names
    if any(one not in (UNKNOWN, other) for one, other in zip(machine, on_names, strict=True)):
        raise Refused("certain-mark-changed", field="marks")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one account said of a sheet; `person` is None where the account belongs to nobody in the records."""

    account: int
    person: int | None
    marks: str


def check_judge(standing: str, *, account: int, person: int | None, judges: Sequence[Verdict]) -> None:
    """Two people. A judge may change the own verdict until the other one has judged."""
    if standing != Standing.TO_JUDGE:
        raise Refused("sheet-is-judged")
    others = [one for one in judges if one.account != account]
    if person is not None and person in [one.person for one in others]:
        raise Refused("same-person-judges-twice")


def panel(board: Collection[int]) -> frozenset[int]:
    """The persons who judge. `board`: members of the counting board with an account here; of fewer than two nobody could
    judge, and everybody who counts here may (empty)."""
    return frozenset(board) if len(board) >= JUDGES else frozenset()


def check_on_panel(person: int | None, *, panel: Collection[int]) -> None:
    if panel and person not in panel:
        raise Refused("judge-not-on-board")


def check_decider(standing: str) -> None:
    """The head decides where the two differ, and only there."""
    if standing != Standing.DIFFERS:
        raise Refused("judges-do-not-differ")


def may_record(
    account: int, *, heads: Collection[int], able: Collection[int], judged: Collection[int]
) -> bool:
    """Whether this account writes down what the head decides on a sheet. `heads`: accounts of the head; `able`: all that
    count here; `judged`: those of the two who judged it.

    The head does it; where the head has no account or was one of the two, anybody who was not; where nobody is left,
    the head again, or whoever there is.
    """
    first = set(heads) - set(judged)
    others = set(able) - set(judged)
    return account in (first or others or set(heads) or set(able))


def check_named(decider: str, *, judged: bool) -> None:
    """Whoever has judged the paper and writes down the decision too says whose decision it is."""
    if judged and not decider.strip():
        raise Refused("decision-without-name", field="decider")


def check_whole_order(bundle: str) -> None:
    """Only where two counts differ: elsewhere nothing speaks against what the machine is certain of."""
    if bundle != DIFFERS:
        raise Refused("bundle-does-not-differ")


def superseded(machine: str, *, certain: bool) -> str:
    """What the machine had read, of a sheet that people judge whole: `?` where it was not certain, also for what concerns
    the whole paper.

    >>> superseded("-x--", certain=True), superseded("-?--", certain=False)
    ('-x--', '-?--!?')
    """
    return machine if certain else f"{machine}{marks.FLAG}{UNKNOWN}"


def read_otherwise(machine: str, outcome: str) -> bool:
    """Whether people found a paper other than the machine had read it for certain. `machine`: as `superseded` writes it."""
    read, found = marks.decode(machine), marks.decode(outcome)
    pairs = zip(read.on_names, found.on_names, strict=True)
    return any(one not in (UNKNOWN, other) for one, other in pairs) or read.flags not in (
        UNKNOWN,
        found.flags,
    )


def after(verdicts: Sequence[str]) -> Standing:
    """Where a sheet stands with these verdicts."""
    if len(verdicts) < JUDGES:
        return Standing.TO_JUDGE
    return Standing.JUDGED if len(set(verdicts)) == 1 else Standing.DIFFERS


def outcome(standing: str, verdict: str) -> str:
    """The paper as two people saw it alike; empty while they have not, or where they differ."""
    return verdict if standing == Standing.JUDGED else ""


def told(machine: str, outcome: str) -> tuple[tuple[int, ...], str]:
    """What the journal may say: numbers (from 1) of the names in question, and what was decided on them.

    Of more than two names, or of half of a paper, the marks together would nearly be the paper, and whoever knows the hand
    would know the voter: then the numbers only. A ground that concerns the whole paper (after `!`) is always said: it tells nothing about the names.
    """
    places = in_question(machine)
    paper = marks.decode(outcome)
    on_names = "".join(paper.on_names[place] for place in places)
    shown = on_names if len(places) <= MOST_TOLD and 2 * len(places) < len(machine) else ""
    return tuple(place + 1 for place in places), f"{shown}:{paper.flags}" if shown or paper.flags else ""
