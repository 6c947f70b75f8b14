"""What the season does when elections reported something, or a congress is planned otherwise. Named in site/wiring.py."""

from __future__ import annotations

from typing import Any, Protocol

from nhiemky.congresses.models import Congress
from nhiemky.congresses.queries import elected
from nhiemky.congresses.steps.elected import count_elected
from nhiemky.elections.events import ElectionDecided
from nhiemky.elections.models import Appointment, Election


class OfAppointment(Protocol):
    @property
    def appointment(self) -> int: ...


class OfCongress(Protocol):
    @property
    def congress(self) -> int: ...


def count_election(_actor: Any, event: ElectionDecided) -> None:
    """Those elected, alternates, and those who stood again and lost. A decided election is neither edited nor voided."""
    election = Election.objects.select_related("among__among").get(pk=event.election)
    for congress in elected.congresses_of_election(election):
        count_elected(congress)


def count_appointment(_actor: Any, event: OfAppointment) -> None:
    """A committee that is appointed is counted with the congress of its unit."""
    appointment = Appointment.objects.get(pk=event.appointment)
    for congress in elected.congresses_of_appointment(appointment):
        count_elected(congress)


def count_congress(_actor: Any, event: OfCongress) -> None:
    """With other contents, or on another day, other appointments are what it brought."""
    count_elected(Congress.objects.get(pk=event.congress))
