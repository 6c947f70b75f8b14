"""A year's figure beside every number it is compared with. Two published styles are kept apart by name.

`percent`: "đạt 681,8 % kế hoạch". `over`: "vượt 468,9 %". A figure that should become less has neither, as in the contract of
`judge`: the difference says it. What was a percentage before ("cùng kỳ", "đầu nhiệm kỳ") is compared in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from nhiemky.targets.rules.judging import rounded
from nhiemky.targets.rules.target import Operator


class Kind(StrEnum):
    """So với: what the year is compared with."""

    RESOLUTION = "resolution"  # chỉ tiêu nghị quyết
    ROADMAP = "roadmap"  # lộ trình của nghị quyết
    PLAN = "plan"  # kế hoạch năm
    ESTIMATE = "estimate"  # dự toán
    COUNCIL = "council"  # chỉ tiêu HĐND giao
    ASSIGNED = "assigned"  # cấp trên giao
    SAME_PERIOD = "same_period"  # cùng kỳ
    BASELINE = "baseline"  # đầu nhiệm kỳ


#: Compared with what was, not with what should be.
BEFORE = frozenset({Kind.SAME_PERIOD, Kind.BASELINE})


_LESS = frozenset({Operator.AT_MOST, Operator.BELOW, Operator.NONE_LEFT, Operator.REDUCTION})
_MORE = frozenset({Operator.AT_LEAST, Operator.ABOVE, Operator.GROWTH, Operator.MULTIPLE, Operator.MILESTONE})


class Better(StrEnum):
    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """`difference`: figure − yardstick, in `points` where both are percentages. `reached`: as good as asked; None where
    nothing was asked. `reference2`: the upper end of a yardstick that is a range."""

    kind: Kind
    year: int
    figure: Fraction
    reference: Fraction
    reference2: Fraction | None = None
    percent: Decimal | None = None
    over: Decimal | None = None
    difference: Decimal
    points: bool
    better: Better
    reached: bool | None = None

    @property
    def improved(self) -> bool | None:
        """Did it go the right way? None where it stands still or no way is the right one."""
        if self.difference == 0 or self.better is Better.NEITHER:
            return None
        return (self.difference > 0) is (self.better is Better.MORE)


def compare(
    kind: Kind,
    *,
    year: int,
    figure: Fraction,
    reference: Fraction,
    reference2: Fraction | None = None,
    is_percent: bool,
    better: Better,
) -> Compared:
    """One figure beside one yardstick."""
    before = kind in BEFORE
    # "tăng 8 % so với cùng kỳ" is said of what should become less, too; "đạt … % kế hoạch" is not.
    told = reference > 0 and (not is_percent if before else better is not Better.LESS)
    percent = rounded(figure / reference * 100) if told else None
    return Compared(
        kind=kind,
        year=year,
        figure=figure,
        reference=reference,
        reference2=reference2,
        percent=percent,
        over=None if percent is None else percent - 100,
        difference=rounded(figure - reference),
        points=is_percent,
        better=better,
        reached=None if before else _reached(figure, reference, better),
    )


def _reached(figure: Fraction, reference: Fraction, better: Better) -> bool:
    if better is Better.LESS:
        return figure <= reference
    return figure >= reference if better is Better.MORE else figure == reference


def better_of(operator: Operator, *, otherwise: Better) -> Better:
    """Which way is the right one: the operator says it, else the catalogue."""
    if operator in _LESS:
        return Better.LESS
    return Better.MORE if operator in _MORE else otherwise
