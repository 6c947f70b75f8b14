"""What a regulation on elections inside the Party says, as data. One value per regulation, in a module of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Evidence(StrEnum):
    """How well a statement is known (domain notes on elections): only `VERIFIED` was read in the quoted source."""

    VERIFIED = "V"
    PARTLY = "P"
    RECALLED = "R"
    DERIVED = "D"


class Rule(StrEnum):
    """What can be cited. The page `docs/rules/` of a rule explains it for a layman."""

    NOMINATION = "nomination"
    WITHDRAWAL = "withdrawal"
    SURPLUS = "surplus"
    FLOOR_SUPPORT = "floor-support"
    OPINION_POLL = "opinion-poll"
    ORDER_OF_NAMES = "order-of-names"
    COUNTING_BOARD = "counting-board"
    BALLOT = "ballot"
    VALIDITY = "validity"
    ALL_DISAGREE = "all-disagree"
    MORE_COLLECTED = "more-collected"
    DENOMINATOR_MEMBERS = "denominator-members"
    DENOMINATOR_DELEGATES = "denominator-delegates"
    DENOMINATOR_CONFERENCE = "denominator-conference"
    THRESHOLD = "threshold"
    TIE = "tie"
    FURTHER_ROUND = "further-round"
    ALTERNATES = "alternates"
    BY_ELECTION = "by-election"
    STANDING_NEEDS_NINE = "standing-needs-nine"
    BRANCH_COMMITTEE = "branch-committee"
    APPOINTMENT = "appointment"
    PERCENT = "percent"
    REPORT = "report"
    APPROVAL = "approval"
    COMPLAINTS = "complaints"
    RETENTION = "retention"


@dataclass(frozen=True, slots=True)
class Basis:
    """Where a rule stands: `place` such as "Điều 30 khoản 2" (empty: not seen), `text` if not in the regulation itself."""

    place: str
    evidence: Evidence
    text: str = ""


@dataclass(frozen=True, slots=True)
class Regulation:
    """Numbers are whole; `bases` has an entry for every `Rule`. `valid_to` is the last day, None while in force."""

    code: str
    symbol: str
    dated: dt.date
    valid_from: dt.date
    valid_to: dt.date | None
    bases: Mapping[Rule, Basis]
    cap_percent: int = 30
    warn_low: int = 10
    warn_high: int = 15
    small_seats: tuple[int, int] = (3, 5)
    small_cap: int = 1
    floor_support_percent: int = 30
    failed_secretary_rounds: int = 3
    standing_committee_needs: int = 9
    branch_committee_needs: int = 9
    largest_branch_committee: int = 7
    notice_working_days: int = 30
    self_nomination_working_days: int = 15
    report_working_days: int = 7
    approval_working_days: int = 15
    complaint_working_days: int = 15
    retention_months: int = 6

    def article(self, rule: Rule) -> str:
        """ "Điều 30 khoản 2, Quy chế 190-QĐ/TW"; without an article number where none was seen."""
        basis = self.bases[rule]
        return ", ".join(filter(None, [basis.place, basis.text or f"Quy chế {self.symbol}"]))

    def evidence(self, rule: Rule) -> Evidence:
        """How well the rule is known."""
        return self.bases[rule].evidence

    def confirmed(self, rule: Rule) -> bool:
        """Whether the rule was read in its source; everything else is shown as "to be confirmed"."""
        return self.bases[rule].evidence is Evidence.VERIFIED

    def holds_on(self, day: dt.date) -> bool:
        """Whether an election opened that day is held under this regulation."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)
