"""What is elected, and by what kind of meeting. Vietnamese names are chosen at the edge."""

from __future__ import annotations

from enum import StrEnum


class Assembly(StrEnum):
    """The meeting that votes. It decides who is counted in the denominator (Art. 30 [V])."""

    MEMBER_CONGRESS = "member_congress"
    DELEGATE_CONGRESS = "delegate_congress"
    COMMITTEE_CONFERENCE = "committee_conference"


class Body(StrEnum):
    """What one election fills."""

    COMMITTEE = "committee"
    STANDING_COMMITTEE = "standing_committee"
    SECRETARY = "secretary"
    DEPUTY_SECRETARY = "deputy_secretary"
    INSPECTION_COMMITTEE = "inspection_committee"
    INSPECTION_CHAIR = "inspection_chair"
    DELEGATES = "delegates"


#: Whose slate has to be longer than the number to elect (Art. 14(1) [V]); for all others it may be as long [D].
WITH_SURPLUS = frozenset({Body.COMMITTEE, Body.STANDING_COMMITTEE})

#: Who may stand: only those already elected to the other body (Art. 19(9) of 2014 [V], Art. 10 of 2024 [P]).
#: A branch elects its secretary from the branch committee, a higher body from the standing committee.
ELECTED_FROM = {
    Body.STANDING_COMMITTEE: (Body.COMMITTEE,),
    Body.SECRETARY: (Body.STANDING_COMMITTEE, Body.COMMITTEE),
    Body.DEPUTY_SECRETARY: (Body.STANDING_COMMITTEE, Body.COMMITTEE),
    Body.INSPECTION_CHAIR: (Body.INSPECTION_COMMITTEE,),
}

#: Separate papers in this order, never two of them on one paper (elections §3.1 [V]).
ORDER = (Body.COMMITTEE, Body.STANDING_COMMITTEE, Body.SECRETARY, Body.DEPUTY_SECRETARY)


def has_surplus_rule(body: Body) -> bool:
    """Whether the slate has to be longer than the number to elect (Art. 14(1) [V])."""
    return body in WITH_SURPLUS


def has_alternates(body: Body) -> bool:
    """Whether alternates are elected from the same slate: delegates only (Art. 18 [P])."""
    return body is Body.DELEGATES
