"""People of a ward, their records and memberships."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import DateField, DurationField, ExpressionWrapper, F, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from nhiemky.org.models import Assignment, Membership, OfficeHolding, Person, Unit
from nhiemky.org.rules import seniority
from nhiemky.org.rules.ethnic_groups import MAJORITY
from nhiemky.org.rules.masking import Sight
from nhiemky.org.rules.membership import Standing
from nhiemky.org.rules.regulation import INTERRUPTIONS
from nhiemky.vietnamese.collation import name_key

#: What a record holds: fields of the person, then fields of the membership.
OF_PERSON = (
    *(
        "full_name",
        "gender",
        "birth_date",
        "ethnic_group",
        "native_place",
        "residence",
        "phone",
        "national_id",
    ),
    *("education", "political_theory"),
)
OF_MEMBERSHIP = ("card_number", "decided_on", "admitted_on", "official_on")


def people_of(ward: Unit) -> QuerySet[Person]:
    """A record belongs to one ward, so no path is asked for: the index of people in order answers."""
    return Person.objects.filter(unit=ward)


def visible_people(ward: Unit, sight: Sight) -> QuerySet[Person]:
    """The people of a ward whom somebody sees: all of them, or those of the own branch; nobody without member data."""
    people = people_of(ward)
    if any(ward.path.startswith(path) for path in sight.paths):
        return people
    within = Q(pk__in=[])
    for path in sight.paths:
        within |= Q(membership__branch__path__startswith=path)
    return people.filter(within)


def ethnic_groups_in(ward: Unit) -> list[str]:
    """Ethnic groups to be offered while typing: the majority, then those that the ward has recorded."""
    used = people_of(ward).exclude(ethnic_group="").values_list("ethnic_group", flat=True)
    return [MAJORITY, *sorted(set(used.order_by().distinct()) - {MAJORITY}, key=name_key)]


def in_sight(ward: Unit, sight: Sight, people: Iterable[int | None]) -> frozenset[int]:
    """Of some people those whose record the reader may open."""
    asked = [person for person in people if person is not None]
    return frozenset(visible_people(ward, sight).filter(pk__in=asked).values_list("pk", flat=True))


def members(ward: Unit, sight: Sight) -> QuerySet[Person]:
    """Visible people who are or were members, with what a list shows of them."""
    return (
        visible_people(ward, sight)
        .filter(membership__isnull=False)
        .select_related("membership__branch", "unit")
    )


def in_band(people: QuerySet[Person], band: tuple[int, int], *, on: dt.date) -> QuerySet[Person]:
    """Those with at least band[0] and less than band[1] full years of seniority on a day."""
    least, below_years = band
    going_on = Q(
        membership__ended_on__isnull=True,
        membership__seniority_from__gt=seniority.last_base(below_years, on),
        membership__seniority_from__lte=seniority.last_base(least, on),
    )
    # The ended ones have a last day each; they are counted one by one, by the same rule as they are shown.
    ended = people.filter(membership__ended_on__isnull=False, membership__seniority_from__isnull=False)
    reached = [
        pk
        for pk, counted, ended_on in ended.values_list(
            "pk", "membership__seniority_from", "membership__ended_on"
        )
        if counted and least <= seniority.years_reached(counted, ended_on, on) < below_years
    ]
    return people.filter(going_on | Q(pk__in=reached))


def with_seniority(people: QuerySet[Person], *, on: dt.date) -> QuerySet[Person]:
    """The same people, to be ordered by `seniority`: the time counted up to a day or to the end of the membership."""
    until = Coalesce(F("membership__ended_on"), Value(on), output_field=DateField())
    counted = ExpressionWrapper(until - F("membership__seniority_from"), output_field=DurationField())
    return people.alias(seniority=counted)


def branches(ward: Unit, sight: Sight) -> QuerySet[Unit]:
    """Branches in sight, in order: choices of a filter."""
    found = Unit.objects.filter(kind="branch", path__startswith=ward.path)
    within = Q(pk__in=[])
    for path in sight.paths:
        within |= Q(path__startswith=path)
    return found.filter(within).order_by("sort_key")


def path_of(person: Person) -> str:
    """Where the person stands for masking: the branch, or the ward for somebody who is no member."""
    membership = membership_of(person)
    return membership.branch.path if membership else person.unit.path


def membership_of(person: Person) -> Membership | None:
    return getattr(person, "membership", None)


def branch_id_of(person: Person) -> int | None:
    membership = membership_of(person)
    return membership.branch_id if membership else None


def locked_person(ward: Unit, pk: int) -> Person:
    """The person with a locked row, read again."""
    return people_of(ward).select_for_update(of=("self",)).get(pk=pk)


def value_of(person: Person, field: str) -> Any:
    """One field of a record."""
    return getattr(person if field in OF_PERSON else membership_of(person), field)


def record_of(person: Person) -> dict[str, Any]:
    """The fields of a record with their values, of the membership too if there is one."""
    found = {name: getattr(person, name) for name in OF_PERSON}
    membership = membership_of(person)
    return found | ({name: getattr(membership, name) for name in OF_MEMBERSHIP} if membership else {})


def standing_of(person: Person) -> Standing | None:
    """Where a membership stands, for the rules; None for somebody who is no member."""
    membership = membership_of(person)
    if membership is None:
        return None
    changes = list(membership.changes.values_list("state", "on"))
    whole = [state for state, _ in changes if state not in INTERRUPTIONS]
    # Somebody entered as away, without a history: recognised, unless the dates say otherwise.
    on_probation = membership.admitted_on and not membership.official_on
    first = "probationary" if on_probation else "official"
    return Standing(
        state=membership.state,
        before=whole[-1] if whole else first,
        since=changes[-1][1] if changes else None,
        admitted_on=membership.admitted_on,
        official_on=membership.official_on,
    )


def seniority_of(membership: Membership, *, on: dt.date) -> int | None:
    """Full years of seniority on a day, at most those reached when the membership ended; None without a decision.
    All gaps are taken as past."""
    counted, ended = membership.seniority_from, membership.ended_on
    return seniority.years_reached(counted, ended, on) if counted else None


class PersonRecord:
    """A person and the membership as one row with one revision: what the form of a record is filled from."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self._read()

    def refresh_from_db(self) -> None:
        self.person = Person.objects.get(pk=self.person.pk)
        self._read()

    def _read(self) -> None:
        self.revision = self.person.revision
        for name, value in record_of(self.person).items():
            setattr(self, name, value)


def holdings_of_person(person: Person) -> QuerySet[OfficeHolding]:
    """Offices a person holds or held: present ones first."""
    held = person.holdings.select_related("office__unit")
    return held.order_by(F("valid_to").desc(nulls_first=True), "office__rank", "pk")


def assignments_of_person(person: Person) -> QuerySet[Assignment]:
    """What a person is or was in charge of: present ones first."""
    charged = person.assignments.select_related("charge")
    return charged.order_by(F("valid_to").desc(nulls_first=True), "charge__sort_key")
