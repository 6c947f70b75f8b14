"""What follows a congress is done, or need not be done, when its task says so: on the board as on its page."""

from __future__ import annotations

import pytest

from nhiemky.congresses.models import Step
from nhiemky.journal.models import Entry
from nhiemky.tasks.actions.accept_task import accept_task
from nhiemky.tasks.actions.cancel_task import cancel_task
from nhiemky.tasks.actions.report_task import report_task
from nhiemky.tasks.actions.start_task import start_task
from nhiemky.tasks.steps import write_task


@pytest.fixture
def step(season):
    """The step of a line after the congress, with the task that carries it out."""
    congress = season.plan(season.congresses[0], season.day(90))
    found = season.line("Quy chế làm việc").steps.get(congress=congress)
    found.task = write_task(
        season.clerk, unit=congress.unit, title="Quy chế làm việc", owner=congress.unit, due=season.day(100)
    )
    found.save(update_fields=["task"])
    return found


def test_an_accepted_task_ends_its_step(season, step):
    start_task(season.clerk, step.task)
    report_task(season.clerk, step.task, text="Đã ban hành.")
    accept_task(season.clerk, step.task)
    step.refresh_from_db()
    assert (step.state, step.done_on, step.done_by) == (Step.State.DONE, season.today, season.clerk)
    entry = Entry.objects.get(verb="StepsMarked")
    assert (entry.facts["steps"], entry.facts["state"]) == ([step.pk], "done")


def test_a_cancelled_task_waives_its_step_for_the_same_reason(season, step):
    cancel_task(season.clerk, step.task, reason="Chi bộ đã sáp nhập.")
    step.refresh_from_db()
    assert (step.state, step.note) == (Step.State.WAIVED, "Chi bộ đã sáp nhập.")
