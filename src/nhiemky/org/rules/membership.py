"""May a membership change, into what, from when (governance §4.2). Decided by the regulation of the change's date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from nhiemky.kernel.refusals import Refused
from nhiemky.org.rules import regulations
from nhiemky.org.rules.regulation import GOING_ON, OF_OFFICIAL_MEMBERS, OUTSIDE, Regulation
from nhiemky.org.rules.seniority import Gap, months_later
from nhiemky.vietnamese.dates import format_date


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a membership stands: its state, since when, and what later steps look at.

    `before`: the last state that was no interruption (away, suspended, transferred); the state itself elsewhere.
    """

    state: str
    before: str
    since: dt.date | None
    admitted_on: dt.date | None
    official_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Step:
    """What a change does: the regulation it is made under, the recognition date from now on, time that does not
    count, and codes of what to look at twice (nothing the law forbids)."""

    rule_version: str
    admitted_on: dt.date | None
    official_on: dt.date | None
    gap: Gap | None
    warnings: tuple[str, ...]


def known(standing: Standing | None) -> Standing:
    """The standing of a member; somebody who is none is refused."""
    if standing is None:
        raise Refused("not-a-member")
    return standing


def probation_ends(admitted_on: dt.date) -> dt.date:
    """12 months after the admission *ceremony*, by the regulation of that day."""
    return months_later(admitted_on, regulations.in_force(admitted_on).probation_months)


def choices(standing: Standing, *, on: dt.date) -> frozenset[str]:
    """The states a membership may change into on a day."""
    allowed = frozenset(regulations.in_force(on).transitions[standing.state])
    if standing.state in OUTSIDE:
        return allowed
    # An interruption ends where it began: on probation, or as a recognised member.
    return allowed - (OF_OFFICIAL_MEMBERS if standing.before == "probationary" else {"probationary"})


def change(standing: Standing, *, to: str, on: dt.date, today: dt.date) -> Step:
    """Decide one change. Raises Refused with the field it is about."""
    _check_date(standing, on=on, today=today)
    if to not in choices(standing, on=on):
        raise Refused("membership-has-no-such-step", field="state")
    regulation = regulations.in_force(on)
    if standing.state in OUTSIDE and to == "probationary":
        return _admit_again(standing, on=on, regulation=regulation)
    official_on = standing.official_on
    if to == "official" and standing.before == "probationary":
        _check_probation(standing, on=on)
        official_on = on
    return Step(regulation.code, standing.admitted_on, official_on, None, ())


def ended_on(state: str, since: dt.date) -> dt.date | None:
    """The day a membership ended that is in a state since a day; None while it goes on."""
    return None if state in GOING_ON else since


def move(standing: Standing, *, on: dt.date, today: dt.date) -> str:
    """Decide a move to another branch of the same ward; returns the code of the regulation."""
    _check_date(standing, on=on, today=today)
    if standing.state not in GOING_ON:
        raise Refused("membership-has-ended", field="branch")
    return regulations.in_force(on).code


def _check_date(standing: Standing, *, on: dt.date, today: dt.date) -> None:
    if on > today:
        raise Refused("change-in-the-future", field="on")
    if standing.since and on < standing.since:
        raise Refused("change-before-the-last-one", last=format_date(standing.since), field="on")


def _check_probation(standing: Standing, *, on: dt.date) -> None:
    if standing.admitted_on and on < probation_ends(standing.admitted_on):
        raise Refused(
            "probation-not-over", ends=format_date(probation_ends(standing.admitted_on)), field="on"
        )


def _admit_again(standing: Standing, *, on: dt.date, regulation: Regulation) -> Step:
    """A new probation; the time outside does not count towards seniority (governance §4.3)."""
    ended = standing.since
    gap = Gap(ended, on) if ended and ended < on else None
    # The wait is reported, not read in the regulation's text (governance §4.2 [N]): it warns and does not block.
    early = ended is not None and on < months_later(ended, regulation.readmission_months)
    return Step(regulation.code, on, None, gap, ("readmission-early",) if early else ())
