"""When nobody can be elected and the next higher level appoints (chỉ định), and which bodies a small branch may have.

Branch: §24 of 29-QĐ/TW (2016), read; whether 24-QĐ/TW (2021) keeps it was not checked [P]. Standing committee: Charter
Art. 22(5) [V].
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nhiemky.elections.rules.bodies import Body
from nhiemky.elections.rules.regulation import Regulation
from nhiemky.kernel.refusals import Refused


@dataclass(frozen=True, slots=True)
class BranchBodies:
    """What a branch elects. `largest_committee` is 0 where it has no committee: a secretary and, if needed, one deputy."""

    has_committee: bool
    largest_committee: int
    most_deputies: int | None


def appointment_required(
    *, body: Body, in_branch: bool, elected: Sequence[bool], regulation: Regulation
) -> bool:
    """Whether the higher level has to appoint: no branch secretary after the third round [P].

    `elected`: per round held so far, whether somebody was elected.
    """
    failed = 0 if any(elected) else len(elected)
    return in_branch and body is Body.SECRETARY and failed >= regulation.failed_secretary_rounds


def check_further_round(
    *, body: Body, in_branch: bool, elected: Sequence[bool], regulation: Regulation
) -> None:
    """Refuse a fourth round for the secretary of a branch: the higher level appoints [P]."""
    if appointment_required(body=body, in_branch=in_branch, elected=elected, regulation=regulation):
        raise Refused("secretary-to-be-appointed", rounds=len(elected))


def standing_committee_possible(*, committee_elected: int, regulation: Regulation) -> bool:
    """A committee of fewer than nine elected elects no standing committee, only secretary and deputy (Charter 22(5) [V])."""
    return committee_elected >= regulation.standing_committee_needs


def branch_bodies(*, official_members: int, regulation: Regulation) -> BranchBodies:
    """Fewer than nine official members: no branch committee; from nine on one of at most seven [P]."""
    if official_members < regulation.branch_committee_needs:
        return BranchBodies(has_committee=False, largest_committee=0, most_deputies=1)
    return BranchBodies(
        has_committee=True, largest_committee=regulation.largest_branch_committee, most_deputies=None
    )


def check_branch_committee(*, official_members: int, seats: int, regulation: Regulation) -> None:
    """Refuse a committee for a branch that is too small, and one that is too large [P]."""
    bodies = branch_bodies(official_members=official_members, regulation=regulation)
    if not bodies.has_committee:
        raise Refused(
            "branch-too-small-for-committee",
            members=official_members,
            least=regulation.branch_committee_needs,
            field="seats",
        )
    if seats > bodies.largest_committee:
        raise Refused("branch-committee-too-large", seats=seats, most=bodies.largest_committee, field="seats")
