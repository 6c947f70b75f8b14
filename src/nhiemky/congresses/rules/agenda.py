"""The agenda of a congress (elections §6.4 for a branch, §6.5 in two sessions for a committee) and what it elects.

What a congress does follows from its contents (§6.2 [V]): without a committee to elect the superior level appoints one and
it is presented; delegates are elected where the contents say so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

#: Contents → whether a committee, whether delegates are elected.
COMMITTEE_ELECTED = frozenset({"four", "three_committee"})
DELEGATES_ELECTED = frozenset({"four", "three_delegates"})
#: A branch with fewer official members has no committee of its own and elects its secretary directly (29-QĐ/TW 2016 §24 [V]).
FEWEST_WITH_COMMITTEE = 9
MINUTES_OF_HALF_A_DAY = 240

COMMITTEE, STANDING, SECRETARY, DEPUTY = "committee", "standing_committee", "secretary", "deputy_secretary"
INSPECTION, INSPECTION_CHAIR, DELEGATES = "inspection_committee", "inspection_chair", "delegates"
#: In the order in which they are elected; those a branch knows.
BODIES = (COMMITTEE, STANDING, SECRETARY, DEPUTY, INSPECTION, INSPECTION_CHAIR, DELEGATES)
OF_A_BRANCH = (COMMITTEE, SECRETARY, DEPUTY, DELEGATES)
#: Filled by the first conference of the new committee where there is one above a branch (Art. 10 [P]).
BY_THE_COMMITTEE = frozenset({STANDING, SECRETARY, DEPUTY, INSPECTION, INSPECTION_CHAIR})
#: Body → those among whom alone it is elected, the nearest first.
AMONG = {
    STANDING: (COMMITTEE,),
    SECRETARY: (STANDING, COMMITTEE),
    DEPUTY: (STANDING, COMMITTEE),
    INSPECTION_CHAIR: (INSPECTION,),
}


class Level(StrEnum):
    """Whose congress it is."""

    BRANCH = "branch"
    GRASSROOTS = "grassroots"
    WARD = "ward"


class Session(StrEnum):
    WHOLE = ""
    PREPARATORY = "preparatory"
    OFFICIAL = "official"


class Code(StrEnum):
    """What is done; the script has words for each."""

    FLAG = "flag"
    PRESIDIUM = "presidium"
    RULES = "rules"
    OPENING = "opening"
    CREDENTIALS = "credentials"
    REPORTS = "reports"
    SELF_REVIEW = "self_review"
    DISCUSSION = "discussion"
    HIGHER_DRAFTS = "higher_drafts"
    SPEECHES = "speeches"
    SUPERIOR = "superior"
    PERSONNEL = "personnel"
    COMMITTEE = "committee"
    SECRETARY = "secretary"
    DEPUTY = "deputy_secretary"
    FIRST_CONFERENCE = "first_conference"
    DELEGATES = "delegates"
    PRESENTED = "presented"
    APPOINTED = "appointed"
    RESOLUTION = "resolution"
    CLOSING = "closing"


#: Code → kind of the part in the record of the meeting.
KINDS = {
    Code.FLAG: "opening",
    Code.PRESIDIUM: "opening",
    Code.RULES: "opening",
    Code.OPENING: "opening",
    Code.CREDENTIALS: "credentials",
    Code.REPORTS: "reports",
    Code.SELF_REVIEW: "self_review",
    Code.DISCUSSION: "discussion",
    Code.HIGHER_DRAFTS: "discussion",
    Code.SPEECHES: "discussion",
    Code.SUPERIOR: "remarks",
    Code.PERSONNEL: "elections",
    Code.COMMITTEE: "elections",
    Code.SECRETARY: "elections",
    Code.DEPUTY: "elections",
    Code.FIRST_CONFERENCE: "elections",
    Code.DELEGATES: "elections",
    Code.PRESENTED: "conclusion",
    Code.APPOINTED: "remarks",
    Code.RESOLUTION: "resolution",
    Code.CLOSING: "conclusion",
}
#: Minutes proposed for each; an office writes its own. Custom, no rule: only their sum is held against the half days.
MINUTES = {
    Code.FLAG: 5,
    Code.PRESIDIUM: 10,
    Code.RULES: 10,
    Code.OPENING: 10,
    Code.CREDENTIALS: 5,
    Code.REPORTS: 25,
    Code.SELF_REVIEW: 15,
    Code.DISCUSSION: 30,
    Code.HIGHER_DRAFTS: 20,
    Code.SPEECHES: 40,
    Code.SUPERIOR: 15,
    Code.PERSONNEL: 15,
    Code.COMMITTEE: 30,
    Code.SECRETARY: 15,
    Code.DEPUTY: 15,
    Code.FIRST_CONFERENCE: 45,
    Code.DELEGATES: 30,
    Code.PRESENTED: 5,
    Code.APPOINTED: 10,
    Code.RESOLUTION: 10,
    Code.CLOSING: 5,
}


@dataclass(frozen=True, slots=True)
class Item:
    code: Code
    session: Session = Session.WHOLE

    @property
    def kind(self) -> str:
        return KINDS[self.code]

    @property
    def minutes(self) -> int:
        return MINUTES[self.code]


def bodies(variant: str, *, level: Level, voters: int | None) -> tuple[str, ...]:
    """What a congress of these contents usually elects. `voters`: official members, None where nobody knows."""
    found: list[str] = []
    if variant in COMMITTEE_ELECTED:
        small = level is Level.BRANCH and voters is not None and voters < FEWEST_WITH_COMMITTEE
        found += [] if small else [COMMITTEE]
        found += [STANDING] if level is Level.WARD else []
        found += [SECRETARY] if small else [SECRETARY, DEPUTY]
        found += [INSPECTION, INSPECTION_CHAIR] if level is Level.WARD else []
    if variant in DELEGATES_ELECTED:
        found.append(DELEGATES)
    return tuple(found)


def choices(variant: str, *, level: Level) -> tuple[str, ...]:
    """What may be elected at a congress of these contents at all."""
    known = OF_A_BRANCH if level is Level.BRANCH else BODIES
    committee, delegates = variant in COMMITTEE_ELECTED, variant in DELEGATES_ELECTED
    return tuple(body for body in known if (delegates if body == DELEGATES else committee))


def among(body: str, opened: Collection[str]) -> str:
    """The body from among whose people this one is elected, of those that are elected too; empty for anybody."""
    return next((other for other in AMONG.get(body, ()) if other in opened), "")


def by_the_committee(body: str, *, level: Level) -> bool:
    """Whether the first conference of the new committee elects it; a branch elects its secretary itself ([V])."""
    return level is not Level.BRANCH and body in BY_THE_COMMITTEE


def agenda(variant: str, *, level: Level, elected: Collection[str]) -> tuple[Item, ...]:
    """The contents in their order. `elected`: the bodies that this congress elects."""
    if level is Level.BRANCH:
        return tuple(Item(code) for code in _of_branch(variant, elected))
    return (
        *(Item(code, Session.PREPARATORY) for code in _PREPARATORY),
        *(Item(code, Session.OFFICIAL) for code in _official(variant, elected)),
    )


def total_minutes(items: Collection[Item]) -> int:
    return sum(item.minutes for item in items)


def too_long(items: Collection[Item], *, half_days: int) -> bool:
    """Whether the proposed minutes are more than the congress is planned to last."""
    return total_minutes(items) > half_days * MINUTES_OF_HALF_A_DAY


_BEFORE = (Code.FLAG, Code.PRESIDIUM, Code.RULES, Code.OPENING, Code.CREDENTIALS)
_PREPARATORY = (Code.PRESIDIUM, Code.RULES, Code.HIGHER_DRAFTS)


def _of_branch(variant: str, elected: Collection[str]) -> Iterator[Code]:
    yield from (*_BEFORE, Code.REPORTS, Code.DISCUSSION, Code.SUPERIOR)
    direct = [Code(body) for body in (COMMITTEE, SECRETARY, DEPUTY) if body in elected]
    yield from _elections(variant, elected, direct)


def _official(variant: str, elected: Collection[str]) -> Iterator[Code]:
    yield from (Code.FLAG, Code.OPENING, Code.CREDENTIALS, Code.REPORTS, Code.SELF_REVIEW)
    yield from (Code.SPEECHES, Code.SUPERIOR)
    direct = [Code.COMMITTEE] if COMMITTEE in elected else []
    direct += [Code.FIRST_CONFERENCE] if any(body in BY_THE_COMMITTEE for body in elected) else []
    yield from _elections(variant, elected, direct)


def _elections(variant: str, elected: Collection[str], direct: list[Code]) -> Iterator[Code]:
    delegates = [Code.DELEGATES] if DELEGATES in elected else []
    if direct or delegates:
        yield Code.PERSONNEL
    yield from (*direct, *delegates)
    yield Code.PRESENTED if variant in COMMITTEE_ELECTED else Code.APPOINTED
    yield from (Code.RESOLUTION, Code.CLOSING)
