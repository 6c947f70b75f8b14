"""What follows a congress (elections §6.7): each line of the checklist becomes a task with its legal or usual day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nhiemky.vietnamese.folding import fold
from nhiemky.vietnamese.working_days import WorkCalendar

#: The report on the result is one paper, whether an election or the checklist asks for it (24-QĐ/TW §16.1 [V]).
REPORT = fold("Báo cáo kết quả")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A step after the congress. `days`: working days after its close; `settled`: done, waived, or a task already."""

    step: int
    title: str
    days: int
    settled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """`task`: the one that does it already (an election has opened it); None: a task has to be opened."""

    step: int
    title: str
    due: dt.date
    task: int | None


def coming(
    lines: Iterable[Line], *, closed_on: dt.date, days: WorkCalendar, opened: Mapping[str, int]
) -> tuple[Coming, ...]:
    """What is to be done after the close. `opened`: titles of tasks that the elections of the day have set, with their id."""
    known = {_work(title): task for title, task in opened.items()}
    return tuple(
        Coming(
            step=line.step,
            title=line.title,
            due=days.after(closed_on, line.days),
            task=known.get(_work(line.title)),
        )
        for line in lines
        if not line.settled
    )


def _work(title: str) -> str:
    """By what two titles of one job are known to be one."""
    words = fold(title)
    return REPORT if words.startswith(REPORT) else words
