"""The end of a conference: its tasks are opened, its figures stay as they are."""

from __future__ import annotations

from typing import Any

from nhiemky.conferences.models import Conclusion, Conference
from nhiemky.conferences.queries.loading import load, texts, topic, writer_now
from nhiemky.conferences.rules.captions import shortened
from nhiemky.conferences.rules.days import day_phrase
from nhiemky.conferences.steps.meeting import end
from nhiemky.figures.steps import freeze
from nhiemky.tasks.steps import open_task


def close(actor: Any, conference: Conference) -> tuple[int, ...]:
    """Freeze the figures, open a task for each conclusion that has an owner; returns the ids of the new tasks.

    Asks nothing: `rules.closing.check` comes before. A conclusion that has its task from an earlier end keeps it.
    """
    loaded = load(conference)
    said = texts(loaded)
    freeze(topic=topic(conference), label=conference.title[:200], unit=loaded.conference.unit, texts=said)
    writer = writer_now(loaded, said)
    opened = [
        _task(actor, loaded.conference, conclusion, title=writer.text(conclusion.text))
        for conclusion in loaded.conclusions
        if conclusion.follow_up == Conclusion.FollowUp.TASK and conclusion.task_id is None
    ]
    end(conference)
    return tuple(opened)


def _task(actor: Any, conference: Conference, conclusion: Conclusion, *, title: str) -> int:
    owner = conclusion.owner
    if owner is None:
        raise ValueError(f"conclusion {conclusion.pk} has no owner")
    task = open_task(
        actor,
        unit=conference.unit,
        title=shortened(title),
        owner=owner,
        due=conclusion.due,
        source_topic=topic(conference),
        source_label=source_label(conference, number=conclusion.number),
    )
    conclusion.task = task
    conclusion.save(update_fields=["task"])
    return task.pk


def source_label(conference: Conference, *, number: int) -> str:
    """`Thông báo kết luận hội nghị ngày 17/2/2023, mục 4`."""
    day = day_phrase(
        held_on=conference.held_on,
        ends_on=conference.ends_on,
        as_written=conference.held_on_as_written,
        part_of_day="",
    )
    return f"Thông báo kết luận hội nghị {day[:1].lower()}{day[1:]}, mục {number}"
