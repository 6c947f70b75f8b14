"""A season of three thousand congresses that is over, for `nhiemky bench congresses`; written in bulk and without dice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from nhiemky.conferences.models import Conference
from nhiemky.congresses import models
from nhiemky.elections.models import Candidate, Election, ElectionState, Round, RoundName
from nhiemky.org.models import BranchType, Education, Person, PoliticalTheory, Unit, UnitKind
from nhiemky.org.steps import create_unit

UNITS, PEOPLE_A_UNIT, LINES = 3_000, 20, 24
DAY = dt.date(2025, 3, 1)
CHUNK = 2_000
SURPLUS = 3
TYPES = tuple(BranchType.values)


def build(ward: Unit, *, units: int = UNITS, people: int = PEOPLE_A_UNIT) -> models.Season:
    """In a ward of its own scale: every unit has elected a committee of `people`, a secretary and a deputy."""
    season = models.Season.objects.create(
        unit=ward, title="Đo tốc độ", first_year=2025, last_year=2030, begins_on=DAY, women_percent=15,
        ends_on=DAY + dt.timedelta(days=120), young_percent=10, new_percent=20,
    )  # fmt: skip
    congresses = _congresses(season, _units(ward, units))
    _checklist(season, congresses)
    models.Scheme.objects.bulk_create(
        (
            models.Scheme(congress=one, seats=people, women=people // 4, young=1, re_elected=people // 3)
            for one in congresses
        ),
        batch_size=CHUNK,
    )
    everybody = _people(congresses, people + SURPLUS)
    _elections(congresses, everybody, size=people)
    return season


def _units(ward: Unit, number: int) -> list[Unit]:
    """Branches in groups of twenty under organisations of their own, as a season of a province has them."""
    parents = [
        create_unit(slug=f"do-toc-do-{at}", kind=UnitKind.GRASSROOTS, name=f"Đảng bộ cơ sở {at}", parent=ward)
        for at in range(max(number // 20, 1))
    ]
    made = Unit.objects.bulk_create(
        (
            Unit(
                slug=f"do-toc-do-cb-{at}",
                kind=UnitKind.BRANCH,
                branch_type=TYPES[at % len(TYPES)],
                name=f"Chi bộ {at}",
                parent=parents[at % len(parents)],
            )
            for at in range(number)
        ),
        batch_size=CHUNK,
    )
    for unit in made:
        unit.path = f"{unit.parent.path if unit.parent else ''}{unit.pk}/"
    Unit.objects.bulk_update(made, ["path"], batch_size=CHUNK)
    return made


def _congresses(season: models.Season, units: Sequence[Unit]) -> list[models.Congress]:
    days = [season.begins_on + dt.timedelta(days=at % 90) for at in range(len(units))]
    conferences = Conference.objects.bulk_create(
        (
            Conference(unit=unit, kind="congress", title=f"Đại hội {unit}", held_on=day)
            for unit, day in zip(units, days, strict=True)
        ),
        batch_size=CHUNK,
    )
    return models.Congress.objects.bulk_create(
        (
            models.Congress(
                season=season, unit=unit, is_pilot=at < 1, planned_on=day, held_on=day, conference=conference,
                state=models.CongressState.HELD,
            )
            for at, (unit, day, conference) in enumerate(zip(units, days, conferences, strict=True))
        ),
        batch_size=CHUNK,
    )  # fmt: skip


def _checklist(season: models.Season, congresses: Sequence[models.Congress]) -> None:
    """Every cell of the board, one of ten still open."""
    packages = models.Package.values
    lines = models.ChecklistLine.objects.bulk_create(
        models.ChecklistLine(
            season=season,
            number=at + 1,
            package=packages[at % len(packages)],
            title=f"Việc {at + 1}",
            days=at,
        )
        for at in range(LINES)
    )
    models.Step.objects.bulk_create(_steps(congresses, lines), batch_size=CHUNK)


def _steps(
    congresses: Sequence[models.Congress], lines: Sequence[models.ChecklistLine]
) -> Iterator[models.Step]:
    for number, congress in enumerate(congresses):
        for line in lines:
            done = (number + line.number) % 10 > 0
            yield models.Step(
                congress=congress, line=line, due=congress.planned_on, state="done" if done else "open",
                done_on=congress.planned_on if done else None,
            )  # fmt: skip


def _people(congresses: Sequence[models.Congress], each: int) -> list[list[Person]]:
    """Per congress, so many people; a few of them with gaps in their records."""
    number = len(congresses) * each
    made = Person.objects.bulk_create(
        (_person(at, congresses[at // each].unit) for at in range(number)), batch_size=CHUNK
    )
    return [made[start : start + each] for start in range(0, number, each)]


def _person(at: int, unit: Unit) -> Person:
    """Traits that do not go together: every one is dealt out by a prime of its own, so few people are alike in all."""
    educations, theories = Education.values, PoliticalTheory.values
    return Person(
        unit=unit,
        full_name=f"Nguyễn Văn {at % 97}",
        gender="fm"[_dealt(at, 101) >= 30],
        birth_date=None if at % 50 == 7 else dt.date(1950, 1, 1) + dt.timedelta(days=_dealt(at, 17_989)),
        ethnic_group=("Kinh", "Kinh", "Kinh", "Kinh", "Tày", "Mường", "Thái", "")[_dealt(at, 103) % 8],
        education=educations[_dealt(at, 107) % len(educations)],
        political_theory=theories[_dealt(at, 109) % len(theories)] if _dealt(at, 113) % 3 else "",
    )


def _dealt(at: int, prime: int) -> int:
    return (at * 7_919 + at * at) % prime


def _elections(
    congresses: Sequence[models.Congress], everybody: Sequence[Sequence[Person]], *, size: int
) -> None:
    """The committee from a longer list, then secretary and deputy; who was elected as the season counts it."""
    for body, first, seats, names in (
        ("committee", 0, size, size + SURPLUS),
        ("secretary", 0, 1, 1),
        ("deputy_secretary", 1, 1, 1),
    ):
        elections = Election.objects.bulk_create(
            (_election(congress, body, seats) for congress in congresses), batch_size=CHUNK
        )
        rounds = Round.objects.bulk_create(
            (_round(election, seats) for election in elections), batch_size=CHUNK
        )
        slates = [people[first : first + names] for people in everybody]
        candidates = Candidate.objects.bulk_create(
            (
                Candidate(election=election, person=person, on_slate=True)
                for election, slate in zip(elections, slates, strict=True)
                for person in slate
            ),
            batch_size=CHUNK,
        )
        RoundName.objects.bulk_create(
            (
                RoundName(
                    round=rounds[at // names], position=at % names + 1, candidate=candidate, votes=25 - at % names,
                    result="elected" if at % names < seats else "not",
                )
                for at, candidate in enumerate(candidates)
            ),
            batch_size=CHUNK,
        )  # fmt: skip
        models.Elected.objects.bulk_create(
            (
                models.Elected(
                    congress=congress, election=election, person=person, body=body, way="elected",
                    re_elected=None if (congress.pk + at) % 40 == 0 else (congress.pk + at) % 5 < 3,
                )
                for congress, election, slate in zip(congresses, elections, slates, strict=True)
                for at, person in enumerate(slate[:seats])
            ),
            batch_size=CHUNK,
        )  # fmt: skip


def _election(congress: models.Congress, body: str, seats: int) -> Election:
    return Election(
        unit=congress.unit, conference=congress.conference, body=body, assembly="member_congress", title=body,
        held_on=congress.held_on or DAY, seats=seats, regulation="190-QD/TW-2024", state=ElectionState.DECIDED,
    )  # fmt: skip


def _round(election: Election, seats: int) -> Round:
    return Round(
        election=election, number=1, state=Round.State.CLOSED, kind="strike", seats=seats, summoned=30,
        denominator=30, needed=16, issued=25, collected=25, valid=25, invalid=0,
    )  # fmt: skip
