"""What the season does when elections or tasks reported something, or a congress is planned otherwise. Named in site/wiring.py."""

from __future__ import annotations

from typing import Any, Protocol

from nhiemky.congresses.events import CongressesPostponed, SeasonEdited, StepsMarked
from nhiemky.congresses.models import Congress, CongressState, Season, SeasonState, Step
from nhiemky.congresses.queries import elected, today_in
from nhiemky.congresses.steps.checklist import mark, set_dues
from nhiemky.congresses.steps.elected import count_elected
from nhiemky.elections.events import ElectionDecided
from nhiemky.elections.models import Appointment, Election
from nhiemky.journal.writing import record
from nhiemky.kernel.events import Values
from nhiemky.org.models import Unit


class OfUnit(Protocol):
    @property
    def unit(self) -> int: ...


class OfTask(Protocol):
    @property
    def task(self) -> int: ...


class OfAppointment(Protocol):
    @property
    def appointment(self) -> int: ...


class OfCongress(Protocol):
    @property
    def congress(self) -> int: ...


def count_days_again(_actor: Any, event: OfUnit) -> None:
    """Other days are worked now: open steps of the running seasons of the unit and below it get their days anew.

    Tasks keep the due day they were set with.
    """
    unit = Unit.objects.get(pk=event.unit)
    for season in Season.objects.filter(unit__path__startswith=unit.path, state=SeasonState.RUNNING):
        set_dues(season, season.congresses.filter(state=CongressState.PLANNED))


def finish_step(actor: Any, event: OfTask) -> None:
    """What a congress still had to do was accepted as a task: the step is done, on the board as on its page."""
    _end_step(actor, event.task, state=Step.State.DONE)


def waive_step(actor: Any, event: OfTask) -> None:
    """The task was cancelled: the step need not be done, for the same reason."""
    _end_step(actor, event.task, state=Step.State.WAIVED)


def _end_step(actor: Any, task: int, *, state: str) -> None:
    steps = Step.objects.filter(task=task, state=Step.State.OPEN).select_related(
        "congress__season__unit", "task"
    )
    for step in steps:
        reason = step.task.reason[:300] if step.task is not None and state == Step.State.WAIVED else ""
        today = today_in(step.congress.season.unit)
        mark([step], state=state, on=today, note=reason, by=actor)
        event = StepsMarked(
            step.congress.season_id, (step.pk,), state, Values(note=reason) if reason else Values()
        )
        record(actor, event, unit=step.congress.unit_id, topic=f"congress/{step.congress_id}")


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


def count_moved(_actor: Any, event: CongressesPostponed) -> None:
    """On another day other appointments complete a committee."""
    for congress in elected.with_appointments(Congress.objects.filter(pk__in=event.congresses)):
        count_elected(congress)


def count_season(_actor: Any, event: SeasonEdited) -> None:
    """Appointments count within the window of the season: another window, other appointments."""
    for congress in elected.with_appointments(Congress.objects.filter(season=event.season)):
        count_elected(congress)
