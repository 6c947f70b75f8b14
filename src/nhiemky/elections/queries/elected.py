"""Who was elected in all ballots together, whether again, and what the elected are as a body."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from nhiemky.elections.models import Election
from nhiemky.elections.queries.offices import people_in
from nhiemky.elections.queries.standing import chosen
from nhiemky.elections.rules import appointing, composition, percent, regulations, surplus, titles
from nhiemky.elections.rules.bodies import Body
from nhiemky.elections.rules.record import CompositionLine, ElectedLine, NameLine, RoundRecord
from nhiemky.elections.rules.regulation import Regulation
from nhiemky.org.models import Person, UnitKind
from nhiemky.org.models.people import Education
from nhiemky.org.queries import members_going_on
from nhiemky.org.rules.ethnic_groups import is_minority


@dataclass(frozen=True, slots=True)
class CountedBody:
    lines: tuple[CompositionLine, ...]
    average_age: str


def elected_of(election: Election, rounds: Sequence[RoundRecord]) -> tuple[ElectedLine, ...]:
    """Ballot by ballot, from the most votes down."""
    closed = [one for one in rounds if one.state == "closed"]
    return _lines(election, [(one.number, name) for one in closed for name in one.elected])


def alternates_of(election: Election, rounds: Sequence[RoundRecord]) -> tuple[ElectedLine, ...]:
    closed = [one for one in rounds if one.state == "closed"]
    return _lines(election, [(one.number, name) for one in closed for name in one.alternates_elected])


def held_before(election: Election) -> frozenset[int] | None:
    """Persons who were in this body or post the day before; None where nobody is known to have been."""
    branch = election.unit.kind == UnitKind.BRANCH
    of_body = titles.of_body(election.body, branch=branch, unit=election.unit.name)
    if not of_body:
        return None
    day = (election.closed_on or election.held_on) - dt.timedelta(days=1)
    return people_in(election.unit, of_body, on=day) or None


def composition_of(election: Election, elected: Sequence[ElectedLine]) -> CountedBody:
    """Counted from records (rules.composition), shares of all elected; what nobody recorded is said apart."""
    people = Person.objects.in_bulk([line.person_id for line in elected])
    again = {line.person_id: line.re_elected for line in elected}
    counted = composition.composition(
        (_member(people[line.person_id], again[line.person_id]) for line in elected), day=election.held_on
    )
    lines = (
        ("re_elected", _("Tái cử"), counted.re_elected, counted.re_elected_unknown),
        ("new", _("Mới tham gia"), counted.new, counted.re_elected_unknown),
        ("women", _("Nữ"), counted.women, counted.gender_unknown),
        ("young", _("Dưới 40 tuổi"), counted.under_40, counted.age_unknown),
        ("ethnic_minority", _("Dân tộc thiểu số"), counted.ethnic_minority, counted.ethnic_unknown),
        *((f"education-{code}", str(Education(code).label), number, 0) for code, number in counted.education),
    )
    shown = tuple(
        CompositionLine(code, words, number, _share(election, number, counted.total), unknown)
        for code, words, number, unknown in lines
    )
    return CountedBody(shown if elected else (), _tenths(counted.average_age_tenths))


def warnings_of(election: Election) -> tuple[str, ...]:
    """Codes of what looks wrong and is not refused; words stand at the edge."""
    regulation, body = regulations.version(election.regulation), Body(election.body)
    found: list[str] = []
    slate = election.candidates.filter(on_slate=True).count()
    seats = election.seats or 0
    first = election.poll_of_id is None and not election.rounds.exists()
    if first and 0 < seats <= slate:
        found += _surplus_warnings(slate, seats, body, regulation)
    if body is Body.STANDING_COMMITTEE and election.among is not None:
        elected = election.among.rounds.filter(state="closed", names__result="elected").count()
        if not appointing.standing_committee_possible(committee_elected=elected, regulation=regulation):
            found.append("standing-committee-needs-nine")
    if body is Body.COMMITTEE and election.unit.kind == UnitKind.BRANCH and not election.imported:
        members = members_going_on(election.unit).filter(state="official").count()
        if not appointing.branch_bodies(official_members=members, regulation=regulation).has_committee:
            found.append("branch-too-small-for-committee")
    return tuple(found)


def _surplus_warnings(names: int, seats: int, body: Body, regulation: Regulation) -> list[str]:
    """Those of the rule; above the cap only old minutes come as far as here."""
    cap = surplus.limits(seats=seats, regulation=regulation).cap
    if surplus.binds(body=body, seats=seats, regulation=regulation) and names - seats > cap:
        return ["surplus-over-cap"]
    warned = surplus.check(names=names, seats=seats, body=body, regulation=regulation)
    return [str(one) for one in warned]


def _lines(election: Election, found: Iterable[tuple[int, NameLine]]) -> tuple[ElectedLine, ...]:
    names = list(found)
    before = held_before(election)
    people = _people(name.person_id for _number, name in names)
    years = {one.pk: one.birth_date.year if one.birth_date else None for one in people}
    return tuple(
        ElectedLine(
            person_id=name.person_id,
            name=name.name,
            birth_year=years[name.person_id],
            round_number=number,
            votes=name.votes,
            percent=name.percent,
            re_elected=None if before is None else name.person_id in before,
        )
        for number, name in names
    )


def _people(ids: Iterable[int]) -> QuerySet[Person]:
    return Person.objects.filter(pk__in=list(ids))


def _member(person: Person, re_elected: bool | None) -> composition.Member:  # noqa: FBT001 - a fact of the record
    return composition.Member(
        re_elected=re_elected,
        gender=person.gender,
        born=person.birth_date,
        ethnic_minority=is_minority(person.ethnic_group),
        education=person.education,
    )


def _share(election: Election, number: int, total: int) -> str:
    if not total:
        return ""
    made = chosen(election)
    return percent.percent(number, base=total, rounding=made.rounding, decimals=made.decimals)


def _tenths(tenths: int | None) -> str:
    return "" if tenths is None else f"{tenths // 10},{tenths % 10}"
