"""What of a conference may become public: a whitelist, and beside it what only a tick lets out, one by one."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPart:
    number: int
    kind: str
    title: str
    days: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicReport:
    """A report the conference heard; `documents` as written on paper ("Kế hoạch số 02-KH/ĐU ngày 10/12/2020 …")."""

    title: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOpinions:
    """How many opinions were raised and what became of them, counted from the record."""

    raised: int
    accepted: int
    explained: int
    not_accepted: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicConclusion:
    number: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFigure:
    """A figure as it stands today; `version` is the number of its value, `part_of` the code of its total."""

    code: str
    subject: str
    shown: str
    version: int
    part_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPhoto:
    file: int
    caption: str
    alt: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tickable:
    """Something that stays inside unless the editor ticks it. `key`: "limitation/12".

    `kind`: limitation, cause, lesson, direction, person, remark or opinion.
    """

    key: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFacts:
    """The whitelist of the public article. Whoever attended stands here by office, never by name.

    `directing`: who came from above to direct; `superior`: who came from above and only attended; `attendance`: the rest.
    """

    conference: int
    unit_name: str
    is_sample: bool
    title: str
    kind: str
    kind_words: str
    day: str
    held_on: date | None
    ends_on: date | None
    place: str
    directing: tuple[str, ...]
    superior: tuple[str, ...]
    attendance: tuple[str, ...]
    parts: tuple[PublicPart, ...]
    reports: tuple[PublicReport, ...]
    speeches: tuple[str, ...]
    opinions: PublicOpinions
    awards: tuple[str, ...]
    achievements: tuple[str, ...]
    conclusions: tuple[PublicConclusion, ...]
    figures: tuple[PublicFigure, ...]
    photos: tuple[PublicPhoto, ...]
    source_note: str
    tickable: tuple[Tickable, ...]

    @property
    def fingerprint(self) -> str:
        """SHA-256 of everything above, in hexadecimal: another one as soon as the record or a figure changes."""
        text = json.dumps(
            asdict(self), sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str
        )
        return hashlib.sha256(text.encode()).hexdigest()

    def ticked(self, keys: set[str]) -> tuple[Tickable, ...]:
        """The tickable texts that were ticked, in the order of the record."""
        return tuple(one for one in self.tickable if one.key in keys)
