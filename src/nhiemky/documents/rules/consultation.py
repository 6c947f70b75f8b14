"""Opinions on a draft: when they may be raised, how they are answered, when the draft is settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused

NOT_ACCEPTED = "not_accepted"


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one opinion stands."""

    number: int
    disposition: str
    withdrawn: bool = False


def check_text(*, settled: bool, title: str) -> None:
    """A draft has a title; the text of a settled one stands."""
    _check_open(settled=settled)
    if not title.strip():
        raise Refused("draft-without-title", field="title")


def check_raised(*, settled: bool, raised_by: str, content: str) -> None:
    """An opinion is somebody's and says something; a settled draft takes no more."""
    _check_open(settled=settled)
    if not raised_by.strip():
        raise Refused("opinion-of-nobody", field="raised_by")
    if not content.strip():
        raise Refused("opinion-empty", field="content")


def check_answer(*, settled: bool, withdrawn: bool, disposition: str, answer: str) -> None:
    """An opinion that is not accepted is answered with reasons."""
    _check_open(settled=settled)
    if withdrawn:
        raise Refused("opinion-withdrawn")
    if not disposition:
        raise Refused("opinion-without-disposition", field="disposition")
    if disposition == NOT_ACCEPTED and not answer.strip():
        raise Refused("opinion-not-accepted-needs-answer", field="answer")


def check_withdrawal(*, settled: bool, withdrawn: bool, reason: str) -> None:
    """The number stays, with the reason beside it."""
    _check_open(settled=settled)
    if withdrawn:
        raise Refused("opinion-withdrawn")
    if not reason.strip():
        raise Refused("opinion-withdrawn-without-reason", field="reason")


def check_settled(opinions: Sequence[Standing], *, settled: bool) -> None:
    """Every opinion that still stands has a disposition."""
    _check_open(settled=settled)
    open_ = [
        f"{opinion.number:02d}" for opinion in opinions if not opinion.withdrawn and not opinion.disposition
    ]
    if open_:
        raise Refused("opinions-unanswered", count=len(open_), numbers=", ".join(open_))


def check_reopened(*, settled: bool, reason: str) -> None:
    """Opinions are asked for again: said with a reason, because a summary may be on its way already."""
    if not settled:
        raise Refused("draft-already-open")
    if not reason.strip():
        raise Refused("draft-reopened-without-reason", field="reason")


def _check_open(*, settled: bool) -> None:
    if settled:
        raise Refused("draft-already-settled")
