"""What stands in a report, before anybody writes it: targets beside the figures of the period, what is missing, who is silent."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from nhiemky.figures.rules.periods import Period
from nhiemky.targets.rules import report
from nhiemky.targets.rules.report import JUDGED, ReportKind
from nhiemky.targets.rules.standing import Said
from nhiemky.targets.rules.summary import Summary
from nhiemky.targets.rules.yardsticks import Compared, Kind

#: What a year is asked for, in the order in which a sentence names them.
ASKED = (Kind.PLAN, Kind.ESTIMATE, Kind.COUNCIL, Kind.ASSIGNED)


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure of the register. `code`: how a text refers to it; empty where the register does not have it under one."""

    value: Fraction
    out_of: Fraction | None = None
    qualifier: str = ""
    code: str = ""

    @property
    def estimate(self) -> bool:
        return self.qualifier == "ước"


@dataclass(frozen=True, slots=True, kw_only=True)
class TermYear:
    """A year of a term. `change`: what is compared with the target, in words, where it is not the figure itself."""

    year: int
    figure: Reported | None = None
    change: str = ""
    reached: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The term so far of one target. `start`: the figure before its first year; `so_far`: where it stands, in words."""

    promise: str
    start: Reported | None
    years: tuple[TermYear, ...]
    so_far: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A target. `subject`: what is counted for it; `figure`, `before`: in the period, in the same period of the year before.

    `in_time`: it is counted as often as this report is made; else nothing is missing yet. `milestone`: words about one ("đạt năm 2023, sớm 2 năm");
    `red`: on the list of those behind, with cause and remedy; `term`: only in a report of half a term.
    """

    name: str
    sector: str
    subject: str
    measure: str = ""
    figure: Reported | None = None
    before: Reported | None = None
    plan: Fraction | None = None
    compared: tuple[Compared, ...] = ()
    said: Said = Said.NO_DATA
    lower: bool = False
    in_time: bool = True
    milestone: str = ""
    red: bool = False
    cause: str = ""
    remedy: str = ""
    decisive: bool = False
    adjusted: str = ""
    term: Term | None = None

    @property
    def reported(self) -> tuple[Reported, ...]:
        """Every figure that the line may name."""
        of_term = [self.term.start, *(one.figure for one in self.term.years)] if self.term else []
        return tuple(one for one in (self.figure, self.before, *of_term) if one is not None)

    def against(self, kind: Kind) -> Compared | None:
        return next((one for one in self.compared if one.kind is kind), None)

    @property
    def of_plan(self) -> Compared | None:
        """Beside the first thing that was asked of the year."""
        return next((found for kind in ASKED if (found := self.against(kind))), None)


@dataclass(frozen=True, slots=True)
class Asking:
    """A campaign for the period: who of those asked has said nothing yet."""

    title: str
    asked: int
    silent: tuple[str, ...]
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexRow:
    """A line of the catalogue in the period and in the same period of the year before."""

    name: str
    measure: str
    sector: str
    figure: Reported | None
    before: Reported | None
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`resolution`: its title, of the years `first` to `last`; `total`, `sectors`: only where a year is judged."""

    kind: ReportKind
    period: Period
    made_on: dt.date
    resolution: str
    lines: tuple[Line, ...]
    total: Summary | None = None
    sectors: tuple[tuple[str, Summary], ...] = ()
    asked: tuple[Asking, ...] = ()
    annex: tuple[AnnexRow, ...] = ()
    first: int = 0
    last: int = 0

    @property
    def title(self) -> str:
        """Half a term is of a term."""
        return report.title(self.kind, self.period, first=self.first, last=self.last)

    @property
    def of_term(self) -> bool:
        return self.kind is ReportKind.MIDTERM

    @property
    def years(self) -> tuple[int, ...]:
        """Those of the term so far."""
        return tuple(range(self.first, self.period.first.year + 1)) if self.of_term and self.first else ()

    @property
    def counted_lines(self) -> tuple[Line, ...]:
        """What the period can say something of: what is counted as often, or was counted all the same."""
        return tuple(one for one in self.lines if one.in_time or one.figure or one.milestone)

    @property
    def yearly(self) -> tuple[str, ...]:
        """Targets whose figures come once a year: a part of it says nothing of them."""
        return tuple(one.name for one in self.lines if not (one.in_time or one.figure or one.milestone))

    @property
    def is_judged(self) -> bool:
        return self.kind in JUDGED

    @property
    def behind(self) -> tuple[Line, ...]:
        """Of a part of a year nobody says that a target was missed."""
        return tuple(one for one in self.lines if one.red) if self.is_judged else ()

    @property
    def without_figures(self) -> tuple[str, ...]:
        """Missing is missing, never zero."""
        return tuple(row.name for row in self.annex if row.figure is None)
