"""One conference from its data file, entered line by line as a clerk would enter it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from nhiemky.conferences import steps
from nhiemky.conferences.actions.add_line import add_line
from nhiemky.conferences.actions.assign_conclusion import assign_conclusion
from nhiemky.conferences.actions.close_conference import close_conference
from nhiemky.conferences.actions.create_conference import create_conference
from nhiemky.conferences.actions.record_opinion import record_opinion
from nhiemky.conferences.actions.summon import summon
from nhiemky.conferences.actions.waive_conclusion import waive_conclusion
from nhiemky.conferences.models import Attendance, Conclusion, Conference, Part, Remark
from nhiemky.documents.actions.settle_draft import settle_draft
from nhiemky.documents.models import Document
from nhiemky.org.models import Unit
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.data_files import Table, only

HEAD = ("kind", "title", "held_on_as_written", "part_of_day", "place", "source_note")
AWARD = ("act", "reason", "decided_by", "collectives", "individuals", "to_collectives", "to_individuals")


@dataclass(slots=True)
class Recording:
    """A conference while it is entered: its attendance by label, its remarks by key."""

    book: Book
    conference: Conference
    attendances: dict[str, Attendance] = field(default_factory=dict)
    remarks: dict[str, Remark] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)

    def add(self, content: steps.Content) -> Any:
        return add_line(self.book.clerk, self.conference, content=content)

    def documents(self, entry: Table) -> tuple[Document, ...]:
        return tuple(self.book.documents[key] for key in entry.get("documents", ()))


def enter(book: Book, entry: Table, *, unit: Unit, imported: bool = False) -> Recording:
    """The whole record, not yet closed. `imported`: an old text is the source, so doubts only warn."""
    day = book.calendar.day
    content = steps.ConferenceContent(
        held_on=day(entry.get("held_on")),
        ends_on=day(entry.get("ends_on")),
        imported=imported,
        **only(entry, HEAD),
    )
    recording = Recording(book, create_conference(book.clerk, unit, content=content))
    _summon(recording, entry.get("attendance", ()))
    for part in entry.get("part", ()):
        _part(recording, part)
    for conclusion in entry.get("conclusion", ()):
        _conclusion(recording, conclusion)
    return recording


def go_on_with(book: Book, conference: Conference, attendance: Iterable[Table]) -> Recording:
    """A conference that was opened elsewhere (a congress that was convened), with those whom the file summons by name."""
    recording = Recording(book, conference)
    _summon(recording, attendance)
    return recording


def close(recording: Recording, drafts: Iterable[Table] = ()) -> None:
    """Settle the drafts it has answered, then close the conference: its conclusions become tasks."""
    for draft in drafts:
        if draft.get("settled"):
            settle_draft(recording.book.clerk, recording.book.drafts[draft["key"]])
    close_conference(recording.book.clerk, recording.conference)


def _summon(recording: Recording, entries: Iterable[Table]) -> None:
    invited = [_attendance(recording, entry) for entry in entries]
    if not invited:
        return
    lines = summon(recording.book.clerk, recording.conference, invited=invited)
    recording.attendances.update((line.label, line) for line in lines if isinstance(line, Attendance))


def _attendance(recording: Recording, entry: Table) -> steps.AttendanceContent:
    """Somebody by office counts as one; of a group only the numbers that the file knows.

    An article never says how many were summoned, so of an imported record nobody is counted.
    """
    office = recording.book.offices.get(entry.get("office", ""))
    one = 1 if office and not recording.conference.imported else None
    return steps.AttendanceContent(
        label=entry.get("label") or entry["office"],
        office=office,
        person=recording.book.holders.get(entry.get("office", "")),
        status=entry.get("status", Attendance.Status.PRESENT),
        summoned=entry.get("summoned", one),
        **only(entry, ("group", "role", "reason", "headcount")),
    )


def _part(recording: Recording, entry: Table) -> None:
    day = recording.book.calendar.day
    part = recording.add(
        steps.PartContent(
            kind=entry["kind"],
            title=entry["title"],
            summary=entry.get("summary", ""),
            began_on=day(entry.get("began_on")),
            ended_on=day(entry.get("ended_on")),
            minutes_planned=entry.get("minutes_planned"),
            documents=recording.documents(entry),
        )
    )
    recording.parts[entry["title"]] = part
    _heard(recording, part, entry)
    _said(recording, part, entry)
    _decided(recording, part, entry)


def _heard(recording: Recording, part: Part, entry: Table) -> None:
    for one in entry.get("report", ()):
        recording.add(
            steps.ReportContent(
                part=part,
                title=one["title"],
                presented_by=recording.attendances.get(one.get("presented_by", "")),
                documents=recording.documents(one),
                draft=recording.book.drafts.get(one.get("draft", "")),
            )
        )
    for one in entry.get("speech", ()):
        recording.add(steps.SpeechContent(part=part, **only(one, ("title", "speaker", "summary"))))
    if "opinions_of" in entry:
        for opinion in entry["opinion"]:
            _opinion(recording, part, entry["opinions_of"], opinion)


def _opinion(recording: Recording, part: Part, draft: str, entry: Table) -> None:
    """`times`: how often the same line stands there, where only the number of opinions is known."""
    opinion = steps.NewOpinion(**only(entry, ("raised_by", "content", "disposition", "reply")))
    for _ in range(entry.get("times", 1)):
        record_opinion(
            recording.book.clerk,
            recording.conference,
            part=part,
            draft=recording.book.drafts[draft],
            opinion=opinion,
        )


def _said(recording: Recording, part: Part, entry: Table) -> None:
    for one in entry.get("finding", ()):
        recording.add(steps.FindingContent(part=part, kind=one["kind"], text=one["text"]))
    for one in entry.get("remark", ()):
        remark = recording.add(
            steps.RemarkContent(
                part=part,
                speaker=recording.attendances[one["speaker"]],
                text=one["text"],
                contradicts=recording.remarks.get(one.get("contradicts", "")),
            )
        )
        recording.remarks[one["key"]] = remark


def _decided(recording: Recording, part: Part, entry: Table) -> None:
    for one in entry.get("vote", ()):
        recording.add(steps.VoteContent(part=part, **one))
    for one in entry.get("award", ()):
        recording.add(
            steps.AwardContent(
                part=part,
                named_collectives=tuple(one.get("named_collectives", ())),
                milestones=tuple(one.get("milestones", ())),
                **only(one, AWARD),
            )
        )


def _conclusion(recording: Recording, entry: Table) -> None:
    conclusion: Conclusion = recording.add(
        steps.ConclusionContent(
            text=entry["text"],
            documents=recording.documents(entry),
            settles=tuple(recording.remarks[key] for key in entry.get("settles", ())),
            is_published=entry.get("published", True),
        )
    )
    clerk, held = recording.book.clerk, recording.conference
    if "owner" in entry:
        assign_conclusion(
            clerk,
            held,
            conclusion=conclusion,
            revision=conclusion.revision,
            owner=recording.book.owner(entry["owner"]),
            due=recording.book.calendar.day(entry.get("due")),
        )
    elif entry.get("follow_up") == "none":
        waive_conclusion(clerk, held, conclusion=conclusion, revision=conclusion.revision)
