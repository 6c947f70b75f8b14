"""Opinions on a draft: when they may be raised, how they are answered, when the draft is settled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused

NOT_ACCEPTED, PARTLY = "not_accepted", "partly"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOpinion:
    """What somebody said, on which paragraph (`node`, empty: the whole), how it came; all ways have the same weight.

    `asked`: the line of the round it answers; where it is not said, the name finds it. `way` empty: in a conference
    where there is a venue of this system, else on paper. The last three are for residents who write on the portal.
    """

    raised_by: str
    content: str
    way: str = ""
    node: str = ""
    raised_on: dt.date | None = None
    asked: int | None = None
    venue_topic: str = ""
    venue_label: str = ""
    residence: str = ""
    receipt: str = ""
    name_may_be_shown: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one opinion stands."""

    number: int
    disposition: str
    withdrawn: bool = False


def check_title(title: str) -> None:
    """A draft has a title. Its words may change after the asking has ended, until an organ approves them."""
    if not title.strip():
        raise Refused("draft-without-title", field="title")


def check_raised(*, settled: bool, raised_by: str, content: str, issued: bool = False) -> None:
    """An opinion is somebody's and says something; a draft that was settled or issued takes no more."""
    if issued:
        raise Refused("opinion-on-issued-draft")
    check_open(settled=settled)
    if not raised_by.strip():
        raise Refused("opinion-of-nobody", field="raised_by")
    if not content.strip():
        raise Refused("opinion-empty", field="content")


def check_place(*, node: str, nodes: Collection[str]) -> None:
    """An opinion on a paragraph is about one that stands in the text that was read."""
    if node and node not in nodes:
        raise Refused("opinion-on-no-paragraph", field="node")


def check_day(*, raised_on: dt.date | None, today: dt.date) -> None:
    """Nobody has answered tomorrow."""
    if raised_on is not None and raised_on > today:
        raise Refused("opinion-day-ahead", field="raised_on")


def check_answer(*, settled: bool, withdrawn: bool, disposition: str, answer: str) -> None:
    """An opinion that is not accepted, or only in part, is answered with reasons."""
    check_open(settled=settled)
    if withdrawn:
        raise Refused("opinion-withdrawn")
    if not disposition:
        raise Refused("opinion-without-disposition", field="disposition")
    if disposition == NOT_ACCEPTED and not answer.strip():
        raise Refused("opinion-not-accepted-needs-answer", field="answer")
    if disposition == PARTLY and not answer.strip():
        raise Refused("opinion-partly-needs-answer", field="answer")


def check_answered_together(opinions: Sequence[Standing]) -> None:
    """One answer for several opinions: chosen, none withdrawn, none answered meanwhile by somebody else."""
    if not opinions:
        raise Refused("opinions-none-chosen")
    if withdrawn := [opinion.number for opinion in opinions if opinion.withdrawn]:
        raise Refused("opinions-withdrawn", numbers=_listed(withdrawn))
    if answered := [opinion.number for opinion in opinions if opinion.disposition]:
        raise Refused("opinions-answered-meanwhile", numbers=_listed(answered))


def check_withdrawal(*, settled: bool, withdrawn: bool, reason: str) -> None:
    """The number stays, with the reason beside it."""
    check_open(settled=settled)
    if withdrawn:
        raise Refused("opinion-withdrawn")
    if not reason.strip():
        raise Refused("opinion-withdrawn-without-reason", field="reason")


def check_settled(opinions: Sequence[Standing], *, settled: bool) -> None:
    """Every opinion that still stands has a disposition."""
    check_open(settled=settled)
    open_ = [opinion.number for opinion in opinions if not opinion.withdrawn and not opinion.disposition]
    if open_:
        raise Refused("opinions-unanswered", count=len(open_), numbers=_listed(open_))


def check_reopened(*, settled: bool, reason: str) -> None:
    """Opinions are asked for again: said with a reason, because a summary may be on its way already."""
    if not settled:
        raise Refused("draft-already-open")
    if not reason.strip():
        raise Refused("draft-reopened-without-reason", field="reason")


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(f"{number:02d}" for number in numbers)


def check_open(*, settled: bool) -> None:
    """Opinions are asked and taken until the draft is settled."""
    if settled:
        raise Refused("draft-already-settled")
