"""What elections and appointments brought to the bodies of a congress, and which congresses one of them touches."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q, QuerySet

from nhiemky.congresses.models import Congress, CongressState
from nhiemky.congresses.rules import elected
from nhiemky.elections import queries as elections
from nhiemky.elections.models import Appointment, Election, ElectionState, Round, RoundName
from nhiemky.elections.queries.elected import held_before
from nhiemky.elections.queries.offices import people_in
from nhiemky.elections.rules import titles
from nhiemky.org.models import UnitKind

OVER = (ElectionState.DECIDED, ElectionState.APPROVED, ElectionState.STOPPED)


def lines_of(congress: Congress) -> tuple[elected.Line, ...]:
    """Everybody whom the congress brought into a body, as the records say it now."""
    decided = elections_of(congress).filter(state__in=OVER).select_related("unit").order_by("pk")
    said = [line for election in decided for line in _of_election(election)]
    said += [line for appointment in _appointments_of(congress) for line in _of_appointment(appointment)]
    return elected.merged(said)


def elections_of(congress: Congress) -> QuerySet[Election]:
    """Elections of the congress: held at its conference, or among those elected there while it went on.

    The first conference of a new committee may have a record of its own; its elections are still those of the congress.
    Opinion polls elect nobody.
    """
    held = congress.conference
    if held is None:
        return Election.objects.none()
    of_it = Q(conference=held)
    if held.held_on is not None:
        while_it_went_on = Q(held_on__range=(held.held_on, held.ends_on or held.held_on), by_election=False)
        among = Q(among__conference=held) | Q(among__among__conference=held)
        of_it |= among & while_it_went_on & Q(conference__congress=None)
    return Election.objects.filter(of_it, poll_of=None)


def congresses_of_election(election: Election) -> QuerySet[Congress]:
    """The congress at which an election was held, and that of the election among whose elected people it was."""
    conferences = [one.conference_id for one in _chain(election) if one is not None]
    return Congress.objects.filter(conference__in=[one for one in conferences if one is not None])


def _chain(election: Election) -> tuple[Election | None, ...]:
    """The election, that whose elected stood in it, and that above."""
    among = election.among
    return (election, among, among.among if among else None)


def congresses_of_appointment(appointment: Appointment) -> QuerySet[Congress]:
    return Congress.objects.filter(unit=appointment.unit_id).exclude(state=CongressState.WITHDRAWN)


def with_appointments(congresses: QuerySet[Congress]) -> QuerySet[Congress]:
    """Those to whose unit somebody was ever appointed: few of 3,000. What else was brought there does not hang on a window."""
    appointed = congresses.filter(unit__in=Appointment.objects.values("unit"))
    return appointed.exclude(state=CongressState.WITHDRAWN)


def _of_election(election: Election) -> tuple[elected.Line, ...]:
    names = RoundName.objects.filter(round__election=election, round__state=Round.State.CLOSED)
    return elected.of_election(
        election=election.pk,
        body=election.body,
        assembly=election.assembly,
        elected=_people(elections.results(election, RoundName.Result.ELECTED)),
        alternates=_people(elections.results(election, RoundName.Result.ALTERNATE)),
        stood=_people(names.order_by("round__number", "position")),
        before=held_before(election),
    )


def _people(names: QuerySet[RoundName]) -> list[int]:
    return list(names.values_list("candidate__person", flat=True))


def _appointments_of(congress: Congress) -> list[Appointment]:
    season = congress.season
    window = (season.begins_on, season.ends_on)
    found = Appointment.objects.filter(unit=congress.unit_id).select_related("unit", "election")
    own = set(elections_of(congress).values_list("pk", flat=True)) if found else set()
    day = congress.held_on or congress.planned_on
    return [
        one
        for one in found.order_by("pk")
        if one.election_id in own
        or (
            one.election_id is None
            and elected.belongs(
                reason=one.reason,
                decided_on=one.decided_on,
                variant=congress.variant,
                day=day,
                window=window,
            )
        )
    ]


def _of_appointment(appointment: Appointment) -> tuple[elected.Line, ...]:
    unit = appointment.unit
    known = titles.of_body(appointment.body, branch=unit.kind == UnitKind.BRANCH, unit=unit.name)
    before = people_in(unit, known, on=appointment.decided_on - dt.timedelta(days=1)) if known else None
    return elected.of_appointment(
        appointment=appointment.pk,
        body=appointment.body,
        people=appointment.people.order_by("pk").values_list("person", flat=True),
        before=before or None,
    )
