"""How a task moves and who moves it: two tables."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from nhiemky.kernel.refusals import Refused


class Verb(StrEnum):
    """What can be done with a task."""

    START = "start"
    REPORT = "report"
    ACCEPT = "accept"
    RETURN = "return"
    CANCEL = "cancel"
    EDIT = "edit"


class Part(StrEnum):
    """The part somebody plays in a task: who owns it, who set it, who leads the ward, who works in its office."""

    OWNER = "owner"
    SETTER = "setter"
    SECRETARY = "secretary"
    CLERK = "clerk"


OPEN, IN_PROGRESS, REPORTED, ACCEPTED, CANCELLED = "open", "in_progress", "reported", "accepted", "cancelled"
STATES = (OPEN, IN_PROGRESS, REPORTED, ACCEPTED, CANCELLED)
#: What the owner still has to do something for.
WITH_OWNER = (OPEN, IN_PROGRESS)
UNFINISHED = (OPEN, IN_PROGRESS, REPORTED)

TRANSITIONS: dict[tuple[str, Verb], str] = {
    (OPEN, Verb.START): IN_PROGRESS,
    (OPEN, Verb.REPORT): REPORTED,
    (IN_PROGRESS, Verb.REPORT): REPORTED,
    (REPORTED, Verb.ACCEPT): ACCEPTED,
    (REPORTED, Verb.RETURN): IN_PROGRESS,
    **{(state, Verb.CANCEL): CANCELLED for state in UNFINISHED},
    **{(state, Verb.EDIT): state for state in UNFINISHED},
}

_WORKING = frozenset(
    {Part.OWNER, Part.CLERK, Part.SECRETARY}
)  # the office reports for an owner without an account
_JUDGING = frozenset({Part.SETTER, Part.SECRETARY})
WHO: dict[Verb, frozenset[Part]] = {
    Verb.START: _WORKING,
    Verb.REPORT: _WORKING,
    Verb.ACCEPT: _JUDGING,
    Verb.RETURN: _JUDGING,
    Verb.CANCEL: _JUDGING,
    Verb.EDIT: _JUDGING,
}


def after(state: str, verb: Verb, parts: Collection[Part]) -> str:
    """The state after the verb. Raises when the state does not allow it, or nobody with these parts may do it."""
    if (state, verb) not in TRANSITIONS:
        raise Refused("task-cannot-from-here")
    if not WHO[verb] & set(parts):
        raise Refused("task-not-yours-to-move")
    return TRANSITIONS[state, verb]


def verbs(state: str, parts: Collection[Part]) -> tuple[Verb, ...]:
    """What somebody with these parts may do now, in the order of the table."""
    return tuple(verb for verb in Verb if (state, verb) in TRANSITIONS and WHO[verb] & set(parts))


def check_words(verb: Verb, words: str) -> None:
    """A report says what was done; a return or a cancellation says why."""
    if words.strip():
        return
    if verb is Verb.REPORT:
        raise Refused("task-report-empty", field="text")
    if verb in (Verb.RETURN, Verb.CANCEL):
        raise Refused("task-reason-missing", field="reason")
