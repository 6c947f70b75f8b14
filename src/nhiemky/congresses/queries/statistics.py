"""The statistics of a season, counted in the database over any set of its congresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import Coalesce

from nhiemky.congresses.models import Congress, CongressState, Elected, Scheme, Season
from nhiemky.congresses.queries.ages import CompletedYears
from nhiemky.congresses.queries.elected import OVER
from nhiemky.congresses.rules import asked, partitions, statistics
from nhiemky.congresses.rules.checklist import ELECTS_COMMITTEE
from nhiemky.congresses.rules.partitions import Group
from nhiemky.elections.models import Body, Election, Round, RoundName
from nhiemky.elections.rules.composition import YOUNG
from nhiemky.org.models import Unit, UnitKind
from nhiemky.org.rules.ethnic_groups import is_minority

POSTS = (Body.SECRETARY, Body.DEPUTY_SECRETARY)
IN_OFFICE = (Elected.Way.ELECTED, Elected.Way.APPOINTED)
#: What a scheme may ask for.
SCHEME = ("seats", "women", "young", "re_elected")
AGE = CompletedYears("person__birth_date", Coalesce("congress__held_on", "congress__planned_on"))


@dataclass(frozen=True, slots=True)
class Scope:
    """Which congresses of a season are counted; nothing said: all of them.

    `below`: a unit and everything under it; `kind`: a type of branch or a kind of unit; `pilots`: only pilots (True) or
    only the others (False); `units`: just these.
    """

    below: Unit | None = None
    kind: str = ""
    pilots: bool | None = None
    units: tuple[int, ...] = ()

    @property
    def narrowed(self) -> bool:
        return self != Scope()


def within(congresses: QuerySet[Congress], scope: Scope) -> QuerySet[Congress]:
    """The congresses that a scope leaves."""
    if scope.below is not None:
        congresses = congresses.filter(unit__path__startswith=scope.below.path)
    if scope.kind in UnitKind.values:
        congresses = congresses.filter(unit__kind=scope.kind)
    elif scope.kind:
        congresses = congresses.filter(unit__branch_type=scope.kind)
    if scope.pilots is not None:
        congresses = congresses.filter(is_pilot=scope.pilots)
    if scope.units:
        congresses = congresses.filter(unit__in=scope.units)
    return congresses


def statistics_of(season: Season, congresses: QuerySet[Congress]) -> statistics.Statistics:
    """Everything the reports ask for over these congresses of a season. The number of queries does not depend on them."""
    there = congresses.exclude(state=CongressState.WITHDRAWN)
    groups, held = _groups(there)
    bodies = partitions.bodies_in(groups, _origins(there), order=Body.values)
    committee = next(
        (one for one in bodies if one.body == Body.COMMITTEE), partitions.body_count(Body.COMMITTEE, ())
    )
    return statistics.Statistics(
        organisations=_organisations(congresses),
        seats=_seats(there),
        bodies=bodies,
        posts=_posts(there, held),
        targets=asked.targets(
            committee, women=season.women_percent, young=season.young_percent, new=season.new_percent
        ),
        schemes=asked.against_schemes(_asked(there), order=SCHEME),
    )


def _organisations(congresses: QuerySet[Congress]) -> statistics.Organisations:
    held = Q(state=CongressState.HELD)
    withdrawn = Q(state=CongressState.WITHDRAWN)
    pilots = Q(is_pilot=True)
    return statistics.Organisations(
        **congresses.aggregate(
            total=Count("pk", filter=~withdrawn),
            held=Count("pk", filter=held),
            withdrawn=Count("pk", filter=withdrawn),
            pilots=Count("pk", filter=pilots & ~withdrawn),
            pilots_held=Count("pk", filter=pilots & held),
        )
    )


def _groups(congresses: QuerySet[Congress]) -> tuple[list[Group], list[Group]]:
    """People who are alike, counted by the database: one row for each kind of them instead of one for each person.

    All of them, and those of congresses that are held.
    """
    rows = (
        Elected.objects.filter(congress__in=congresses)
        .annotate(age=AGE)
        .values_list("body", "way", "re_elected", "directly", "person__gender", "age", "congress__state")
        .annotate(number=Count("pk"))
        .order_by()
    )
    found = [
        (state, Group(body, way, number, again, directly, gender, age=age))
        for body, way, again, directly, gender, age, state, number in rows
    ]
    return [one for _state, one in found], [one for state, one in found if state == CongressState.HELD]


def _origins(congresses: QuerySet[Congress]) -> list[Group]:
    """The same people by what they bring along. Said apart: together with ages there are 28,000 kinds of 66,000 people."""
    minority = cache(is_minority)
    rows = (
        Elected.objects.filter(congress__in=congresses)
        .values_list("body", "way", "person__ethnic_group", "person__education", "person__political_theory")
        .annotate(number=Count("pk"))
        .order_by()
    )
    return [
        Group(body, way, number, minority=minority(ethnic), education=education, theory=theory)
        for body, way, ethnic, education, theory, number in rows
    ]


def _seats(congresses: QuerySet[Congress]) -> tuple[statistics.Seats, ...]:
    """Seats as they were voted, beside those filled; the first slates, for the surplus."""
    elected = Elected.objects.filter(congress__in=congresses, election__isnull=False)
    elections = Election.objects.filter(
        Q(conference__congress__in=congresses) | Q(pk__in=elected.values("election")),
        poll_of=None,
        state__in=OVER,
    ).order_by()
    decided = elections.values_list("body").annotate(
        number=Count("pk"), unknown=Count("pk", filter=Q(seats=None)), seats=Coalesce(Sum("seats"), 0)
    )
    filled = dict(
        elected.filter(way=Elected.Way.ELECTED, election__seats__isnull=False)
        .values_list("election__body")
        .annotate(number=Count("pk"))
        .order_by()
    )
    first = Round.objects.filter(
        election__in=elections, purpose=Round.Purpose.FIRST, state=Round.State.CLOSED
    ).order_by()
    names = dict(
        RoundName.objects.filter(round__in=first)
        .values_list("round__election__body")
        .annotate(number=Count("pk"))
        .order_by()
    )
    listed = dict(first.values_list("election__body").annotate(seats=Sum("seats")))
    found = {
        body: statistics.Seats(
            body=body,
            elections=number,
            decided=seats,
            elected=filled.get(body, 0),
            short=max(seats - filled.get(body, 0), 0),
            unknown=unknown,
            on_list=names.get(body, 0),
            list_seats=listed.get(body, 0),
        )
        for body, number, unknown, seats in decided
    }
    return tuple(found[body] for body in Body.values if body in found)


def _posts(congresses: QuerySet[Congress], groups: list[Group]) -> tuple[statistics.Posts, ...]:
    """Secretary and deputies over the congresses held: who has the post, and in how many units nobody.

    A congress that elects no committee fills no post; it is one of the units only where somebody was brought into it. `groups`: people of congresses that are held.
    """
    held = congresses.filter(state=CongressState.HELD)
    rows = Elected.objects.filter(congress__in=held).order_by()
    counts: dict[str, Count] = {}
    for body in POSTS:
        of_body = rows.filter(body=body)
        filling = Q(variant__in=ELECTS_COMMITTEE) | Q(pk__in=of_body.values("congress"))
        filled = Q(pk__in=of_body.filter(way__in=IN_OFFICE).values("congress"))
        counts |= {f"{body}_units": Count("pk", filter=filling), f"{body}_filled": Count("pk", filter=filled)}
    found = held.aggregate(**counts)
    return tuple(
        statistics.posts_of(
            partitions.body_count(body, groups), units=found[f"{body}_units"], filled=found[f"{body}_filled"]
        )
        for body in POSTS
    )


def _asked(congresses: QuerySet[Congress]) -> Iterator[asked.Asked]:
    """What each scheme says beside what its congress came to; only of congresses that brought a committee."""
    schemes = list(
        Scheme.objects.filter(congress__in=congresses).values_list(
            "congress", "seats", "women", "young", "re_elected"
        )
    )
    if not schemes:
        return
    found = _committees(congresses.filter(scheme__isnull=False))
    for congress, *wanted in schemes:
        if congress in found:
            for code, number in zip(SCHEME, wanted, strict=True):
                yield asked.Asked(code, number, found[congress][code])


def _committees(congresses: QuerySet[Congress]) -> dict[int, Counter[str]]:
    """Congress → heads of its committee, by what schemes ask for."""
    rows: QuerySet[Elected, Any] = (
        Elected.objects.filter(congress__in=congresses, body=Body.COMMITTEE, way__in=IN_OFFICE)
        .annotate(age=AGE)
        .values_list("congress")
        .annotate(
            seats=Count("pk"),
            women=Count("pk", filter=Q(person__gender="f")),
            young=Count("pk", filter=Q(age__lt=YOUNG)),
            re_elected=Count("pk", filter=Q(re_elected=True)),
        )
        .order_by()
    )
    return {congress: Counter(dict(zip(SCHEME, heads, strict=True))) for congress, *heads in rows}
