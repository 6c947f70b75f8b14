"""A target of a resolution, and what was reached so far: operators and cadences of governance §2.2 as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Operator(StrEnum):
    """How the figure has to stand to the value. In words of resolutions behind each."""

    AT_LEAST = "at_least"  # đạt … trở lên
    ABOVE = "above"  # trên
    AT_MOST = "at_most"  # không quá, còn
    BELOW = "below"  # dưới
    EQUAL = "equal"  # đạt, bằng
    RANGE = "range"  # từ … đến …
    GROWTH = "growth"  # tăng … %/năm
    REDUCTION = "reduction"  # giảm …/năm, in the unit of the figure: points where that is a percentage
    MULTIPLE = "multiple"  # gấp … lần
    NONE_LEFT = "none_left"  # không còn
    MILESTONE = "milestone"  # hoàn thành, đạt chuẩn trong năm …


class Cadence(StrEnum):
    """Over which time it is judged."""

    PER_YEAR = "per_year"
    BY_DATE = "by_date"
    TERM_TOTAL = "term_total"
    TERM_AVERAGE = "term_average"


@dataclass(frozen=True, slots=True)
class Actual:
    """What was reached in a year. `value` is None where only a milestone is told."""

    year: int
    value: Fraction | None
    estimate: bool = False
    reached: bool = False


@dataclass(frozen=True, slots=True)
class Baseline:
    """Where it began. Without a year it is the figure of the year before the first one."""

    value: Fraction
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """`value` is None for what needs none (none_left, milestone); `term` holds its first and last year.

    `actuals` are in the order of their years, one a year.
    """

    id: str
    operator: Operator
    value: Fraction | None
    value2: Fraction | None = None
    unit: str = ""
    cadence: Cadence
    term: tuple[int, int] | None = None
    due: int | None = None
    baseline: Baseline | None = None
    as_of: int
    actuals: tuple[Actual, ...] = ()

    @property
    def last_year(self) -> int | None:
        """The year in which it is due: said, or the last one of the term."""
        if self.due is not None:
            return self.due
        return self.term[1] if self.term else None
