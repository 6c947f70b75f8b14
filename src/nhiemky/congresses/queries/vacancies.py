"""The empty seats of the committees of a ward, and what is done about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from nhiemky.congresses.rules import vacancies
from nhiemky.congresses.rules.vacancies import COMMITTEE, Held, Vacancy
from nhiemky.elections.models import Body, Election, ElectionState, RoundName
from nhiemky.org.models import OfficeHolding, Unit, UnitKind
from nhiemky.org.queries import below, existing

#: Units that have a committee.
WITH_COMMITTEE = (UnitKind.WARD, UnitKind.GRASSROOTS, UnitKind.BRANCH)


@dataclass(frozen=True, slots=True)
class EmptySeat:
    """A vacancy with its unit; `election`: one that is being prepared to fill it."""

    unit: Unit
    vacancy: Vacancy
    election: int | None

    @property
    def since(self) -> dt.date:
        """The first day without anybody."""
        return self.vacancy.last_day + dt.timedelta(days=1)

    @property
    def is_seat(self) -> bool:
        """A seat of the committee, no post of its own."""
        return self.vacancy.post == COMMITTEE


def empty_seats(ward: Unit, *, today: dt.date) -> list[EmptySeat]:
    """Over all units of a ward that exist today, the longest empty first. Four queries."""
    units = {unit.pk: unit for unit in existing(below(ward).filter(kind__in=WITH_COMMITTEE), on=today)}
    found = vacancies.vacant(_held(ward, units, today), elected=_elected(units), today=today)
    if not found:
        return []
    coming = _coming({one.unit for one in found})
    return [EmptySeat(units[one.unit], one, coming.get((one.unit, one.post))) for one in found]


def _held(ward: Unit, units: dict[int, Unit], today: dt.date) -> Iterator[Held]:
    """Posts hang on the unit or on a body right under it; a holding that has not begun is none yet."""
    begun = Q(valid_from=None) | Q(valid_from__lte=today)
    rows = OfficeHolding.objects.filter(begun, office__unit__path__startswith=ward.path).values_list(
        "office__unit", "office__unit__parent", "office__unit__kind", "office__title", "person", "valid_to"
    )
    for unit_id, parent_id, kind, title, person, last_day in rows:
        unit = units.get((parent_id or 0) if kind == UnitKind.BODY else unit_id)
        if unit is None:
            continue
        post = vacancies.post_of(title, branch=unit.kind == UnitKind.BRANCH, unit=unit.name)
        if post is not None:
            yield Held(unit.pk, post, title, person, last_day)


def _elected(units: dict[int, Unit]) -> dict[int, int]:
    """Unit → with how many its committee was elected last; only approved results have put people into office."""
    approved = Election.objects.filter(
        unit__in=units, body=Body.COMMITTEE, poll_of=None, by_election=False, state=ElectionState.APPROVED
    )
    elected = Count("rounds__names", filter=_chosen())
    newest_last = approved.annotate(elected=elected).order_by("held_on", "pk")
    return dict(newest_last.values_list("unit", "elected"))


def _chosen() -> Q:
    return Q(rounds__state="closed", rounds__names__result=RoundName.Result.ELECTED)


def _coming(units: set[int]) -> dict[tuple[int, str], int]:
    """Elections that are being prepared in these units: unit and body → id."""
    rows: QuerySet[Election] = Election.objects.filter(
        unit__in=units, state=ElectionState.PREPARING, poll_of=None
    )
    return {(unit, body): pk for unit, body, pk in rows.values_list("unit", "body", "pk")}
