"""Writers that higher rooms (and the sample) may use inside their own action. No gate, no transaction of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from nhiemky.org.models import (
    Account,
    Assignment,
    Grant,
    ImportBatch,
    Membership,
    MembershipChange,
    MemberState,
    Office,
    OfficeHolding,
    Person,
    Placement,
    SeniorityGap,
    Term,
    Unit,
)
from nhiemky.org.rules import regulations
from nhiemky.org.rules.seniority import Gap, counted_from

#: Rows per INSERT at most; Django takes fewer where the database binds fewer values (SQLite: 999).
BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """A person to add. Without a branch they are known to the office but no member of the Party."""

    full_name: str
    branch: Unit | None = None
    state: str = MemberState.OFFICIAL
    gender: str = ""
    birth_date: dt.date | None = None
    native_place: str = ""
    residence: str = ""
    phone: str = ""
    national_id: str = ""
    card_number: str = ""
    decided_on: dt.date | None = None
    admitted_on: dt.date | None = None
    official_on: dt.date | None = None
    #: The day the state holds from, where it is neither admission nor recognition (exempt since, deceased on …).
    state_on: dt.date | None = None
    gaps: tuple[Gap, ...] = ()
    basis: str = ""


def create_unit(*, slug: str, kind: str, name: str, parent: Unit | None = None, **facts: Any) -> Unit:
    """Add a unit under another one and remember its placement. `facts`: further columns of Unit."""
    unit = Unit(slug=slug, kind=kind, name=name, parent=parent, **facts)
    unit.is_sample = unit.is_sample or bool(parent and parent.is_sample)
    unit.save()
    unit.path = f"{parent.path if parent else '/'}{unit.pk}/"
    unit.save(update_fields=["path"])
    if parent is not None:
        Placement.objects.create(unit=unit, parent=parent, valid_from=unit.valid_from)
    return unit


def open_term(
    unit: Unit,
    *,
    first_year: int,
    last_year: int,
    congress_number: int | None = None,
    opened_on: dt.date | None = None,
) -> Term:
    """Add a term of the unit's committee."""
    return Term.objects.create(
        unit=unit,
        first_year=first_year,
        last_year=last_year,
        congress_number=congress_number,
        opened_on=opened_on,
    )


def create_office(unit: Unit, *, title: str, rank: int = 100) -> Office:
    """The office of that title in the unit, made if it is new; the smaller the rank, the higher it stands."""
    return Office.objects.get_or_create(unit=unit, title=title, defaults={"rank": rank})[0]


def appoint(
    person: Person, *, office: Office, valid_from: dt.date | None = None, basis: str = ""
) -> OfficeHolding:
    """Let a person hold an office from a day. Several may hold one office (Ủy viên)."""
    return OfficeHolding.objects.create(office=office, person=person, valid_from=valid_from, basis=basis)


def assign(
    holder: Person | Office, *, charge: Unit, valid_from: dt.date | None = None, basis: str = ""
) -> Assignment:
    """Put a person, or whoever holds an office, in charge of a unit (phụ trách chi bộ)."""
    column = "person" if isinstance(holder, Person) else "office"
    return Assignment.objects.create(charge=charge, valid_from=valid_from, basis=basis, **{column: holder})


def grant(account: Account, *, unit: Unit, role: str) -> Grant:
    """Give a role, or give an ended one again: from now on, without an end."""
    again = {"valid_from": None, "valid_to": None}
    return Grant.objects.update_or_create(account=account, unit=unit, role=role, defaults=again)[0]


def create_account(
    *,
    username: str,
    shown_as: str,
    password: str,
    roles: Iterable[tuple[Unit, str]] = (),
    person: Person | None = None,
) -> Account:
    """Open an account with its roles. `password` is hashed here and kept nowhere."""
    account = Account(username=username, shown_as=shown_as, person=person)
    account.set_password(password)
    account.save()
    for unit, role in roles:
        grant(account, unit=unit, role=role)
    return account


def add_people(
    ward: Unit, newcomers: Iterable[NewPerson], *, on: dt.date, batch: ImportBatch | None = None
) -> list[Person]:
    """Add people of a ward in bulk, with membership, its changes and gaps; the persons in the order given.

    `on`: the day that stands for a change whose own date is not known (the day of entry).
    """
    new = list(newcomers)
    people = Person.objects.bulk_create([_person(ward, one, batch) for one in new], batch_size=BATCH)
    members = [(one, person) for one, person in zip(new, people, strict=True) if one.branch is not None]
    memberships = Membership.objects.bulk_create([_membership(*pair) for pair in members], batch_size=BATCH)
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
    return people


def _person(ward: Unit, one: NewPerson, batch: ImportBatch | None) -> Person:
    return Person(
        unit=ward,
        full_name=one.full_name,
        gender=one.gender,
        birth_date=one.birth_date,
        native_place=one.native_place,
        residence=one.residence,
        phone=one.phone,
        national_id=one.national_id,
        import_batch=batch,
    )


def _membership(one: NewPerson, person: Person) -> Membership:
    return Membership(
        person=person,
        branch=one.branch,
        state=one.state,
        card_number=one.card_number,
        decided_on=one.decided_on,
        admitted_on=one.admitted_on,
        official_on=one.official_on,
        seniority_from=seniority_base(one.decided_on, one.gaps),
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


def seniority_base(decided_on: dt.date | None, gaps: Iterable[Gap]) -> dt.date | None:
    """What `Membership.seniority_from` holds."""
    return counted_from(decided_on, gaps) if decided_on else None
