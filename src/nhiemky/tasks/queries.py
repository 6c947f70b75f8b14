"""What pages and other rooms need to know about tasks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When
from django.utils.translation import gettext as _g
from django.utils.translation import gettext_lazy as _

from nhiemky.org.models import Office, Person, Unit
from nhiemky.pages.chips import Chip
from nhiemky.pages.finding import standing_in
from nhiemky.pages.spans import Span
from nhiemky.tasks.models import Evidence, Task, TaskState
from nhiemky.tasks.rules.flow import UNFINISHED, WITH_OWNER
from nhiemky.tasks.rules.urgency import Nearness, Urgency, urgency
from nhiemky.vietnamese.folding import fold


def tasks_in(ward: Unit) -> QuerySet[Task]:
    """All tasks of a ward, ready for a list."""
    return with_owners(Task.objects.filter(unit__path__startswith=ward.path))


def with_owners(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """Load what a line of a list shows."""
    return tasks.select_related("owner_person", "owner_office__unit", "owner_unit", "set_by", "unit")


def by_due(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """The most urgent first; those without a due date last."""
    return tasks.order_by(F("due").asc(nulls_last=True), "pk")


def in_term(tasks: QuerySet[Task], span: Span) -> QuerySet[Task]:
    """By the due date, else by the day it was set. What is not finished is work of the running term, however old."""
    of_the_term = span.covers("due") & Q(due__isnull=False) | span.covers("set_at__date") & Q(
        due__isnull=True
    )
    return tasks.filter(of_the_term | Q(state__in=UNFINISHED) if span.running else of_the_term)


def due(ward: Unit, on: dt.date, *, days: int = 14) -> QuerySet[Task]:
    """What owners have to do between `on` and `days` later."""
    until = on + dt.timedelta(days=days)
    return by_due(tasks_in(ward).filter(state__in=WITH_OWNER, due__range=(on, until)))


def overdue(ward: Unit, on: dt.date) -> QuerySet[Task]:
    """What owners should have reported before `on`."""
    return by_due(tasks_in(ward).filter(state__in=WITH_OWNER, due__lt=on))


def of_source(topic: str) -> QuerySet[Task]:
    """The tasks that come from one object, e.g. "conference/12"."""
    return by_due(with_owners(Task.objects.filter(source_topic=topic)))


def of_sources(topics: Collection[str]) -> QuerySet[Task]:
    """The tasks that come from any of these objects."""
    return by_due(with_owners(Task.objects.filter(source_topic__in=list(topics))))


def open_count(ward: Unit) -> int:
    """How many tasks are neither accepted nor cancelled."""
    return Task.objects.filter(unit__path__startswith=ward.path, state__in=UNFINISHED).count()


def overdue_count(ward: Unit, on: dt.date) -> int:
    return Task.objects.filter(unit__path__startswith=ward.path, state__in=WITH_OWNER, due__lt=on).count()


def search(tasks: QuerySet[Task], words: str) -> QuerySet[Task]:
    """Those in whose title or source every word starts one, with or without diacritics."""
    return tasks.filter(standing_in("folded", fold(words).split()))


def urgency_of(task: Task, on: dt.date) -> Urgency:
    return urgency(task.due, on, with_owner=task.state in WITH_OWNER)


_MOODS = {
    Nearness.OVERDUE: "late",
    Nearness.TODAY: "warn",
    Nearness.SOON: "warn",
    Nearness.LATER: "info",
    Nearness.NO_DUE: "plain",
    Nearness.DONE: "plain",
}
_STATE_MOODS = {
    TaskState.OPEN: "plain",
    TaskState.IN_PROGRESS: "info",
    TaskState.REPORTED: "warn",
    TaskState.ACCEPTED: "ok",
    TaskState.CANCELLED: "plain",
}


def nearness(task: Task, on: dt.date) -> Chip | None:
    """Quá hạn 5 ngày ◆ · hôm nay ■ · còn 3 ngày · không hạn; nothing once the owner has reported."""
    found = urgency_of(task, on)
    words: dict[Nearness, Any] = {
        Nearness.OVERDUE: _g("quá hạn %(days)s ngày") % {"days": found.days},
        Nearness.TODAY: _("hôm nay"),
        Nearness.NO_DUE: _("không hạn"),
        Nearness.DONE: "",
    }
    left = _g("còn %(days)s ngày") % {"days": found.days}
    said = words.get(found.nearness, left)
    return Chip(_MOODS[found.nearness], said) if said else None


def state_chip(task: Task) -> Chip:
    return Chip(_STATE_MOODS[TaskState(task.state)], TaskState(task.state).label)


def owner_words(task: Task) -> str:
    """The owner as a list names it: a person, an office with its unit, a unit."""
    return words_of_owner(task.owner)


def words_of_owner(owner: Person | Office | Unit) -> str:
    if isinstance(owner, Office):
        return f"{owner.title} – {owner.unit.called}"
    return owner.called if isinstance(owner, Unit) else owner.full_name


def in_order_of_work(tasks: QuerySet[Task]) -> QuerySet[Task]:
    """What is to be done first, the most urgent at the top; what is finished stands below."""
    finished = Case(When(state__in=UNFINISHED, then=Value(0)), default=Value(1), output_field=IntegerField())
    return tasks.order_by(finished, F("due").asc(nulls_last=True), "pk")


def possible_owners(ward: Unit) -> dict[str, Person | Office | Unit]:
    """Code (`unit/4`) → who may own a task of the ward: its units and offices, and people with an office or an account."""
    units = Unit.objects.filter(path__startswith=ward.path, valid_to__isnull=True).order_by("path")
    offices = Office.objects.filter(unit__path__startswith=ward.path).select_related("unit")
    known = Q(holdings__valid_to__isnull=True, holdings__isnull=False) | Q(accounts__isnull=False)
    people = Person.objects.filter(known, unit__path__startswith=ward.path).distinct()
    listed: Iterable[Person | Office | Unit] = (
        *units,
        *offices.order_by("unit__path", "rank", "pk"),
        *people.order_by("sort_key", "pk"),
    )
    return {code_of(owner): owner for owner in listed}


def code_of(owner: Person | Office | Unit) -> str:
    """`person/7`, `office/3` or `unit/4`."""
    return f"{type(owner).__name__.lower()}/{owner.pk}"


def evidence_of(task: Task) -> QuerySet[Evidence]:
    """What was reported, newest first."""
    return task.evidence.select_related("file", "given_by").order_by("-given_at", "-pk")


def sources_in(tasks: QuerySet[Task]) -> list[tuple[str, str]]:
    """Topic and words of what the tasks come from, once each."""
    found = (
        tasks.exclude(source_topic="")
        .order_by("source_topic", "-pk")
        .values_list("source_topic", "source_label")
    )
    return sorted(dict(found).items(), key=lambda pair: pair[1])


def owners_in(tasks: QuerySet[Task]) -> list[tuple[str, str]]:
    """Code and words of everybody who owns one of the tasks."""
    found = {code_of(task.owner): owner_words(task) for task in tasks}
    return sorted(found.items(), key=lambda pair: fold(pair[1]))


def owned_by_code(tasks: QuerySet[Task], code: str) -> QuerySet[Task]:
    """The tasks of one owner, named as `unit/4`."""
    kind, _slash, number = code.partition("/")
    return tasks.filter(**{f"owner_{kind}_id": int(number)})
