"""The term so far of one target: rows and figures turned into what a report of half a term says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from nhiemky.targets.queries.shown import words_of
from nhiemky.targets.queries.standing import TargetState
from nhiemky.targets.rules import report_term
from nhiemky.targets.rules.report_lines import Reported, Term, TermYear
from nhiemky.targets.rules.report_term import Reached
from nhiemky.targets.rules.standing import YearSaid
from nhiemky.targets.rules.target import Operator

#: The figure of a year.
FigureOf = Callable[[int], Reported | None]


def term_of(state: TargetState, figure_of: FigureOf, *, until: int) -> Term:
    """From the year before the resolution, where it began, to the year `until`."""
    operator, indicator = Operator(state.version.operator), state.target.indicator
    first = state.target.resolution.first_year
    said: Mapping[int, YearSaid] = {one.year: one for one in state.standing.strip}
    attainment = getattr(state.target, "attainment", None)
    return Term(
        promise=words_of(state.version, counted=indicator.measure if indicator else ""),
        start=figure_of(first - 1) or _baseline(state),
        years=tuple(
            TermYear(
                year=year,
                figure=figure_of(year),
                change=report_term.compared(
                    said[year].value if year in said else None,
                    operator,
                    state.standing.target.cadence,
                    state.measure,
                    grown=state.is_growth,
                ),
                reached=attainment is not None and attainment.year == year,
            )
            for year in range(first, until + 1)
        ),
        so_far=report_term.so_far(
            Reached(
                judgement=state.standing.judgement,
                operator=Operator.GROWTH if state.is_growth else operator,
                cadence=state.standing.target.cadence,
                measure=state.measure,
                first=first,
                last=state.standing.year,
            )
        ),
    )


def _baseline(state: TargetState) -> Reported | None:
    """As the resolution says it, where the register has no figure and both are counted alike."""
    indicator, version = state.target.indicator, state.version
    if version.baseline is None or indicator is None or indicator.measure != version.measure:
        return None
    return Reported(Fraction(version.baseline))
