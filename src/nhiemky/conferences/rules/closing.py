"""What stands between a conference and its end."""

from __future__ import annotations

from dataclasses import dataclass

from nhiemky.conferences.rules import votes
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """What is recorded so far. `undecided`: numbers of conclusions with neither owner nor "no follow-up";
    `without_due`: numbers of conclusions with an owner and no day; `unanswered`: numbers of opinions; `vote_sizes`: number of the part and how many
    a vote there counted as present; `attended`: how many the roll says came, None where it does not say."""

    parts: int
    undecided: tuple[int, ...]
    without_due: tuple[int, ...]
    unanswered: tuple[int, ...]
    unknown_figures: tuple[str, ...]
    vote_sizes: tuple[tuple[int, int], ...]
    attended: int | None
    unmarked: int
    has_chair: bool
    has_note_taker: bool
    has_end: bool
    imported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing to do before the end: `blocks` says whether the conference cannot be closed without it."""

    code: str
    blocks: bool
    numbers: tuple[object, ...] = ()

    @property
    def listed(self) -> str:
        return ", ".join(map(str, self.numbers))


def missing(progress: Progress) -> tuple[Missing, ...]:
    """Everything that is still missing, what blocks first.

    A conclusion blocks while it has neither owner nor "no follow-up" – always, for closing is an act of today.
    A missing day and a roll that is too short for a vote block only what is recorded today: an imported history
    is left as it was.
    """
    found = (
        Missing(code="no-part", blocks=True, numbers=() if progress.parts else (0,)),
        Missing(code="undecided", blocks=True, numbers=progress.undecided),
        Missing(code="without-due", blocks=not progress.imported, numbers=progress.without_due),
        Missing(code="votes-beyond-roll", blocks=not progress.imported, numbers=_beyond(progress)),
        Missing(code="unknown-figures", blocks=True, numbers=progress.unknown_figures),
        Missing(code="unanswered", blocks=False, numbers=progress.unanswered),
        Missing(code="unmarked", blocks=False, numbers=(progress.unmarked,) if progress.unmarked else ()),
        Missing(code="no-chair", blocks=False, numbers=() if progress.has_chair else (0,)),
        Missing(code="no-note-taker", blocks=False, numbers=() if progress.has_note_taker else (0,)),
        Missing(code="no-end", blocks=False, numbers=() if progress.has_end else (0,)),
    )
    present = [one for one in found if one.numbers]
    return tuple(sorted(present, key=lambda one: not one.blocks))


def check(progress: Progress) -> None:
    """Refuse to close while something that blocks is missing; the first such thing is named."""
    blocking = {one.code: one.listed for one in missing(progress) if one.blocks}
    if "no-part" in blocking:
        raise Refused("conference-without-parts")
    if "undecided" in blocking:
        raise Refused("conclusions-undecided", numbers=blocking["undecided"])
    if "without-due" in blocking:
        raise Refused("conclusions-without-due", numbers=blocking["without-due"])
    if "votes-beyond-roll" in blocking:
        votes.check_roll(progress.vote_sizes, attended=progress.attended)
    if "unknown-figures" in blocking:
        raise Refused("figures-unknown", codes=blocking["unknown-figures"])


def _beyond(progress: Progress) -> tuple[int, ...]:
    return votes.beyond(progress.vote_sizes, attended=progress.attended)


def check_reopening(*, closed: bool, reason: str) -> None:
    """Only a closed conference is opened again, and somebody says why."""
    if not closed:
        raise Refused("conference-not-closed")
    if not reason.strip():
        raise Refused("reopening-needs-reason", field="reason")
