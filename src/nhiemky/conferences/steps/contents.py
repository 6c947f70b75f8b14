"""What a line of a record says, one type for each kind of line: forms, the sample and the actions speak in these."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, time
from typing import ClassVar, TypeAlias

from nhiemky.conferences.models import (
    Attendance,
    AwardAct,
    Conclusion,
    Finding,
    HandVote,
    Line,
    Part,
    Photo,
    Remark,
    Report,
    Speech,
)
from nhiemky.documents.models import Document, Draft
from nhiemky.files.models import StoredFile
from nhiemky.org.models import Office, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PartContent:
    model: ClassVar[type[Line]] = Part
    kind: str
    title: str
    summary: str = ""
    began_on: date | None = None
    ended_on: date | None = None
    minutes_planned: int | None = None
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceContent:
    """`label` is the office or the group; `person` or `name` says who, if that is known.

    `summoned` and `headcount`: how many were asked and how many came; None where a group's number is not known.
    """

    model: ClassVar[type[Line]] = Attendance
    label: str
    name: str = ""
    person: Person | None = None
    office: Office | None = None
    group: str = Attendance.Group.DELEGATE
    role: str = Attendance.Role.ATTENDING
    status: str = Attendance.Status.SUMMONED
    summoned: int | None = 1
    headcount: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContent:
    model: ClassVar[type[Line]] = Report
    part: Part
    title: str
    presented_by: Attendance | None = None
    documents: tuple[Document, ...] = ()
    draft: Draft | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechContent:
    model: ClassVar[type[Line]] = Speech
    part: Part
    title: str
    speaker: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingContent:
    model: ClassVar[type[Line]] = Finding
    part: Part
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RemarkContent:
    """`contradicts`: the earlier remark that cannot stand beside this one."""

    model: ClassVar[type[Line]] = Remark
    part: Part
    speaker: Attendance
    text: str
    contradicts: Remark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConclusionContent:
    """`settles`: the remarks about which this sentence is the one in force."""

    model: ClassVar[type[Line]] = Conclusion
    text: str
    documents: tuple[Document, ...] = ()
    settles: tuple[Remark, ...] = ()
    is_published: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteContent:
    model: ClassVar[type[Line]] = HandVote
    part: Part
    question: str
    present: int
    agreed: int
    disagreed: int = 0
    abstained: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardContent:
    """`collectives` and `individuals` are codes of figures; `to_…` says that some were awarded, known number or not."""

    model: ClassVar[type[Line]] = AwardAct
    part: Part
    act: str
    reason: str = ""
    decided_by: str = ""
    collectives: str = ""
    individuals: str = ""
    to_collectives: bool = False
    to_individuals: bool = False
    named_collectives: tuple[str, ...] = ()
    milestones: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoContent:
    model: ClassVar[type[Line]] = Photo
    file: StoredFile
    caption: str
    alt: str
    part: Part | None = None
    source: str = ""


Content: TypeAlias = (
    PartContent
    | AttendanceContent
    | ReportContent
    | SpeechContent
    | FindingContent
    | RemarkContent
    | ConclusionContent
    | VoteContent
    | AwardContent
    | PhotoContent
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceContent:
    """When, where and what: the head of a record. Without a year the day stands in `held_on_as_written`."""

    kind: str
    title: str
    held_on: date | None = None
    ends_on: date | None = None
    held_on_as_written: str = ""
    part_of_day: str = ""
    began_at: time | None = None
    ended_at: time | None = None
    place: str = ""
    source_note: str = ""
    imported: bool = False


def said(content: Content | ConferenceContent) -> dict[str, object]:
    """Column → value in words, without what is empty: for the journal."""
    values = {field.name: getattr(content, field.name) for field in fields(content)}
    return {name: _word(value) for name, value in values.items() if value not in (None, "", (), False)}


def _word(value: object) -> object:
    if isinstance(value, tuple):
        return [_word(part) for part in value]
    return value if isinstance(value, str | int | date) else str(value)
