"""The personnel scheme of a congress beside its people and beside what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import replace

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from nhiemky.congresses.models import Congress, Elected, Scheme, SchemePerson
from nhiemky.congresses.queries.congress import day_of, elections_of, level_of
from nhiemky.congresses.rules import scheme as rules
from nhiemky.congresses.rules.agenda import COMMITTEE, Level
from nhiemky.congresses.rules.congress_record import LineShown, PlannedPerson, SchemeRecord, ShortShown
from nhiemky.congresses.rules.scheme import Numbers
from nhiemky.elections.models import ElectionState
from nhiemky.elections.queries import elected_ids
from nhiemky.elections.queries.offices import people_in
from nhiemky.elections.queries.people import WITHOUT_VOTE
from nhiemky.elections.rules import composition, titles
from nhiemky.elections.rules.composition import Composition, Member
from nhiemky.org.models import Person

WORDS = {
    rules.SEATS: _("Số lượng cấp ủy viên"),
    rules.WOMEN: _("Nữ"),
    rules.YOUNG: _("Dưới 40 tuổi"),
    rules.RE_ELECTED: _("Tái cử"),
    rules.NEW: _("Tham gia lần đầu"),
}


def scheme_of(congress: Congress) -> Scheme | None:
    return Scheme.objects.filter(congress=congress).first()


def scheme_record(congress: Congress) -> SchemeRecord:
    """Plan, people and result. Few queries, however many people."""
    scheme, day = scheme_of(congress), day_of(congress) or timezone.localdate()
    if scheme is None:
        return SchemeRecord(seats=None, basis="")
    planned = list(scheme.people.select_related("person").order_by("person__sort_key", "pk"))
    before, result = _before(congress, day), outcome_ids(congress)
    after = Person.objects.in_bulk(result or ())
    named = _body([one.person for one in planned], before, day)
    came = None if result is None else _body(after.values(), before, day)
    numbers = Numbers(
        seats=scheme.seats, women=scheme.women, young=scheme.young, re_elected=scheme.re_elected
    )
    asked = _asked(congress, knows_before=before is not None)
    return SchemeRecord(
        seats=scheme.seats,
        basis=scheme.basis,
        people=tuple(_planned(one, before, result, day) for one in planned),
        lines=tuple(
            LineShown(WORDS[line.code], line) for line in rules.lines(numbers, named=named, outcome=came)
        ),
        shorts=tuple(ShortShown(WORDS[one.code], one) for one in rules.falls_short(named, asked=asked)),
        decided=result is not None,
        others=tuple(
            person.full_name
            for pk, person in sorted(after.items(), key=lambda item: item[1].sort_key)
            if pk not in {one.person_id for one in planned}
        ),
    )


def scheme_for_paper(congress: Congress) -> SchemeRecord:
    """The same in Vietnamese, whatever language the reader has chosen."""
    with override("vi"):
        found = scheme_record(congress)
        said = [LineShown(str(one.words), one.line) for one in found.lines]
        return replace(found, lines=tuple(said))


def outcome_ids(congress: Congress) -> frozenset[int] | None:
    """Who came into the committee: as the season counts them, else by the decided election; None before that."""
    counted = Elected.objects.filter(
        congress=congress, body=COMMITTEE, way__in=(Elected.Way.ELECTED, Elected.Way.APPOINTED)
    )
    ids = frozenset(counted.values_list("person_id", flat=True))
    if ids:
        return ids
    decided = elections_of(congress).filter(body=COMMITTEE).exclude(state=ElectionState.PREPARING).last()
    return None if decided is None else elected_ids(decided)


def _before(congress: Congress, day: dt.date) -> frozenset[int] | None:
    """Who was in the committee the day before; None where nobody is known to have been."""
    branch = level_of(congress.unit) is Level.BRANCH
    body = titles.of_body(COMMITTEE, branch=branch, unit=congress.unit.name)
    return people_in(congress.unit, body, on=day - dt.timedelta(days=1)) or None


def _asked(congress: Congress, *, knows_before: bool) -> Mapping[str, int | None]:
    season = congress.season
    return {
        rules.WOMEN: season.women_percent,
        rules.YOUNG: season.young_percent,
        rules.NEW: season.new_percent if knows_before else None,
    }


def _body(people: Iterable[Person], before: frozenset[int] | None, day: dt.date) -> Composition:
    return composition.composition([_member(one, before) for one in people], day=day)


def _member(person: Person, before: frozenset[int] | None) -> Member:
    return Member(
        re_elected=None if before is None else person.pk in before,
        gender=person.gender,
        born=person.birth_date,
    )


def _planned(
    one: SchemePerson, before: frozenset[int] | None, result: frozenset[int] | None, day: dt.date
) -> PlannedPerson:
    person = one.person
    years = composition.age(person.birth_date, day=day) if person.birth_date else None
    return PlannedPerson(
        id=one.pk,
        name=person.full_name,
        birth_year=person.birth_date.year if person.birth_date else None,
        gender=person.get_gender_display() if person.gender else "",
        post=one.post,
        post_words=str(SchemePerson.Post(one.post).label),
        again=None if before is None else person.pk in before,
        young=None if years is None else years < composition.YOUNG,
        elected=None if result is None else person.pk in result,
    )


def may_be_named(congress: Congress, people: QuerySet[Person]) -> QuerySet[Person]:
    """Official members whom the scheme does not name yet."""
    named = SchemePerson.objects.filter(scheme__congress=congress).values("person")
    return people.exclude(pk__in=named).exclude(membership__state__in=WITHOUT_VOTE)
