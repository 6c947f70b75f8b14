"""Writers of people and memberships."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from nhiemky.org.models import (
    ImportBatch,
    Membership,
    MembershipChange,
    MemberState,
    Person,
    SeniorityGap,
    Unit,
)
from nhiemky.org.rules import regulations
from nhiemky.org.rules.membership import Step, ended_on
from nhiemky.org.rules.seniority import Gap, counted_from

#: Rows per INSERT at most; Django takes fewer where the database binds fewer values (SQLite: 999).
BATCH = 500
MEMBERSHIP_FIELDS = ("card_number", "decided_on", "admitted_on", "official_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """A person to add. Without a branch they are known to the office but no member of the Party."""

    full_name: str
    branch: Unit | None = None
    state: str = MemberState.OFFICIAL
    gender: str = ""
    birth_date: dt.date | None = None
    ethnic_group: str = ""
    native_place: str = ""
    residence: str = ""
    phone: str = ""
    national_id: str = ""
    education: str = ""
    political_theory: str = ""
    card_number: str = ""
    decided_on: dt.date | None = None
    admitted_on: dt.date | None = None
    official_on: dt.date | None = None
    #: The day the state holds from, where it is neither admission nor recognition (exempt since, deceased on …).
    state_on: dt.date | None = None
    gaps: tuple[Gap, ...] = ()
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A dated change of a membership; `until` for a state that is meant to end (away, suspended)."""

    state: str
    on: dt.date
    basis: str = ""
    until: dt.date | None = None


def add_people(
    ward: Unit, newcomers: Iterable[NewPerson], *, on: dt.date, batch: ImportBatch | None = None
) -> list[Person]:
    """Add people of a ward in bulk, with membership, its changes and gaps; the persons in the order given.

    `on`: the day that stands for a change whose own date is not known (the day of entry).
    """
    new = list(newcomers)
    people = Person.objects.bulk_create([_person(ward, one, batch) for one in new], batch_size=BATCH)
    members = [(one, person) for one, person in zip(new, people, strict=True) if one.branch is not None]
    add_memberships(members, on=on)
    return people


def add_memberships(members: Sequence[tuple[NewPerson, Person]], *, on: dt.date) -> list[Membership]:
    """Make members of people who are none yet, with changes and gaps. `on` as in add_people."""
    memberships = Membership.objects.bulk_create(
        [_membership(*pair, on=on) for pair in members], batch_size=BATCH
    )
    pairs = [(one, membership) for (one, _), membership in zip(members, memberships, strict=True)]
    MembershipChange.objects.bulk_create(
        [change for pair in pairs for change in _changes(*pair, on=on)], batch_size=BATCH
    )
    SeniorityGap.objects.bulk_create(
        [
            SeniorityGap(membership=membership, began_on=gap.began_on, ended_on=gap.ended_on)
            for one, membership in pairs
            for gap in one.gaps
        ],
        batch_size=BATCH,
    )
    return memberships


def move_members(
    members: Sequence[Membership], *, branch: Unit, on: dt.date, basis: str, rule_version: str
) -> None:
    """Move memberships to another branch of the ward; their state stays."""
    MembershipChange.objects.bulk_create(
        [
            MembershipChange(
                membership=member,
                state=member.state,
                branch=branch,
                on=on,
                basis=basis,
                rule_version=rule_version,
            )
            for member in members
        ],
        batch_size=BATCH,
    )
    for member in members:
        member.branch = branch
    Membership.objects.bulk_update(members, ["branch"], batch_size=BATCH)
    Person.objects.filter(pk__in=[member.person_id for member in members]).update(revision=F("revision") + 1)


def write_record(person: Person, changed: Mapping[str, Any]) -> None:
    """Set fields of a person and of the membership, and count the revision up."""
    membership = getattr(person, "membership", None)
    for name, value in changed.items():
        setattr(membership if name in MEMBERSHIP_FIELDS else person, name, value)
    person.revision += 1
    person.save()
    if membership is not None:
        _save(membership)


def write_change(person: Person, step: Step, change: Change) -> MembershipChange:
    """Write a decided change with what follows from it."""
    membership = person.membership
    membership.state = change.state
    membership.admitted_on, membership.official_on = step.admitted_on, step.official_on
    membership.ended_on = ended_on(change.state, change.on)
    if step.gap is not None:
        add_gap(membership, step.gap, reason="")
    write_record(person, {})
    return MembershipChange.objects.create(
        membership=membership,
        state=change.state,
        branch=membership.branch,
        on=change.on,
        until=change.until,
        basis=change.basis,
        rule_version=step.rule_version,
    )


def add_gap(membership: Membership, gap: Gap, *, reason: str) -> SeniorityGap:
    """Write down time outside Party life and recount the seniority."""
    row = SeniorityGap.objects.create(
        membership=membership, began_on=gap.began_on, ended_on=gap.ended_on, reason=reason
    )
    _save(membership)
    return row


def _save(membership: Membership) -> None:
    gaps = [Gap(gap.began_on, gap.ended_on) for gap in membership.gaps.all()]
    membership.seniority_from = seniority_base(membership.decided_on, gaps, until=membership.ended_on)
    membership.save()


def _person(ward: Unit, one: NewPerson, batch: ImportBatch | None) -> Person:
    return Person(
        unit=ward,
        full_name=one.full_name,
        gender=one.gender,
        birth_date=one.birth_date,
        ethnic_group=one.ethnic_group,
        native_place=one.native_place,
        residence=one.residence,
        phone=one.phone,
        national_id=one.national_id,
        education=one.education,
        political_theory=one.political_theory,
        import_batch=batch,
    )


def _membership(one: NewPerson, person: Person, *, on: dt.date) -> Membership:
    ended = ended_on(one.state, one.state_on or on)
    return Membership(
        person=person,
        branch=one.branch,
        state=one.state,
        card_number=one.card_number,
        decided_on=one.decided_on,
        admitted_on=one.admitted_on,
        official_on=one.official_on,
        seniority_from=seniority_base(one.decided_on, one.gaps, until=ended),
        ended_on=ended,
    )


def _changes(one: NewPerson, membership: Membership, *, on: dt.date) -> Sequence[MembershipChange]:
    """Admission, recognition and the state of today, each where its date is known; at least one."""
    steps = [(MemberState.PROBATIONARY, one.admitted_on), (MemberState.OFFICIAL, one.official_on)]
    dated = [(str(state), day) for state, day in steps if day is not None]
    if not dated or dated[-1][0] != one.state:
        dated.append((one.state, one.state_on or on))
    return [
        MembershipChange(
            membership=membership,
            branch=membership.branch,
            state=state,
            on=day,
            basis=one.basis,
            rule_version=regulations.in_force(day).code,
        )
        for state, day in dated
    ]


def seniority_base(
    decided_on: dt.date | None, gaps: Iterable[Gap], *, until: dt.date | None
) -> dt.date | None:
    """What `Membership.seniority_from` holds; gaps after the end of the membership take nothing off."""
    return counted_from(decided_on, gaps, until=until or dt.date.max) if decided_on else None
