"""Who holds which office in Phường Mẫu and who is in charge of which branch; all of them invented people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from django.db import transaction

from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org import steps
from nhiemky.org.actions.appoint import PersonAppointed
from nhiemky.org.actions.assign import PersonAssigned
from nhiemky.org.models import MemberState, Person
from nhiemky.org.rules.seniority import full_years
from nhiemky.org.steps import NewPerson
from nhiemky.site.sample.books import Book
from nhiemky.site.sample.branches import Branch

COMMITTEE = 33
#: Branch → how many of the committee come from it, in the order of their places; ages at which one is elected.
FROM = {"co-quan-chinh-quyen": 8, "cong-an-1": 1, "co-quan-dang": 12, "thcs-a": 6, "thpt": 6}
#: So many of a branch are left for its own offices.
LEFT_TO_THE_BRANCH = 4
AGES = range(33, 59)
BRANCH_AGES = range(30, 72)
#: Office → places in the committee of those who hold it.
HELD: dict[str, Sequence[int]] = {
    "Bí thư Đảng ủy": (0,),
    "Phó Bí thư Thường trực Đảng ủy": (1,),
    "Phó Bí thư Đảng ủy": (2,),
    # The secretary and the deputies are members of the standing committee and are the standing members themselves.
    "Ủy viên Ban Thường vụ Đảng ủy": range(11),
    "Thành viên Thường trực Đảng ủy": range(3),
    "Ủy viên Ban Chấp hành Đảng bộ": range(11, COMMITTEE),
    "Chủ tịch HĐND phường": (0,),
    "Phó Chủ tịch HĐND phường": (6,),
    "Chủ tịch UBND phường": (2,),
    "Phó Chủ tịch UBND phường": (7, 11),
    "Chủ nhiệm Ủy ban Kiểm tra": (3,),
    "Phó Chủ nhiệm Ủy ban Kiểm tra": (12,),
    "Ủy viên Ủy ban Kiểm tra": (13, 14, 15),
    "Trưởng Ban Xây dựng Đảng": (4,),
    "Phó Trưởng Ban Xây dựng Đảng": (16,),
    "Chánh Văn phòng Đảng ủy": (10,),
    "Phó Chánh Văn phòng Đảng ủy": (17,),
    "Chuyên viên Văn phòng Đảng ủy": (18, 19),
    "Chủ tịch Ủy ban MTTQ phường": (5,),
    "Phó Chủ tịch Ủy ban MTTQ phường": (20,),
    "Chủ tịch Hội Liên hiệp Phụ nữ phường": (21,),
    "Chủ tịch Hội Cựu chiến binh phường": (22,),
    "Chủ tịch Hội Nông dân phường": (23,),
    "Bí thư Đoàn phường": (24,),
    "Bí thư Đảng ủy Công an phường": (8,),
}
BASIS = "Kết quả bầu cử tại đại hội"


def appoint_all(
    book: Book,
    branches: Sequence[Branch],
    members: Sequence[tuple[NewPerson, Person]],
    *,
    since: dt.date,
    today: dt.date,
    committees: Mapping[str, int],
) -> dict[str, Person]:
    """Fill the offices of the ward and of its branches; put the committee in charge of the branches.

    Ages are those of today, for the people are made to be of an age today. `committees`: slug → how many a branch with
    a congress had in its committee before.

    Returns who holds an office, the first one of several.
    """
    committee = _committee(members, on=today)
    holders: dict[str, Person] = {}
    with transaction.atomic():
        for title, person in (
            *_of_ward(committee),
            *_of_branches(branches, members, on=today, committees=committees),
        ):
            _appoint(book, title, person, since)
            holders.setdefault(title, person)
        for place, branch in enumerate(branches):
            _assign(book, committee[place % COMMITTEE], branch, since)
    return holders


def _of_ward(committee: Sequence[Person]) -> Iterator[tuple[str, Person]]:
    for title, places in HELD.items():
        for place in places:
            yield title, committee[place]


def _of_branches(
    branches: Sequence[Branch],
    members: Sequence[tuple[NewPerson, Person]],
    *,
    on: dt.date,
    committees: Mapping[str, int],
) -> Iterator[tuple[str, Person]]:
    """A secretary for each branch, a deputy from nine members on, two more from thirty on or as many as are said."""
    for branch in branches:
        fit = fit_for_a_branch(members, branch.slug, on=on)
        others = committees[branch.slug] - 2 if branch.slug in committees else 2 * (branch.size >= 30)
        posts = ["Bí thư"] + ["Phó Bí thư"] * (branch.size >= 9) + ["Chi ủy viên"] * others
        for post, person in zip(posts, fit, strict=False):
            yield f"{post} {branch.name}", person


def fit_for_a_branch(
    members: Sequence[tuple[NewPerson, Person]], branch: str, *, on: dt.date
) -> list[Person]:
    """Who may hold an office of the branch of that slug: the first ones are its committee."""
    return _fit(members, branch, BRANCH_AGES, on=on)


def _committee(members: Sequence[tuple[NewPerson, Person]], *, on: dt.date) -> list[Person]:
    found: list[Person] = []
    for slug, places in FROM.items():
        fit = _fit(members, f"phuong-mau-{slug}", AGES, on=on)[LEFT_TO_THE_BRANCH:]
        found += fit[:places]
    if len(found) < COMMITTEE:
        raise ValueError(f"only {len(found)} people are fit for a committee of {COMMITTEE}")
    return found


def _fit(
    members: Sequence[tuple[NewPerson, Person]], branch: str, ages: range, *, on: dt.date
) -> list[Person]:
    """Official members of a branch within the ages, in the order of the list."""
    return [
        person
        for new, person in members
        if new.branch is not None
        and new.branch.slug == branch
        and new.state == MemberState.OFFICIAL
        and new.birth_date is not None
        and full_years(new.birth_date, on) in ages
    ]


def _appoint(book: Book, title: str, person: Person, since: dt.date) -> None:
    office = book.offices[title]
    steps.appoint(person, office=office, valid_from=since, basis=BASIS)
    event = PersonAppointed(person.pk, office.pk, since, Values(title=title, basis=BASIS))
    record(book.clerk, event, unit=book.ward.pk, topic=f"person/{person.pk}")


def _assign(book: Book, person: Person, branch: Branch, since: dt.date) -> None:
    charge, basis = book.units[branch.slug], str(book.documents["qd21-du"])
    steps.assign(person, charge=charge, valid_from=since, basis=basis)
    event = PersonAssigned(person.pk, charge.pk, since, Values(basis=basis))
    record(book.clerk, event, unit=book.ward.pk, topic=f"person/{person.pk}")
