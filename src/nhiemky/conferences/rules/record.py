"""The record of a conference as plain words: what its papers, its page and its article are made from.

Every text stands as people read it: references to figures are already numbers in Vietnamese format.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from nhiemky.conferences.rules.attendance import Roll

FINDING_ORDER = ("achievement", "limitation", "cause", "lesson", "direction")


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedDocument:
    """A registered document that the conference heard of, worked on or named in a conclusion."""

    id: int
    kind: str
    symbol: str
    issuer: str
    dated: date | None
    title: str
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody or a group who was summoned. `label` names the office and may be public; `name` is personal."""

    id: int
    number: int
    label: str
    name: str
    group: str
    group_words: str
    role: str
    status: str
    status_words: str
    headcount: int | None
    reason: str

    @property
    def shown(self) -> str:
        """Name and office as minutes write them."""
        return f"{self.name} – {self.label}" if self.name else self.label


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardReport:
    id: int
    number: int
    title: str
    presented_by: str
    documents: tuple[CitedDocument, ...]
    draft: int | None
    draft_title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenSpeech:
    id: int
    number: int
    title: str
    speaker: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RaisedOpinion:
    """A numbered opinion on a draft with what became of it; `disposition` is empty while undecided."""

    id: int
    number: int
    draft: int
    draft_title: str
    raised_by: str
    content: str
    disposition: str
    disposition_words: str
    answer: str
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordedFinding:
    id: int
    number: int
    kind: str
    kind_words: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenRemark:
    """Word for word. `contradicts`: ids of the remarks it cannot stand beside, whoever noted it;
    `settled_by`: numbers of the conclusions in force about it."""

    id: int
    number: int
    speaker: str
    speaker_office: str
    text: str
    contradicts: tuple[int, ...]
    settled_by: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenVote:
    """A vote by hand; `silent` = present without a vote."""

    id: int
    number: int
    question: str
    present: int
    agreed: int
    disagreed: int
    abstained: int
    silent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedAward:
    id: int
    number: int
    act: str
    act_words: str
    reason: str
    decided_by: str
    collectives: str
    individuals: str
    named_collectives: tuple[str, ...]
    milestones: tuple[int, ...]
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPhoto:
    id: int
    number: int
    file: int
    caption: str
    alt: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRecord:
    """One content of the agenda with everything that happened under it, in the order it was entered."""

    id: int
    number: int
    kind: str
    kind_words: str
    title: str
    summary: str
    days: str
    minutes_planned: int | None
    documents: tuple[CitedDocument, ...]
    reports: tuple[HeardReport, ...]
    speeches: tuple[GivenSpeech, ...]
    opinions: tuple[RaisedOpinion, ...]
    findings: tuple[RecordedFinding, ...]
    remarks: tuple[GivenRemark, ...]
    votes: tuple[TakenVote, ...]
    awards: tuple[HandedAward, ...]
    photos: tuple[TakenPhoto, ...]

    @property
    def findings_by_kind(self) -> tuple[tuple[str, tuple[RecordedFinding, ...]], ...]:
        """Words of the kind → its findings: results first, then limitations, causes, lessons, directions."""
        kinds = {one.kind: one.kind_words for one in self.findings}
        return tuple(
            (kinds[kind], tuple(one for one in self.findings if one.kind == kind))
            for kind in FINDING_ORDER
            if kind in kinds
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnConclusion:
    """One sentence of the conclusion. `owner` and `due` with follow_up "task"; `settles`: ids of remarks."""

    id: int
    number: int
    text: str
    follow_up: str
    follow_up_words: str
    owner: str
    due: date | None
    task: int | None
    documents: tuple[CitedDocument, ...]
    settles: tuple[int, ...]
    is_published: bool
    revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureUse:
    """A figure the record names. `moved`: it has got a newer value since the record was closed."""

    code: str
    subject: str
    shown: str
    version: int
    moved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConferenceRecord:
    id: int
    unit_name: str
    unit_called: str
    superior_name: str
    superior_committee: str
    issuer_code: str
    place_name: str
    is_branch: bool
    is_sample: bool
    title: str
    kind: str
    kind_words: str
    state: str
    imported: bool
    day: str
    held_on: date | None
    ends_on: date | None
    began_at: time | None
    ended_at: time | None
    place: str
    term: str
    source_note: str
    roll: Roll
    attendees: tuple[Attendee, ...]
    parts: tuple[PartRecord, ...]
    conclusions: tuple[DrawnConclusion, ...]
    photos: tuple[TakenPhoto, ...]
    figures: tuple[FigureUse, ...]

    @property
    def chair(self) -> Attendee | None:
        """Who presided, if that is recorded."""
        return next((one for one in self.attendees if one.role == "chair"), None)

    @property
    def note_taker(self) -> Attendee | None:
        """Who took the minutes, if that is recorded."""
        return next((one for one in self.attendees if one.role == "note_taker"), None)

    @property
    def opinions(self) -> tuple[RaisedOpinion, ...]:
        """Every opinion raised, in the order of the agenda."""
        return tuple(opinion for part in self.parts for opinion in part.opinions)

    @property
    def remarks(self) -> tuple[GivenRemark, ...]:
        """Every remark of the superior level, in the order of the agenda."""
        return tuple(remark for part in self.parts for remark in part.remarks)
