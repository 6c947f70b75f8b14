"""The road of a draft: submitted, checked by the office, approved, signed, numbered and issued (governance §3.7)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused

DRAFTING, SUBMITTED, CHECKED, APPROVED, SIGNED, ISSUED = (
    "drafting", "submitted", "checked", "approved", "signed", "issued",
)  # fmt: skip
#: From which stage a verb leads, and to which.
ROAD = {"submitted": (DRAFTING, SUBMITTED), "checked": (SUBMITTED, CHECKED), "approved": (CHECKED, APPROVED),
        "signed": (APPROVED, SIGNED), "issued": (SIGNED, ISSUED)}  # fmt: skip
RETURNED = "returned"
ON_THE_ROAD = (SUBMITTED, CHECKED, APPROVED, SIGNED)
#: Verbs that are about the very words that were seen before. The office may still mend them until an organ approves.
SAME_WORDS = ("signed", "issued")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`version` is the newest one, `seen` that of the last station; 0 where there is none."""

    stage: str
    kind: str = ""
    issuer: bool = False
    unanswered: int = 0
    round_open: bool = False
    version: int = 0
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Station:
    """One line of the road as the page shows it: `state` is done, now or later."""

    verb: str
    state: str


def after(verb: str, draft: Draft) -> str:
    """The stage that a verb leads to. Refused where the draft does not stand before it, or its words were changed."""
    before, then = ROAD[verb]
    if draft.stage != before:
        raise Refused("draft-not-at-this-station")
    if verb in SAME_WORDS and draft.version != draft.seen:
        raise Refused("draft-changed-since")
    return then


def check_submitted(draft: Draft) -> None:
    """Whoever checks it knows what it is to become, and nobody waits for an answer any more."""
    if not draft.kind:
        raise Refused("draft-without-kind")
    if not draft.issuer:
        raise Refused("draft-without-issuer")
    if not draft.version:
        raise Refused("draft-without-words")
    if draft.unanswered:
        raise Refused("draft-with-unanswered", count=draft.unanswered)
    if draft.round_open:
        raise Refused("draft-with-open-round")


def check_returned(draft: Draft, *, reason: str) -> None:
    if draft.stage not in ON_THE_ROAD:
        raise Refused("draft-not-at-this-station")
    if not reason.strip():
        raise Refused("draft-returned-without-reason", field="note")


def check_planned(draft: Draft, *, kind: str, issuer: bool) -> None:
    """Kind and issuer are said before it is submitted; afterwards it goes back first."""
    if draft.stage != DRAFTING and (kind != draft.kind or not issuer):
        raise Refused("draft-on-the-road")


def check_done_on(day: dt.date, *, today: dt.date) -> None:
    if day > today:
        raise Refused("station-in-the-future", today=f"{today:%d/%m/%Y}", field="done_on")


def check_dated(day: dt.date, *, today: dt.date) -> None:
    """A number is given on the day of the paper or after it: a day to come would open a series that nobody means."""
    if day > today:
        raise Refused("paper-in-the-future", today=f"{today:%d/%m/%Y}", field="dated")


def check_organ(organ: str) -> None:
    if not organ.strip():
        raise Refused("approved-by-nobody", field="organ")


def check_figures(missing: tuple[str, ...]) -> None:
    """Every figure that the text refers to is in the register: a paper leaves the house with numbers."""
    if missing:
        raise Refused("draft-figures-missing", codes=", ".join(missing))


def check_withdrawn(*, reason: str, withdrawn: bool) -> None:
    if withdrawn:
        raise Refused("paper-already-withdrawn")
    if not reason.strip():
        raise Refused("paper-withdrawn-without-reason", field="reason")


def road(draft: Draft) -> tuple[Station, ...]:
    """The stations in order; the first is what the paper is to become, the one that comes next is `now`."""
    planned = bool(draft.kind and draft.issuer)
    verbs = ("planned", *ROAD)
    reached = [planned, *(_past(draft.stage, then) for _before, then in ROAD.values())]
    now = reached.index(False) if False in reached else len(verbs)
    states = ["done" if place < now else "now" if place == now else "later" for place in range(len(verbs))]
    return tuple(Station(verb, state) for verb, state in zip(verbs, states, strict=True))


def _past(stage: str, then: str) -> bool:
    order = (DRAFTING, *(later for _before, later in ROAD.values()))
    return order.index(stage) >= order.index(then)
