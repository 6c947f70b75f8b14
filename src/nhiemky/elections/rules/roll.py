"""Who counts: the denominator is always people, never papers (Art. 30 of 190-QĐ/TW, Art. 32 of 244-QĐ/TW).

Members [V], delegates [V] in the text of 2014 and [R] in that of 2024, conferences [R].
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from nhiemky.elections.rules.bodies import Assembly
from nhiemky.elections.rules.regulation import Rule
from nhiemky.kernel.refusals import Refused


class ExclusionReason(StrEnum):
    """Why somebody summoned is not counted."""

    TEMPORARILY_AWAY = "temporarily_away_absent"
    EXEMPT = "exempt_absent"
    SUSPENDED = "suspended"
    DETAINED = "detained"
    EXCUSED_THROUGHOUT = "excused_throughout"
    CONVENING_ABSENT = "convening_absent_throughout"
    UNREPLACED_ABSENT = "unreplaced_absent_throughout"


#: What is subtracted where, in the order of the article. Any other absence leaves the person in the denominator.
SUBTRACTED: Mapping[Assembly, tuple[ExclusionReason, ...]] = {
    Assembly.MEMBER_CONGRESS: (
        ExclusionReason.TEMPORARILY_AWAY,
        ExclusionReason.EXEMPT,
        ExclusionReason.SUSPENDED,
        ExclusionReason.DETAINED,
        ExclusionReason.EXCUSED_THROUGHOUT,
    ),
    Assembly.DELEGATE_CONGRESS: (ExclusionReason.CONVENING_ABSENT, ExclusionReason.UNREPLACED_ABSENT),
    Assembly.COMMITTEE_CONFERENCE: (),
}
#: These are not counted whether they come or not; all others count again as soon as they come.
EVEN_IF_PRESENT = frozenset({ExclusionReason.SUSPENDED, ExclusionReason.DETAINED})
#: Assembly → the rule that its denominator cites.
RULES = {
    Assembly.MEMBER_CONGRESS: Rule.DENOMINATOR_MEMBERS,
    Assembly.DELEGATE_CONGRESS: Rule.DENOMINATOR_DELEGATES,
    Assembly.COMMITTEE_CONFERENCE: Rule.DENOMINATOR_CONFERENCE,
}


@dataclass(frozen=True, slots=True)
class Roll:
    """Heads, by the names of the contract. `incumbent`: serving members of a committee, where the setting counts them."""

    summoned: int
    temporarily_away_absent: int = 0
    exempt_absent: int = 0
    suspended: int = 0
    detained: int = 0
    excused_throughout: int = 0
    convening_absent_throughout: int = 0
    unreplaced_absent_throughout: int = 0
    incumbent: int | None = None

    def of(self, reason: ExclusionReason) -> int:
        """How many are not counted for this reason."""
        return int(getattr(self, reason))


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """The pieces of the sentence on the page: `counted` − each of `subtracted` = `denominator`; `rule` to be cited."""

    counted: int
    subtracted: tuple[tuple[ExclusionReason, int], ...]
    denominator: int
    needed: int
    rule: Rule


def check(roll: Roll) -> None:
    """Refuse a number below zero."""
    numbers = {"summoned": roll.summoned, **{reason.value: roll.of(reason) for reason in ExclusionReason}}
    if roll.incumbent is not None:
        numbers["incumbent"] = roll.incumbent
    for field, number in numbers.items():
        if number < 0:
            raise Refused("bad-roll", counted=roll.summoned, denominator=number, field=field)


def denominator(roll: Roll, *, assembly: Assembly) -> int:
    """People of whom more than half elect. Refused where nobody is left, or a number is negative."""
    check(roll)
    counted = _counted(roll, assembly)
    left = counted - sum(map(roll.of, SUBTRACTED[assembly]))
    check_denominator(left, counted=counted)
    return left


def check_denominator(number: int, *, counted: int) -> None:
    """Refuse a denominator of nobody. `counted`: the heads it was worked out from."""
    if number < 1:
        raise Refused("bad-roll", counted=counted, denominator=number, field="summoned")


def needed(number: int) -> int:
    """Votes that elect: more than half of the denominator; exactly half does not (Art. 30 [V])."""
    return number // 2 + 1


def arithmetic(roll: Roll, *, assembly: Assembly) -> Arithmetic:
    """How the denominator comes about, reasons of nobody left out."""
    result = denominator(roll, assembly=assembly)
    pieces = tuple((reason, roll.of(reason)) for reason in SUBTRACTED[assembly] if roll.of(reason))
    return Arithmetic(_counted(roll, assembly), pieces, result, needed(result), RULES[assembly])


def check_exclusion(
    *, reason: ExclusionReason, assembly: Assembly, came: bool, evidence: str, approver: str
) -> None:
    """Refuse to leave somebody out without a reason that holds here, and without evidence and who approved it [D].

    `came`: whether the person is in the hall. Who was away or exempt and comes votes and is counted (§1.2 [V]).
    """
    if reason not in SUBTRACTED[assembly]:
        raise Refused("exclusion-not-in-this-assembly", field="reason")
    if came and reason not in EVEN_IF_PRESENT:
        raise Refused("exclusion-of-somebody-present", field="reason")
    if not evidence.strip():
        raise Refused("exclusion-without-evidence", field="evidence")
    if not approver.strip():
        raise Refused("exclusion-without-approver", field="approver")


def _counted(roll: Roll, assembly: Assembly) -> int:
    """Those summoned; at a conference the serving members where the setting says so."""
    if assembly is Assembly.COMMITTEE_CONFERENCE and roll.incumbent is not None:
        return roll.incumbent
    return roll.summoned
