"""How one figure follows from others: growth, change, share, per head, difference, compound rate. Never typed."""

from __future__ import annotations

from enum import StrEnum


class Formula(StrEnum):
    """`of_one`: the figure itself, in two periods. `of_two`: two figures of one period."""

    GROWTH = "growth"  # percent over the same period of the year before
    CHANGE = "change"  # minus the same period of the year before, in its own unit (points where that is a percentage)
    CAGR = "cagr"  # compound percent a year since `since`
    SHARE = "share"  # operand in percent of second
    PER_HEAD = "per_head"  # operand / second
    DIFFERENCE = "difference"  # operand − second

    @classmethod
    def of_one(cls) -> tuple[str, ...]:
        return (cls.GROWTH.value, cls.CHANGE.value, cls.CAGR.value)

    @classmethod
    def of_two(cls) -> tuple[str, ...]:
        return (cls.SHARE.value, cls.PER_HEAD.value, cls.DIFFERENCE.value)
