"""Who is on the roll of a congress, and whom records say should be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from nhiemky.congresses.models import Assembly, Congress, CongressState, Delegate
from nhiemky.congresses.queries.congress import day_of, level_of
from nhiemky.congresses.queries.elected import OVER
from nhiemky.congresses.rules import delegates as rules
from nhiemky.congresses.rules.agenda import DELEGATES, Level
from nhiemky.elections.models import Election, RoundName
from nhiemky.elections.queries import results
from nhiemky.elections.queries.offices import people_in
from nhiemky.elections.rules import titles
from nhiemky.org.models import MemberState, Person
from nhiemky.org.queries import members_going_on

Standing, Way = Delegate.Standing, Delegate.Way


@dataclass(frozen=True, slots=True)
class Proposed:
    """Somebody whom the records say takes part, how and from where."""

    person: int
    way: str
    standing: str
    from_unit: int | None


@dataclass(frozen=True, slots=True)
class RollCount:
    """n of N present; `voting` of them with a vote."""

    summoned: int
    voting_present: int
    observing: int
    alternates: int
    unmarked: int


def roll(congress: Congress) -> QuerySet[Delegate]:
    """Everybody on the roll in the order of given names, with branch and whoever stands in whose place."""
    rows = congress.delegates.select_related(
        "person__membership__branch", "from_unit", "replaces__person", "replaced_by__person"
    )
    return rows.order_by("person__sort_key", "pk")


def marks_now(congress: Congress) -> dict[int, tuple[str, str]]:
    """Id of each on the roll → attendance and reason."""
    rows = congress.delegates.order_by("pk").values_list("pk", "attendance", "reason")
    return {pk: (attendance, reason) for pk, attendance, reason in rows}


def officials(congress: Congress) -> int:
    """How many are summoned with a vote: what a majority is counted from."""
    return congress.delegates.filter(standing=Standing.OFFICIAL).count()


def on_the_roll(congress: Congress) -> frozenset[int]:
    """Ids of the persons there."""
    return frozenset(congress.delegates.values_list("person_id", flat=True))


def replaced(congress: Congress) -> frozenset[int]:
    """Ids of the official delegates in whose place an alternate stands."""
    ids = congress.delegates.filter(replaces__isnull=False).values_list("replaces_id", flat=True)
    return frozenset(pk for pk in ids if pk is not None)


def free_alternates(congress: Congress) -> QuerySet[Delegate]:
    """Alternates who stand in nobody's place yet, in the order of given names."""
    found = congress.delegates.filter(standing=Standing.ALTERNATE, replaces=None)
    return found.select_related("person").order_by("person__sort_key", "pk")


def may_be_added(congress: Congress, people: QuerySet[Person]) -> QuerySet[Person]:
    """Members who are not on the roll and may be summoned at all."""
    left = people.exclude(pk__in=congress.delegates.values("person"))
    return left.exclude(membership__state=MemberState.SUSPENDED)


def proposed(congress: Congress) -> list[Proposed]:
    """Whom the records summon and who is not on the roll yet, each once.

    A congress of members: the members of the unit (§1.2 [V]). One of delegates: the convening committee by office, then
    those whom the congresses of the season below elected, official and alternate.
    """
    found = _members(congress) if congress.assembly == Assembly.MEMBER_CONGRESS else _delegates(congress)
    there = set(on_the_roll(congress))
    new: dict[int, Proposed] = {}
    for one in found:
        if one.person not in there:
            new.setdefault(one.person, one)
    return list(new.values())


def _members(congress: Congress) -> Iterator[Proposed]:
    rows = members_going_on(congress.unit).order_by("person__sort_key", "pk")
    for person, state, branch in rows.values_list("person_id", "state", "branch_id"):
        standing = rules.standing(state)
        if standing is not None:
            yield Proposed(person, Way.MEMBER, standing, branch)


def _delegates(congress: Congress) -> Iterator[Proposed]:
    suspended = set(
        members_going_on(congress.unit)
        .filter(state=MemberState.SUSPENDED)
        .values_list("person_id", flat=True)
    )
    committee = titles.of_body(
        "committee", branch=level_of(congress.unit) is Level.BRANCH, unit=congress.unit.name
    )
    day = day_of(congress) or timezone.localdate()
    by_office = people_in(congress.unit, committee, on=day - dt.timedelta(days=1)) - suspended
    for person in sorted(by_office):
        yield Proposed(person, Way.EX_OFFICIO, Standing.OFFICIAL, congress.unit_id)
    for election in _below(congress):
        for result, standing in (
            (RoundName.Result.ELECTED, Standing.OFFICIAL),
            (RoundName.Result.ALTERNATE, Standing.ALTERNATE),
        ):
            for name in results(election, result):
                if name.candidate.person_id not in suspended:
                    yield Proposed(name.candidate.person_id, Way.ELECTED, standing, election.unit_id)


def _below(congress: Congress) -> QuerySet[Election]:
    """Elections of delegates that are over, at the congresses of the season right below this one: delegates of a branch
    to the congress of its own committee go no higher."""
    found = Election.objects.filter(body=DELEGATES, poll_of=None, state__in=OVER)
    return found.filter(conference__in=_meetings_right_below(congress)).order_by("unit__path", "pk")


def _meetings_right_below(congress: Congress) -> list[int]:
    """Meetings of the units whose nearest superior that takes part in the season is the unit of this congress."""
    below = Congress.objects.filter(season=congress.season_id, unit__path__startswith=congress.unit.path)
    below = below.exclude(unit=congress.unit_id).exclude(state=CongressState.WITHDRAWN)
    meetings, top = [], ""
    # In the order of their paths, whatever is under a unit follows right after it.
    for path, meeting in below.order_by("unit__path").values_list("unit__path", "conference"):
        if top and path.startswith(top):
            continue
        top = path
        if meeting is not None:
            meetings.append(meeting)
    return meetings


def roll_count(congress: Congress) -> RollCount:
    """n of N present. One query."""
    present = Q(attendance=Delegate.Attendance.PRESENT)
    official = Q(standing=Standing.OFFICIAL)
    taken = Q(standing=Standing.ALTERNATE, replaces__isnull=False)
    found = congress.delegates.aggregate(
        summoned=Count("pk", filter=official),
        voting_present=Count("pk", filter=present & (official | taken)),
        observing=Count("pk", filter=Q(standing=Standing.OBSERVING)),
        alternates=Count("pk", filter=Q(standing=Standing.ALTERNATE)),
        unmarked=Count("pk", filter=official & Q(attendance=Delegate.Attendance.SUMMONED)),
    )
    return RollCount(**found)
