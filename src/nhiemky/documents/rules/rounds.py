"""A round of opinions: whom we ask, until when; reminding, putting off, closing, letting the public read the outcome.

Nothing in the texts we could read says how long a round lasts or how often one reminds (governance §3.7): due days are
the office's own, one reminder a day is a courtesy, and of imported history nothing is refused.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from nhiemky.documents.rules.consultation import Standing
from nhiemky.kernel.refusals import Refused
from nhiemky.vietnamese.folding import fold


class PublishedNames(StrEnum):
    """Whose names of residents the public table shows: nobody's, unless the decision says so and they agreed to it."""

    NONE = "none"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The draft on which a round shall be opened."""

    settled: bool
    issued: bool
    on_the_road: bool = False
    round_open: bool
    paragraphs: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Somebody who is asked, and where they stand. `agreed`: they have nothing to say."""

    id: int
    name: str
    answered_on: dt.date | None = None
    agreed: bool = False
    opinions: int = 0
    reminded_on: dt.date | None = None


def check_opened(
    draft: Setting, *, asked: int, public: bool, opened_on: dt.date, due_on: dt.date, today: dt.date
) -> None:
    """One round at a time, on a text that can be read, with somebody asked and a day ahead."""
    _check_setting(draft)
    if not asked and not public:
        raise Refused("round-asks-nobody", field="branches")
    if due_on < today:
        raise Refused("round-due-past", field="due_on")
    if opened_on > today:
        raise Refused("round-opened-ahead", field="opened_on")


def _check_setting(draft: Setting) -> None:
    """Opinions are asked while a draft is being written: not of one that is settled, submitted or issued."""
    if draft.settled:
        raise Refused("draft-already-settled")
    if draft.issued:
        raise Refused("round-on-issued-draft")
    if draft.on_the_road:
        raise Refused("round-on-the-road")
    if draft.round_open:
        raise Refused("round-already-open")
    if not draft.paragraphs:
        raise Refused("round-without-text")


def check_imported(draft: Setting, *, opened_on: dt.date, due_on: dt.date) -> list[str]:
    """A round of former days: only two open rounds at once are refused; what is odd is said (codes of doubts)."""
    if draft.round_open:
        raise Refused("round-already-open")
    return ["round-due-before-opened"] if due_on < opened_on else []


def check_extended(
    *, closed: bool, due_on: dt.date, new_due_on: dt.date, today: dt.date, reason: str
) -> None:
    """The due day only moves forward, for a reason that is written down."""
    check_open(closed=closed)
    if new_due_on < today:
        raise Refused("round-due-past", field="due_on")
    if new_due_on <= due_on:
        raise Refused("round-extended-backwards", field="due_on")
    if not reason.strip():
        raise Refused("round-extended-without-reason", field="reason")


def to_remind(lines: Sequence[Line], *, closed: bool, today: dt.date) -> list[Line]:
    """Of those chosen the ones to remind: not answered, and not reminded today. Refused if nobody is left."""
    check_open(closed=closed)
    if not lines:
        raise Refused("round-reminds-nobody")
    waiting = [line for line in lines if line.answered_on is None]
    if not waiting:
        raise Refused("round-all-answered")
    left = [line for line in waiting if line.reminded_on is None or line.reminded_on < today]
    if not left:
        raise Refused("round-reminded-today")
    return left


def check_agreed(line: Line, *, closed: bool, answered_on: dt.date, today: dt.date) -> None:
    """ "Nhất trí, không có ý kiến": of somebody who has said nothing else in this round."""
    check_open(closed=closed)
    if line.opinions:
        raise Refused("agreed-after-opinions", name=line.name, count=line.opinions)
    if answered_on > today:
        raise Refused("opinion-day-ahead", field="answered_on")


def check_closed(
    opinions: Sequence[Standing], lines: Sequence[Line], *, closed: bool, note: str
) -> list[str]:
    """Every opinion has a disposition; about those who have not answered a word is written. Returns their names."""
    check_open(closed=closed)
    open_ = [
        f"{opinion.number:02d}" for opinion in opinions if not (opinion.withdrawn or opinion.disposition)
    ]
    if open_:
        raise Refused("round-opinions-unanswered", count=len(open_), numbers=", ".join(open_))
    silent = [line.name for line in lines if line.answered_on is None]
    if silent and not note.strip():
        raise Refused("round-closed-without-word", field="note", count=len(silent), names=", ".join(silent))
    return silent


def check_closing_day(*, closed_on: dt.date, opened_on: dt.date, today: dt.date) -> None:
    """A round closes after it was opened, and not tomorrow."""
    if closed_on > today:
        raise Refused("opinion-day-ahead", field="closed_on")
    if closed_on < opened_on:
        raise Refused("round-closed-before-opened", field="closed_on")


def check_published(*, closed: bool, public: bool, basis: str) -> None:
    """The public reads the outcome of a round that asked it, after it was closed, by somebody's decision."""
    if not public:
        raise Refused("round-asked-no-public")
    if not closed:
        raise Refused("round-still-open")
    if not basis.strip():
        raise Refused("round-published-without-decision", field="basis")


def check_none_open(*, round_open: bool) -> None:
    """A draft is settled when no round is running any more."""
    if round_open:
        raise Refused("round-still-open")


def check_open(*, closed: bool) -> None:
    """A closed round is asked no more."""
    if closed:
        raise Refused("round-already-closed")


def days_late(line: Line, *, due_on: dt.date, until: dt.date) -> int:
    """Days that somebody has been waited for beyond the due day: until they answered, or until this day."""
    return max(((line.answered_on or until) - due_on).days, 0)


def line_of(name: str, lines: Sequence[Line]) -> Line | None:
    """Whoever of those asked is called so, written in any way; None where nobody is."""
    folded = fold(name)
    return next((line for line in lines if fold(line.name) == folded), None)


def named_once(names: Sequence[str]) -> list[str]:
    """Names typed one a line: without empty ones, each once however it is written."""
    found: dict[str, str] = {}
    for name in names:
        if tidy := " ".join(name.split()):
            found.setdefault(fold(tidy), tidy)
    return list(found.values())
