"""What can happen to a season of congresses, to its checklist and to one congress."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nhiemky.kernel.events import Values


@dataclass(frozen=True, slots=True)
class SeasonOpened:
    season: int
    begins_on: date
    ends_on: date
    opened: Values


@dataclass(frozen=True, slots=True)
class SeasonEdited:
    season: int
    edited: Values


@dataclass(frozen=True, slots=True)
class SeasonClosed:
    season: int
    held: int
    congresses: int


@dataclass(frozen=True, slots=True)
class MeetingNamed:
    season: int
    conference: int
    purpose: str


@dataclass(frozen=True, slots=True)
class FiguresReported:
    season: int
    figures: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class UnitsTakenIn:
    season: int
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CongressPlanned:
    """Day, contents, who is in charge (id of the person), whether it is the pilot."""

    congress: int
    planned_on: date | None
    in_charge: int | None
    planned: Values


@dataclass(frozen=True, slots=True)
class CongressesPostponed:
    season: int
    congresses: tuple[int, ...]
    working_days: int
    reason: Values


@dataclass(frozen=True, slots=True)
class CongressWithdrawn:
    congress: int
    reason: Values


@dataclass(frozen=True, slots=True)
class ChecklistLineAdded:
    season: int
    line: int
    number: int
    steps: int
    added: Values


@dataclass(frozen=True, slots=True)
class ChecklistLineChanged:
    season: int
    line: int
    number: int
    changed: Values


@dataclass(frozen=True, slots=True)
class ChecklistLineRetired:
    season: int
    line: int
    number: int
    steps: int


@dataclass(frozen=True, slots=True)
class StepsMarked:
    """`state`: open, done or waived."""

    season: int
    steps: tuple[int, ...]
    state: str
    marked: Values


@dataclass(frozen=True, slots=True)
class LessonDrawn:
    season: int
    lesson: int
    number: int
    conference: int
    drawn: Values


@dataclass(frozen=True, slots=True)
class LessonApplied:
    """`congresses`: how many that are still ahead took the change."""

    season: int
    lesson: int
    line: int
    kind: str
    congresses: int
    applied: Values


@dataclass(frozen=True, slots=True)
class CongressConvened:
    """Its conference with the agenda was opened."""

    congress: int
    conference: int
    parts: int


@dataclass(frozen=True, slots=True)
class CongressElectionsOpened:
    congress: int
    elections: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DelegatesSummoned:
    congress: int
    delegates: int


@dataclass(frozen=True, slots=True)
class DelegateAdded:
    congress: int
    delegate: int
    way: str
    standing: str


@dataclass(frozen=True, slots=True)
class DelegateRemoved:
    congress: int
    delegate: int


@dataclass(frozen=True, slots=True)
class DelegateReplaced:
    congress: int
    delegate: int
    alternate: int


@dataclass(frozen=True, slots=True)
class DelegatesMarked:
    congress: int
    present: int
    changed: int


@dataclass(frozen=True, slots=True)
class CredentialsConfirmed:
    """The report on those attending went into the record of the conference."""

    congress: int
    summoned: int
    present: int


@dataclass(frozen=True, slots=True)
class SchemeSet:
    congress: int
    seats: int
    scheme: Values


@dataclass(frozen=True, slots=True)
class SchemePersonNamed:
    congress: int
    person: int
    post: str


@dataclass(frozen=True, slots=True)
class SchemePersonRemoved:
    congress: int
    person: int


@dataclass(frozen=True, slots=True)
class ResolutionPut:
    """The draft on which the congress votes."""

    congress: int
    draft: int


@dataclass(frozen=True, slots=True)
class CongressHeld:
    congress: int
    held_on: date
    tasks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FundingSet:
    season: int
    funding: int
    estimate: int
    settled: int | None
    values: Values


@dataclass(frozen=True, slots=True)
class FundingRemoved:
    season: int
    funding: int
    removed: Values


@dataclass(frozen=True, slots=True)
class DecorationSet:
    season: int
    decoration: int
    quantity: int
    done_on: date | None
    values: Values


@dataclass(frozen=True, slots=True)
class DecorationRemoved:
    season: int
    decoration: int
    removed: Values


@dataclass(frozen=True, slots=True)
class StudyCounted:
    season: int
    conference: int
    unit: int
    attended: int
    members: int


@dataclass(frozen=True, slots=True)
class SeasonExported:
    """`people`: how many names of delegates or elected people the file has."""

    season: int
    paper: str
    format: str
    people: int


@dataclass(frozen=True, slots=True)
class CongressPrinted:
    """A paper of one congress with names. `people`: how many."""

    congress: int
    paper: str
    format: str
    people: int
