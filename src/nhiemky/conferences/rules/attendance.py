"""The roll of a conference: how many were summoned, how many came, how many are missing and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PRESENT, EXCUSED, ABSENT, SUMMONED = "present", "excused", "absent", "summoned"
# Guests and the superior level are not part of what a majority is counted from (16-HD/VPTW: listed apart).
NOT_COUNTED = frozenset({"superior", "guest"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the roll; `summoned` and `came` count a group, None where that is not known."""

    group: str
    status: str
    summoned: int | None
    came: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """Heads. A number is None as soon as one line does not say its own: half a sum would be a false one.

    `unexplained`: those missing from groups that came in part. Nobody said why, so they are neither excused nor absent
    without a reason; a group says how many are excused by a line of their own.
    """

    summoned: int | None
    present: int | None
    excused: int | None
    absent: int | None
    unexplained: int
    unmarked: int
    everybody: int | None

    @property
    def majority(self) -> int | None:
        """From how many on more than half of those summoned are there."""
        return None if self.summoned is None else self.summoned // 2 + 1


def count(entries: Iterable[Entry]) -> Roll:
    """Count the roll; `everybody` are all who came, guests and the superior level included."""
    lines = list(entries)
    counted = [line for line in lines if line.group not in NOT_COUNTED]
    return Roll(
        summoned=_sum(line.summoned for line in counted),
        present=_sum(_came(line) for line in counted if line.status == PRESENT),
        excused=_away(counted, EXCUSED),
        absent=_away(counted, ABSENT),
        unexplained=sum(map(_missing, counted)),
        unmarked=sum(line.status == SUMMONED for line in counted),
        everybody=_sum(_came(line) for line in lines if line.status == PRESENT),
    )


def sentence(roll: Roll) -> str:
    """The roll as minutes say it; empty where the numbers are not known."""
    if not roll.summoned or roll.present is None:
        return ""
    said = [f"có mặt {roll.present}/{roll.summoned} đồng chí được triệu tập"]
    if roll.excused:
        said.append(f"vắng có lý do {roll.excused}")
    if roll.absent:
        said.append(f"vắng không lý do {roll.absent}")
    if roll.unexplained:
        words = "vắng chưa ghi lý do" if len(said) > 1 else "vắng"
        said.append(f"{words} {roll.unexplained}")
    return "; ".join(said)


def has_majority(roll: Roll) -> bool | None:
    """Are more than half of those summoned there? None where the numbers are not known."""
    if not roll.summoned or roll.present is None or roll.majority is None:
        return None
    return roll.present >= roll.majority


def _came(line: Entry) -> int | None:
    return line.summoned if line.came is None else line.came


def _away(lines: list[Entry], status: str) -> int | None:
    return _sum(line.summoned for line in lines if line.status == status)


def _missing(line: Entry) -> int:
    """How many of a group did not come; none where one of the two numbers is not known."""
    if line.status != PRESENT or line.summoned is None or line.came is None:
        return 0
    return max(line.summoned - line.came, 0)


def _sum(numbers: Iterable[int | None]) -> int | None:
    total = 0
    for number in numbers:
        if number is None:
            return None
        total += number
    return total
