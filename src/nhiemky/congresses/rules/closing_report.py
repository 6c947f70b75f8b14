"""What the closing report of a season says, and from where: counted here, or taken over from an old report. Never both."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from nhiemky.congresses.rules import statistics
from nhiemky.congresses.rules.statistics import Statistics


class Source(StrEnum):
    """Whose numbers these are."""

    COUNTED = "counted"
    REPORTED = "reported"


def source_of(*, imported: bool, reported: bool, congresses: int) -> Source:
    """An old season that was reported keeps its reported numbers, even where some of its congresses are recorded here:
    a count of those would look like a count of all."""
    if reported and (imported or not congresses):
        return Source.REPORTED
    return Source.COUNTED


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was found; `times`: in how many records it stands in these words."""

    text: str
    times: int = 1


@dataclass(frozen=True, slots=True)
class Held:
    """How many of how many held their congress, from when to when (the pilots apart, where there are others)."""

    done: int
    total: int
    withdrawn: int
    first_on: dt.date | None
    last_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Pilots:
    number: int
    days: tuple[dt.date, ...]


@dataclass(frozen=True, slots=True)
class Votes:
    """Votes by hand on the resolutions: at how many congresses, at how many of them everybody agreed."""

    congresses: int
    unanimous: int
    agreed: int
    present: int


@dataclass(frozen=True, slots=True)
class Studied:
    """A meeting that studied the directive: n of N members of so many units."""

    title: str
    held_on: dt.date | None
    attended: int
    members: int
    units: int


@dataclass(frozen=True, slots=True)
class Money:
    """`settled` None: nothing has been settled yet; `open_items`: how many are not."""

    estimate: int
    settled: int | None
    open_items: int


@dataclass(frozen=True, slots=True)
class PutOff:
    """Congresses that were postponed, and the reasons."""

    congresses: int
    reasons: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure of an old report: as it is written, two digits for counts below ten; `value` whole where it is a count."""

    kind: str
    subject: str
    shown: str
    value: int | None
    out_of: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the report is drafted from. What is not recorded is empty; `missing` says so."""

    source: Source
    directive: str
    term: str
    begins_on: dt.date
    ends_on: dt.date
    held: Held | None
    pilots: Pilots | None
    statistics: Statistics | None
    reported: tuple[Reported, ...]
    votes: Votes | None
    studied: tuple[Studied, ...]
    money: Money | None
    decorations: tuple[int, int]
    put_off: PutOff | None
    achievements: tuple[Said, ...]
    limitations: tuple[Said, ...]
    causes: tuple[Said, ...]
    lessons: tuple[Said, ...]
    tasks: tuple[Said, ...]
    steps_open: int

    def figure(self, kind: str) -> Reported | None:
        return next((one for one in self.reported if one.kind == kind), None)

    @property
    def others(self) -> tuple[Reported, ...]:
        return tuple(one for one in self.reported if one.kind == "other")


def guarded(report: Report) -> Report:
    """The report for readers who see no names."""
    counted = report.statistics
    return report if counted is None else replace(report, statistics=statistics.guarded(counted))


def adds_up(report: Report) -> bool | None:
    """Whether the reported re-elected and new are all the reported elected; None where one of them is not reported."""
    found = [report.figure(kind) for kind in ("elected", "re_elected", "new")]
    values = [one.value for one in found if one is not None and one.value is not None]
    return values[0] == values[1] + values[2] if len(values) == 3 else None


def missing(report: Report) -> tuple[str, ...]:
    """Codes of what nobody has recorded and a closing report usually says."""
    gaps = {
        "directive": not report.directive,
        "lessons": not report.lessons,
        "limitations": not report.limitations,
        "achievements": not report.achievements,
        "study": not report.studied,
        "funding": report.money is None,
        "votes": report.votes is None and report.figure("agreed") is None,
        "tasks": not report.tasks,
    }
    return tuple(code for code, gap in gaps.items() if gap)


def grouped(texts: Iterable[str], *, most: int) -> tuple[Said, ...]:
    """The same words once, the most frequent first, at most so many; alike apart from spaces and a final stop."""
    times: Counter[str] = Counter()
    words: dict[str, str] = {}
    for text in texts:
        key = " ".join(text.split()).rstrip(" .;").casefold()
        words.setdefault(key, text.strip())
        times[key] += 1
    return tuple(Said(words[key], number) for key, number in times.most_common(most))


def first_and_last(days: Collection[dt.date]) -> tuple[dt.date | None, dt.date | None]:
    return (min(days), max(days)) if days else (None, None)
